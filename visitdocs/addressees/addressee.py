"""The people of a list: what each column says of them."""

from collections.abc import Mapping
from typing import Any

from visitdocs.dataclass import dataclass

STANDARD_COLUMNS = ("name", "greeting", "institution", "address")
"""What templates may always name; a list need not have all of them."""

MAXIMUM_ADDRESSEES = 10_000


@dataclass(frozen=True)
class Addressee:
    """One person. `row` is that of the list as a spreadsheet counts, from 1 for the headings.

    `values` are texts by column; those of a register may be of other kinds, such as days.
    """

    row: int
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Addressees:
    """Everybody in a list, in its order; `file` is the list's name, `columns` what is known of each of them."""

    file: str
    columns: tuple[str, ...]
    people: tuple[Addressee, ...]
