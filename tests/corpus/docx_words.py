"""The words of a Word file, read off its XML with lxml alone. Nothing here knows of visitdocs.

What stands in a field to fill in is no word of the page: it is the field's value. Automatic numbers are not written
in the file, but for the marks of notes, which are part of the text. A note follows the paragraph of its mark.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import count
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {W + name for name in ("tab", "br", "cr", "ptab", "drawing", "pict")}
BLOCKS = {W + "p", W + "tc"}
SIGNS = {("Wingdings", "F0FC"): "✓", ("Wingdings", "F0A8"): "□", ("Symbol", "F0B7"): "•", ("Symbol", "F061"): "α",
         ("Symbol", "F0B3"): "≥"}  # fmt: skip
MARKS = {"decimal": "1234", "lowerRoman": ("i", "ii", "iii", "iv"), "chicago": "*†‡§"}
USUAL = {"footnote": "decimal", "endnote": "lowerRoman"}
PAGE_NUMBER = "\ue000"
"""Stands for the page of a bookmark (PAGEREF): the file holds what it was when it was saved."""


def docx_words(docx: bytes) -> list[str]:
    """The words of the body in the order of its XML."""
    with ZipFile(BytesIO(docx)) as archive:
        parts = {name: archive.read(f"word/{name}.xml") for name in ("document", "footnotes", "endnotes")
                 if f"word/{name}.xml" in archive.namelist()}  # fmt: skip
    return "".join(_Story({name: etree.fromstring(part) for name, part in parts.items()}).texts()).split()


class _Story:
    """The body with its notes, read from its beginning to its end."""

    def __init__(self, parts: dict[str, etree._Element]) -> None:
        self._body = parts["document"]
        self._notes = {
            (note.tag, note.get(W + "id")): note for name, part in parts.items() if name != "document" for note in part
        }
        self._counts = {kind: count() for kind in USUAL}
        self._waiting: list[etree._Element] = []

    def texts(self) -> Iterator[str]:
        """All texts and the spaces between them."""
        yield from self._texts(self._body)

    def _texts(self, element: etree._Element) -> Iterator[str]:
        for child in element:
            if child.tag == W + "t":
                yield _text(child)
            elif child.tag in SPACES:
                yield " "
            elif child.tag == W + "noBreakHyphen":
                yield "\u2011"
            elif child.tag == W + "sym":
                yield SIGNS[child.get(W + "font"), child.get(W + "char")]
            elif child.tag in (W + "footnoteReference", W + "endnoteReference"):
                yield self._mark(child)
            elif child.tag != W + "pPr" and not _is_field_value(child):
                yield from self._texts(child)
                yield from self._after(child)

    def _mark(self, reference: etree._Element) -> str:
        """What stands in the text for a note, whose words then wait for the paragraph's end."""
        kind = etree.QName(reference).localname.removesuffix("Reference")
        self._waiting.append(self._notes[W + kind, reference.get(W + "id")])
        if reference.get(W + "customMarkFollows"):
            return ""
        number_format = self._body.find(f".//{W}{kind}Pr/{W}numFmt")
        marks = MARKS[USUAL[kind] if number_format is None else number_format.get(W + "val")]
        return marks[next(self._counts[kind])]

    def _after(self, element: etree._Element) -> Iterator[str]:
        if element.tag in BLOCKS:
            yield " "
        if element.tag == W + "p":
            waiting, self._waiting = self._waiting, []
            for note in waiting:
                yield from self._texts(note)


def _text(element: etree._Element) -> str:
    return PAGE_NUMBER if _is_page_number(element.getparent()) else element.text or ""


def _is_page_number(run: etree._Element) -> bool:
    """Whether a run is the result of a PAGEREF."""
    instructions = run.xpath("preceding-sibling::w:r/w:instrText", namespaces={"w": W[1:-1]})
    return _last_mark(run) == "separate" and instructions[-1].text.split()[0] == "PAGEREF"


def _last_mark(run: etree._Element) -> str:
    marks = run.xpath("preceding-sibling::w:r/w:fldChar", namespaces={"w": W[1:-1]})
    return marks[-1].get(W + "fldCharType") if marks else ""


def _is_field_value(element: etree._Element) -> bool:
    """Whether this is a control of a kind or one that shows its prompt, or a run of an old form field's result."""
    if element.tag == W + "sdt":
        kinds = {etree.QName(child).localname for child in element.find(f"{W}sdtPr")}
        return bool(kinds & {"text", "date", "dropDownList", "comboBox", "checkbox", "showingPlcHdr"})
    if element.tag != W + "r":
        return False
    return _last_mark(element) == "separate" and _is_form_field(element)


def _is_form_field(run: etree._Element) -> bool:
    begins = run.xpath("preceding-sibling::w:r/w:fldChar[@w:fldCharType='begin']", namespaces={"w": W[1:-1]})
    return begins[-1].find(W + "ffData") is not None
