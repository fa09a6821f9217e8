"""What the document means → structure elements, and the tree of them that the PDF holds."""
