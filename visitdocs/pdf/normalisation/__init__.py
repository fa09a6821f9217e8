"""Document → the same document with numbers within bounds and regular tables; and what its inlines say."""
