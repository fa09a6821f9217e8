"""Lists in the structure tree: which L, LI, Lbl and LBody a list paragraph belongs to (ISO 32000-1 14.8.4.3.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from visitdocs.document.model import ListLabel
from visitdocs.pdf.structure import Element

NUMBERINGS = (
    (re.compile(r"\d"), "Decimal"),
    # A list begins with „i” far more often because it counts in Roman numbers than because it begins at that letter.
    (re.compile(r"\b[ivx]\b"), "LowerRoman"),
    (re.compile(r"\b[IVX]\b"), "UpperRoman"),
    (re.compile(r"\b[a-z]\b"), "LowerAlpha"),
    (re.compile(r"\b[A-Z]\b"), "UpperAlpha"),
    (re.compile(r"\b[ivxlcdm]+\b"), "LowerRoman"),
    (re.compile(r"\b[IVXLCDM]+\b"), "UpperRoman"),
)


@dataclass
class _OpenList:
    list_id: str
    level: int
    element: Element
    body: Element


class ListTags:
    """Opens and closes lists while the paragraphs of one container go by."""

    def __init__(self, parent: Element) -> None:
        self._parent = parent
        self._open: list[_OpenList] = []

    def close(self) -> None:
        """Something that is no list item: all lists end."""
        self._open.clear()

    def item(self, label: ListLabel) -> tuple[Element, Element]:
        """The Lbl and LBody of a new item; deeper levels nest in the body of the item above them."""
        while self._open and self._ends(self._open[-1], label):
            self._open.pop()
        if not self._open or self._open[-1].level < label.level:
            container = self._open[-1].body if self._open else self._parent
            element = Element("L", container)
            element.attributes["List"] = {"ListNumbering": _numbering(label)}
            self._open.append(_OpenList(label.list_id, label.level, element, element))
        item = Element("LI", self._open[-1].element)
        tag, body = Element("Lbl", item), Element("LBody", item)
        self._open[-1].body = body
        return tag, body

    @staticmethod
    def _ends(open_list: _OpenList, label: ListLabel) -> bool:
        if open_list.level > label.level:
            return True
        return open_list.level == label.level and open_list.list_id != label.list_id


def _numbering(label: ListLabel) -> str:
    """The ListNumbering attribute (ISO 32000-1 table 347), told from the label's text."""
    if not label.ordered:
        return {"•": "Disc", "◦": "Circle", "▪": "Square", "■": "Square"}.get(label.text.strip(), "Disc")
    return next((name for pattern, name in NUMBERINGS if pattern.search(label.text)), "Decimal")
