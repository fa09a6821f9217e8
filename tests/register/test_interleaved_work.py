"""Whatever staff do in the register between runs of `collect`, in any order: it stands, and nobody is there twice."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from io import BytesIO

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from made_registers import found, one, opened, register
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.register import participants

PEOPLE = tuple(one(f"p{number}", name=f"Osoba {number}", phone=str(number), needs="rampa") for number in range(5))
EDITED = ("Decyzja", "Obecność", "Telefon", "Dostępność", "Uwagi", "Pokój")
OF_FORM = {"Telefon": "phone", "Dostępność": "needs"}


@dataclass
class Office:
    """The register, and what its staff expect to find in it: values by number and heading, and who was taken out."""

    workbook: bytes | None = None
    phones: dict[int, str] = field(default_factory=dict)
    later: set[int] = field(default_factory=set)
    expected: dict[tuple[str, str], str | None] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    notes: dict[tuple[object, ...], str] = field(default_factory=dict)

    def run(self, people: set[int]) -> None:
        """Collect the forms of these people, and of all that were collected before."""
        self.phones |= {number: self.phones.get(number, str(number)) for number in people}
        registrations = [self._registration(number) for number in sorted(self.phones)]
        self.workbook = register(*registrations, before=self.workbook).workbook or self.workbook
        for number, heading in list(self.expected):
            said = self._says(number).get(heading)
            if said is not None and said == self.expected[number, heading]:
                del self.expected[number, heading]  # the cell is as the form has it, and follows it from now on
        self._look()

    def _registration(self, number: int) -> object:
        answers = {**PEOPLE[number].answers, "phone": self.phones[number]}
        now = found(replace(PEOPLE[number], answers=answers), "phone")
        return replace(now, source=f"later {number}", earlier=(PEOPLE[number],)) if number in self.later else now

    def _says(self, number: str) -> dict[str, str]:
        """What the form of a row says."""
        sheet = opened(self.workbook or b"").worksheets[0]
        names = {row[0]: row[4] for row in _rows(sheet)}
        person = next((at for at, one_ in enumerate(PEOPLE) if names.get(number) == one_.answers["name"]), None)
        return {} if person is None else {"Telefon": self.phones[person], "Dostępność": "rampa"}

    def edit(self, row: int, heading: str, text: str | None) -> None:
        """Type into a cell; a column of that heading is added where there is none."""

        def work(sheet: Worksheet) -> None:
            headings = [cell.value for cell in sheet[1]]
            if heading not in headings:
                headings.append(heading)
                sheet.cell(1, len(headings), heading)
            number = str(sheet.cell(row, 1).value)
            sheet.cell(row, headings.index(heading) + 1).value = text
            self.expected[number, heading] = text

        self._work(work, row)

    def delete(self, row: int) -> None:
        """Delete a row."""

        def work(sheet: Worksheet) -> None:
            self.gone.add(str(sheet.cell(row, 1).value))
            sheet.delete_rows(row)

        self._work(work, row)

    def sort(self, column: int, *, down: bool) -> None:
        """Sort the rows by a column."""

        def work(sheet: Worksheet) -> None:
            rows = sorted((row for row in _rows(sheet) if row[0]), key=lambda row: str(row[column]), reverse=down)
            for place, row in enumerate(rows, 2):
                for number, value in enumerate(row, 1):
                    sheet.cell(place, number).value = value

        self._work(work, 2)

    def note(self, row: int, text: str) -> None:
        """Note something beside a problem."""
        book = opened(self.workbook or b"")
        sheet = book["Problemy"]
        if row <= sheet.max_row:
            sheet.cell(row, 6).value = text
            self.notes[tuple(cell.value for cell in sheet[row][:4])] = text
            self.workbook = _bytes(book)

    def _work(self, work: object, row: int) -> None:
        book = opened(self.workbook) if self.workbook else None
        if book is not None and book.worksheets[0].cell(row, 1).value:
            work(book.worksheets[0])
            self.workbook = _bytes(book)

    def _look(self) -> None:
        """Find everything as it should be."""
        assert self.workbook is not None
        book = opened(self.workbook)
        headings = [cell.value for cell in book.worksheets[0][1]]
        rows = {str(row[0]): dict(zip(headings, row, strict=True)) for row in _rows(book.worksheets[0])}
        stays = {key: value for key, value in self.expected.items() if key[0] not in self.gone}
        assert {key: rows[key[0]][key[1]] for key in stays} == stays
        assert len(rows) == len(_rows(book.worksheets[0])) == len(self.phones) - len(self.gone)
        assert len({row["Imię i nazwisko"] for row in rows.values()}) == len(rows)
        assert self.gone.isdisjoint(rows)
        assert len(participants(self.workbook)) == len(rows)
        problems = list(book["Problemy"].iter_rows(min_row=2, values_only=True))
        assert {tuple(row[:4]): row[5] for row in problems if row[5]} == self.notes
        assert len({tuple(row[:4]) for row in problems}) == len(problems)


def _rows(sheet: Worksheet) -> list[list[object]]:
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    return [row for row in rows if any(row)]


def _bytes(book: object) -> bytes:
    output = BytesIO()
    book.save(output)
    return output.getvalue()


ROWS = st.integers(2, 6)
WORK = st.one_of(
    st.tuples(st.just("run"), st.sets(st.integers(0, 4))),
    st.tuples(st.just("edit"), ROWS, st.sampled_from(EDITED), st.none() | st.text("ab=1", min_size=1, max_size=3)),
    st.tuples(st.just("delete"), ROWS),
    st.tuples(st.just("sort"), st.integers(0, 5), st.booleans()),
    st.tuples(st.just("note"), ROWS, st.text("ab", min_size=1, max_size=3)),
    st.tuples(st.just("form"), st.integers(0, 4), st.text("123", min_size=1, max_size=3)),
    st.tuples(st.just("again"), st.integers(0, 4)),
)


@pytest.mark.slow
@settings(max_examples=12, phases=(Phase.generate,))
@given(st.lists(WORK, min_size=4, max_size=14))
def test_no_work_of_staff_is_ever_lost_and_nobody_is_there_twice(work: list) -> None:
    done(work)


@pytest.mark.long
@settings(max_examples=500, phases=(Phase.generate,))
@given(st.lists(WORK, min_size=4, max_size=30))
def test_no_work_of_staff_is_lost_in_long_runs(work: list) -> None:
    done(work)


def done(work: list) -> None:
    """Do all this, and run once more."""
    office = Office()
    office.run({0, 1, 2})
    for kind, *how in work:
        match kind:
            case "run":
                office.run(*how)
            case "edit":
                office.edit(*how)
            case "delete":
                office.delete(*how)
            case "sort":
                office.sort(how[0], down=how[1])
            case "note":
                office.note(*how)
            case "form":
                if how[0] in office.phones:
                    office.phones[how[0]] = how[1]
            case "again":
                office.later.add(how[0])
    office.run(set())
