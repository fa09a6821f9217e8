"""Bytes cut at the marks in them, to be put together again with other texts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from visitdocs.dataclass import dataclass
from visitdocs.word.copies.marks import EDITION_MARK, MarkedText

_PLACE = re.compile(rb'<w:t(?: xml:space="preserve")?>(mk5hq3v[0-9]{4}z)(?=</w:t>)|(' + EDITION_MARK.encode() + b")")
_TRACES = (b"mk5hq3v", b"pl5hq3v", EDITION_MARK.encode())
_ESCAPED: dict[str, str | int | None] = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


@dataclass(frozen=True)
class CutBytes:
    """`pieces` are what stands between the marks, `marks` their names in order."""

    pieces: tuple[bytes, ...]
    marks: tuple[str, ...]

    def joined(self, texts: Mapping[str, MarkedText]) -> bytes:
        """Put the texts in, written as XML (Canonical XML 1.1, 2.3, where the XML of a part agrees with it)."""
        filled = [self.pieces[0]]
        for mark, piece in zip(self.marks, self.pieces[1:], strict=True):
            filled += [_written(mark, texts[mark]), piece]
        return b"".join(filled)


def cut(data: bytes) -> CutBytes | bytes | None:
    """Cut bytes at their marks; those without any as they are; None if a mark stands where no text of its own is."""
    pieces, marks, start = [], [], 0
    for place in _PLACE.finditer(data):
        pieces.append(data[start : place.start()])
        marks.append((place[1] or place[2]).decode("ascii"))
        start = place.end()
    if any(trace in piece for piece in (*pieces, data[start:]) for trace in _TRACES):
        return None
    return CutBytes((*pieces, data[start:]), tuple(marks)) if marks else data


def _written(mark: str, text: MarkedText) -> bytes:
    if mark == EDITION_MARK:
        return text.text.encode("ascii")
    tag = '<w:t xml:space="preserve">' if text.keeps_spaces else "<w:t>"
    return (tag + text.text.translate(str.maketrans(_ESCAPED))).encode()
