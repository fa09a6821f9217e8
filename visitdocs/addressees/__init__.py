"""A list of people as CSV or XLSX bytes → `Addressees`: who gets a personal copy, or every problem, by row number.

No problem quotes what stands in a row.
"""

from visitdocs.addressees.addressee import MAXIMUM_ADDRESSEES, STANDARD_COLUMNS, Addressee, Addressees
from visitdocs.addressees.columns import column_of
from visitdocs.addressees.copy_names import DEFAULT_PATTERN, copy_names
from visitdocs.addressees.reading import read_addressees, take_addressees
from visitdocs.addressees.refusals import rows_phrase
from visitdocs.addressees.same_rows import same_rows

__all__ = [
    "DEFAULT_PATTERN",
    "MAXIMUM_ADDRESSEES",
    "STANDARD_COLUMNS",
    "Addressee",
    "Addressees",
    "column_of",
    "copy_names",
    "read_addressees",
    "rows_phrase",
    "same_rows",
    "take_addressees",
]
