"""Inlines → pieces: words, spaces, tabs and objects, measured, each with its structure element."""
