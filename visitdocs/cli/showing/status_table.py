"""How programmes stand, a small table for each: what is told of, and how it is."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from visitdocs import State
from visitdocs.cli.showing.console import Painted
from visitdocs.messages import Language, Message, counted_phrase, phrase
from visitdocs.problems import Severity

if TYPE_CHECKING:
    from visitdocs import ProgrammeStatus, ReturnedFigures

WIDTH = 80
MAXIMUM_CHANGES = 6
"""Sentences on what differs that are shown; the others stand in changes.md."""

_GOOD, _LOOK, _BAD, _PLAIN = "green", "yellow", "red", ""
_PACKS = {
    State.CURRENT: (phrase("up to date"), _GOOD),
    State.STALE: (phrase("out of date"), _LOOK),
    State.MISSING: (phrase("not made yet"), _LOOK),
}

Row = tuple[Message, Message | str, str]
"""What is told of, how it is, and the colour of that."""


def status_lines(slug: str, status: ProgrammeStatus, language: Language) -> Iterator[Painted]:
    """Give the lines of one programme's table, none longer than 80 characters if its words are not."""
    rows = list(_rows(status))
    width = max(len(language.say(label)) for label, _, _ in rows)
    yield Painted(((slug, "bold"),))
    for label, value, colour in rows:
        pieces = textwrap.wrap(language.say(value), WIDTH - width - 4) or [""]
        yield Painted(((f"  {language.say(label):<{width}}  ", ""), (pieces[0], colour)))
        yield from (Painted(((" " * (width + 4) + piece, colour),)) for piece in pieces[1:])
    for sentence in _sentences(status, language):
        first, *rest = textwrap.wrap(sentence, WIDTH - width - 6)
        yield Painted(((" " * (width + 4) + f"– {first}", ""),))
        yield from (Painted(((" " * (width + 6) + piece, ""),)) for piece in rest)


def _rows(status: ProgrammeStatus) -> Iterator[Row]:
    if status.deadline is not None:
        yield (phrase("registration"), *_deadline(status.deadline, status.today))
    if status.first is not None and status.last is not None:
        yield (phrase("visit"), *_visit(status.first, status.last, status.today))
    yield (phrase("definition"), *_definition(status))
    yield (phrase("files"), *_PACKS[status.pack])
    yield (phrase("on the page"), *_public(status))
    if status.differs is not None:
        yield (phrase("differs"), *_differs(status))
    if status.returned is not None:
        yield (phrase("came back"), *came_back(status.returned))
        if status.returned.overdue is not None:
            told = phrase("to be deleted since {day} (forget --all)", day=str(status.returned.overdue))
            yield phrase("personal data"), told, _BAD


def _definition(status: ProgrammeStatus) -> tuple[Message, str]:
    if status.errors:
        found = counted_phrase("{number} error", "{number} errors", status.errors)
        return phrase("{errors} (check tells more)", errors=found), _BAD
    warnings = len([problem for problem in status.problems if problem.severity is Severity.WARNING])
    if warnings:
        return counted_phrase("no errors, {number} warning", "no errors, {number} warnings", warnings), _LOOK
    return phrase("no errors"), _GOOD


def _public(status: ProgrammeStatus) -> tuple[Message, str]:
    if status.record_doubt is not None:
        return status.record_doubt.message, _BAD
    if status.public is None:
        return phrase("nothing yet"), _PLAIN
    return phrase(
        "revision {revision} since {day}", revision=status.public.revision, day=str(status.public.day)
    ), _PLAIN


def _differs(status: ProgrammeStatus) -> tuple[Message, str]:
    report = status.differs
    if not report:
        return phrase("nothing"), _GOOD
    changes = len(report.sentences) + bool(report.edition)
    told = counted_phrase("{number} change", "{number} changes", changes)
    if status.pack is not State.CURRENT:
        return told, _LOOK
    uploads = len(report.uploads) + len(report.pages)
    files = counted_phrase("{number} file to be put there", "{number} files to be put there", uploads)
    return phrase("{changes}, {files}", changes=told, files=files), _LOOK


def registration_line(slug: str, returned: ReturnedFigures, today: date) -> Message:
    """Give in one line how registration stands."""
    return phrase(
        "{visit}: registration {deadline}; {returned}",
        visit=slug,
        deadline=_deadline(returned.deadline, today)[0],
        returned=came_back(returned)[0],
    )


def came_back(returned: ReturnedFigures) -> tuple[Message, str]:
    """Give how many came back and how many places are taken, and the colour of that."""
    if returned.registrations is None:
        return phrase("the register cannot be read"), _LOOK
    told = phrase(
        "registrations: {number}, of them complete: {complete}, incomplete: {incomplete}; "
        "accepted: {accepted} of {places} places",
        number=returned.registrations,
        complete=returned.complete,
        incomplete=returned.incomplete,
        accepted=returned.accepted,
        places=returned.places,
    )
    return told, _LOOK if returned.complete < returned.registrations else _GOOD


def _sentences(status: ProgrammeStatus, language: Language) -> Iterator[str]:
    if not status.differs:
        return
    sentences = [*status.differs.sentences, *filter(None, [status.differs.edition])]
    yield from sentences[:MAXIMUM_CHANGES]
    if len(sentences) > MAXIMUM_CHANGES:
        yield language.say(counted_phrase("{number} more", "{number} more", len(sentences) - MAXIMUM_CHANGES))


def _deadline(deadline: date, today: date) -> tuple[Message, str]:
    left, day = (deadline - today).days, str(deadline)
    if left < 0:
        return phrase("closed since {day}", day=day), _PLAIN
    if left == 0:
        return phrase("until {day}, which is today", day=day), _LOOK
    until = phrase("until {day}", day=day)
    days = counted_phrase("{number} day left", "{number} days left", left)
    return phrase("{until}, {days}", until=until, days=days), _PLAIN


def _visit(first: date, last: date, today: date) -> tuple[Message, str]:
    days = str(first) if first == last else f"{first} – {last}"
    if last < today:
        return phrase("{days}, over", days=days), _PLAIN
    if first <= today:
        return phrase("{days}, going on", days=days), _LOOK
    waiting = counted_phrase("in {number} day", "in {number} days", (first - today).days)
    return phrase("{days}, {waiting}", days=days, waiting=waiting), _PLAIN
