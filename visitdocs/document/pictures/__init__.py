"""w:drawing and w:pict → `Picture`s of files that a PDF can hold."""
