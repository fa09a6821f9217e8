"""Where people who are forgotten are still named: what staff have typed into the workbook, wherever that is.

A form's own cells are taken out with their rows. What staff have typed beside them, on sheets of their own, in notes on
cells or as names of sheets is theirs, and only they can say whom it means; so it is told and left.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from io import BytesIO
from urllib.parse import unquote

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.dataclass import dataclass
from visitdocs.register.cells import SheetCell
from visitdocs.register.columns import OF_STAFF, Own
from visitdocs.register.memory import SHEET, Memory, remembered, written
from visitdocs.register.people import of_sheet, sheet_of_people
from visitdocs.register.sheets.problems import NOTES, holds_problems
from visitdocs.register.sheets.summary import summary_title
from visitdocs.returns import AskedForm, Identity, digits_of, identifying_fields, identity_of, words_of

_LEAST_LETTERS, _LEAST_DIGITS = 3, 7
"""Of a word and of a number by which somebody may be known."""
_LEAST_STEM, _ENDING = 5, 4
"""Letters of a word whose end may change (Kowalska, Kowalskiej), and how many more it may have then."""
_VOWELS = "aeiouy"


@dataclass(frozen=True)
class Mention:
    """A cell that names somebody; "" if it is the name of the sheet.

    `sheet` is its name; its number among the sheets, from 1, if that name names somebody itself. `in_csv`: it is the
    sheet that the CSV file repeats.
    """

    sheet: str | int
    cell: str = ""
    in_csv: bool = False


@dataclass(frozen=True)
class Sought:
    """People to look for. `telling` are words of their names of which one alone may mean them.

    `own` are keys of columns in which everybody's own name and address stand.
    """

    people: tuple[Identity, ...]
    telling: frozenset[str]
    own: frozenset[str]

    def are_named(self, text: str) -> bool:
        """Tell whether a text has the whole name of one of them, an e-mail address, a telephone number or a PESEL."""
        words, plain, digits = words_of(text), text.casefold(), digits_of(text)
        return any(
            any(email in plain for email in one.emails)
            or any(len(number) >= _LEAST_DIGITS and number in digits for number in one.phones | one.pesels)
            or (len(one.words) > 1 and all(_has(words, word) for word in one.words))
            for one in self.people
        )

    def may_be_meant(self, text: str) -> bool:
        """Tell whether a text has also but a surname, or a first name that nobody else in the register has."""
        words = words_of(text)
        return self.are_named(text) or any(_has(words, word) for word in self.telling)


def sought_people(workbook: bytes, numbers: Collection[str], form: AskedForm) -> Sought:
    """Give what people are known by, as the register has it now and as it had it. Raises ValueError for no register."""
    opened = load_workbook(BytesIO(workbook))
    memory = remembered(opened)
    rows = [(one.number, one.values) for one in of_sheet(sheet_of_people(opened, memory.headings), memory.headings)]
    known = [(number, identity_of(values, form)) for number, values in (*rows, *memory.values.items())]
    gone = tuple(one for number, one in known if number in numbers)
    borne = {word for number, one in known if number not in numbers for word in one.words}
    telling = {word for one in gone for word in one.words if word not in borne} | {
        one.words[-1] for one in gone if one.words
    }
    telling = {word for word in telling if len(word) >= _LEAST_LETTERS}
    return Sought(gone, frozenset(telling), frozenset(identifying_fields(form)))


def mentions(workbook: bytes, sought: Sought) -> tuple[Mention, ...]:
    """Find where people are named in a register. Raises ValueError for what is none."""
    opened = load_workbook(BytesIO(workbook))
    memory = remembered(opened)
    people = sheet_of_people(opened, memory.headings)
    found: list[Mention] = []
    for number, sheet in enumerate(opened.worksheets, 1):
        if sheet.title == SHEET:
            continue
        names_one = sought.may_be_meant(sheet.title)
        name: str | int = number if names_one else sheet.title
        found += [Mention(name)] if names_one else []
        cells = _naming(sheet, sheet is people, memory, sought)
        found += (Mention(name, cell.coordinate, sheet is people) for cell in cells)
    return tuple(found)


def _naming(sheet: Worksheet, is_of_people: bool, memory: Memory, sought: Sought) -> Iterator[SheetCell]:
    """The cells of a sheet that name somebody.

    In what we have written a surname alone may well be that of the person whose row it is, and what makes this person
    known is the person's own.
    """
    columns = _columns_of_people(sheet, memory) if is_of_people else _columns_of_problems(sheet, memory)
    numbers = next((place for place, key in columns.items() if key == Own.IDENTIFIER), 0)
    is_summary = sheet.title == summary_title(memory.language.say)
    for row in sheet.iter_rows(min_row=2 if columns else 1):
        is_of_somebody = bool(numbers) and bool(written(row[numbers - 1].value))
        for cell in row:
            key = columns.get(cell.column or 0, "") if is_of_somebody else ""
            is_named = sought.are_named if key or is_summary else sought.may_be_meant
            if key not in sought.own and is_named(_text(cell)):
                yield cell


def _columns_of_people(sheet: Worksheet, memory: Memory) -> dict[int, str]:
    """Our columns, by their places, in which staff do not write alone."""
    keys = {heading: key for key, heading in memory.headings.items() if key not in OF_STAFF}
    headings = {place: written(cell.value) for place, cell in enumerate(sheet[1], 1)}
    return {place: keys[heading] for place, heading in headings.items() if heading in keys}


def _columns_of_problems(sheet: Worksheet, memory: Memory) -> dict[int, str]:
    """All but that of notes, if it is such a sheet."""
    if not holds_problems(sheet, memory.language.say):
        return {}
    return {1: Own.IDENTIFIER, **dict.fromkeys(range(2, NOTES), "problem")}


def _text(cell: SheetCell) -> str:
    """All that a cell says: its text, a note on it, and where its link leads."""
    link = getattr(cell, "hyperlink", None)
    parts = (written(cell.value), cell.comment.text if cell.comment else "", unquote(link.target or "") if link else "")
    return "\n".join(filter(None, parts))


def _has(words: Collection[str], wanted: str) -> bool:
    return any(_is_form_of(word, wanted) for word in words)


def _is_form_of(word: str, wanted: str) -> bool:
    """Whether it is the word, or may be another case of it in Polish."""
    stem = wanted[:-1] if wanted[-1] in _VOWELS else wanted
    if len(stem) < _LEAST_STEM:
        return word == wanted
    return word.startswith(stem) and len(word) <= len(stem) + _ENDING
