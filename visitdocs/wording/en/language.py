"""British English, all of it."""

from visitdocs.wording.dates import Dates
from visitdocs.wording.en.abbreviations import SHORT
from visitdocs.wording.en.data_protection import DATA_PROTECTION
from visitdocs.wording.en.durations import DURATIONS
from visitdocs.wording.en.number_words import NUMBERS
from visitdocs.wording.en.small_words import SMALL_WORDS
from visitdocs.wording.en.typography import TYPOGRAPHY
from visitdocs.wording.plurals import Plurals
from visitdocs.wording.sentences import Sentences
from visitdocs.wording.wording import Wording

WORDING = Wording(
    code="en",
    tag="en-GB",
    conjunction="and",
    required_mark=" (required)",
    dates=Dates(
        locale="en_GB",
        typed="dd/MM/yyyy",
        short="d MMMM y",
        hour="HH:mm",
        letters="dmy",
        year="{year}",
        named="{weekday} {day}",
        until="by {day}",
        until_hour="by {hour} on {day}",
        at="{day}, {hour}",
    ),
    plurals=Plurals("en", ("place", "places")),
    numbers=NUMBERS,
    durations=DURATIONS,
    sentences=Sentences(SHORT),
    typography=TYPOGRAPHY,
    data_protection=DATA_PROTECTION,
    small_words=SMALL_WORDS,
)
