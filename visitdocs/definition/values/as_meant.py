"""Values that are typed in another way than the program's own, and can mean only one thing: `9.00` is 09:00.

Each function returns the value as the program types it, or None where the text is typed so already, or can mean more
than one thing.
"""

import re
import unicodedata

from visitdocs.definition.values.numbers import NO, YES
from visitdocs.fields.checks.days import GENITIVE_MONTHS, MONTHS

#: Spaces and hyphens that Word and web pages put in place of those on the keyboard.
SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
HYPHENS = re.compile("[\u2010-\u2015\u2212]")

NUMBER_OF_MONTH = {
    name: number
    for names in (GENITIVE_MONTHS, tuple(month.text.lower() for month in MONTHS))
    for number, name in enumerate(names, 1)
}
"""Months as they stand behind a day, in Polish and in English."""


def text_as_meant(text: str) -> str:
    """Return a text with composed letters and without spaces at its ends; one of spaces only stays as it is."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    return composed.strip() or text


def from_the_keyboard(text: str) -> str:
    """Return a text with the spaces and hyphens that a keyboard types, as every value but free text has them."""
    return text if text.isascii() else HYPHENS.sub("-", SPACES.sub(" ", text)).strip()


def day_as_meant(text: str, *, day_first: bool = False) -> str | None:
    """Understand a day in the Polish order, in words, without zeros or with other signs between its parts.

    Between strokes an American would have the month first, so that most days are not understood; with `day_first` they
    are, because somebody was asked to type them so.
    """
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return None
    text = re.sub(r" ?(r\.?|roku)$", "", text)
    if match := re.fullmatch(r"([0-9]{4})[.\-/ ]([0-9]{1,2})[.\-/ ]([0-9]{1,2})", text):
        year, month, day = map(int, match.groups())
    elif match := re.fullmatch(r"([0-9]{1,2})( ?[.\-/ ] ?)([0-9]{1,2})\2([0-9]{4})", text):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        if "/" in match[2] and day <= 12 and day != month and not day_first:
            return None
    elif (match := re.fullmatch(r"([0-9]{1,2})(?:\.|st|nd|rd|th)? ([^\W\d_]+) ([0-9]{4})", text)) and (
        match[2].lower() in NUMBER_OF_MONTH
    ):
        day, month, year = int(match[1]), NUMBER_OF_MONTH[match[2].lower()], int(match[3])
    else:
        return None
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def hour_as_meant(text: str) -> str | None:
    """Understand an hour without zeros, or with a full stop or “h” in place of the colon."""
    match = re.fullmatch(r"(?:godz\. ?)?([0-9]{1,2}) ?[:.h] ?([0-9]{2})(?: ?h| godz\.?)?", text, re.IGNORECASE)
    meant = f"{int(match[1]):02}:{match[2]}" if match else text
    return meant if meant != text else None


def flag_as_meant(text: str) -> str | None:
    """Understand yes and no in either language and in letters of any size."""
    lowered = text.lower()
    if text in ("true", "false"):
        return None
    return "true" if lowered in {*YES, "true"} else "false" if lowered in {*NO, "false"} else None


def number_as_meant(text: str) -> str | None:
    """Understand a whole number with spaces between its thousands."""
    return text.replace(" ", "") if re.fullmatch("[1-9][0-9]{0,2}( [0-9]{3})+", text) else None
