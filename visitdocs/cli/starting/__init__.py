"""Command lines that start something: words and answers in, names and answers that can be used out."""
