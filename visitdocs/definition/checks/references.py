"""Names that have to agree: hosts and tracks that sessions name, hosts and days that nothing names."""

from collections.abc import Iterator, Mapping
from datetime import date

from visitdocs.definition.checks.dates import dates_of
from visitdocs.definition.model.programme import Session
from visitdocs.definition.model.strict_model import known
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.validation.value_problem import ValueProblem, suggestion
from visitdocs.messages import Message, Quoted, counted, message, phrase
from visitdocs.problems import Severity


def _sessions(visit: Visit) -> Iterator[tuple[KeyPath, Session]]:
    for day_index, day in known(visit.agenda):
        for index, session in known(day.sessions):
            yield ("agenda", day_index, "sessions", index), session


def check_references(visit: Visit) -> Iterator[ValueProblem]:
    """Yield keys of hosts and tracks that sessions name and nothing declares, each key once."""
    for key, section, kept in (("host", "hosts", visit.hosts), ("track", "tracks", visit.tracks)):
        named: dict[str, list[KeyPath]] = {}
        for path, session in _sessions(visit):
            name = getattr(session, key)
            if name is not None and kept is not None and name not in kept:
                named.setdefault(name, []).append((*path, key))
        for name, paths in named.items():
            yield ValueProblem(paths[0], _unknown(name, section, len(paths)), _remedy(name, section, kept))


def _unknown(name: str, section: str, count: int) -> Message:
    if count == 1:
        return message(
            "unknown-reference",
            "there is no key {key} in the section {section}",
            key=Quoted(name),
            section=Quoted(section),
        )
    return counted(
        "unknown-reference",
        "there is no key {key} in the section {section}, and {number} session names it",
        "there is no key {key} in the section {section}, and {number} sessions name it",
        count,
        key=Quoted(name),
        section=Quoted(section),
    )


def _remedy(name: str, section: str, kept: Mapping[str, object]) -> Message:
    return (
        suggestion(name, kept) if kept else phrase("add the section {section}, or remove this value", section=section)
    )


def check_unused(visit: Visit) -> Iterator[ValueProblem]:
    """Yield warnings about hosts and tracks that no session has, and days of the visit that the agenda leaves out."""
    visited = {session.host for _, session in _sessions(visit)}
    for key in visit.hosts or ():
        if key not in visited:
            yield ValueProblem(
                ("hosts", key),
                message("unused-host", "the host {key} is not in the agenda", key=Quoted(key)),
                phrase("add “host: {key}” in the agenda, or remove this host", key=key),
                Severity.WARNING,
                of_key=True,
            )
    followed = {session.track for _, session in _sessions(visit)}
    for key in visit.tracks or ():
        if key not in followed:
            yield ValueProblem(
                ("tracks", key),
                message("unused-track", "the track {key} is not in the agenda", key=Quoted(key)),
                phrase("add “track: {key}” to its sessions in the agenda, or remove this track", key=key),
                Severity.WARNING,
                of_key=True,
            )
    planned = {day.date for _, day in known(visit.agenda)}
    if dates := dates_of(visit):
        days = map(date.fromordinal, range(dates.first.toordinal(), dates.last.toordinal() + 1))
        yield from (_without_agenda(day) for day in days if day not in planned)


def _without_agenda(day: date) -> ValueProblem:
    return ValueProblem(
        ("agenda",),
        message("day-without-agenda", "there is no day {day} in the agenda", day=str(day)),
        phrase("add the day (“date: {day}”), or correct the dates of the visit", day=str(day)),
        Severity.WARNING,
        of_key=True,
    )
