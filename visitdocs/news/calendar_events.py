"""A visit's sessions as calendar events (RFC 5545, 3.6.1), in step with those that people have imported already.

An event keeps its UID as long as its session is surely the same one: by its `id`, its title, or enough else. Its
SEQUENCE is that of the revision in which it last changed, and never falls. One whose session is gone after it was
published stays, cancelled, so that calendars that have it take it out.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from itertools import count

from visitdocs.changes.matching import Slot, matched, shift_of_the_whole, slots
from visitdocs.dataclass import dataclass
from visitdocs.definition import Visit
from visitdocs.messages import phrase
from visitdocs.wording import DEFAULT, Wording, wording_of

SURE = 0.1
"""How much less like its pair the next session has to be, on the scale of likeness, for a pair to be sure."""


@dataclass(frozen=True)
class CalendarEvent:
    """One event. `start` and `end` are hours in the visit's own time zone; `stamp` is the day it was last changed.

    `language` is that of its words.
    """

    uid: str
    sequence: int
    stamp: date
    start: datetime
    end: datetime
    summary: str
    url: str = ""
    location: str = ""
    track: str = ""
    about: str = ""
    cancelled: bool = False
    language: str = DEFAULT


@dataclass(frozen=True)
class PublishedEvents:
    """The events that people have, and the visit that they tell of, None if this version cannot read its facts."""

    visit: Visit | None
    events: tuple[CalendarEvent, ...]


NOTHING_PUBLISHED = PublishedEvents(None, ())


def calendar_events(
    visit: Visit, programme: str, published: PublishedEvents = NOTHING_PUBLISHED
) -> tuple[CalendarEvent, ...]:
    """Every session's event in the order of the agenda, then those that are cancelled.

    `programme` is part of every UID.
    """
    before = {event.uid: event for event in published.events}
    fresh = [_event(visit, slot, uid) for slot, uid in _identified(visit, programme, published)]
    live = tuple(_in_step(event, before.get(event.uid)) for event in fresh)
    uids = {event.uid for event in live}
    gone = (event for event in published.events if event.uid not in uids)
    return live + tuple(event if event.cancelled else _cancelled(event, visit) for event in gone)


def _event(visit: Visit, slot: Slot, uid: str) -> CalendarEvent:
    session = slot.session
    return CalendarEvent(
        uid=uid,
        sequence=visit.visit.revision,
        stamp=visit.visit.revised,
        start=datetime.combine(slot.day, session.start),
        end=datetime.combine(slot.day, session.end),
        summary=session.title,
        url=visit.publication.page or "",
        location=_place(visit, slot),
        track=slot.track,
        about="\n".join(filter(None, (_meeting(slot, wording_of(visit.visit.language)), session.about))),
        language=visit.visit.language,
    )


def _place(visit: Visit, slot: Slot) -> str:
    """Where people come: of a journey the place of its meeting, for its own is where it ends."""
    host = visit.hosts.get(slot.session.host or "")
    if slot.session.meeting:
        return slot.session.meeting.place
    if slot.session.place:
        return slot.session.place
    return f"{host.name}, {host.town}" if host else ""


def _meeting(slot: Slot, wording: Wording) -> str:
    meeting = slot.session.meeting
    if meeting is None:
        return ""
    if meeting.time is None:
        return wording.language.say(phrase("Meeting point: {place}", place=meeting.place))
    time = wording.dates.clock(meeting.time)
    return wording.language.say(phrase("Meet at {time}: {place}", time=time, place=meeting.place))


def _in_step(event: CalendarEvent, before: CalendarEvent | None) -> CalendarEvent:
    """The event with the SEQUENCE and the stamp that follow on the one that people have (RFC 5545, 3.8.7.4)."""
    if before is None:
        return event
    if before == replace(event, sequence=before.sequence, stamp=before.stamp):
        return before
    return replace(event, sequence=max(event.sequence, before.sequence + 1), stamp=max(event.stamp, before.stamp))


def _cancelled(event: CalendarEvent, visit: Visit) -> CalendarEvent:
    return replace(
        event,
        sequence=max(visit.visit.revision, event.sequence + 1),
        stamp=max(visit.visit.revised, event.stamp),
        cancelled=True,
    )


def _identified(visit: Visit, programme: str, published: PublishedEvents) -> Iterator[tuple[Slot, str]]:
    """The sessions with their UIDs: those that they had, else new ones that do not depend on hours."""
    known = _known(visit, published)
    taken = set(known.values())
    for number, slot in enumerate(slots(visit)):
        uid = known.get(number) or _free(slot, programme, taken)
        taken.add(uid)
        yield slot, uid


def _known(visit: Visit, published: PublishedEvents) -> dict[int, str]:
    """UIDs that sessions have had, by the sessions' positions."""
    live = [event for event in published.events if not event.cancelled]
    if published.visit is None or len(live) != len(slots(published.visit)):
        return {}
    from visitdocs.changes.translation import translated  # only where there are sessions that people know

    before = translated(published.visit, visit)
    old, new = slots(before, shift_of_the_whole(before, visit)), slots(visit)
    uids = {id(slot): event.uid for slot, event in zip(old, live, strict=True)}
    positions = {id(slot): number for number, slot in enumerate(new)}
    return {positions[id(now)]: uids[id(was)] for was, now in matched(old, new, SURE).pairs}


def _free(slot: Slot, programme: str, taken: set[str]) -> str:
    """The UID by the session's `id` or by its title and track; sessions of one name are counted."""
    name = slot.session.id or name_digest(f"{slot.session.track or ''}|{slot.session.title}")
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(uid for name in names if (uid := f"{name}@{programme}.visitdocs") not in taken)


def name_digest(text: str) -> str:
    """Sixteen signs for a name; capitals and spaces do not count."""
    folded = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    return sha256(folded.encode()).hexdigest()[:16]
