"""What happens on the visit: its aim and dates, the places visited, the agenda."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from visitdocs.definition.model.documents import DocumentLanguage
from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.dates import Day, Hour
from visitdocs.definition.values.numbers import whole
from visitdocs.definition.values.text import Key, LongText, ShortText
from visitdocs.messages import phrase
from visitdocs.wording import DEFAULT


class Region(StrictModel):
    """The region visited, in the cases that sentences need."""

    names = frozenset({"name"})

    name: ShortText = Field(
        examples=["Wielkopolska"], description=phrase("Name of the region, for example “Wielkopolska”.").text
    )
    to: ShortText = Field(
        examples=["do Wielkopolski"],
        description=phrase("Where to: preposition and name, for example “do Wielkopolski”.").text,
    )
    in_: ShortText = Field(
        alias="in",
        examples=["w Wielkopolsce"],
        description=phrase("Where: preposition and name, for example “w Wielkopolsce”.").text,
    )


class Dates(StrictModel):
    """The first and the last day of a visit; the same day for a visit of one day."""

    first: Day = Field(
        examples=["2017-11-27"], description=phrase("First day of the visit, for example 2017-11-27.").text
    )
    last: Day = Field(
        examples=["2017-11-28"],
        description=phrase("Last day of the visit; for a visit of one day the same as the first.").text,
    )


class About(StrictModel):
    """The visit itself: what it is, where it goes and for whom."""

    names = frozenset({"route"})
    codes = frozenset({"language"})

    kind: ShortText = Field(
        examples=["wizyta studyjna"], description=phrase("Kind of event, for example “wizyta studyjna”.").text
    )
    language: DocumentLanguage = Field(
        DEFAULT,
        examples=["en"],
        description=phrase("Language of the texts here and of all that is made from them; pl unless said.").text,
    )
    title: ShortText = Field(
        examples=["Poznaj wielkopolską ekonomię społeczną"],
        description=phrase("Title of the visit, without quotation marks.").text,
    )
    region: Region = Field(
        examples=[{"name": "Wielkopolska", "to": "do Wielkopolski", "in": "w Wielkopolsce"}],
        description=phrase("The region visited, in three forms.").text,
    )
    dates: Dates = Field(
        examples=[{"first": "2017-11-27", "last": "2017-11-28"}],
        description=phrase("First and last day of the visit.").text,
    )
    route: tuple[ShortText, ...] = Field(
        examples=[["Puszczykowo", "Poznań", "Jarocin"]],
        min_length=1,
        max_length=50,
        description=phrase("Towns in the order of travel.").text,
    )
    purpose: LongText = Field(
        examples=["Pokazujemy sprawdzone sposoby współpracy."],
        description=phrase("Purpose of the visit: full sentences.").text,
    )
    reason: LongText | None = Field(
        None,
        examples=["Rozwiązania, które zobaczymy, są u nas nowe."],
        description=phrase("Why it is worth coming: full sentences.").text,
    )
    audience: tuple[LongText, ...] = Field(
        examples=[["pracownice i pracownicy urzędów gmin"]],
        min_length=1,
        max_length=50,
        description=phrase("Who is invited, one group in an item.").text,
    )
    tracks_reason: LongText | None = Field(
        None,
        examples=["Kto zleca i kto wykonuje usługi, ma inne pytania niż osoby, które ich wspierają."],
        description=phrase("Why sessions run side by side in tracks: full sentences.").text,
    )
    partners: LongText | None = Field(
        None,
        examples=["przedstawicielki i przedstawiciele samorządów"],
        description=phrase("Who else takes part on the side of the hosts.").text,
    )
    published: Day = Field(
        examples=["2017-11-16"], description=phrase("Day on which the invitation is published.").text
    )
    revision: Annotated[int, *whole(1, 9999)] = Field(
        examples=[1],
        description=phrase("Number of the version of the documents; add 1 when their content has changed.").text,
    )
    revised: Day = Field(examples=["2017-11-16"], description=phrase("Day of this version.").text)


class Host(StrictModel):
    """A place that is visited."""

    names = frozenset({"name", "run_by", "founded_by", "town"})

    name: ShortText = Field(examples=["Fundacja Barka"], description=phrase("Name of the place or body visited.").text)
    run_by: ShortText | None = Field(
        None, examples=["Stowarzyszenie ETAP"], description=phrase("Who runs it, if not itself.").text
    )
    founded_by: ShortText | None = Field(
        None,
        examples=["Gmina Jarocin i Fundacja Animacji Społeczno-Ekonomicznej"],
        description=phrase("Who founded it, where that is not who runs it.").text,
    )
    town: ShortText = Field(examples=["Poznań"], description=phrase("Town or village.").text)
    about: LongText | None = Field(
        None,
        examples=["Prowadzi wiele przedsięwzięć społecznych."],
        description=phrase("What there is to see: one or two sentences.").text,
    )


class Meeting(StrictModel):
    """Where people gather before a journey."""

    place: ShortText = Field(
        examples=["parking przy ul. Przykładowej 1"], description=phrase("Where people gather.").text
    )
    time: Hour | None = Field(
        None, examples=["06:45"], description=phrase("From when; without it, when the journey starts.").text
    )


class SessionKind(StrEnum):
    """What a stretch of the agenda is."""

    SESSION = "session"
    TRAVEL = "travel"
    BREAK = "break"


class Session(StrictModel):
    """A stretch of the agenda. Without a track it is for all."""

    names = frozenset({"place"})
    codes = frozenset({"track", "host", "id"})

    start: Hour = Field(examples=["09:30"], description=phrase("Start, for example 09:30.").text)
    end: Hour = Field(examples=["11:00"], description=phrase("End, for example 11:00.").text)
    kind: SessionKind = Field(
        SessionKind.SESSION,
        examples=["break"],
        description=phrase(
            "session – a session (unless said otherwise), travel – a journey, break – a break or a meal."
        ).text,
    )
    track: Key | None = Field(
        None,
        examples=["owes"],
        description=phrase("Key of a track in the section tracks; without it the session is for all.").text,
    )
    host: Key | None = Field(None, examples=["barka"], description=phrase("Key of a place in the section hosts.").text)
    title: ShortText = Field(examples=["Powitanie"], description=phrase("Title of the session.").text)
    place: ShortText | None = Field(
        None,
        examples=["Puszczykowo"],
        description=phrase("Where it takes place, if not at a place in the section hosts.").text,
    )
    meeting: Meeting | None = Field(
        None,
        examples=[{"place": "parking przy ul. Przykładowej 1", "time": "06:45"}],
        description=phrase("Before a journey: where people gather, and from when.").text,
    )
    about: LongText | None = Field(
        None,
        examples=["Kto zleca, a kto wykonuje usługi."],
        description=phrase("What it is about: one or two sentences.").text,
    )
    id: Key | None = Field(
        None,
        examples=["powitanie"],
        description=phrase(
            "Lasting identifier for the calendar; needed when the title changes after publication."
        ).text,
    )


class AgendaDay(StrictModel):
    """One day and its sessions in order of their start."""

    date: Day = Field(examples=["2017-11-27"], description=phrase("Day, for example 2017-11-27.").text)
    sessions: tuple[Session, ...] = Field(
        examples=[[{"start": "09:30", "end": "11:00", "title": "Powitanie"}]],
        min_length=1,
        max_length=200,
        description=phrase("Sessions, from the earliest.").text,
    )
