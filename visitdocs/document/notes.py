"""Footnotes and endnotes (ECMA-376 17.11): numbered and read where they are referred to."""

from collections.abc import Callable
from functools import cached_property

from lxml.etree import _Element

from visitdocs.dataclass import dataclass
from visitdocs.document.markup import child_value, flag, integer
from visitdocs.document.model import Block, Note, NoteMark, TextStyle
from visitdocs.ooxml import Package, Part
from visitdocs.ooxml.namespaces import W
from visitdocs.wording.number_formats import write_number

_USUAL_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}
ReadNote = Callable[[_Element, Part], tuple[Block, ...]]


@dataclass(frozen=True)
class NoteNumbering:
    """How notes of one kind are numbered (w:footnotePr, w:endnotePr). `restart`: continuous, eachSect or eachPage."""

    number_format: str
    start: int = 1
    restart: str = "continuous"

    def changed_by(self, element: _Element | None) -> "NoteNumbering":
        """Give the same numbering but for what the element says."""
        if element is None:
            return self
        start = integer(child_value(element, "numStart"), 1, 32767)
        return NoteNumbering(
            child_value(element, "numFmt") or self.number_format,
            self.start if start is None else start,
            child_value(element, "numRestart") or self.restart,
        )


class Notes:
    """The notes of a document."""

    def __init__(self, package: Package) -> None:
        self._package = package
        settings = package.related("settings")
        self._usual = {
            kind: NoteNumbering(usual).changed_by(None if settings is None else settings.root.find(f"{W}{kind}Pr"))
            for kind, usual in _USUAL_FORMATS.items()
        }
        self._numberings = dict(self._usual)
        self._numbers = {kind: numbering.start for kind, numbering in self._usual.items()}
        self._count = 0
        self._current: NoteMark | None = None

    def begin_section(self, properties: _Element | None) -> None:
        """Begin a section with the properties w:sectPr: it may count anew or in another way."""
        for kind, usual in self._usual.items():
            numbering = usual.changed_by(None if properties is None else properties.find(f"{W}{kind}Pr"))
            self._numberings[kind] = numbering
            if numbering.restart != "continuous":
                self._numbers[kind] = numbering.start

    @property
    def counts_by_page(self) -> bool:
        """Whether the numbers should begin anew on every page, which is not known while reading."""
        return any(numbering.restart == "eachPage" for numbering in self._numberings.values())

    def refer(self, reference: _Element, style: TextStyle, read: ReadNote) -> Note | None:
        """Give the note that a w:footnoteReference or w:endnoteReference leads to; None when there is no such note."""
        kind = reference.tag.removeprefix(W).removesuffix("Reference")
        part, elements = self._stories[kind]
        element = elements.get(reference.get(W + "id", ""))
        if part is None or element is None or self._current is not None:
            return None
        label = "" if flag(reference.get(W + "customMarkFollows")) else self._next_label(kind)
        self._count += 1
        self._current = NoteMark(f"{kind}-{self._count}", label, style)
        note = Note(self._current.name, label, read(element, part), style, at_end=kind == "endnote")
        self._current = None
        return note

    def mark(self, style: TextStyle) -> NoteMark | None:
        """Give the mark of the note that is being read, as it stands in the note itself."""
        current = self._current
        return None if current is None or not current.label else NoteMark(current.name, current.label, style)

    def rule(self) -> tuple[Part, _Element] | None:
        """Give the note that holds the line above the footnotes (w:separator), with its part."""
        part, elements = self._stories["footnote"]
        found = (element for element in elements.values() if element.get(W + "type") == "separator")
        element = next(found, None)
        return None if part is None or element is None else (part, element)

    def _next_label(self, kind: str) -> str:
        number = self._numbers[kind]
        self._numbers[kind] += 1
        return write_number(number, self._numberings[kind].number_format)

    @cached_property
    def _stories(self) -> dict[str, tuple[Part | None, dict[str, _Element]]]:
        stories: dict[str, tuple[Part | None, dict[str, _Element]]] = {}
        for kind in _USUAL_FORMATS:
            part = self._package.related(f"{kind}s")
            elements = () if part is None else part.root.iterchildren(W + kind)
            stories[kind] = (part, {element.get(W + "id", ""): element for element in elements})
        return stories
