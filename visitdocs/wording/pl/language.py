"""Polish, all of it."""

from visitdocs.wording.dates import Dates
from visitdocs.wording.pl.abbreviations import SHORT
from visitdocs.wording.pl.data_protection import DATA_PROTECTION
from visitdocs.wording.pl.durations import DURATIONS
from visitdocs.wording.pl.number_words import NUMBERS
from visitdocs.wording.pl.small_words import SMALL_WORDS
from visitdocs.wording.pl.typography import TYPOGRAPHY
from visitdocs.wording.plurals import Plurals
from visitdocs.wording.sentences import Sentences
from visitdocs.wording.wording import Wording

WORDING = Wording(
    code="pl",
    tag="pl-PL",
    conjunction="i",
    required_mark=" (wymagane)",
    dates=Dates(
        locale="pl",
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
    plurals=Plurals("pl", ("miejsce", "miejsca", "miejsc")),
    numbers=NUMBERS,
    durations=DURATIONS,
    sentences=Sentences(SHORT),
    typography=TYPOGRAPHY,
    data_protection=DATA_PROTECTION,
    small_words=SMALL_WORDS,
)
