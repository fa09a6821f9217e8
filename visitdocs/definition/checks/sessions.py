"""Hours that have to agree: sessions of a day in order, none that overlap."""

from collections.abc import Iterator
from itertools import pairwise

from visitdocs.definition.model.programme import AgendaDay, Session
from visitdocs.definition.model.strict_model import known
from visitdocs.definition.quoting import quoted
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.validation.value_problem import ValueProblem


def check_sessions(day: AgendaDay, path: KeyPath) -> Iterator[ValueProblem]:
    timed = [(index, session) for index, session in known(day.sessions) if session.start and session.end]
    sound = []
    for index, session in timed:
        if session.end <= session.start:
            message = f"punkt kończy się o {session.end:%H:%M}, a zaczyna o {session.start:%H:%M}"
            yield ValueProblem((*path, index, "end"), message, "zamień godziny albo popraw jedną z nich")
        else:
            sound.append((index, session))
    for (_, before), (index, session) in pairwise(timed):
        if session.start < before.start:
            message = f"punkt o {session.start:%H:%M} stoi po punkcie o {before.start:%H:%M}"
            yield ValueProblem((*path, index, "start"), message, "ułóż punkty od najwcześniejszego")
    for position, (index, session) in enumerate(sound):
        other = next((other for _, other in sound[:position] if _clash(other, session)), None)
        if other is not None:
            yield ValueProblem(
                (*path, index, "start"),
                f"{_described(session)} nakłada się na {_described(other)}",
                "popraw godziny albo przypisz punkty do różnych ścieżek (track)",
            )


def _clash(one: Session, other: Session) -> bool:
    shared = one.track is None or other.track is None or one.track == other.track
    return shared and one.start < other.end and other.start < one.end


def _described(session: Session) -> str:
    return f"{quoted(session.title or '…')} ({session.start:%H:%M}–{session.end:%H:%M})"
