"""The body, headers, footers and notes → `Section`s and their `Block`s."""
