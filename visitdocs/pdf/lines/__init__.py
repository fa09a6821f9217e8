"""Pieces and a measure → lines: broken, aligned, drawn."""
