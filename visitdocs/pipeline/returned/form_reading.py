"""One file that somebody sent back → the forms in it, read and judged as those of a folder are, and nothing written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from pathlib import Path

from visitdocs.dataclass import dataclass
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.returned.editions import known_editions
from visitdocs.pipeline.returned.returned_files import sent_file
from visitdocs.problems import Place, Problem, Severity
from visitdocs.returns import Finding, Refused, Registration, SentFile, collect, path

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
    earlier: tuple[ReadForm, ...] = ()


@dataclass(frozen=True)
class ReadForms:
    """The forms in a file, be it a form, a mail or an archive; `problems` say why other files are no use."""

    forms: tuple[ReadForm, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_returned(programme: Programme, sent: bytes | Path, name: str) -> ReadForms:
    """Read the forms in a file, given as its path or as bytes that are called `name` in problems.

    Raises `VisitdocsError` if the definition is wrong.
    """
    editions = known_editions(programme, read_definition_file(programme))
    file = sent_file(sent.parent, sent) if isinstance(sent, Path) else SentFile((name,), sent)
    found = collect([file], lambda source: source, editions, lambda: None, workers=1)
    return ReadForms(tuple(map(_read, found.registrations)), tuple(map(_why, found.refused)))


def _read(registration: Registration) -> ReadForm:
    file = path(registration.trail)
    return ReadForm(
        file=file,
        answers=dict(registration.answers),
        state=str(registration.state),
        problems=tuple(_problem(file, finding) for finding in registration.findings),
        signers=registration.signers,
        received=registration.received,
        earlier=tuple(map(_read, registration.earlier)),
    )


def _problem(file: str, finding: Finding) -> Problem:
    return Problem(Severity.WARNING, finding.message, Place(file=file, where=finding.field), finding.request)


def _why(refused: Refused) -> Problem:
    return Problem(Severity.ERROR, refused.why.reason, Place(file=path(refused.trail)), refused.why.remedy)
