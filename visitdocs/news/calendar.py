"""The agenda as an iCalendar file (RFC 5545): one event a session, in the time of Warsaw.

An event keeps its UID as long as the session keeps its title and track, or for good if the session has an `id`; its
SEQUENCE is the visit's revision, so that importing a later file updates the events of an earlier one.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from visitdocs.definition.model import AgendaDay, Session, Visit
from visitdocs.wording.file_names import file_name

TIME_ZONE = ZoneInfo("Europe/Warsaw")
PRODUCER = "-//visitdocs//programme//PL"
LONGEST_NAME = 60
"""Characters of the programme's name in that of its calendar; WordPress refuses file names of some 200."""


def calendar_name(programme: str) -> str:
    """The file's name: that of the programme in it, so that the calendars of two visits can lie in one folder."""
    name = file_name(programme)
    if len(name) > LONGEST_NAME or name != programme:
        name = f"{name[: LONGEST_NAME - 9]}-{_digest(programme)[:8]}"
    return f"program_{name}.ics"


def programme_calendar(visit: Visit, programme: str) -> bytes:
    """The file's bytes; `programme` is the programme's slug, part of every UID."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", visit.visit.title)
    calendar.add("x-wr-timezone", TIME_ZONE.key)
    calendar.add_component(_time_zone())
    for day, session, identifier in _sessions(visit):
        calendar.add_component(_event(visit, day, session, f"{identifier}@{programme}.visitdocs"))
    return bytes(calendar.to_ical())


def _time_zone() -> Timezone:
    """Central European Time by the rule in force since 1996, written out: a copy of the machine's time zone data
    would differ from one machine to another."""
    zone = Timezone()
    zone.add("tzid", TIME_ZONE.key)
    winter, summer = timedelta(hours=1), timedelta(hours=2)
    changes = ((TimezoneDaylight, "CEST", winter, summer, 3, 2), (TimezoneStandard, "CET", summer, winter, 10, 3))
    for kind, name, before, after, month, hour in changes:
        change = kind()
        change.add("tzname", name)
        change.add("tzoffsetfrom", before)
        change.add("tzoffsetto", after)
        change.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, hour))
        change.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        zone.add_component(change)
    return zone


def _sessions(visit: Visit) -> Iterator[tuple[AgendaDay, Session, str]]:
    """All sessions with identifiers that do not depend on hours; sessions of one name are counted."""
    seen: Counter[str] = Counter()
    for day in visit.agenda:
        for session in day.sessions:
            name = session.id or _digest(f"{session.track or ''}|{session.title}")
            seen[name] += 1
            yield day, session, name if seen[name] == 1 else f"{name}-{seen[name]}"


def _digest(text: str) -> str:
    folded = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    return sha256(folded.encode()).hexdigest()[:16]


def _event(visit: Visit, day: AgendaDay, session: Session, uid: str) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", datetime.combine(visit.visit.revised, time(), UTC))
    event.add("sequence", visit.visit.revision)
    event.add("dtstart", datetime.combine(day.date, session.start, TIME_ZONE))
    event.add("dtend", datetime.combine(day.date, session.end, TIME_ZONE))
    event.add("summary", session.title)
    if visit.publication.page:
        event.add("url", visit.publication.page)
    place = _place(visit, session)
    if place:
        event.add("location", place)
    track = visit.tracks.get(session.track or "")
    if track:
        event.add("categories", [track])
    description = "\n".join(part for part in (f"Ścieżka: {track}" if track else "", session.about or "") if part)
    if description:
        event.add("description", description)
    return event


def _place(visit: Visit, session: Session) -> str:
    host = visit.hosts.get(session.host or "")
    if session.place:
        return session.place
    return f"{host.name}, {host.town}" if host else ""
