"""Values of a PDF that write themselves as ReportLab's do, byte for byte, in a fraction of the time (ISO 32000-1 7.3).

ReportLab goes through several functions for each of the many thousand names, numbers and references of a file.
"""

from __future__ import annotations

from codecs import BOM_UTF16_BE
from functools import lru_cache

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObjectReference

ENTRIES_IN_LINE, ITEMS_IN_LINE = 6, 10
ESCAPED = tuple(
    b"\\%c" % code if code in b"\\()" else b"%c" % code if 32 <= code < 127 else b"\\%03o" % code for code in range(256)
)
"""How each byte of a string is written."""


@lru_cache(maxsize=1000)
def name_of(name: str) -> str:
    """A name, with its slash, and with what no name may have written as numbers."""
    written_name: str = pdfdoc.PDFName(name)
    return written_name


class PDFString(pdfdoc.PDFString):  # type: ignore[misc]  # ReportLab has no types
    """A text, or with `enc="raw"` bytes."""

    def format(self, document: PDFDocument) -> bytes:
        """The string's bytes: in PDF's own encoding if it has all characters, else in UTF-16 (ISO 32000-1 7.9.2.2)."""
        data = self.s
        if self.enc == "raw" and isinstance(data, bytes):
            return _string(data)
        if self.enc != "auto" or not isinstance(data, str):
            return bytes(super().format(document))
        if data.isascii() and data.isprintable():
            return _string(data.encode("ascii"))
        try:
            return _string(data.encode("pdfdoc"))
        except UnicodeEncodeError:
            return _string(BOM_UTF16_BE + data.encode("utf-16-be"))


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


OF_OURS = (PDFDictionary, PDFArray, PDFString)


def written(value: object, document: PDFDocument) -> bytes:
    """A value's bytes as they stand in a dictionary or an array."""
    kind = type(value)
    if isinstance(value, str) and value.isascii() and value.isprintable():
        return value.encode("ascii")
    if kind is PDFObjectReference:
        return _reference(value, document)
    if kind is int:
        return str(value).encode("ascii")
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, OF_OURS):
        return value.format(document)
    return bytes(pdfdoc.format(value, document))


def _reference(reference: PDFObjectReference, document: PDFDocument) -> bytes:
    return b"%d %d R" % document.idToObjectNumberAndVersion[reference.name]


@lru_cache(maxsize=1000)
def _number(value: float) -> bytes:
    number: bytes = pdfdoc.pdfdocEnc(pdfdoc.fp_str(value))
    return number


@lru_cache(maxsize=1000)
def _key(name: str) -> bytes:
    return name_of(name).encode("ascii") + b" "


def _string(data: bytes) -> bytes:
    return b"(" + b"".join(map(ESCAPED.__getitem__, data)) + b")"


def _in_lines(pieces: list[bytes], count: int, between: bytes) -> bytes:
    """The pieces with spaces between them, a line's end after every `count`."""
    if len(pieces) <= count:
        return b" ".join(pieces)
    lines = [b" ".join(pieces[start : start + count]) for start in range(0, len(pieces), count)]
    return (b" " + between + b" ").join(lines)
