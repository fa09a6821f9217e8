"""Sentences that the edits of the sample do not ask for, in both languages."""

from datetime import time
from typing import Any

import pytest
from edits import in_english, sentences, visit_with

from visitdocs.definition import Visit
from visitdocs.definition.model import Meeting, SessionKind

OLD = visit_with()
JOURNEY, WALK, BREAKFAST = (0, 0), (1, 3), (1, 0)
COACH = "Przejazd autokarem z Wrocławia do Puszczykowa"
PARK = "Spacer po zespole pałacowo-parkowym"


def with_session(visit: Visit, standing: tuple[int, int], **changed: object) -> Visit:
    """The visit with a session changed; it stands in the agenda at day and number."""
    day, number = standing
    days, sessions = list(visit.agenda), list(visit.agenda[day].sessions)
    sessions[number] = sessions[number].model_copy(update=changed)
    days[day] = days[day].model_copy(update={"sessions": tuple(sessions)})
    return visit.model_copy(update={"agenda": tuple(days)})


def with_fact(visit: Visit, path: str, value: Any) -> Visit:
    """The visit with another value at a path of the definition."""
    section, name = path.split(".")
    part = getattr(visit, section).model_copy(update={name: value})
    return visit.model_copy(update={section: part})


def with_field(visit: Visit, **changed: object) -> Visit:
    """The visit with the first field of its form changed."""
    first, *others = visit.registration.fields
    field, *more = first.fields
    section = first.model_copy(update={"fields": (field.model_copy(update=changed), *more)})
    return with_fact(visit, "registration.fields", (section, *others))


def in_both(old: Visit, new: Visit) -> tuple[str, str]:
    """The one sentence that tells what changed, in Polish and in English."""
    (polish,), (english,) = sentences(old, new), sentences(in_english(old), in_english(new))
    return polish, english


@pytest.mark.parametrize(
    ("standing", "before", "after", "polish", "english"),
    [
        (WALK, {}, {"host": None}, f"Sesja „{PARK}”: gospodarzem nie jest już Spółdzielnia Socjalna „Zielony Jarocin”",
            f"The session “{PARK}” is no longer hosted by Spółdzielnia Socjalna „Zielony Jarocin”"),
        (WALK, {"place": "Park"}, {"place": None}, f"Sesja „{PARK}”: miejsce nie jest już podane osobno",
            f"The place of the session “{PARK}” is no longer given separately"),
        (WALK, {}, {"meeting": Meeting(place="Brama", time=None)}, f"Sesja „{PARK}”: zbiórka – Brama",
            f"The meeting point for the session “{PARK}” is now Brama"),
        (WALK, {}, {"meeting": Meeting(place="Brama", time=time(11, 15))}, f"Sesja „{PARK}”: zbiórka o 11:15: Brama",
            f"The meeting point for the session “{PARK}” is now Brama, at 11:15"),
        (WALK, {}, {"kind": SessionKind.BREAK}, f"Punkt programu „{PARK}”: zmieniony rodzaj punktu programu",
            f"“{PARK}” is now another kind of item in the programme"),
        (BREAKFAST, {"kind": SessionKind.BREAK}, {"kind": SessionKind.SESSION},
            "Sesja „Śniadanie”: zmieniony rodzaj punktu programu",
            "The session “Śniadanie” is now another kind of item in the programme"),
        (JOURNEY, {}, {"meeting": None}, f"Punkt programu „{COACH}”: zbiórka nie jest już podana",
            f"The meeting point for “{COACH}” is no longer given"),
        (BREAKFAST, {}, {"end": time(8, 15)}, "Punkt programu „Śniadanie” potrwa do 8:15 (dotąd do 8:30)",
            "“Śniadanie” now ends at 08:15 (previously at 08:30)"),
        (BREAKFAST, {}, {"start": time(7, 45)}, "Punkt programu „Śniadanie”: nowe godziny 7:45–8:30 (dotąd 7:30–8:30)",
            "“Śniadanie” has new hours: 07:45–08:30 (previously 07:30–08:30)"),
        (BREAKFAST, {}, {"track": "owes"}, "Punkt programu „Śniadanie” przeniesiony do ścieżki OWES",
            "“Śniadanie” has moved to the track OWES"),
        (BREAKFAST, {"track": "owes"}, {}, "Punkt programu „Śniadanie” przeniesiony do wspólnej części programu",
            "“Śniadanie” has moved to the part of the programme that all tracks share"),
        (BREAKFAST, {}, {"host": "barka"}, "Punkt programu „Śniadanie”: gospodarzem jest Fundacja Barka",
            "“Śniadanie” is now hosted by Fundacja Barka"),
        (BREAKFAST, {}, {"about": "Ciepłe."}, "Punkt programu „Śniadanie”: zmieniony opis",
            "“Śniadanie” has a new description"),
    ],
)  # fmt: skip
def test_whatever_happens_to_a_session_is_a_whole_sentence(
    standing: tuple[int, int], before: dict[str, object], after: dict[str, object], polish: str, english: str
) -> None:
    assert in_both(with_session(OLD, standing, **before), with_session(OLD, standing, **after)) == (polish, english)


