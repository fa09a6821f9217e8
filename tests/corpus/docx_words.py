"""The words of a Word file, read off its XML with lxml alone. Nothing here knows of visitdocs.

What stands in a field to fill in is no word of the page: it is the field's value. Automatic numbers are not written
in the file.
"""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {W + name for name in ("tab", "br", "cr", "ptab", "drawing")}
BLOCKS = {W + "p", W + "tc"}
SIGNS = {("Wingdings", "F0FC"): "✓", ("Wingdings", "F0A8"): "□", ("Symbol", "F0B7"): "•", ("Symbol", "F061"): "α",
         ("Symbol", "F0B3"): "≥"}  # fmt: skip


def docx_words(docx: bytes, part: str = "document") -> list[str]:
    """The words of a part in the order of its XML."""
    with ZipFile(BytesIO(docx)) as archive:
        root = etree.fromstring(archive.read(f"word/{part}.xml"))
    return "".join(_texts(root)).split()


def _texts(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag in SPACES:
            yield " "
        elif child.tag == W + "noBreakHyphen":
            yield "\u2011"
        elif child.tag == W + "sym":
            yield SIGNS[child.get(W + "font"), child.get(W + "char")]
        elif child.tag != W + "pPr" and not _is_field_value(child):
            yield from _texts(child)
            yield " " if child.tag in BLOCKS else ""


def _is_field_value(element: etree._Element) -> bool:
    """Whether this is a control with a name of its own, or a run between the marks of an old form field."""
    if element.tag == W + "sdt":
        return element.find(f"{W}sdtPr/{W}tag") is not None
    if element.tag != W + "r":
        return False
    marks = list(element.xpath("preceding-sibling::w:r/w:fldChar", namespaces={"w": W[1:-1]}))
    return bool(marks) and marks[-1].get(W + "fldCharType") == "separate" and _is_form_field(marks)


def _is_form_field(marks: list[etree._Element]) -> bool:
    begins = [mark for mark in marks if mark.get(W + "fldCharType") == "begin"]
    return begins[-1].find(W + "ffData") is not None
