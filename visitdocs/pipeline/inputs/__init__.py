"""What a programme is made from: paths, or the names in a definition, to bytes or a checked `Visit`; else a problem."""
