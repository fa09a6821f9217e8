"""The stage as a whole, on the real sample and on anything else."""

import dataclasses
import datetime
import unicodedata

import pytest
from broken import CASES
from hypothesis import given, settings
from hypothesis import strategies as st
from said import english, polish
from whole_sample import WHOLE

from visitdocs.definition import Definition, Visit, read_definition
from visitdocs.problems import DefinitionError, Severity

DATA = WHOLE.encode()
TEXT = DATA.decode()
BASE = (CASES / "visit.yaml").read_text(encoding="utf-8")

modest = settings(derandomize=True, max_examples=100, deadline=None)


def read_or_refuse(data: bytes) -> Definition | DefinitionError:
    """Either outcome that data may have; anything else fails the test."""
    try:
        return read_definition(data, "w.yaml")
    except DefinitionError as error:
        return error


def is_presentable(outcome: Definition | DefinitionError) -> bool:
    """Whether an error, if it is one, has everything that a person needs and nothing that a terminal obeys."""
    if isinstance(outcome, Definition):
        return True
    complete = all(problem.message and problem.hint and problem.place.file for problem in outcome.problems)
    said = polish(outcome) + english(outcome)
    harmless = all(sign == "\n" or unicodedata.category(sign)[0] != "C" for sign in said)
    return bool(outcome.problems) and complete and harmless


def test_the_sample_reads_without_a_warning() -> None:
    assert read_definition(DATA, "sample.yaml").warnings == ()


def test_the_sample_is_typed() -> None:
    visit = read_definition(DATA, "sample.yaml").visit
    assert visit.visit.dates.first == datetime.date(2017, 11, 27)
    assert visit.visit.region.in_ == "w Wielkopolsce"
    assert visit.registration.deadline_time == datetime.time(15, 0)
    assert visit.registration.places == 40
    assert visit.organiser.address.postcode == "50-000"
    assert visit.hosts["barka"].run_by is None
    assert [field.name for field in visit.registration.all_fields()][:2] == ["person.name", "person.position"]
    track = next(field for field in visit.registration.all_fields() if field.name == "track")
    assert visit.options_of(track) == {"pes-jst": "PES i JST", "owes": "OWES"}


def test_a_visit_cannot_be_changed() -> None:
    definition = read_definition(DATA, "sample.yaml")
    with pytest.raises(dataclasses.FrozenInstanceError):
        definition.visit = None
    with pytest.raises(ValueError, match="frozen"):
        definition.visit.visit = None


def test_a_place_is_that_of_the_value() -> None:
    definition = read_definition(BASE.encode(), "w.yaml")
    place = definition.place("organiser", "logo", "file")
    assert (place.line, place.column, place.where) == (21, 16, "organiser.logo.file")
    assert place.source == "  logo: {file: logos/organiser.png, alt: Znak}"
    place = definition.place("agenda", 1, "sessions", 0, "title")
    assert (place.line, place.column, place.where) == (43, 43, "agenda[2].sessions[1].title")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), (2, 1)),
        (("hosts",), (26, 1)),
        (("hosts", "nowhere", "name"), (26, 1)),
        (("agenda", 7), (35, 1)),
        (("organiser", "logo", "size"), (21, 3)),
        (("registration", "fields", 0, "fields", 0, "help"), (54, 11)),
    ],
)
def test_the_place_of_what_is_not_there_is_its_nearest_parent(path: tuple[str | int, ...], expected: object) -> None:
    place = read_definition(BASE.encode(), "w.yaml").place(*path)
    assert (place.line, place.column) == expected


WARNINGS = {
    "a host that nobody visits": (
        ", host: barka}",
        "}",
        27,
        "miejsca „barka” nie ma w agendzie; dopisz w agendzie host: barka albo usuń to miejsce",
        "the host “barka” is not in the agenda; add “host: barka” in the agenda, or remove this host",
    ),
    "a day without agenda": (
        "last: 2017-11-28",
        "last: 2017-11-29",
        35,
        "w agendzie nie ma dnia 2017-11-29; dopisz dzień (date: 2017-11-29) albo popraw daty wizyty",
        "there is no day 2017-11-29 in the agenda; add the day (“date: 2017-11-29”), or correct the dates of the visit",
    ),
    "a text cut short by a comment": (
        "title: Poznaj sąsiadów",
        "title: Wizyta #1",
        4,
        "od znaku # zaczyna się komentarz, więc „#1” nie trafi do dokumentów; "
        "jeżeli to część tekstu, ujmij całość w cudzysłów; jeżeli uwaga, dodaj spację po #",
        "the sign # starts a comment, so “#1” will not reach the documents; "
        "if it is part of the text, put the whole text in quotes; if it is a note, add a space after the #",
    ),
}


