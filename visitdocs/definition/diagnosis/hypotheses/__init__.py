"""Suspected lines to `Remedy`s: what a person may have meant, a kind of slip a file."""
