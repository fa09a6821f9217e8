"""The pictures of a file → the forms in them, each page looked at in a process of its own that has the libraries."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from importlib.util import find_spec
from io import BytesIO

from pypdf import PdfReader

from visitdocs.returns.asked_form import AskedForm, Editions
from visitdocs.returns.child.child_process import Broken, ChildProcess, Limits
from visitdocs.returns.pdf_form.control_values import ControlValues
from visitdocs.returns.pdf_form.widgets import widgets
from visitdocs.returns.reasons import damaged, scanned, too_costly
from visitdocs.returns.scans.joining import ScannedForm, forms_in
from visitdocs.returns.scans.reading import LIBRARIES, READERS, read_scan
from visitdocs.returns.scans.reasons import picture_too_large
from visitdocs.returns.scans.scanned_page import BlankControl, BlankForm, ScannedPages
from visitdocs.returns.sent_file import Pictures, SentFile, Unusable

MAXIMUM_COSTLY = 2
"""Pages of a file that may take too much before the rest of it is left alone."""


class ScanReader:
    """Reads scans of the editions whose empty forms are to be had; its processes start when the first picture comes."""

    def __init__(self, editions: Editions, limits: Limits) -> None:
        self._editions = editions
        self._child = ChildProcess(READERS, limits)

    def __enter__(self) -> ScanReader:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._child.__exit__()

    def forms(self, file: SentFile, pictures: Pictures) -> Iterator[ScannedForm | Unusable]:
        """Give the forms in a file that shows paper, or why there are none."""
        if not all(map(find_spec, LIBRARIES)):
            yield scanned()
            return
        yield from forms_in(file, self._read(pictures), self._editions.pages_of, pictures.signatures)

    @cached_property
    def _forms(self) -> tuple[BlankForm, ...]:
        return tuple(blank_form(asked) for asked in (self._editions.now, *self._editions.earlier) if asked.empty)

    def _read(self, pictures: Pictures, depth: int = 0) -> list[ScannedPages | Unusable]:
        found: list[ScannedPages | Unusable] = []
        for picture in pictures.pages:
            if found.count(too_costly()) >= MAXIMUM_COSTLY:
                return [too_costly()]
            answer = self._child.call(read_scan, (picture, self._forms))
            if isinstance(answer, Broken):
                found.append(too_costly() if answer.costly else damaged())
            elif isinstance(answer.value, Pictures):
                found += self._read(answer.value, depth + 1) if not depth else [picture_too_large()]
            else:
                found.append(answer.value)
        return found


def blank_form(asked: AskedForm) -> BlankForm:
    """Give the empty form of an edition, whose PDF has to be there."""
    reader = PdfReader(BytesIO(asked.empty))
    values = ControlValues(reader, drawn=False)
    values.read(widgets(reader))
    controls = (
        BlankControl(
            placed.name,
            asked.name_of(placed.name),
            placed.kind,
            page,
            placed.rectangle,
            values.values.get(placed.name, ""),
        )
        for (edition, page, *_), placed in asked.places.items()
        if edition == asked.edition
    )
    return BlankForm(asked.edition, asked.empty, tuple(controls))
