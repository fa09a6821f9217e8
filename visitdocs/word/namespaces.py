"""Namespaces of WordprocessingML that filling a template needs (ECMA-376 Part 1, annex A)."""

from __future__ import annotations

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
W = f"{{{WORD}}}"
W14 = f"{{{WORD_2010}}}"
R = f"{{{RELATIONSHIPS}}}"
