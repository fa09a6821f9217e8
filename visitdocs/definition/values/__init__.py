"""A text as typed to a typed value (text, date, hour, number, address), or `InvalidValueError` with what to type."""
