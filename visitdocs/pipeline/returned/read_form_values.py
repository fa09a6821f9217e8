"""What was read from one file that came back, for scripts; nothing is written."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime

from visitdocs.frozen import dataclass
from visitdocs.problems import Problem

ReadAnswer = str | int | date | bool | tuple[str, ...]
"""Text, a number, a day, whether one agrees, or the keys of the options chosen."""


@dataclass(frozen=True)
class ReadForm:
    """One person's form: answers by field name, and how it stands, by the worst of its `problems`.

    `state` is „changed after signing”, „to be checked”, „outdated form”, „incomplete”, „unsigned” or „complete”, in
    English whatever is spoken. The hint of a problem is what to write to the person. `file` is the way to it, through
    archives and mails; `signers` are names in certificates that nobody has checked with their issuers. `earlier` are
    forms that the same person sent before, of those in the same file.
    """

    file: str
    answers: Mapping[str, ReadAnswer] = field(repr=False)
    state: str
    problems: tuple[Problem, ...] = ()
    signers: tuple[str, ...] = ()
    received: datetime | None = None
    earlier: tuple["ReadForm", ...] = ()


@dataclass(frozen=True)
class ReadForms:
    """The forms in a file, be it a form, a mail or an archive; `problems` say why other files are no use."""

    forms: tuple[ReadForm, ...] = ()
    problems: tuple[Problem, ...] = ()
