"""A file that cannot be read, or makes no sense, to the one slip behind it: remedies are tried and the file read again.

A hypothesis looks at suspected lines and says what may have been meant, with the lines as they would be then. It is
right if the file can be read with them, so that every line suggested is one that the program takes.
"""
