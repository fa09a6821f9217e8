"""What people sent, and what becomes of each file when it is looked at."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime

from visitdocs.dataclass import dataclass
from visitdocs.messages import Message
from visitdocs.returns.returned_form import ReturnedForm, Signature


@dataclass(frozen=True)
class SentFile:
    """A file, and where it came from: `trail` is its path in the folder, then those inside mails and archives.

    `signed`: a signature was wrapped around it.
    """

    trail: tuple[str, ...]
    data: bytes = field(repr=False)
    received: datetime | None = None
    signed: bool = False

    @property
    def name(self) -> str:
        """Its own name."""
        return self.trail[-1]


@dataclass(frozen=True)
class Forms:
    """It holds one form, or the forms of several people joined into one file."""

    forms: tuple[ReturnedForm, ...]


@dataclass(frozen=True)
class Unusable:
    """Nothing can be read from it: why, and what to do about it."""

    reason: Message
    remedy: Message


@dataclass(frozen=True)
class Contents:
    """It holds other files, each of which has to be looked at.

    `lost` are trails of what cannot be taken out, or may be missing, with the reasons.
    """

    files: tuple[SentFile, ...]
    lost: tuple[tuple[tuple[str, ...], Unusable], ...] = ()


@dataclass(frozen=True)
class Pictures:
    """It shows paper: each page as a file of its own, a picture or a PDF of one page; `signatures` are the file's."""

    pages: tuple[bytes, ...] = field(repr=False)
    signatures: tuple[Signature, ...] = ()


Examined = Contents | Forms | Pictures | Unusable

PATH_SIGN = " › "
"""Stands between the name of a file and the name of one in it."""


def path(trail: tuple[str, ...]) -> str:
    """Give the way to a file as people read it: the path in the folder, then those in mails and archives."""
    return PATH_SIGN.join(trail).encode("utf-8", "replace").decode("utf-8")


def first_of(way: str) -> str:
    """Give the file in the folder, of the way to what lies in it."""
    return way.partition(PATH_SIGN)[0]
