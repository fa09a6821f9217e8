"""Hours that have to agree: sessions of a day in order, none that overlap."""

from collections.abc import Iterator
from datetime import time
from itertools import combinations, pairwise

from visitdocs.definition.model.programme import AgendaDay, Session
from visitdocs.definition.model.strict_model import known
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.validation.value_problem import ValueProblem
from visitdocs.messages import Message, Quoted, message, phrase

Numbered = tuple[int, Session]
"""A session and its position in the day."""


def check_sessions(day: AgendaDay, path: KeyPath) -> Iterator[ValueProblem]:
    """Yield what is wrong with the hours of a day's sessions; `path` leads to their list."""
    timed = [
        (index, session)
        for index, session in known(day.sessions)
        if session.start and session.end and not session.misspelt
    ]
    yield from _check_ends(timed, path)
    yield from _check_meetings(timed, path)
    sound = [(index, session) for index, session in timed if session.start < session.end]
    misplaced = dict(_out_of_order(sound, path))
    yield from misplaced.values()
    yield from _check_overlaps([numbered for numbered in sound if numbered[0] not in misplaced], path)


def _check_ends(sessions: list[Numbered], path: KeyPath) -> Iterator[ValueProblem]:
    for index, session in sessions:
        if session.end <= session.start:
            yield ValueProblem(
                (*path, index, "end"),
                message(
                    "session-times-reversed",
                    "the session ends at {end} and starts at {start}",
                    end=_hour(session.end),
                    start=_hour(session.start),
                ),
                phrase("swap the times, or correct one of them"),
            )


def _out_of_order(sessions: list[Numbered], path: KeyPath) -> Iterator[tuple[int, ValueProblem]]:
    """Sessions that start before the one above them, by their positions."""
    for (_, before), (index, session) in pairwise(sessions):
        if session.start < before.start:
            yield (
                index,
                ValueProblem(
                    (*path, index, "start"),
                    message(
                        "sessions-out-of-order",
                        "the session at {start} comes after the session at {before}",
                        start=_hour(session.start),
                        before=_hour(before.start),
                    ),
                    phrase("put the sessions in order from the earliest"),
                ),
            )


def _check_meetings(sessions: list[Numbered], path: KeyPath) -> Iterator[ValueProblem]:
    for index, session in sessions:
        if session.meeting and session.meeting.time and session.meeting.time > session.start:
            yield ValueProblem(
                (*path, index, "meeting", "time"),
                message(
                    "meeting-after-start",
                    "people meet at {time}, and the journey starts at {start}",
                    time=_hour(session.meeting.time),
                    start=_hour(session.start),
                ),
                phrase("correct one of the times"),
            )


def _check_overlaps(sessions: list[Numbered], path: KeyPath) -> Iterator[ValueProblem]:
    """Tell of as few sessions as explain all overlaps: a wrong hour of one may make it overlap with all others."""
    pairs = [(one, other) for one, other in combinations(sessions, 2) if _overlap(one[1], other[1])]
    while pairs:
        index, session = max(
            (numbered for pair in pairs for numbered in pair),
            key=lambda numbered: (sum(1 for pair in pairs if numbered in pair), numbered[0]),
        )
        others = [other for pair in pairs if (index, session) in pair for other in pair if other[0] != index]
        yield ValueProblem(
            (*path, index, "end" if all(other[0] > index for other in others) else "start"),
            message(
                "sessions-overlap",
                "{session} overlaps with {other}",
                session=_described(session),
                other=_described(others[0][1]),
            ),
            phrase("correct the times, or give the sessions different tracks (track)"),
        )
        pairs = [pair for pair in pairs if (index, session) not in pair]


def _overlap(one: Session, other: Session) -> bool:
    shared = one.track is None or other.track is None or one.track == other.track
    return shared and one.start < other.end and other.start < one.end


def _described(session: Session) -> Message:
    return phrase(
        "{title} ({start}–{end})",
        title=Quoted(session.title or "…"),
        start=_hour(session.start),
        end=_hour(session.end),
    )


def _hour(when: time) -> str:
    return f"{when:%H:%M}"
