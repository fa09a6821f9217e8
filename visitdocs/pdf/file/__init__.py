"""Drawn pages, fonts, pictures, headings → the PDF's objects and bytes."""
