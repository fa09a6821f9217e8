"""What came of everything that was sent: registrations with what is to be said of them, and files of no use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from enum import StrEnum

from visitdocs.dataclass import dataclass
from visitdocs.messages import Message
from visitdocs.returns.returned_form import Format
from visitdocs.returns.sent_file import Unusable

Answer = str | int | date | bool | tuple[str, ...]
"""Text, a number, a day, whether one agrees, or the keys of the options chosen."""


class State(StrEnum):
    """How a registration stands; the worst comes first."""

    CHANGED_AFTER_SIGNING = "changed after signing"
    TO_BE_CHECKED = "to be checked"
    OUTDATED = "outdated form"
    INCOMPLETE = "incomplete"
    UNSIGNED = "unsigned"
    COMPLETE = "complete"


@dataclass(frozen=True)
class Finding:
    """Something about a form that staff should know: what, which state it makes, and what to write to the sender.

    `field` is the field's name, "" if it is about the whole form. `request` is None where nobody has to be asked.
    `settled_by` are fields whose answers, once somebody has typed them into the register, settle it. `maybe_same` are
    the sources of another registration, which may be of the same person: decisions about both settle that.
    """

    state: State
    message: Message
    field: str = ""
    request: Message | None = None
    settled_by: tuple[str, ...] = ()
    maybe_same: tuple[str, ...] = ()


@dataclass(frozen=True)
class Registration:
    """One person's answers by field name; a field without an answer is not among them.

    `source` tells forms apart whatever their files are called: a digest of the file, and which form in it this is.
    `earlier` are those that the same person sent before and that this one replaces; `origin` is a digest of the file in
    the folder, in which the form may lie deep. `pictures` are PNG files of answers that people have to read, by field.
    """

    trail: tuple[str, ...]
    source: str
    received: datetime | None
    format: Format
    answers: Mapping[str, Answer] = field(repr=False)
    findings: tuple[Finding, ...] = ()
    signers: tuple[str, ...] = ()
    earlier: tuple[Registration, ...] = ()
    origin: str = ""
    pictures: Mapping[str, tuple[bytes, ...]] = field(default_factory=dict, repr=False)

    @property
    def state(self) -> State:
        """The worst of what was found."""
        found = {finding.state for finding in self.findings}
        return next((state for state in State if state in found), State.COMPLETE)


@dataclass(frozen=True)
class Refused:
    """A file of which nothing can be used, and why."""

    trail: tuple[str, ...]
    received: datetime | None
    why: Unusable


@dataclass(frozen=True)
class Collected:
    """Every form is here once, among the registrations or as an earlier one of theirs; every other file is refused."""

    registrations: tuple[Registration, ...] = ()
    refused: tuple[Refused, ...] = ()
