"""CSV bytes → rows of texts, whichever program has written them: encoding and separator are found out."""

import codecs
import csv
from collections.abc import Iterator
from io import StringIO

from visitdocs.addressees.refusals import refused, refused_row
from visitdocs.messages import message, phrase

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SEPARATORS = (";", "\t", ",")
"""The likeliest first, for a line that holds as many of each."""
_ANNOUNCED = "sep="
"""How a first line begins that names the separator, for Excel."""


def csv_rows(data: bytes, file: str) -> Iterator[list[str]]:
    """Give each row (RFC 4180, with any of three separators). Raises `DefinitionError`."""
    text, separator, number = _decoded(data, file), "", 0
    if text[: len(_ANNOUNCED)].lower() == _ANNOUNCED:
        line, _, text = text.partition("\n")
        separator, number = line[len(_ANNOUNCED) :].strip("\r"), 1
        yield []
    if separator not in _SEPARATORS:
        separator = _separator(text)
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True):
            number += 1
            yield row
    except csv.Error as error:
        said = message(
            "csv-unreadable", "from this row on the list cannot be read, as its quotation marks do not match"
        )
        hint = phrase("put what holds a separator or a quotation mark into quotation marks, and double those in it")
        raise refused_row(said, file, number + 1, hint) from error


def _decoded(data: bytes, file: str) -> str:
    """The text in UTF-8, in UTF-16 if it says so, else in Windows-1250, which old Polish programs write."""
    try:
        if data.startswith(_UTF_16):
            return data.decode("utf-16")
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        try:
            return data.decode("cp1250")
        except UnicodeDecodeError as error:
            said = message("list-encoding", "the list is saved in an encoding that is not known")
            hint = phrase("save it in the spreadsheet as “CSV UTF-8”, or as .xlsx")
            raise refused(said, file, hint) from error


def _separator(text: str) -> str:
    """The separator that the first line with anything in it has most of, outside quotation marks."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(line.split('"')[::2])
    return max(_SEPARATORS, key=outside.count)
