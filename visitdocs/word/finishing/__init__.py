"""What happens to a filled document as a whole: python-docx's document, filled → the same, ready to be published."""
