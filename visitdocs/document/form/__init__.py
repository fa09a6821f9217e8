"""A content control or an old form field → the `FormField` that it is, if it is to be filled in."""
