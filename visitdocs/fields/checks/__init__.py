"""Text that somebody typed → the value that it is, or `InvalidValueError` with what to type instead."""
