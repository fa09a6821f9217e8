"""What the program last wrote, kept in a very hidden sheet of the register, so that edits are told from it.

Row 1 holds the visit, the way to the folder of the forms and the keys of the columns, row 2 the language and the
headings of the columns. Then there is a row for each registration: its number, where it came from, and the values, all
as text (`written`).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import field
from datetime import date, datetime

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.dataclass import dataclass
from visitdocs.messages import Language, language_named
from visitdocs.register.cells import put

SHEET = "_visitdocs"
AT_FIRST = "pl"
"""The language of registers that do not name theirs."""
LONGEST = 32_000
"""Letters that a cell holds; Excel's limit is 32,767."""


@dataclass
class Memory:
    """`language` is that in which the register was begun; what the program writes into it stays in it.

    `headings` by column key; `sources`, `files` and `values` by number of the registration.

    `files` are digests by the way from the register to a file in the folder of the forms; `way` leads to that folder.
    `programme` is the name of the visit.
    """

    language: Language
    headings: dict[str, str] = field(default_factory=dict)
    sources: dict[str, tuple[str, ...]] = field(default_factory=dict)
    values: dict[str, Mapping[str, str]] = field(default_factory=dict)
    files: dict[str, dict[str, str]] = field(default_factory=dict)
    way: str = "."
    programme: str = ""

    def numbers_of(self, sources: Collection[str]) -> list[str]:
        """Give the numbers under which some of these sources are known, the one given first in front."""
        return [number for number, known in self.sources.items() if not set(known).isdisjoint(sources)]

    def part(self, number: str, sources: Collection[str], ways: Collection[str]) -> None:
        """Take sources and the ways to their files from a number that they do not belong to any more."""
        self.sources[number] = tuple(source for source in self.sources[number] if source not in sources)
        for way in ways:
            self.files[number].pop(way, None)


def written(value: object) -> str:
    """Give a value as it is compared: days without hours, whole numbers without fractions, LF for line ends."""
    match value:
        case None:
            return ""
        case datetime() if (value.hour, value.minute, value.second) == (0, 0, 0):
            return value.date().isoformat()
        case datetime():
            return value.replace(second=0, microsecond=0).isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case bool():
            return str(value)
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).replace("\r\n", "\n").replace("_x000D_", "").replace("\r", "\n").strip()


def remember(workbook: Workbook, memory: Memory) -> None:
    """Put what is remembered in the place of what was."""
    if SHEET in workbook.sheetnames:
        del workbook[SHEET]
    sheet: Worksheet = workbook.create_sheet(SHEET)
    sheet.sheet_state = "veryHidden"
    keys = list(memory.headings)
    rows = [[memory.programme, memory.way, *keys], [memory.language.code, "", *(memory.headings[key] for key in keys)]]
    for number, values in memory.values.items():
        known = json.dumps({"sources": memory.sources.get(number, ()), "files": memory.files.get(number, {})})
        rows.append([number, known, *(values.get(key, "")[:LONGEST] for key in keys)])
    for row, texts in enumerate(rows, 1):
        for column, text in enumerate(texts, 1):
            put(sheet.cell(row, column), text)


def remembered(workbook: Workbook) -> Memory:
    """Give what the program last wrote.

    Raises ValueError if the sheet is missing or not as it was written, KeyError for a language that it does not speak.
    """
    if SHEET not in workbook.sheetnames:
        raise ValueError(SHEET)
    rows = [[written(value) for value in row] for row in workbook[SHEET].iter_rows(values_only=True)]
    if len(rows) < 2:
        raise ValueError(SHEET)
    keys = [key for key in rows[0][2:] if key]
    (programme, way, *_), (language, _, *headings) = rows[:2]
    known_headings = dict(zip(keys, headings, strict=False))
    memory = Memory(language_named(language or AT_FIRST), known_headings, way=way, programme=programme)
    for number, known, *values in rows[2:]:
        about = json.loads(known)
        memory.sources[number] = tuple(map(str, about["sources"]))
        memory.files[number] = {str(file): str(digest) for file, digest in about["files"].items()}
        memory.values[number] = dict(zip(keys, values, strict=False))
    return memory
