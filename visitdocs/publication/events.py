"""What is remembered of a visit → the events that people have in their calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visitdocs.definition import visit_of
from visitdocs.news import CalendarEvent, PublishedEvents

if TYPE_CHECKING:
    from visitdocs.publication.record import Record


def published_events(record: Record | None) -> PublishedEvents:
    """The events that people have."""
    if record is None or record.public is None:
        return PublishedEvents(None, ())
    public = record.public
    events = tuple(CalendarEvent(**dict(event)) for event in public.events)
    return PublishedEvents(visit_of(public.facts.get("visit")), events)
