"""Boxes and a height → which of them stand in a column, where one is cut, and which footnotes come along."""
