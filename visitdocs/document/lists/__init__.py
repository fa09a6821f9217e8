"""Numbering definitions → the levels of each list, and the label of each item as it is counted."""
