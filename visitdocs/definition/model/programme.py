"""What happens on the visit: its aim and dates, the places visited, the agenda."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.dates import Day, Hour
from visitdocs.definition.values.numbers import whole
from visitdocs.definition.values.text import Key, LongText, ShortText


class Region(StrictModel):
    """The region visited, in the cases that sentences need."""

    name: ShortText = Field(examples=["Wielkopolska"], description="Nazwa regionu, na przykład „Wielkopolska”.")
    to: ShortText = Field(
        examples=["do Wielkopolski"], description="Dokąd: przyimek i nazwa, na przykład „do Wielkopolski”."
    )
    in_: ShortText = Field(
        alias="in", examples=["w Wielkopolsce"], description="Gdzie: przyimek i nazwa, na przykład „w Wielkopolsce”."
    )


class Dates(StrictModel):
    """The first and the last day of a visit; the same day for a visit of one day."""

    first: Day = Field(examples=["2017-11-27"], description="Pierwszy dzień wizyty, na przykład 2017-11-27.")
    last: Day = Field(
        examples=["2017-11-28"], description="Ostatni dzień wizyty; przy wizycie jednodniowej taki sam jak pierwszy."
    )


class About(StrictModel):
    """The visit itself: what it is, where it goes and for whom."""

    kind: ShortText = Field(
        examples=["wizyta studyjna"], description="Rodzaj wydarzenia, na przykład „wizyta studyjna”."
    )
    title: ShortText = Field(
        examples=["Poznaj wielkopolską ekonomię społeczną"], description="Tytuł wizyty, bez cudzysłowu."
    )
    region: Region = Field(
        examples=[{"name": "Wielkopolska", "to": "do Wielkopolski", "in": "w Wielkopolsce"}],
        description="Odwiedzany region w trzech formach.",
    )
    dates: Dates = Field(
        examples=[{"first": "2017-11-27", "last": "2017-11-28"}], description="Pierwszy i ostatni dzień wizyty."
    )
    route: tuple[ShortText, ...] = Field(
        examples=[["Puszczykowo", "Poznań", "Jarocin"]],
        min_length=1,
        max_length=50,
        description="Miejscowości w kolejności przejazdu.",
    )
    purpose: LongText = Field(
        examples=["Pokazujemy sprawdzone sposoby współpracy."], description="Cel wizyty: pełne zdania."
    )
    reason: LongText | None = Field(
        None,
        examples=["Rozwiązania, które zobaczymy, są u nas nowe."],
        description="Dlaczego warto przyjechać: pełne zdania.",
    )
    audience: tuple[LongText, ...] = Field(
        examples=[["pracownice i pracownicy urzędów gmin"]],
        min_length=1,
        max_length=50,
        description="Kogo zapraszamy, po jednej grupie w pozycji.",
    )
    partners: LongText | None = Field(
        None,
        examples=["przedstawicielki i przedstawiciele samorządów"],
        description="Kto jeszcze weźmie udział ze strony gospodarzy.",
    )
    published: Day = Field(examples=["2017-11-16"], description="Dzień ogłoszenia zaproszenia.")
    revision: Annotated[int, *whole(1, 9999)] = Field(
        examples=[1], description="Numer wersji dokumentów; po zmianie treści zwiększ o 1."
    )
    revised: Day = Field(examples=["2017-11-16"], description="Dzień, z którego pochodzi ta wersja.")


class Host(StrictModel):
    """A place that is visited."""

    name: ShortText = Field(examples=["Fundacja Barka"], description="Nazwa odwiedzanego miejsca lub podmiotu.")
    run_by: ShortText | None = Field(None, examples=["Stowarzyszenie ETAP"], description="Kto je prowadzi lub założył.")
    town: ShortText = Field(examples=["Poznań"], description="Miejscowość.")
    about: LongText | None = Field(
        None,
        examples=["Prowadzi wiele przedsięwzięć społecznych."],
        description="Co tam zobaczymy: jedno lub dwa zdania.",
    )


class SessionKind(StrEnum):
    """What a stretch of the agenda is."""

    SESSION = "session"
    TRAVEL = "travel"
    BREAK = "break"


class Session(StrictModel):
    """A stretch of the agenda. Without a track it is for all."""

    start: Hour = Field(examples=["09:30"], description="Początek, na przykład 09:30.")
    end: Hour = Field(examples=["11:00"], description="Koniec, na przykład 11:00.")
    kind: SessionKind = Field(
        SessionKind.SESSION,
        examples=["break"],
        description="session – zajęcia (domyślnie), travel – przejazd, break – przerwa lub posiłek.",
    )
    track: Key | None = Field(
        None, examples=["owes"], description="Klucz ścieżki z działu tracks; bez niego punkt jest dla wszystkich."
    )
    host: Key | None = Field(None, examples=["barka"], description="Klucz miejsca z działu hosts.")
    title: ShortText = Field(examples=["Powitanie"], description="Tytuł punktu programu.")
    place: ShortText | None = Field(
        None, examples=["Puszczykowo"], description="Gdzie się odbywa, jeżeli nie w miejscu z działu hosts."
    )
    about: LongText | None = Field(
        None, examples=["Kto zleca, a kto wykonuje usługi."], description="Czego dotyczy: jedno lub dwa zdania."
    )
    id: Key | None = Field(
        None,
        examples=["powitanie"],
        description="Stały identyfikator dla kalendarza; potrzebny, gdy po ogłoszeniu zmienia się tytuł.",
    )


class AgendaDay(StrictModel):
    """One day and its sessions in order of their start."""

    date: Day = Field(examples=["2017-11-27"], description="Dzień, na przykład 2017-11-27.")
    sessions: tuple[Session, ...] = Field(
        examples=[[{"start": "09:30", "end": "11:00", "title": "Powitanie"}]],
        min_length=1,
        max_length=200,
        description="Punkty programu, od najwcześniejszego.",
    )
