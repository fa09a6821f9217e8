"""The font that a style names → faces: glyphs, widths and line metrics, from the best source there is."""
