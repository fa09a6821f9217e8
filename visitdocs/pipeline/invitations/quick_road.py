"""Copies of which only the texts differ: template filled and Word file read once for all people of one shape.

Whoever does not fit goes the general road; the bytes are the same on either.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from visitdocs.addressees import Addressee
from visitdocs.dataclass import dataclass
from visitdocs.document import MarkedDocument, marked_document, read_document
from visitdocs.pdf import typeset
from visitdocs.pipeline.invitations.copy_order import CopyMade, CopyOrder
from visitdocs.pipeline.invitations.general_road import discretion_for
from visitdocs.problems import DocumentError, Problem
from visitdocs.word import (
    EDITION_MARK,
    MARK,
    FilledCopy,
    PreparedCopy,
    Shape,
    is_plain,
    person_entry,
    prepare_copy,
    shape_of,
)

MAXIMUM_SHAPES = 64
"""Shapes that are remembered; a list with more has no shape of its own worth remembering."""
_Typed = tuple[tuple[str, Hashable], ...]
"""Values that are no free texts, by column; documents of people who share them have one shape."""


@dataclass(frozen=True)
class _Ready:
    """A prepared document, the tree read of it, and what reading it has told."""

    copy: PreparedCopy
    tree: MarkedDocument
    problems: tuple[Problem, ...]


class QuickRoad:
    """Remembers what was prepared for an order."""

    def __init__(self, wanted: CopyOrder) -> None:
        self._wanted = wanted
        self._ready: dict[tuple[Shape, _Typed, frozenset[str]], _Ready | None] = {}

    def copy(self, person: Addressee) -> CopyMade | None:
        """Make a copy, None if the person needs the general road."""
        asked = {column: person.values[column] for column in self._wanted.columns}
        typed = tuple((column, value) for column, value in asked.items() if column in self._wanted.typed)
        values = {column: value for column, value in asked.items() if column not in self._wanted.typed}
        ready, filled = self._filled(values, typed) if is_plain(values) else (None, None)
        if ready is None or filled is None:
            return None
        discretion = discretion_for(person)
        docx = filled.docx if self._wanted.docx else None
        if not self._wanted.pdf:
            return CopyMade(docx, None, tuple(map(discretion.of_form, ready.copy.warnings)))
        order = self._wanted.order
        try:
            pdf = typeset(ready.tree.with_texts(filled.texts), order.template, self._wanted.font_folders)
        except DocumentError as error:
            return CopyMade(None, None, tuple(map(discretion.of_form, error.problems)))
        return CopyMade(
            docx, pdf.pdf, tuple(map(discretion.of_form, ready.copy.warnings + ready.problems + pdf.problems))
        )

    def _filled(self, values: Mapping[str, str], typed: _Typed) -> tuple[_Ready | None, FilledCopy | None]:
        """The prepared document that fits, and the copy."""
        shape, joined = shape_of(values), frozenset[str]()
        for _ in range(2):
            ready = self._ready_for(shape, typed, joined)
            filled = None if ready is None else ready.copy.filled(values)
            if not isinstance(filled, frozenset):
                return ready, filled
            joined = filled
        return None, None

    def _ready_for(self, shape: Shape, typed: _Typed, joined: frozenset[str]) -> _Ready | None:
        key = shape, typed, joined
        if key not in self._ready and len(self._ready) < MAXIMUM_SHAPES:
            self._ready[key] = self._prepared(shape, typed, joined)
        return self._ready.get(key)

    def _prepared(self, shape: Shape, typed: _Typed, joined: frozenset[str]) -> _Ready | None:
        order, known = self._wanted.order, self._wanted.known

        def person(texts: Mapping[str, object]) -> Mapping[str, object]:
            return {known: person_entry(known, {**texts, **dict(typed)}, order.properties.wording)}

        copy = prepare_copy(
            order.data, order.template, order.context, order.pictures, order.properties, shape, joined, person
        )
        if copy is None:
            return None
        try:
            reading = read_document(copy.sample, order.template)
        except DocumentError:
            return None
        if MARK.search(repr(reading.problems)):
            return None
        tree = marked_document(reading.document, MARK, [*copy.marks, EDITION_MARK])
        return None if tree is None else _Ready(copy, tree, reading.problems)
