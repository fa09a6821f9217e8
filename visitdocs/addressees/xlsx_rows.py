"""XLSX bytes → rows of texts: the first sheet that is not hidden, values as they are, no formula run.

The package is looked over by `ooxml` before openpyxl opens it, so that no bomb is inflated.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from warnings import catch_warnings, simplefilter
from zipfile import BadZipFile

from lxml.etree import XMLSyntaxError
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from visitdocs.addressees.addressee import MAXIMUM_ADDRESSEES
from visitdocs.addressees.refusals import refused
from visitdocs.messages import message, phrase
from visitdocs.ooxml import Parts, Subject, read_foreign_parts, write_parts
from visitdocs.problems import DefinitionError
from visitdocs.wording import Wording

MAXIMUM_COLUMNS = 50
_LIST = Subject(phrase("the list"), phrase("of the list"), DefinitionError, may_have_macros=True)
_DAMAGE = (
    BadZipFile,
    InvalidFileException,
    XMLSyntaxError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
)
"""What openpyxl raises for a workbook that is damaged, wherever the damage is."""


def xlsx_rows(data: bytes, file: str, wording: Wording) -> Iterator[list[str]]:
    """Give each row, days and numbers as the language has them. Raises `DefinitionError`."""
    package = write_parts(_parts(data, file))
    try:
        with catch_warnings():
            simplefilter("ignore")  # what openpyxl has to say of looks and checks that nobody needs here
            yield from _rows(package, file, wording)
    except _DAMAGE as error:
        raise refused(_DAMAGED, file, _SAVE_ANEW) from error


def _parts(data: bytes, file: str) -> Parts:
    """The parts of the workbook. What is wrong with it is told of a list."""
    try:
        return read_foreign_parts(data, file, _LIST)
    except DefinitionError as error:
        match error.problems[0].code:
            case "unpacks-too-large" | "document-too-long" | "too-many-parts":
                raise refused(
                    _TOO_LARGE, file, phrase("leave only the list in the workbook, without pictures")
                ) from None
            case "password-protected":
                raise refused(_PASSWORD, file, phrase("remove the password: File → Info → Protect Workbook")) from None
            case "old-word-format":
                raise refused(_OLD, file, phrase("save it in the spreadsheet as “Excel Workbook (*.xlsx)”")) from None
            case _:
                raise refused(_DAMAGED, file, _SAVE_ANEW) from None


def _rows(package: bytes, file: str, wording: Wording) -> Iterator[list[str]]:
    book = load_workbook(BytesIO(package), read_only=True, data_only=True, keep_links=False)
    sheet = next((sheet for sheet in book.worksheets if sheet.sheet_state == "visible"), None)
    if sheet is None:
        raise refused(_NO_SHEET, file, phrase("type the list into a sheet of the workbook"))
    sheet.reset_dimensions()  # a file may claim to have millions of rows
    for row in sheet.iter_rows(max_row=MAXIMUM_ADDRESSEES + 2, max_col=MAXIMUM_COLUMNS, values_only=True):
        yield [_text(value, wording) for value in row]


_SAVE_ANEW = phrase("open it in the spreadsheet and save it anew as “Excel Workbook (*.xlsx)”")
_TOO_LARGE = message("list-too-large", "the workbook with the list is too large")
_PASSWORD = message("list-password", "the workbook with the list is protected by a password")
_OLD = message("list-old-format", "the list is in Excel's old format (.xls)")
_NO_SHEET = message("list-without-sheet", "the workbook has no sheet that can be seen")
_DAMAGED = message("list-damaged", "this is no Excel workbook (.xlsx), or the file is damaged")


def _text(value: object, wording: Wording) -> str:
    """A cell as it is to be printed: days as „27.11.2017” or “27 November 2017”, whole numbers without a point."""
    match value:
        case None:
            return ""
        case datetime() if value.time() == time():
            return wording.dates.short_date(value)
        case datetime():
            return f"{wording.dates.short_date(value)} {value:%H:%M}"
        case date():
            return wording.dates.short_date(value)
        case time():
            return value.strftime("%H:%M")
        case float() if value.is_integer():
            return str(int(value))
        case float():
            return repr(value).replace(".", wording.language.decimal_mark)
        case _:
            return str(value)
