"""A form printed to a PDF file, and the empty form → what stands in each field, by its place on the page."""
