"""`Stories` → failures. Each demand of WCAG 2.1 that an author answers for has a file."""
