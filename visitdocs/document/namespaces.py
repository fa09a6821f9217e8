"""The XML names a Word file is written in, as Clark-notation prefixes: `W + "p"` is a paragraph's tag."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VML = "{urn:schemas-microsoft-com:vml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
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

# Extensions that mc:AlternateContent may require of us and that the readers know (ECMA-376 part 3, 10.2.1).
UNDERSTOOD = frozenset(
    {
        W14,
        W15,
        WPS,
        "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}",
        "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}",
        "{http://schemas.microsoft.com/office/drawing/2010/main}",
    }
)
