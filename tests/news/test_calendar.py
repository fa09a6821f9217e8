"""The calendar, read back by icalendar, against the sample's agenda."""

from datetime import UTC, datetime

import pytest
from icalendar import Calendar, Event
from whole_sample import WHOLE

from visitdocs.definition import read_definition
from visitdocs.news import calendar_events, calendar_file, calendar_name
from visitdocs.wording import wording_of

SLUG = "2017-11-wielkopolska"


def calendar(text: str) -> bytes:
    visit = read_definition(text.encode(), "x.yaml").visit
    return calendar_file(visit.visit.title, calendar_events(visit, SLUG), wording_of(visit.visit.language))


def events(text: str) -> list[Event]:
    return list(Calendar.from_ical(calendar(text)).walk("VEVENT"))


@pytest.fixture(scope="module")
def sample() -> str:
    return WHOLE


def test_every_session_is_an_event_with_its_place_and_track(sample: str) -> None:
    found = events(sample)
    assert len(found) == sample.count("start: ")
    (visit,) = [event for event in found if event["summary"] == "PES i JST: Od reintegracji do zatrudnienia"]
    assert visit["url"] == "https://dops.example.org/aktualnosci/wizyta-w-wielkopolsce/"
    assert visit["location"] == "Centrum Integracji Społecznej Piątkowo, Piątkowo"
    assert visit["categories"].to_ical().decode() == "PES i JST"
    assert visit.decoded("dtstart").isoformat() == "2017-11-27T12:30:00+01:00"
    assert visit.decoded("dtend").isoformat() == "2017-11-27T14:00:00+01:00"


def test_times_are_of_warsaw_also_in_summer(sample: str) -> None:
    summer = sample.replace("2017-11-27", "2018-05-14").replace("2017-11-28", "2018-05-15")
    assert events(summer)[0].decoded("dtstart").astimezone(UTC) == datetime(2018, 5, 14, 5, 0, tzinfo=UTC)


def test_a_retimed_session_keeps_its_uid_and_the_revision_is_its_sequence(sample: str) -> None:
    later = sample.replace("start: 10:00\n        end: 11:15", "start: 10:15\n        end: 11:20")
    later = later.replace("revision: 1", "revision: 2")
    before, after = events(sample), events(later)
    assert later != sample
    assert [event["uid"] for event in before] == [event["uid"] for event in after]
    assert {int(event["sequence"]) for event in before} == {1}
    assert {int(event["sequence"]) for event in after} == {2}


def test_uids_differ_even_between_sessions_of_one_name(sample: str) -> None:
    found = [event["uid"] for event in events(sample)]
    assert len(set(found)) == len(found)
    assert sum(event["summary"] == "Obiad" for event in events(sample)) == 2


def test_a_renamed_session_keeps_the_uid_of_its_id(sample: str) -> None:
    named = sample.replace("title: Spółdzielnia osób prawnych od środka", "id: osoby-prawne\n        title: A")
    renamed = named.replace("title: A\n", "title: B\n")
    changed = {event["summary"]: str(event["uid"]) for event in events(renamed)}
    assert changed["B"] == f"osoby-prawne@{SLUG}.visitdocs"


def test_two_runs_give_the_same_bytes(sample: str) -> None:
    assert calendar(sample) == calendar(sample)


def by_title(text: str) -> dict[str, Event]:
    """The events by what they are called; of one name the last."""
    return {str(event["summary"]): event for event in events(text)}


def test_a_description_says_the_track_and_what_it_is_about(sample: str) -> None:
    found = by_title(sample)
    assert found["PES i JST: Od reintegracji do zatrudnienia"]["description"] == (
        "Ścieżka: PES i JST\n"
        "Współpraca CIS ze spółdzielniami socjalnymi. Spotkanie ze Spółdzielnią Socjalną „Tajemniczy Ogród”."
    )
    assert "description" not in found["Śniadanie"]
    assert "categories" not in found["Śniadanie"]
    assert {event["description"].partition("\n")[0] for event in found.values() if "categories" in event} == {
        "Ścieżka: PES i JST",
        "Ścieżka: OWES",
    }


