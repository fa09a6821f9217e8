"""What happened to the single facts of a definition, in sentences. The table names every one of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from visitdocs.definition import Visit
from visitdocs.wording import DEFAULT, wording_of
from visitdocs.wording.dates import year_range

WORDING = wording_of(DEFAULT)


@dataclass(frozen=True)
class Fact:
    """A fact by its path in the definition, its Polish name and the adjective's ending that the name wants.

    `show` makes the words for its value. Without it the sentence does not repeat the value: it is too long, or a
    picture. `moved` makes „z … na …” of two values where that is not just both of them.
    """

    path: str
    name: str
    ending: str = "y"
    show: Callable[[Any], str] | None = None
    moved: Callable[[Any, Any], str] | None = None

    def of(self, visit: Visit) -> Any:
        """The value in that visit, None where something on the path is not given."""
        value: Any = visit
        for step in self.path.split("."):
            value = getattr(value, step, None)
        return value


def fact_sentences(old: Visit, new: Visit) -> Iterator[str]:
    """A sentence for every single fact that differs, in the order of the table."""
    for fact in FACTS:
        before, after = fact.of(old), fact.of(new)
        if before != after:
            yield _sentence(fact, before, after)


def _sentence(fact: Fact, before: Any, after: Any) -> str:
    if not after:
        return f"Usunięta informacja: {fact.name}"
    value = fact.show(after) if fact.show else ""
    if not before:
        return f"Nowa informacja: {fact.name}" + (f" – {value}" if value else "")
    if fact.show is None:
        return f"Zmieniona informacja: {fact.name}"
    moved = fact.moved(before, after) if fact.moved else f"z {fact.show(before)} na {value}"
    return f"{fact.name[0].upper()}{fact.name[1:]} zmienion{fact.ending} {moved}"


def _quoted(text: str) -> str:
    return f"„{text}”"


def _day(value: date) -> str:
    return WORDING.dates.long_date(value)


def _moved_day(before: date, after: date) -> str:
    return WORDING.dates.moved_range((before, before), (after, after))


def _hour(value: time) -> str:
    return WORDING.dates.clock(value)


def _address(address: Any) -> str:
    return f"{address.street}, {address.postcode} {address.town}"


def _range(span: Any) -> str:
    return WORDING.dates.date_range(span.first, span.last)


def _moved_range(before: Any, after: Any) -> str:
    return WORDING.dates.moved_range((before.first, before.last), (after.first, after.last))


def _years(years: Any) -> str:
    return year_range(years.first, years.last)


def _law(law: str) -> str:
    return _quoted(WORDING.data_protection.laws[law].short)


FACTS = (
    Fact("visit.kind", "rodzaj wydarzenia", "y", _quoted),
    Fact("visit.title", "tytuł wizyty", "y", _quoted),
    Fact("visit.language", "język dokumentów", "y", _quoted),
    Fact("visit.region", "odwiedzany region", "y", lambda region: _quoted(region.name)),
    Fact("visit.dates", "termin wizyty", "y", _range, _moved_range),
    Fact("visit.route", "trasa", "a", lambda route: _quoted(" – ".join(route))),
    Fact("visit.purpose", "cel wizyty"),
    Fact("visit.reason", "powód wizyty"),
    Fact("visit.tracks_reason", "powód podziału na ścieżki"),
    Fact("visit.audience", "adresaci wizyty"),
    Fact("visit.partners", "uczestnicy ze strony gospodarzy"),
    Fact("visit.published", "dzień ogłoszenia", "y", _day, _moved_day),
    Fact("organiser.name", "nazwa organizatora", "a", _quoted),
    Fact("organiser.short_name", "skrót nazwy organizatora", "y", _quoted),
    Fact("organiser.address", "adres organizatora", "y", _address),
    Fact("organiser.phone", "telefon organizatora", "y", str),
    Fact("organiser.email", "adres e-mail organizatora", "y", str),
    Fact("organiser.website", "strona internetowa organizatora", "a", str),
    Fact("organiser.contact", "kontakt", "y", _quoted),
    Fact("organiser.signatory", "kto podpisuje zaproszenie"),
    Fact("organiser.logo", "znak organizatora"),
    Fact("project.name", "nazwa projektu", "a", _quoted),
    Fact("project.number", "numer projektu", "y", str),
    Fact("project.years", "okres projektu", "y", _years),
    Fact("project.funding", "zdanie o finansowaniu"),
    Fact("project.logos", "pasek znaków"),
    Fact("registration.opens", "początek zgłoszeń", "y", _day, _moved_day),
    Fact("registration.deadline", "termin zgłoszeń", "y", _day, _moved_day),
    Fact("registration.deadline_time", "godzina końca zgłoszeń", "a", _hour),
    Fact("registration.results", "dzień ogłoszenia wyników", "y", _day, _moved_day),
    Fact("registration.places", "liczba miejsc", "a", str),
    Fact("registration.send_to", "adres, na który przyjmujemy zgłoszenia,", "y", str),
    Fact("registration.on_paper", "zgłoszenia na papierze"),
    Fact("registration.costs", "koszty udziału"),
    Fact("regulations.dated", "data regulaminu", "a", _day, _moved_day),
    Fact("regulations.approved_by", "kto zatwierdził regulamin"),
    Fact("regulations.people_per_institution", "liczba osób z jednej instytucji", "a", str),
    Fact("regulations.withdrawal_days", "liczba dni na rezygnację", "a", str),
    Fact("regulations.results_days", "liczba dni na ogłoszenie wyników", "a", str),
    Fact("regulations.complaint_days", "liczba dni na odwołanie", "a", str),
    Fact("regulations.participation_percent", "wymagany udział w programie (w procentach)", "y", str),
    Fact("data_protection.law", "prawo o ochronie danych osobowych", "e", _law),
    Fact("data_protection.administrator", "administrator danych osobowych"),
    Fact("data_protection.inspector", "kontakt w sprawach danych osobowych"),
    Fact("data_protection.purposes", "cele przetwarzania danych osobowych"),
    Fact("data_protection.recipients", "odbiorcy danych osobowych"),
    Fact("data_protection.transfers", "przekazywanie danych osobowych"),
    Fact("data_protection.kept_until", "termin przechowywania danych osobowych", "y", _day, _moved_day),
    Fact("data_protection.complaints_to", "organ, który przyjmuje skargi", "y", _quoted),
)
REVISION = (
    Fact("visit.revision", "numer wersji dokumentów", "y", str),
    Fact("visit.revised", "dzień tej wersji", "y", _day, _moved_day),
)
"""What is said of the edition and not of the visit: it changes with every edition and is told apart."""
