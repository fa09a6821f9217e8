"""Values of the pipeline to lines that people read."""
