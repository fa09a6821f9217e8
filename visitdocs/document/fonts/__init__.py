"""A font file that a document brings along → what it costs to read, or that nobody should try."""
