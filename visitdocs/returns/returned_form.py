"""A form as it came back, before anybody judges it: what each control holds, and what there is to doubt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from visitdocs.dataclass import dataclass

Value = str | bool
"""The text in a control, or whether it is ticked."""
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNUSABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class Format(StrEnum):
    """What kind of file a form came in."""

    PDF = "PDF"
    WORD = "Word"
    PRINT = "printed PDF"
    SCAN = "scan"


class DoubtKind(StrEnum):
    """Why a value cannot be trusted as it was read."""

    SHOWN_DIFFERENTLY = "shown differently"
    ONLY_SHOWN = "only shown"
    TICKED_DIFFERENTLY = "ticked differently"
    LINES_JOINED = "lines joined"
    CUT = "cut"
    DRAWN = "drawn"
    OVERLAID = "overlaid"
    HIDDEN = "hidden"
    MISPLACED = "misplaced"
    DOUBTFUL_TICK = "doubtful tick"
    DOUBTFUL_SIGNATURE = "doubtful signature"


@dataclass(frozen=True)
class Doubt:
    """A control that holds one thing and shows another, or does not show all; `shown` is what people see.

    Of a hidden text it is what they do not see.
    """

    kind: DoubtKind
    control: str
    shown: str = ""


@dataclass(frozen=True)
class Signature:
    """An electronic signature. `changed` are the controls that hold something else than when it was made.

    `signer` is the name in the certificate, which nobody has checked with its issuer; `intact` tells whether the bytes
    that it covers are those that were signed.
    """

    control: str
    signer: str
    intact: bool
    changed: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReturnedForm:
    """One person's form. What it does not say of itself is "".

    `programme` is the programme's sign in page codes or its name, as the form says it; `pages` are the numbers of pages
    in its page codes.

    What only prints have: `beside` are texts outside the fields; the other numbers are of pages of the file, from 1, on
    which something is drawn outside the fields, or words of the form are missing, which are not the form's, or of which
    something cannot be unpacked.
    """

    format: Format
    controls: Mapping[str, Value] = field(repr=False)
    edition: str = ""
    programme: str = ""
    pages: tuple[int, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    signatures: tuple[Signature, ...] = ()
    words: tuple[str, ...] = field(default=(), repr=False)
    """The words around the fields of a Word file."""
    beside: tuple[str, ...] = field(default=(), repr=False)
    marked_pages: tuple[int, ...] = ()
    reworded_pages: tuple[int, ...] = ()
    pages_not_read: tuple[int, ...] = ()
    damaged_pages: tuple[int, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """Of a scan: PNG files of what people have to read, by control."""
    unread: tuple[str, ...] = ()
    """Of a scan: controls that the picture does not show as they were printed."""
    pages_without_code: int = 0
    """Of a scan: pages in the same file that nothing can be told of."""


def typed_text(text: str) -> str:
    """Give a text composed (Unicode NFC), its lines ended by LF, without control characters and space around it."""
    return unicodedata.normalize("NFC", _UNUSABLE.sub("", _LINE_ENDS.sub("\n", text))).strip()
