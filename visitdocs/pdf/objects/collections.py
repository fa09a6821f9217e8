"""Dictionaries and arrays that write themselves as ReportLab's do, byte for byte, in a third of the time.

Most of what they hold are numbers, names and references, for each of which ReportLab goes through several functions.
"""

from __future__ import annotations

from functools import lru_cache

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFName, PDFObject, PDFObjectReference

ENTRIES_IN_LINE, ITEMS_IN_LINE = 6, 10


class PDFDictionary(pdfdoc.PDFDictionary):  # type: ignore[misc]  # ReportLab has no types
    """A dictionary; its keys stand in order."""

    def format(self, document: PDFDocument, IND: bytes = b"\n ") -> bytes:  # noqa: N803 - ReportLab's own name
        """The dictionary's bytes."""
        entries = self.dict
        written_entries = [_key(name) + written(entries[name], document) for name in sorted(entries)]
        return b"<<\n" + _in_lines(written_entries, ENTRIES_IN_LINE, IND) + b"\n>>"


class PDFArray(pdfdoc.PDFArray):  # type: ignore[misc]  # ReportLab has no types
    """An array."""

    def format(self, document: PDFDocument, IND: bytes = b"\n ") -> bytes:  # noqa: N803 - ReportLab's own name
        """The array's bytes."""
        return b"[ " + _in_lines([written(item, document) for item in self.sequence], ITEMS_IN_LINE, IND) + b" ]"


def written(value: object, document: PDFDocument) -> bytes:
    """A value's bytes as they stand in a dictionary or an array."""
    kind = type(value)
    if isinstance(value, str) and value.isascii() and value.isprintable():
        return value.encode("ascii")
    if kind is int:
        return str(value).encode("ascii")
    if kind is PDFObjectReference:
        return _reference(value, document)
    written_value: bytes = pdfdoc.format(value, document)
    return written_value


def _reference(reference: PDFObject, document: PDFDocument) -> bytes:
    return b"%d %d R" % document.idToObjectNumberAndVersion[reference.name]


@lru_cache(maxsize=1000)
def _key(name: str) -> bytes:
    key: bytes = pdfdoc.pdfdocEnc(PDFName(name)) + b" "
    return key


def _in_lines(pieces: list[bytes], count: int, between: bytes) -> bytes:
    """The pieces with spaces between them, a line's end after every `count`."""
    lines = [b" ".join(pieces[start : start + count]) for start in range(0, len(pieces), count)]
    return (b" " + between + b" ").join(lines)
