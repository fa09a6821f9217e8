"""The sheet of participants: registrations merged with what staff made of it since it was last written.

Three values are compared for each cell: what was last written, what stands there now, and what the form says now. Where
the cell is as it was written the form counts; any other cell is somebody's work and stays, and if the form has changed
as well, that is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from urllib.parse import quote

from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.frozen import dataclass
from visitdocs.register.cells import Cell, SheetCell, put
from visitdocs.register.columns import OF_STAFF, Column, Own, Say, cells
from visitdocs.register.memory import Memory, written
from visitdocs.register.sheets.cell_pictures import CellPicture, pictures_in, put_pictures, take_out_pictures
from visitdocs.register.sheets.look import filtered, head, wrap
from visitdocs.register.sheets.rows import remove_stray_links
from visitdocs.returns import AskedForm, Registration

TEXT_LINES = 4
"""Lines that are left free for an answer of several, above its picture."""


class HeadingsMovedError(Exception):
    """The headings do not stand in the first row, or the column of numbers is gone."""


@dataclass(frozen=True)
class Disagreement:
    """A cell that staff changed, and of which the form now says something else."""

    number: str
    heading: str
    kept: str
    answer: str


@dataclass
class ParticipantsSheet:
    """One run over the sheet; `numbers` by source of a registration, and the rest, are its outcome.

    `taken_out` are numbers whose rows somebody has deleted, which stay so; `written` are the registrations as they were
    written, without what staff have settled.
    """

    sheet: Worksheet
    memory: Memory
    columns: Sequence[Column]
    prefix: str
    way: str = "."
    numbers: dict[str, str] = field(default_factory=dict)
    disagreements: list[Disagreement] = field(default_factory=list)
    taken_out: set[str] = field(default_factory=set)
    written: list[Registration] = field(default_factory=list)
    added: int = 0

    def write(self, registrations: Sequence[Registration], form: AskedForm, say: Say) -> None:
        """Bring the sheet up to date."""
        self._places = self._placed_columns()
        if Own.IDENTIFIER not in self._places:
            raise HeadingsMovedError
        if Own.FILE in self._places:
            links = {_link(way) for files in self.memory.files.values() for way in files}
            remove_stray_links(self.sheet, self._places[Own.FILE], links)
        self._rows = {
            written(self.sheet.cell(row, self._places[Own.IDENTIFIER]).value): row
            for row in range(2, self.sheet.max_row + 1)
        }
        for registration in registrations:
            self._write(registration, form, say)
        put_pictures(self.sheet, self._pictures(form), self._rows, self._places)
        filtered(self.sheet)

    def _placed_columns(self) -> dict[str, int]:
        """Where each column stands; a new one is put last, one that staff took out or renamed stays out."""
        headings = {written(cell.value): place for place, cell in enumerate(self.sheet[1], 1) if written(cell.value)}
        places: dict[str, int] = {}
        for column in self.columns:
            known = self.memory.headings.get(column.key)
            place = headings.get(known or column.heading)
            if place is None and known is None:
                place = len(headings) + 1
                headings[column.heading] = place
                head(self.sheet, place, column)
            if place is not None:
                places[column.key] = place
            self.memory.headings.setdefault(column.key, column.heading)
        return places

    def _write(self, registration: Registration, form: AskedForm, say: Say) -> None:
        sources = tuple(one.source for one in (registration, *registration.earlier))
        number = self.memory.number_of(sources)
        if number is None:
            number = self._append()
        for source in sources:
            self.numbers[source] = number
        self.memory.sources[number] = tuple(dict.fromkeys((*self.memory.sources.get(number, ()), *sources)))
        for one in (registration, *registration.earlier):
            self.memory.files.setdefault(number, {})[f"{self.way}/{one.trail[0]}"] = one.origin
        row = self._rows.get(number)
        if row is None:
            self.memory.values[number] = {}
            self.taken_out.add(number)
            self.written.append(registration)
            return
        registration = self._without_settled(registration, row)
        self.written.append(registration)
        values = cells(registration, form, say)
        self._merge(row, number, values)
        self._link(row, registration)
        self.memory.values[number] = {key: written(value) for key, value in values.items()}

    def _without_settled(self, registration: Registration, row: int) -> Registration:
        """The registration without findings that somebody has settled by typing in what a picture shows."""
        typed = {key for key, place in self._places.items() if written(self.sheet.cell(row, place).value)}
        left = (one for one in registration.findings if not one.settled_by or not typed.issuperset(one.settled_by))
        return replace(registration, findings=tuple(left))

    def _pictures(self, form: AskedForm) -> Iterator[CellPicture]:
        """The pictures of answers that nobody has typed in yet; those of a form that was replaced are taken out."""
        for registration in self.written:
            number = self.numbers[registration.source]
            self._forget_pictures(number, registration)
            if number in self.taken_out:
                continue
            for key, pictures in registration.pictures.items():
                if key in self._places and not written(self.sheet.cell(self._rows[number], self._places[key]).value):
                    lines = TEXT_LINES if form.is_long(key) else 1
                    for position, png in enumerate(pictures, 1):
                        yield CellPicture(number, key, position, form.label_of(key), png, lines)

    def _forget_pictures(self, number: str, registration: Registration) -> None:
        gone = {
            name for name, of, key, _ in pictures_in(self.sheet) if of == number and key not in registration.pictures
        }
        take_out_pictures(self.sheet, gone)

    def _append(self) -> str:
        """Begin a row with the next number; numbers are never given twice, also when a row was deleted."""
        used = [
            int(number.removeprefix(self.prefix)) for number in self.memory.values if number.startswith(self.prefix)
        ]
        number = f"{self.prefix}{max(used, default=0) + 1:04}"
        row = max((row for number, row in self._rows.items() if number), default=1) + 1
        self._rows[number] = row
        cell: SheetCell = self.sheet.cell(row, self._places[Own.IDENTIFIER])
        put(cell, number)
        wrap([cell])
        self.memory.values[number] = {}
        self.added += 1
        return number

    def _merge(self, row: int, number: str, values: dict[str, Cell]) -> None:
        before = self.memory.values.get(number, {})
        for column in self.columns:
            if column.key not in values or column.key in OF_STAFF or column.key not in self._places:
                continue
            cell: SheetCell = self.sheet.cell(row, self._places[column.key])
            now, then, said = written(cell.value), before.get(column.key, ""), written(values[column.key])
            if now == then and now != said:
                put(cell, values[column.key], column.number_format)
            elif now not in (then, said) and said != then:
                self.disagreements.append(Disagreement(number, column.heading, now, said))
            if not before:
                wrap([cell])

    def _link(self, row: int, registration: Registration) -> None:
        if Own.FILE in self._places:
            cell: SheetCell = self.sheet.cell(row, self._places[Own.FILE])
            cell.hyperlink = _link(f"{self.way}/{registration.trail[0]}")


def _link(way: str) -> str:
    """The address that leads to a file, from the way to it."""
    return quote(way.encode("utf-8", "surrogateescape"))
