"""The agenda as an iCalendar file (RFC 5545), in the time of Warsaw."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from visitdocs.messages import phrase
from visitdocs.news.calendar_events import CalendarEvent, name_digest
from visitdocs.wording import DEFAULT, Wording, file_name, wording_of

TIME_ZONE = ZoneInfo("Europe/Warsaw")
PRODUCER = "-//visitdocs//programme//{language}"
LONGEST_NAME = 60
"""Characters of the programme's name in that of its calendar; WordPress refuses file names of some 200."""


def calendar_name(programme: str, wording: Wording) -> str:
    """The file's name: that of the programme in it, so that the calendars of two visits can lie in one folder."""
    name = file_name(programme)
    if len(name) > LONGEST_NAME or name != programme:
        name = f"{name[: LONGEST_NAME - 9]}-{name_digest(programme)[:8]}"
    return wording.language.say(phrase("programme_{name}.ics", name=name))


def calendar_file(title: str, events: Iterable[CalendarEvent], wording: Wording) -> bytes:
    """The file's bytes; `title` is what people see that the calendar is called, in the language of `wording`."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCER.format(language=wording.code.upper()))
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", title)
    calendar.add("x-wr-timezone", TIME_ZONE.key)
    calendar.add_component(_time_zone())
    for event in events:
        calendar.add_component(_component(event))
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


def _component(event: CalendarEvent) -> Event:
    component = Event()
    component.add("uid", event.uid)
    component.add("dtstamp", datetime.combine(event.stamp, time(), UTC))
    component.add("sequence", event.sequence)
    component.add("dtstart", event.start.replace(tzinfo=TIME_ZONE))
    component.add("dtend", event.end.replace(tzinfo=TIME_ZONE))
    if event.cancelled:
        component.add("status", "CANCELLED")
    if event.url:
        component.add("url", event.url)
    for name, text in _texts(event):
        component.add(name, text, parameters=_marked(event.language))
    return component


def _texts(event: CalendarEvent) -> Iterator[tuple[str, str | list[str]]]:
    """What is said of it, by the names of properties that may say their language (RFC 5545, 3.2.10)."""
    yield "summary", f"{event.track}: {event.summary}" if event.track else event.summary
    if event.location:
        yield "location", event.location
    track = wording_of(event.language).language.say(phrase("Track: {track}", track=event.track)) if event.track else ""
    if event.track:
        yield "categories", [event.track]
    description = "\n".join(filter(None, (track, event.about)))
    if description:
        yield "description", description


def _marked(language: str) -> dict[str, str]:
    """The language of a text. The default one is not marked, so that calendars that people have stay as they are."""
    return {} if language == DEFAULT else {"LANGUAGE": language}
