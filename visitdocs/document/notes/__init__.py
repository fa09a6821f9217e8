"""A reference to a footnote or an endnote → the `Note`, numbered."""
