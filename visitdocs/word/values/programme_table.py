"""The agenda as rows of a table: what runs side by side in several tracks stands in one row.

A row is called a slot. A session for all is a slot of its own. Sessions of tracks that overlap in time, also by
way of others, share a slot with one column a track. So a slot has either `common` sessions or filled `columns`.
"""

from collections.abc import Sequence

from visitdocs.definition.model import AgendaDay, Session, SessionKind, Visit
from visitdocs.templating.entries import Entry, Series
from visitdocs.templating.spoken_text import spoken
from visitdocs.word.values.interpreter import Interpreter
from visitdocs.word.values.plain_values import keyed, parts_of, plain


class ProgrammeTable:
    """Makes the days of one visit's agenda; holds the hosts and tracks that sessions refer to."""

    def __init__(self, visit: Visit, interpreter: Interpreter) -> None:
        self._interpreter, self._wording = interpreter, interpreter.wording
        self._agenda = visit.agenda
        self._outward = _journey(visit.agenda[0].sessions[0])
        self._return = _journey(visit.agenda[-1].sessions[-1])
        self._hosts = keyed(visit.hosts, interpreter)
        self._tracks = keyed(visit.tracks, interpreter)

    def days(self) -> Series[Entry]:
        """Every day as an entry: `.date .number .ordinal .tracks .slots .sessions`."""
        return Series(self._day(number, day) for number, day in enumerate(self._agenda, start=1))

    def outward_journey(self) -> Entry | str:
        """The journey that the visit begins with, as a session; "" if it begins with something else."""
        return self._session(self._outward) if self._outward else ""

    def return_journey(self) -> Entry | str:
        """The journey that the visit ends with; "" if it ends with something else."""
        return self._session(self._return) if self._return else ""

    def _day(self, number: int, day: AgendaDay) -> Entry:
        present = {session.track for session in day.sessions}
        tracks = [key for key in self._tracks if key in present]
        return Entry(
            {
                "date": plain(day.date, self._interpreter),
                "number": number,
                "ordinal": self._wording.numbers.ordinal(number),
                "tracks": Series(self._tracks[key] for key in tracks),
                "slots": Series(self._slot(sessions, tracks) for sessions in rows(day.sessions)),
                "sessions": Series(self._session(session) for session in day.sessions),
            }
        )

    def _slot(self, sessions: Sequence[Session], tracks: Sequence[str]) -> Entry:
        time = self._wording.dates.clock_range(sessions[0].start, max(session.end for session in sessions))

        def of_track(key: str | None) -> Series[Entry]:
            return Series(self._session(session, time) for session in sessions if session.track == key)

        columns = Series(of_track(key) for key in tracks)
        return Entry({"time": time, "common": of_track(None), "columns": columns})

    def _session(self, session: Session, slot_time: str = "") -> Entry:
        time = self._wording.dates.clock_range(session.start, session.end)
        host = self._hosts[session.host] if session.host else ""
        parts = parts_of(session, self._interpreter)
        at_host = spoken(str(host.name), ", ", str(host.town)) if isinstance(host, Entry) else ""
        return Entry(
            parts
            | {
                "journey": "outward" if session is self._outward else "return" if session is self._return else "",
                "time": time,
                "own_time": "" if slot_time in ("", time) else time,
                "track": self._tracks[session.track] if session.track else "",
                "host": host,
                "where": parts["place"] or at_host,
            }
        )


def _journey(session: Session) -> Session | None:
    return session if session.kind is SessionKind.TRAVEL else None


def rows(sessions: Sequence[Session]) -> list[list[Session]]:
    """The sessions of a day grouped into slots, in order of time; within a slot too.

    Sessions that only touch (one ends when the other starts) do not overlap.
    """
    common = [[session] for session in sessions if session.track is None]
    parallel: list[list[Session]] = []
    for session in sorted((session for session in sessions if session.track is not None), key=lambda one: one.start):
        if parallel and session.start < max(earlier.end for earlier in parallel[-1]):
            parallel[-1].append(session)
        else:
            parallel.append([session])
    return sorted([*common, *parallel], key=lambda row: row[0].start)
