"""`Stories` → failures: what WCAG 2.1 demands of an author, each demand a function."""
