"""Footnotes and endnotes (ECMA-376 17.11): numbered as they are referred to, read when their section ends."""

from collections.abc import Iterator

from lxml.etree import _Element

from visitdocs.document.measures import flag
from visitdocs.document.namespaces import W
from visitdocs.document.number_formats import write_number
from visitdocs.document.package import Package, Part

_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}


class Notes:
    """The notes of a document. `current` is the number of the note that is being read."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._counts = dict.fromkeys(_FORMATS, 0)
        self._waiting: list[tuple[str, str, str]] = []
        self._by_id: dict[str, dict[str, _Element]] = {}
        self.current = ""

    def refer(self, reference: _Element) -> str:
        """Numbers the note that a w:footnoteReference or w:endnoteReference leads to; gives the number as text."""
        kind = reference.tag.removeprefix(W).removesuffix("Reference")
        number = ""
        if not flag(reference.get(W + "customMarkFollows")):
            self._counts[kind] += 1
            number = write_number(self._counts[kind], _FORMATS[kind])
        self._waiting.append((kind, reference.get(W + "id", ""), number))
        return number

    def take(self) -> Iterator[tuple[Part, _Element]]:
        """The notes referred to since the last time, with the part each stands in."""
        waiting, self._waiting = self._waiting, []
        for kind, note_id, number in waiting:
            part = self._package.related(f"{kind}s")
            element = self._elements(kind, part).get(note_id)
            if part is not None and element is not None:
                self.current = number
                yield part, element
        self.current = ""

    def _elements(self, kind: str, part: Part | None) -> dict[str, _Element]:
        """The notes of a kind by their ids."""
        if kind not in self._by_id:
            elements = () if part is None else part.root.iterchildren(W + kind)
            self._by_id[kind] = {element.get(W + "id", ""): element for element in elements}
        return self._by_id[kind]
