"""Events stay in step with those that people have: kept, changed, cancelled, called back."""

from datetime import date

import pytest
from icalendar import Calendar
from whole_sample import WHOLE

from visitdocs.definition import Visit, read_definition
from visitdocs.news import CalendarEvent, PublishedEvents, calendar_events, calendar_file
from visitdocs.wording import wording_of

SLUG = "wizyta"
OBIAD = "{start: 13:45, end: 14:45, kind: break, title: Obiad, place: Kawiarnia Filmowa}"


def visit(*edits: tuple[str, str], revision: int = 1) -> Visit:
    """The sample with these edits."""
    text = WHOLE
    for old, new in (*edits, ("revision: 1\n", f"revision: {revision}\n")):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return read_definition(text.encode(), "x.yaml").visit


def published(was: Visit, before: PublishedEvents | None = None) -> PublishedEvents:
    """What people have once a visit is published, after what they had `before`."""
    return PublishedEvents(was, calendar_events(was, SLUG, *filter(None, [before])))


FIRST = published(visit())


def of(title: str, events: tuple[CalendarEvent, ...]) -> CalendarEvent:
    """The one event of that title."""
    (event,) = [event for event in events if event.summary == title]
    return event


def test_what_has_not_changed_stays_as_it_is_whatever_the_revision() -> None:
    assert calendar_events(visit(revision=3), SLUG, FIRST) == FIRST.events


RETIMED = ("start: 10:00\n        end: 11:15", "start: 10:15\n        end: 11:30")


@pytest.mark.parametrize(("revision", "sequence"), [(1, 2), (2, 2), (5, 5)])
def test_only_an_event_that_changed_gets_a_higher_sequence(revision: int, sequence: int) -> None:
    events = calendar_events(visit(RETIMED, revision=revision), SLUG, FIRST)
    changed = [event for event, was in zip(events, FIRST.events, strict=True) if event != was]
    assert [(event.uid, event.sequence) for event in changed] == [
        (of("Spółdzielnia osób prawnych od środka", FIRST.events).uid, sequence)
    ]


WALK = "Spacer po zespole pałacowo-parkowym"
FILM = "Rehabilitacja dzieci i Kawiarnia Filmowa"


def without(title: str) -> tuple[str, str]:
    """The edit that takes a session of five lines out."""
    lines = WHOLE.splitlines(keepends=True)
    (number,) = [number for number, line in enumerate(lines) if line.strip() == f"title: {title}"]
    return "".join(lines[number - 3 : number + 2]), ""


def test_a_session_that_is_gone_stays_cancelled_with_a_higher_sequence() -> None:
    events = calendar_events(visit(without(WALK)), SLUG, FIRST)
    gone = of(WALK, events)
    assert (gone.cancelled, gone.sequence, gone.uid) == (True, 2, of(WALK, FIRST.events).uid)
    assert events[:-1] == tuple(event for event in FIRST.events if event.summary != WALK)

    (component,) = [
        event
        for event in Calendar.from_ical(calendar_file("T", events, wording_of("pl"))).walk("VEVENT")
        if "STATUS" in event
    ]
    assert (str(component["STATUS"]), str(component["SUMMARY"]), component["SEQUENCE"]) == ("CANCELLED", WALK, 2)


def test_one_that_was_never_published_is_not_told_as_cancelled() -> None:
    assert len(calendar_events(visit(without(WALK)), SLUG)) == len(FIRST.events) - 1


def test_cancelled_events_stay_and_one_that_is_called_back_goes_on_with_its_uid() -> None:
    second = published(visit(without(WALK), revision=2), FIRST)
    third = published(visit(without(WALK), RETIMED, revision=3), second)
    assert of(WALK, third.events) == of(WALK, second.events)
    back = of(WALK, calendar_events(visit(RETIMED, revision=2), SLUG, third))
    assert (back.uid, back.sequence, back.cancelled) == (of(WALK, FIRST.events).uid, 3, False)