def test_the_file_says_whose_it_is_and_when_clocks_change(sample: str) -> None:
    (read,) = Calendar.from_ical(calendar(sample), multiple=True)
    facts = {name: str(read[name]) for name in ("PRODID", "VERSION", "CALSCALE", "X-WR-TIMEZONE")}
    assert facts == {
        "PRODID": "-//visitdocs//programme//PL",
        "VERSION": "2.0",
        "CALSCALE": "GREGORIAN",
        "X-WR-TIMEZONE": "Europe/Warsaw",
    }
    assert str(read["X-WR-CALNAME"]) == "Poznaj i zainspiruj się wielkopolską infrastrukturą ekonomii społecznej"
    (zone,) = read.walk("VTIMEZONE")
    rules = {
        part.name: (str(part["TZNAME"]), part["TZOFFSETFROM"].to_ical(), part["TZOFFSETTO"].to_ical(),
                    part["DTSTART"].to_ical(), part["RRULE"].to_ical())
        for part in zone.subcomponents
    }  # fmt: skip
    assert str(zone["TZID"]) == "Europe/Warsaw"
    assert rules == {
        "DAYLIGHT": ("CEST", "+0100", "+0200", b"19960331T020000", b"FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
        "STANDARD": ("CET", "+0200", "+0100", b"19961027T030000", b"FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
    }


def test_a_session_is_where_it_says_else_at_its_host_else_nowhere(sample: str) -> None:
    title = "Od reintegracji do zatrudnienia"
    placed = by_title(sample.replace(f"title: {title}", f"title: {title}\n        place: Sala 3"))
    assert str(placed[f"PES i JST: {title}"]["location"]) == "Sala 3"
    assert (
        str(by_title(sample)[f"PES i JST: {title}"]["location"]) == "Centrum Integracji Społecznej Piątkowo, Piątkowo"
    )
    assert "location" not in placed["Przejazd do Jarocina"]


def test_people_come_to_the_meeting_of_a_journey_and_not_to_its_end(sample: str) -> None:
    title = "Przejazd autokarem z Wrocławia do Puszczykowa"
    placed = by_title(sample.replace(f"title: {title}", f"title: {title}, place: Puszczykowo"))
    assert str(placed[title]["location"]) == "Wrocław, parking przy ul. Przykładowej 1"


def test_an_event_is_stamped_with_the_day_of_its_revision(sample: str) -> None:
    stamps = {event.decoded("dtstamp") for event in events(sample)}
    assert stamps == {datetime(2017, 11, 16, tzinfo=UTC)}


@pytest.mark.parametrize(
    ("programme", "name"),
    [
        ("2017-11-wielkopolska", "program_2017-11-wielkopolska.ics"),
        ("łódź", "program_lodz-61b87354.ics"),
        ("a" * 100, f"program_{'a' * 51}-28165978.ics"),
    ],
)
def test_the_file_is_named_like_the_visit_in_letters_that_any_site_takes(programme: str, name: str) -> None:
    assert calendar_name(programme, wording_of("pl")) == name
    assert calendar_name(programme, wording_of("en")) == name.replace("program_", "programme_")


def test_names_that_are_alike_without_their_marks_stay_apart() -> None:
    polish = wording_of("pl")
    assert calendar_name("łódź", polish) != calendar_name("lodz", polish) != calendar_name("łodz", polish)


def in_english(text: str) -> str:
    """The same definition, whose words are said to be English."""
    return text.replace("  kind: wizyta studyjna\n", "  kind: study visit\n  language: en\n")


def test_an_english_calendar_says_its_labels_in_english_and_its_language_with_every_text(sample: str) -> None:
    (read,) = Calendar.from_ical(calendar(in_english(sample)), multiple=True)
    assert str(read["PRODID"]) == "-//visitdocs//programme//EN"
    found = by_title(in_english(sample))
    assert found["PES i JST: Od reintegracji do zatrudnienia"]["description"].startswith("Track: PES i JST\n")
    journey = found["Przejazd autokarem z Wrocławia do Puszczykowa"]
    assert str(journey["description"]) == "Meet at 06:45: Wrocław, parking przy ul. Przykładowej 1"
    texts = [
        event[name] for event in found.values() for name in ("summary", "description", "location", "categories")
        if name in event
    ]  # fmt: skip
    assert len(texts) > 40
    assert {text.params.get("LANGUAGE") for text in texts} == {"en"}
    assert b"LANGUAGE" not in calendar(sample)


def test_a_meeting_without_an_hour_is_a_place_alone(sample: str) -> None:
    timeless = sample.replace(", time: 06:45}", "}")
    title, place = "Przejazd autokarem z Wrocławia do Puszczykowa", "Wrocław, parking przy ul. Przykładowej 1"
    assert str(by_title(timeless)[title]["description"]) == f"Zbiórka: {place}"
    assert str(by_title(in_english(timeless))[title]["description"]) == f"Meeting point: {place}"
