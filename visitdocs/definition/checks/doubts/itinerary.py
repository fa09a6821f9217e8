"""Where people are and when: towns on the route, towns that change from session to session, meals."""

from collections.abc import Iterator
from itertools import pairwise

from visitdocs.definition.model.programme import AgendaDay, Session, SessionKind
from visitdocs.definition.model.strict_model import known
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.validation.value_problem import ValueProblem
from visitdocs.messages import Quoted, message, phrase
from visitdocs.problems import Severity

MAXIMUM_HOURS = 6
"""A day that is longer needs a meal."""

Numbered = tuple[int, Session]
"""A session and its position in the day."""


def check_itinerary(visit: Visit) -> Iterator[ValueProblem]:
    """Yield warnings about towns without a session, towns that change at once, and long days without a meal."""
    towns = _Towns(visit)
    if not towns.is_whole:
        return
    yield from towns.unvisited()
    for number, day in known(visit.agenda):
        path = ("agenda", number)
        sessions = [
            (index, session)
            for index, session in known(day.sessions)
            if session.start and session.end and session.start < session.end
        ]
        yield from _without_meal(day, sessions, path)
        yield from towns.changes(sessions, (*path, "sessions"))


class _Towns:
    """The towns of a visit, and where each session is."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        about, hosts = visit.visit, visit.hosts
        self._route = [town for town in (about.route if about else None) or () if town]
        self._of_hosts = {key: host.town for key, host in (hosts or {}).items() if host and host.town}
        self.is_whole = bool(about and about.route and hosts and visit.agenda and not visit.misspelt)
        self._known = sorted({*self._route, *self._of_hosts.values()}, key=len, reverse=True)

    def of(self, session: Session) -> str:
        """Return the town of a session as far as it is known; "" if it is not."""
        if session.host:
            return self._of_hosts.get(session.host, "")
        place = session.place or ""
        return next((town for town in self._known if town in place), "")

    def unvisited(self) -> Iterator[ValueProblem]:
        """Yield the towns of the route in which nothing takes place."""
        sessions = [session for _, day in known(self._visit.agenda) for _, session in known(day.sessions)]
        seen = {self.of(session) for session in sessions}
        visited = {session.host for session in sessions}
        seen |= {town for key, town in self._of_hosts.items() if key not in visited}  # the host itself is told
        named = " ".join(f"{session.place or ''} {session.title or ''}" for session in sessions)
        for index, town in enumerate(self._route):
            if town not in seen and town not in named:
                yield ValueProblem(
                    ("visit", "route", index),
                    message("town-without-session", "the agenda has nothing in {town}", town=Quoted(town)),
                    phrase("name it as the place of a session, or take it off the route"),
                    Severity.WARNING,
                )

    def changes(self, sessions: list[Numbered], path: KeyPath) -> Iterator[ValueProblem]:
        """Yield sessions that start in another town at the very time at which the one before ends, each once."""
        told: set[int] = set()
        for track in dict.fromkeys([None, *(session.track for _, session in sessions)]):
            followed = [
                (index, session) for index, session in sessions if session.track is None or session.track == track
            ]
            for (_, before), (index, session) in pairwise(followed):
                if index not in told and self._is_too_soon(before, session):
                    told.add(index)
                    yield self._too_soon(before, session, (*path, index, "start"))

    def _is_too_soon(self, before: Session, session: Session) -> bool:
        if SessionKind.TRAVEL in (before.kind, session.kind) or before.end != session.start:
            return False
        here, there = self.of(before), self.of(session)
        return bool(here and there and here != there)

    def _too_soon(self, before: Session, session: Session, path: KeyPath) -> ValueProblem:
        start = f"{session.start:%H:%M}"
        said = message(
            "no-time-to-travel",
            "at {time} people have to be in {here} and in {there} at once",
            time=start,
            here=Quoted(self.of(before)),
            there=Quoted(self.of(session)),
        )
        hint = phrase("leave time for the way, or add a session of the kind “travel”")
        return ValueProblem(path, said, hint, Severity.WARNING)


def _without_meal(day: AgendaDay, sessions: list[Numbered], path: KeyPath) -> Iterator[ValueProblem]:
    if not sessions or day.date is None or any(session.kind is SessionKind.BREAK for _, session in sessions):
        return
    first = min(session.start for _, session in sessions)
    last = max(session.end for _, session in sessions)
    if (last.hour * 60 + last.minute) - (first.hour * 60 + first.minute) > MAXIMUM_HOURS * 60:
        yield ValueProblem(
            (*path, "date"),
            message("day-without-meal", "{day} takes more than six hours, and there is no meal", day=str(day.date)),
            phrase("add a session of the kind “break”"),
            Severity.WARNING,
        )
