"""British English, all of it."""

from visitdocs.wording.dates import Dates
from visitdocs.wording.en.data_protection import DATA_PROTECTION
from visitdocs.wording.en.numbers import DURATIONS, NUMBERS, PLURALS
from visitdocs.wording.en.typography import TYPOGRAPHY
from visitdocs.wording.en.words import MONTHS, SHORT
from visitdocs.wording.sentences import Sentences
from visitdocs.wording.wording import Wording

WORDING = Wording(
    code="en",
    tag="en-GB",
    conjunction="and",
    required_mark=" (required)",
    dates=Dates(
        months=MONTHS,
        months_alone=MONTHS,
        weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
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
    plurals=PLURALS,
    numbers=NUMBERS,
    durations=DURATIONS,
    sentences=Sentences(SHORT),
    typography=TYPOGRAPHY,
    data_protection=DATA_PROTECTION,
)