@pytest.mark.parametrize(("old", "new", "line", "in_polish", "in_english"), WARNINGS.values(), ids=WARNINGS)
def test_what_is_worth_a_second_look_is_a_warning(
    old: str, new: str, line: int, in_polish: str, in_english: str
) -> None:
    assert BASE.count(old) == 1
    (warning,) = read_definition(BASE.replace(old, new).encode(), "w.yaml").warnings
    assert (warning.severity, warning.place.line) == (Severity.WARNING, line)
    assert f"{polish(warning.message)}; {polish(warning.hint)}" == in_polish
    assert f"{english(warning.message)}; {english(warning.hint)}" == in_english


def test_one_run_names_the_mistakes_of_every_section() -> None:
    edits = {
        "revision: 1\n": "revision: pierwsza\n",
        "phone: +48 71 000 00 00": "phonee: +48 71 000 00 00",
        "last: 2018": "last: 2016",
        "town: Poznań}": "}",
        "host: barka": "host: barak, place: 😀",
        "track: owes}": "track: pes-jst}",
        "  deadline: 2017-11-22": "  deadline: 2017-12-22",
        "name: companions": "name: track",
        "places: 40": "places: 0",
        "participation_percent: 80": "participation_percent: 80%",
        "{visit.dates}": "{visit.day}",
    }
    text = BASE
    for old, new in edits.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    error = read_or_refuse(text.encode())
    assert [(problem.place.line, polish(problem.message)) for problem in error.problems] == [
        (13, "„pierwsza” nie jest liczbą całkowitą"),
        (18, "nie znam klucza „phonee”"),
        (24, "projekt kończy się w 2016 r., a zaczyna w 2017 r."),
        (27, "brakuje klucza „town”"),
        (39, "w dziale „hosts” nie ma klucza „barak”"),
        (39, "czcionka dokumentów nie ma znaku „😀” (U+1F600, GRINNING FACE)"),
        (40, "„Warsztat” (10:00–12:00) nakłada się na „Usługi” (10:00–12:00)"),
        (47, "koniec zgłoszeń (2017-12-22) nie wypada przed wizytą (2017-11-27)"),
        (48, "ogłoszenie wyników (2017-11-23) wypada przed końcem zgłoszeń (2017-12-22)"),
        (49, "liczba 0 jest spoza zakresu"),
        (60, "nazwa pola „track” jest użyta drugi raz"),
        (71, "„80%” nie jest liczbą całkowitą"),
        (73, "nie wiem, co wstawić za {visit.day}"),
    ]


@modest
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert is_presentable(read_or_refuse(data))


@modest
@given(st.lists(st.sampled_from(list("{}[]:,-?|>%@&*!#'\"\\ \t\nab\u00a0„”1")), max_size=60).map("".join))
def test_any_pile_of_signs_is_read_or_refused(text: str) -> None:
    assert is_presentable(read_or_refuse(text.encode()))


@modest
@given(st.data())
def test_a_damaged_sample_is_read_or_refused(data: st.DataObject) -> None:
    text = BASE
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = start + data.draw(st.sampled_from([0, 0, 1, 1, 3, 40]))
        text = text[:start] + data.draw(st.sampled_from(SPLINTERS)) + text[end:]
    assert is_presentable(read_or_refuse(text.encode(errors="surrogatepass")))


SPLINTERS = [*" \n\t\"'{}[]!#x\ud800\u200b", "", "", ": ", "- ", "&a ", "*a"]

KEYS = st.sampled_from(["a", "b", "name", "first"])
VALUES = st.recursive(
    st.sampled_from(["", "x", "1", "2017-11-27", "09:00", "true", "a@b", "barka"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


def flow(value: object) -> str:
    """Plain data as YAML in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(map(flow, value)) + "]" if isinstance(value, list) else f'"{value}"'


@modest
@given(st.sampled_from([line for line in BASE.splitlines() if ": " in line]), VALUES)
def test_any_value_in_the_place_of_any_other_has_its_own_wording(line: str, value: object) -> None:
    outcome = read_or_refuse(BASE.replace(line, f"{line.split(': ')[0]}: {flow(value)}").encode())
    assert "this value cannot be used" not in str(outcome)


def test_a_visit_can_be_built_in_python() -> None:
    visit = read_definition(DATA, "sample.yaml").visit
    again = Visit.model_validate(visit.model_dump())
    assert again == visit.model_copy(update={"participant_documents": {}})  # no fact of the visit
