"""A document and a list of people → a personal copy for each, made in processes side by side; files, on request."""
