"""An error of PyYAML, with the lines around it, to a `ReadingError` that says what was most likely meant."""