@pytest.mark.parametrize(
    ("path", "before", "after", "polish", "english"),
    [
        ("organiser.website", None, "https://x.example.org/", "Nowa informacja: strona internetowa organizatora – "
            "https://x.example.org/", "Added: website of the organiser – https://x.example.org/"),
        ("organiser.contact", None, "Biuro", "Nowa informacja: kontakt – „Biuro”", "Added: contact – “Biuro”"),
        ("registration.costs", None, "Bez opłat.", "Nowa informacja: koszty udziału", "Added: costs of taking part"),
        ("registration.on_paper", True, False, "Usunięta informacja: zgłoszenia na papierze",
            "Removed: applications on paper"),
        ("data_protection.law", "act-1997", "gdpr",
            "Prawo o ochronie danych osobowych zmienione z „ustawa o ochronie danych osobowych” na „RODO”",
            "The law on personal data that applies is now GDPR "
            "(previously the Act on the Protection of Personal Data)"),
        ("visit.route", ("Poznań",), ("Poznań", "Jarocin"), "Trasa zmieniona z „Poznań” na „Poznań – Jarocin”",
            "The route has changed from “Poznań” to “Poznań – Jarocin”"),
    ],
)  # fmt: skip
def test_whatever_happens_to_a_fact_is_a_whole_sentence(
    path: str, before: object, after: object, polish: str, english: str
) -> None:
    assert in_both(with_fact(OLD, path, before), with_fact(OLD, path, after)) == (polish, english)


@pytest.mark.parametrize(
    ("before", "after", "polish", "english"),
    [
        ({"max_length": 1}, {"max_length": None}, "nie ma już limitu (dotąd 1 znak)",
            "there is no limit any more (previously 1 character)"),
        ({"max_length": None}, {"max_length": 22}, "można wpisać najwyżej 22 znaki",
            "at most 22 characters can be entered"),
        ({"max_length": None}, {"max_length": 1}, "można wpisać najwyżej 1 znak",
            "at most 1 character can be entered"),
        ({}, {"maximum": 0}, "największa liczba to 0", "the largest number is 0"),
        ({"maximum": 5}, {}, "5 nie jest już największą liczbą", "5 is no longer the largest number"),
        ({}, {"help": "Ważne."}, "nowe objaśnienie – „Ważne.”", "new explanation – “Ważne.”"),
        ({"criterion": "osób z daleka"}, {}, "odpowiedź nie daje już pierwszeństwa",
            "the answer gives no priority any more"),
        ({}, {"purposes": ("image",)}, "zmienione cele, których dotyczy zgoda",
            "the purposes of the consent have changed"),
        ({}, {"consent": "x"}, "zmieniona zgoda, której wymaga odpowiedź",
            "the consent that the answer needs has changed"),
    ],
)  # fmt: skip
def test_whatever_happens_to_a_field_is_a_whole_sentence(
    before: dict[str, object], after: dict[str, object], polish: str, english: str
) -> None:
    told = in_both(with_field(OLD, **before), with_field(OLD, **after))
    assert told == (f"Pole formularza „Imię i nazwisko”: {polish}", f"Form field “Imię i nazwisko”: {english}")
