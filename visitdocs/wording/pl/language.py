"""Polish, all of it."""

from visitdocs.wording.dates import Dates
from visitdocs.wording.pl.data_protection import DATA_PROTECTION
from visitdocs.wording.pl.numbers import DURATIONS, NUMBERS, PLURALS
from visitdocs.wording.pl.typography import TYPOGRAPHY
from visitdocs.wording.pl.words import MONTHS, SHORT
from visitdocs.wording.sentences import Sentences
from visitdocs.wording.wording import Wording

WORDING = Wording(
    code="pl",
    tag="pl-PL",
    conjunction="i",
    required_mark=" (wymagane)",
    dates=Dates(
        months=MONTHS,
        months_alone=(
            *("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec"),
            *("lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień"),
        ),
        weekdays=("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
        typed="dd.MM.yyyy",
        short="dd.MM.yyyy",
        hour="H:mm",
        letters="dmr",
        year="{year} r.",
        named="{weekday}, {day}",
        until="do {day}",
        until_hour="do {day}, do godz. {hour}",
        at="{day}, godz. {hour}",
        weekdays_until=("poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli"),
    ),
    plurals=PLURALS,
    numbers=NUMBERS,
    durations=DURATIONS,
    sentences=Sentences(SHORT),
    typography=TYPOGRAPHY,
    data_protection=DATA_PROTECTION,
)
