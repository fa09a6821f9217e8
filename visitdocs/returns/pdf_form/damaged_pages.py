"""Pages of which something may be missing: what a page draws does not unpack to its end (ISO 32000-1, 7.4.4).

Programs that show a PDF draw what they could unpack and say nothing.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

_FLATE = ("/FlateDecode", "/Fl")
_STEP = 1 << 20
"""Bytes that are unpacked at a time."""


def damaged_pages(reader: PdfReader) -> tuple[int, ...]:
    """Give the numbers of pages, from 1, of whose text and drawings a part cannot be unpacked, pictures aside."""
    pages = enumerate(reader.pages, 1)
    return tuple(number for number, page in pages if not all(map(_is_whole, _drawn(page, set()))))


def _drawn(holder: DictionaryObject, seen: set[int]) -> Iterator[StreamObject]:
    """The streams that a page or a drawing is made of, and those of the drawings that it may show, each once."""
    contents = _object(holder.get("/Contents"))
    for one in contents if isinstance(contents, ArrayObject) else (contents,):
        if isinstance(stream := _object(one), StreamObject):
            yield stream
    annotations = _object(holder.get("/Annots"))
    for one in annotations if isinstance(annotations, ArrayObject) else ():
        yield from _forms(_at(_object(one), "/AP"), seen)
    yield from _forms(_at(_at(holder, "/Resources"), "/XObject"), seen)


def _forms(named: object, seen: set[int]) -> Iterator[StreamObject]:
    for one in named.values() if isinstance(named, DictionaryObject) else ():
        stream = _object(one)
        if isinstance(stream, StreamObject) and stream.get("/Subtype") == "/Form" and id(stream) not in seen:
            seen.add(id(stream))
            yield stream
            yield from _drawn(stream, seen)


def _is_whole(stream: StreamObject) -> bool:
    filters = _object(stream.get("/Filter"))
    first = filters[0] if isinstance(filters, ArrayObject) and filters else filters
    if first not in _FLATE or not stream._data:  # qpdf and others leave a stream of nothing as no bytes
        return True
    unpacking, left = zlib.decompressobj(), stream._data
    try:
        while left and not unpacking.eof:
            unpacking.decompress(left, _STEP)
            left = unpacking.unconsumed_tail
    except zlib.error:
        return False
    return unpacking.eof


def _at(holder: object, key: str) -> object:
    return _object(holder.get(key)) if isinstance(holder, DictionaryObject) else None


def _object(value: object) -> object:
    return value.get_object() if isinstance(value, IndirectObject) else value
