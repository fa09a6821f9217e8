"""Namespaces of WordprocessingML that filling a template needs (ECMA-376 Part 1, annex A)."""

from __future__ import annotations

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"

W = f"{{{WORD}}}"
W14 = f"{{{WORD_2010}}}"
R = f"{{{RELATIONSHIPS}}}"
WP = f"{{{WORD_DRAWING}}}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

PREFIXES = {
    "w": WORD,
    "w14": WORD_2010,
    "r": RELATIONSHIPS,
    "wp": WORD_DRAWING,
    "a": DRAWING,
    "pic": PICTURE,
    "adec": DECORATIVE,
    "mc": COMPATIBILITY,
}
"""The prefixes that Word itself uses."""
