"""The XML names a Word file is written in (ECMA-376 part 1, annex A).

Each namespace is a prefix in Clark notation: `W + "p"` is a paragraph's tag. `PREFIXES` gives those that are written.
"""

PREFIXES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
"""Namespaces by the prefixes that Word itself uses."""

W = f"{{{PREFIXES['w']}}}"
W14 = f"{{{PREFIXES['w14']}}}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
R = f"{{{PREFIXES['r']}}}"
A = f"{{{PREFIXES['a']}}}"
PIC = f"{{{PREFIXES['pic']}}}"
WP = f"{{{PREFIXES['wp']}}}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
ADEC = f"{{{PREFIXES['adec']}}}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VML = "{urn:schemas-microsoft-com:vml}"
MC = f"{{{PREFIXES['mc']}}}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
PACKAGE_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CORE_PROPERTIES = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
CUSTOM_PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
DUBLIN_CORE_TERMS = "{http://purl.org/dc/terms/}"

OFFICE_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/"
STRICT = "http://purl.oclc.org/ooxml/"
"""How the types of relationships begin, and all names of the Strict variant (ISO/IEC 29500-1)."""

# Extensions that mc:AlternateContent may require of us and that the readers know (ECMA-376 part 3, 10.2.1).
UNDERSTOOD = frozenset(
    {
        W14,
        W15,
        WPS,
        WPG,
        "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}",
        "{http://schemas.microsoft.com/office/drawing/2010/main}",
    }
)
