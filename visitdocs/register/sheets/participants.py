"""The sheet of participants: registrations merged with what staff made of it since it was last written.

Three values are compared for each cell: what was last written, what stands there now, and what the form says now. Where
the cell is as it was written the form counts; any other cell is somebody's work and stays, and if the form has changed
as well, that is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from datetime import UTC, datetime
from urllib.parse import quote

from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.dataclass import dataclass
from visitdocs.register.cells import Cell, SheetCell, put
from visitdocs.register.columns import OF_STAFF, Column, Own, Say, cells
from visitdocs.register.memory import Memory, written
from visitdocs.register.people import is_declined
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
    written, without what staff have settled. `doubled` are numbers of rows whose forms turned out to be of a person who
    has another row, with the number of that.
    """

    sheet: Worksheet
    memory: Memory
    columns: Sequence[Column]
    prefix: str
    way: str = "."
    numbers: dict[str, str] = field(default_factory=dict)
    disagreements: list[Disagreement] = field(default_factory=list)
    taken_out: set[str] = field(default_factory=set)
    doubled: list[tuple[str, str]] = field(default_factory=list)
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
        self._part(registrations)
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

    def _part(self, registrations: Sequence[Registration]) -> None:
        """Leave a row that several registrations claim to the last one; they were once taken for one person's."""
        claims: dict[str, list[Registration]] = {}
        for registration in registrations:
            for number in self.memory.numbers_of(_sources(registration)):
                claims.setdefault(number, []).append(registration)
        for number, claiming in claims.items():
            *others, last = sorted(claiming, key=_time)
            for other in others:
                sources = set(_sources(other)) - set(_sources(last))
                self.memory.part(number, sources, set(self._ways(other)) - set(self._ways(last)))

    def _write(self, registration: Registration, form: AskedForm, say: Say) -> None:
        sources = _sources(registration)
        number, *doubled = self.memory.numbers_of(sources) or [self._append()]
        self.doubled += ((other, number) for other in doubled if self._is_open(other))
        for source in sources:
            self.numbers[source] = number
        self.memory.sources[number] = tuple(dict.fromkeys((*self.memory.sources.get(number, ()), *sources)))
        self.memory.files.setdefault(number, {}).update(self._ways(registration))
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

    def _ways(self, registration: Registration) -> dict[str, str]:
        """The ways to the files that a registration came in, each with the digest of the file."""
        return {f"{self.way}/{one.trail[0]}": one.origin for one in (registration, *registration.earlier)}

    def _without_settled(self, registration: Registration, row: int) -> Registration:
        """The registration without what somebody has settled: typed in what a picture shows, decided about two rows."""
        typed = {key for key, place in self._places.items() if written(self.sheet.cell(row, place).value)}
        left = (
            one
            for one in registration.findings
            if not (one.settled_by and typed.issuperset(one.settled_by))
            and not (one.maybe_same and self._are_decided(row, one.maybe_same))
        )
        return replace(registration, findings=tuple(left))

    def _are_decided(self, row: int, others: Sequence[str]) -> bool:
        """Whether somebody has decided about a row and about another one, or taken one of them out or declined it."""
        numbers = self.memory.numbers_of(others)
        there = [self._rows[number] for number in numbers if number in self._rows]
        if numbers and not there:
            return True
        decisions = [self._decision(one) for one in (row, *there)]
        return len(decisions) > 1 and (all(decisions) or any(map(is_declined, decisions)))

    def _is_open(self, number: str) -> bool:
        """Whether a row is there and nobody has declined it."""
        return number in self._rows and not is_declined(self._decision(self._rows[number]))

    def _decision(self, row: int) -> str:
        place = self._places.get(Own.DECISION)
        return written(self.sheet.cell(row, place).value) if place else ""

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


def _sources(registration: Registration) -> tuple[str, ...]:
    return tuple(one.source for one in (registration, *registration.earlier))


def _time(registration: Registration) -> datetime:
    return registration.received or datetime.min.replace(tzinfo=UTC)


def _link(way: str) -> str:
    """The address that leads to a file, from the way to it."""
    return quote(way.encode("utf-8", "surrogateescape"))
