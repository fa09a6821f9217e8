"""Sections → pages: columns, footnotes, headers and footers."""
