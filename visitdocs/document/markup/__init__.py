"""WordprocessingML elements → their children with wrappers opened, their text, and measures in points."""
