"""Rows of texts → `Addressees`: headings named, rows tidied and looked over; every problem at once."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from visitdocs.addressees.addressee import MAXIMUM_ADDRESSEES, STANDARD_COLUMNS, Addressee, Addressees
from visitdocs.addressees.columns import FIRST_NAME, SURNAME, column_of
from visitdocs.addressees.csv_rows import csv_rows
from visitdocs.addressees.refusals import refused, row_problem
from visitdocs.messages import message, phrase
from visitdocs.problems import DefinitionError, Problem
from visitdocs.wording import DEFAULT, wording_of

MAXIMUM_LETTERS = 1_000
"""Of one cell."""

_CSV, _XLSX = (".csv", ".tsv", ".txt"), (".xlsx", ".xlsm")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What no document can hold, or what nobody types."""
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""What web pages and mails leave in copied names: zero-width spaces, marks of direction, byte order marks."""
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")

_NAMELESS = message("list-without-names", "the list has neither a column with names nor one with institutions")
_NAMELESS_HINT = phrase("begin it with a row of headings: name, greeting, institution, address")
_NOBODY = message("list-empty", "there is nobody in the list")
_TOO_MANY = message("list-too-long", "the list has more than {limit} rows", limit=MAXIMUM_ADDRESSEES)


def read_addressees(data: bytes, file: str, language: str = DEFAULT) -> Addressees:
    """Read a list; the ending of its name `file` tells CSV from XLSX. Raises `DefinitionError` with every problem.

    Days and numbers in the cells of a workbook become texts in `language`, a code.
    """
    ending = file.lower()[file.rfind(".") :] if "." in file else ""
    if ending in _XLSX:
        from visitdocs.addressees.xlsx_rows import xlsx_rows

        return _read(xlsx_rows(data, file, wording_of(language)), file)
    if ending in _CSV:
        return _read(csv_rows(data, file), file)
    said = message("list-kind", "the list is neither a CSV file nor an Excel workbook (.xlsx)")
    raise refused(said, file, phrase("save it in the spreadsheet as “CSV UTF-8” or as “Excel Workbook (*.xlsx)”"))


def take_addressees(people: Iterable[Mapping[str, str]]) -> Addressees:
    """Take people from values by the names of columns. Raises `DefinitionError`; the first of them is row 1."""
    given = list(islice(people, MAXIMUM_ADDRESSEES + 1))
    columns = list(dict.fromkeys(name for person in given for name in person))
    rows = ([str(person.get(name, "")) for name in columns] for person in given)
    return _taken(enumerate(rows, 1), columns, "addressees")


def _read(rows: Iterator[list[str]], file: str) -> Addressees:
    numbered = ((number, [_tidy(cell) for cell in row]) for number, row in enumerate(rows, 1))
    filled = ((number, row) for number, row in numbered if any(row))
    _, headings = next(filled, (0, []))
    return _taken(filled, headings, file)


def _taken(rows: Iterable[tuple[int, Sequence[str]]], headings: Sequence[str], file: str) -> Addressees:
    names = _named(headings, file)
    columns = tuple(dict.fromkeys([*STANDARD_COLUMNS, *filter(None, names)]))
    people: list[Addressee] = []
    problems: list[Problem] = []
    for number, row in rows:
        if len(people) >= MAXIMUM_ADDRESSEES:
            raise refused(_TOO_MANY, file, phrase("divide it into several lists"))
        cells = [_tidy(cell) for cell in row]
        problems += _wrong(number, cells, names, file)
        values = dict.fromkeys(columns, "") | {name: cell for name, cell in zip(names, cells, strict=False) if name}
        people.append(Addressee(number, _with_name(values)))
        if not people[-1].values["name"] and not people[-1].values["institution"]:
            problems.append(row_problem(_UNNAMED, file, number, phrase("type a name or an institution")))
    if problems:
        raise DefinitionError(*problems)
    if not people:
        raise refused(_NOBODY, file, phrase("below the headings type a row for each person"))
    return Addressees(file, columns, tuple(people))


_UNNAMED = message("row-without-name", "this row has neither a name nor an institution")


def _named(headings: Sequence[str], file: str) -> list[str]:
    """The columns' names; one whose heading is signs alone, such as „#”, has its number.

    Raises `DefinitionError` if two are the same, or none says who is meant.
    """
    names = [column_of(text) or (f"column_{number}" if text.strip() else "") for number, text in enumerate(headings, 1)]
    known = {"name", "institution", *FIRST_NAME, *SURNAME}
    if not known & set(names):
        raise refused(_NAMELESS, file, _NAMELESS_HINT)
    for number, name in enumerate(names, 1):
        if name and name in names[: number - 1]:
            said = message(
                "column-twice",
                "the columns {first} and {second} have the same heading",
                first=names.index(name) + 1,
                second=number,
            )
            raise refused(said, file, phrase("give one of them another heading"))
    return names


def _with_name(values: dict[str, str]) -> dict[str, str]:
    """The values; a name that the list has in two columns is put together."""
    if not values["name"]:
        parts = [
            next(filter(None, (values.get(column) for column in columns)), "") for columns in (FIRST_NAME, SURNAME)
        ]
        values["name"] = " ".join(filter(None, parts))
    return values


def _tidy(cell: str) -> str:
    """The text without spaces and invisible marks that nobody means, in composed letters; its lines are kept."""
    lines = _LINE_END.sub("\n", _INVISIBLE.sub("", unicodedata.normalize("NFC", cell))).split("\n")
    return "\n".join(re.sub(r"[ \t]+", " ", line).strip() for line in lines).strip("\n")


def _wrong(row: int, cells: Sequence[str], names: Sequence[str], file: str) -> Iterator[Problem]:
    """What is wrong with the cells of a row."""
    for number, cell in enumerate(cells, 1):
        found = _UNFIT.search(cell)
        if found:
            code = f"U+{ord(found[0]):04X}"
            said = message(
                "cell-character",
                "column {number} holds the character {code}, which no document can hold",
                number=number,
                code=code,
            )
            yield row_problem(said, file, row, phrase("delete it and type the text again"))
        if len(cell) > MAXIMUM_LETTERS:
            said = message(
                "cell-too-long", "column {number} holds more than {limit} letters", number=number, limit=MAXIMUM_LETTERS
            )
            yield row_problem(said, file, row, phrase("shorten the text"))
        if cell and (number > len(names) or not names[number - 1]):
            said = message("column-without-heading", "column {number} has no heading", number=number)
            yield row_problem(said, file, row, phrase("type a heading in the first row, or delete what stands below"))
