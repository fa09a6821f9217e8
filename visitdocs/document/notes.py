"""Footnotes and endnotes: their numbers, and their texts, which are set at the end of the section."""

from enum import StrEnum

from lxml.etree import _Element

from visitdocs.document.namespaces import W
from visitdocs.document.package import Part
from visitdocs.document.source import Source


class NoteKind(StrEnum):
    """The relationship, and the element, of a kind of note."""

    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"


def note_number(source: Source, kind: NoteKind, identifier: str) -> str:
    """The number of the note that a reference leads to; the note waits for the end of its section."""
    key = (str(kind), identifier)
    if key not in source.notes:
        source.notes[key] = str(sum(1 for other, _ in source.notes if other == kind) + 1)
        source.waiting_notes.append(key)
    return source.notes[key]


def take_notes(source: Source) -> list[tuple[str, Part, _Element]]:
    """The notes that wait, as (number, part, element), in the order of their references."""
    taken = []
    for kind, identifier in source.waiting_notes:
        part = source.package.related(f"{kind}s")
        elements = [] if part is None else part.root.iterfind(f"{W}{kind}")
        found = next((element for element in elements if element.get(W + "id") == identifier), None)
        if part is not None and found is not None:
            taken.append((source.notes[kind, identifier], part, found))
    source.waiting_notes.clear()
    return taken
