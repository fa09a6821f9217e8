"""Elements that several paragraphs share: lists, and tables of contents (ISO 32000-1 14.8.4.3.3, 14.8.4.2)."""

from __future__ import annotations

import re

from visitdocs.dataclass import dataclass
from visitdocs.document.model import ListLabel
from visitdocs.pdf.structure.elements import Element

NUMBERINGS = (
    (r"\d", "Decimal"),
    # A list begins with „i” far more often because it counts in Roman numbers than because it begins at that letter.
    (r"\b[ivx]\b", "LowerRoman"),
    (r"\b[IVX]\b", "UpperRoman"),
    (r"\b[a-z]\b", "LowerAlpha"),
    (r"\b[A-Z]\b", "UpperAlpha"),
    (r"\b[ivxlcdm]+\b", "LowerRoman"),
    (r"\b[IVXLCDM]+\b", "UpperRoman"),
)
CONTENTS = "contents"


@dataclass
class _OpenElement:
    name: str
    level: int
    element: Element
    body: Element


class GroupingElements:
    """Opens and closes groups while the paragraphs of one container go by; deeper levels nest in those above them."""

    def __init__(self, parent: Element) -> None:
        self._parent = parent
        self._open: list[_OpenElement] = []

    def close(self) -> None:
        """Something that is neither a list item nor an entry: all groups end."""
        self._open.clear()

    def item(self, label: ListLabel) -> tuple[Element, Element]:
        """The Lbl and LBody of a new list item; a deeper list nests in the body of the item above it."""
        group = self._group("L", label.list_id, label.level)
        if "List" not in group.element.attributes:
            group.element.attributes["List"] = {"ListNumbering": _numbering(label)}
        item = Element("LI", group.element)
        tag, group.body = Element("Lbl", item), Element("LBody", item)
        return tag, group.body

    def entry(self, level: int) -> tuple[Element, Element]:
        """The element of a new entry in a table of contents, for its label and its text alike."""
        group = self._group("TOC", CONTENTS, level)
        group.body = group.element
        reference = Element("Reference", Element("TOCI", group.element))
        return reference, reference

    def _group(self, tag: str, name: str, level: int) -> _OpenElement:
        while self._open and self._ends(self._open[-1], tag, name, level):
            self._open.pop()
        if not self._open or self._open[-1].level < level:
            element = Element(tag, self._open[-1].body if self._open else self._parent)
            self._open.append(_OpenElement(name, level, element, element))
        return self._open[-1]

    @staticmethod
    def _ends(group: _OpenElement, tag: str, name: str, level: int) -> bool:
        other = group.element.tag != tag or (group.level == level and group.name != name)
        return other or group.level > level


def _numbering(label: ListLabel) -> str:
    """The ListNumbering attribute (ISO 32000-1 table 347), told from the label's text."""
    if not label.ordered:
        return {"•": "Disc", "◦": "Circle", "▪": "Square", "■": "Square"}.get(label.text.strip(), "Disc")
    return next((name for pattern, name in NUMBERINGS if re.search(pattern, label.text)), "Decimal")
