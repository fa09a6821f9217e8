"""A PDF's objects as text (ISO 32000-1 7.3), unpacked and numbered in the order in which they lead to each other.

What says something of the file and not of the document is left out: the trailer with its identifier, the information
dictionary, metadata, and fields without a widget, in which a form says which revision it is of.
"""

from collections import deque
from collections.abc import Iterator
from io import BytesIO
from logging import NullHandler, getLogger
from typing import assert_never

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

getLogger("pypdf").addHandler(NullHandler())
"""What pypdf logs of a damaged file would be printed between our own messages."""
IDENTITY = "visitdocs"
"""The name above those of the fields without a widget."""
_PACKING = ("/Length", "/Filter", "/DecodeParms")
_OF_THE_FILE = ("/Metadata",)


class UnreadablePdfError(Exception):
    """The bytes are no PDF that can be taken apart."""


def opened_pdf(data: bytes) -> PdfReader:
    """Open a PDF without a word. Raises `pypdf.errors.PyPdfError`."""
    return PdfReader(BytesIO(data))


def pdf_objects(data: bytes) -> list[bytes]:
    """One text for each object that the catalog leads to. Raises `UnreadablePdfError`."""
    try:
        reader = opened_pdf(data)
        return list(_Objects(reader).all())
    except (PyPdfError, KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise UnreadablePdfError from error


class _Objects:
    """Walks from the catalog to every object once, without recursion through references."""

    def __init__(self, reader: PdfReader) -> None:
        self._reader = reader
        self._numbers: dict[tuple[int, int], int] = {}
        self._waiting: deque[IndirectObject] = deque()

    def all(self) -> Iterator[bytes]:
        self._reference(self._reader.trailer.raw_get("/Root"))
        while self._waiting:
            value = self._waiting.popleft().get_object()
            yield b"".join(self._text(NullObject() if value is None else value))

    def _reference(self, reference: IndirectObject) -> bytes:
        key = (reference.idnum, reference.generation)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers)
            self._waiting.append(reference)
        return f"<{self._numbers[key]}>".encode("ascii")

    def _text(self, value: PdfObject) -> Iterator[bytes]:
        match value:
            case IndirectObject():
                yield self._reference(value)
            case StreamObject():
                yield from self._entries(value, (*_PACKING, *_OF_THE_FILE))
                yield b"stream " + value.get_data()
            case DictionaryObject():
                yield from self._entries(value, _OF_THE_FILE)
            case ArrayObject():
                yield b"["
                for item in value:
                    if not _says_whose(item):
                        yield from self._text(item)
                        yield b" "
                yield b"]"
            case PdfObject():
                yield _simple(value)
            case _:
                assert_never(value)

    def _entries(self, value: DictionaryObject, left_out: tuple[str, ...]) -> Iterator[bytes]:
        yield b"<<"
        for key in sorted(value):
            if key not in left_out:
                yield key.encode("utf-8", "surrogatepass") + b" "
                yield from self._text(value.raw_get(key))
                yield b" "
        yield b">>"


def _simple(value: PdfObject) -> bytes:
    """A name, a text, a number, true, false or null, written in a way of ours, as this is remembered for years."""
    match value:
        case BooleanObject():
            return b"true" if value.value else b"false"
        case int():
            return str(int(value)).encode("ascii")
        case float():
            return f"{value:.6g}".encode("ascii")
        case ByteStringObject():
            return b"(" + bytes(value) + b")"
        case NameObject() | TextStringObject():
            return f"{'' if isinstance(value, NameObject) else '('}{value}".encode("utf-8", "surrogatepass")
        case _:
            return b"null"


def _says_whose(item: PdfObject) -> bool:
    """Whether an item of an array is the field above those without a widget."""
    value = item.get_object()
    return isinstance(value, DictionaryObject) and value.get("/T") == IDENTITY and "/Parent" not in value