def test_a_sequence_never_falls_when_the_revision_does() -> None:
    fifth = published(visit(RETIMED, revision=5), FIRST)
    events = calendar_events(visit(revision=1), SLUG, fifth)
    assert of("Spółdzielnia osób prawnych od środka", events).sequence == 6
    was = {event.uid: event.sequence for event in fifth.events}
    assert [event.uid for event in events if event.sequence < was[event.uid]] == []
    assert {event.stamp for event in events} == {date(2017, 11, 16)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (WALK, "Spacer po pięknym zespole pałacowo-parkowym"),
        ("Od reintegracji do zatrudnienia", "Spotkanie w CIS"),
    ],
)
def test_a_renamed_session_keeps_its_uid_where_it_is_surely_the_same(old: str, new: str) -> None:
    events = calendar_events(visit((f"title: {old}\n", f"title: {new}\n")), SLUG, FIRST)
    assert of(new, events).uid == of(old, FIRST.events).uid
    assert [event for event in events if event.cancelled] == []


def test_a_session_in_the_place_of_another_is_another() -> None:
    gone, _ = without(FILM)
    concert = "      - {start: 12:45, end: 13:45, title: Koncert chóru, place: Kościół}\n"
    events = calendar_events(visit((gone, concert)), SLUG, FIRST)
    assert of("Koncert chóru", events).uid not in {event.uid for event in FIRST.events}
    assert of(FILM, events).cancelled


def test_where_two_sessions_may_be_the_renamed_one_neither_is_taken_for_it() -> None:
    gone, _ = without(FILM)
    two = gone.replace(FILM, "Rehabilitacja dzieci") + gone.replace(FILM, "Kawiarnia Filmowa dzieci")
    two = two.replace("start: 12:45\n        end: 13:45", "start: 12:45\n        end: 13:15", 1)
    two = two[::-1].replace("start: 12:45\n        end: 13:45"[::-1], "start: 13:15\n        end: 13:45"[::-1], 1)[::-1]
    events = calendar_events(visit((gone, two)), SLUG, FIRST)
    assert of(FILM, events).cancelled
    assert len({event.uid for event in events}) == len(FIRST.events) + 2


def test_an_id_that_is_given_later_does_not_make_another_event() -> None:
    events = calendar_events(visit((f"title: {WALK}\n", f"id: spacer\n        title: {WALK}\n")), SLUG, FIRST)
    assert events == FIRST.events


def test_a_new_session_does_not_take_the_uid_of_one_that_was_renamed_away() -> None:
    renamed = published(visit((f"title: {WALK}\n", f"title: {WALK} w Jarocinie\n")), FIRST)
    gone, _ = without(FILM)
    walk = gone.replace(FILM, WALK).replace("start: 12:45\n        end: 13:45", "start: 12:35\n        end: 12:45")
    again = visit((f"title: {WALK}\n", f"title: {WALK} w Jarocinie\n"), (gone, walk + gone))
    events = calendar_events(again, SLUG, renamed)
    assert len({event.uid for event in events}) == len(events)
    assert of(f"{WALK} w Jarocinie", events).uid == of(WALK, FIRST.events).uid
    assert of(WALK, events).uid.startswith(of(WALK, FIRST.events).uid.partition("@")[0] + "-2@")


def test_a_visit_that_moves_as_a_whole_keeps_every_uid() -> None:
    moved = read_definition(
        WHOLE.replace("2017-11-27", "2017-12-04").replace("2017-11-28", "2017-12-05").encode(), "x.yaml"
    ).visit
    events = calendar_events(moved, SLUG, FIRST)
    assert [event.uid for event in events] == [event.uid for event in FIRST.events]
    assert {event.sequence for event in events} == {2}


def test_one_of_two_of_a_name_that_is_gone_leaves_the_other_its_uid() -> None:
    dinners = [event for event in FIRST.events if event.summary == "Obiad"]
    first = "      - {start: 14:15, end: 15:00, kind: break, title: Obiad, place: Poznań}\n"
    events = calendar_events(visit((first, "")), SLUG, FIRST)
    left = {event.uid: event.cancelled for event in events if event.summary == "Obiad"}
    assert left == {dinners[0].uid: True, dinners[1].uid: False}


def test_facts_that_this_version_cannot_read_leave_uids_by_title() -> None:
    events = calendar_events(visit(RETIMED), SLUG, PublishedEvents(None, FIRST.events))
    assert [event.uid for event in events] == [event.uid for event in FIRST.events]
