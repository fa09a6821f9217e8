"""A template's text → its tree looked through once, what it asks for, and its code, kept for the next time."""
