"""How a date is to be written, in the words that people are told (w:dateFormat, ECMA-376 17.5.2.8)."""

import re

from visitdocs.wording import spoken_in

_QUOTED = re.compile(r"'([^']*)'")
_PARTS = re.compile("d{1,4}|M{1,4}|y{1,5}")
_PLAIN = re.compile(r"[-./ dMy,]+")


def date_format_words(picture: str, language: str) -> str:
    """Give a date picture as people read it, „yyyy-MM-dd” as „rrrr-mm-dd” in Polish; "" for one with more in it."""
    shown = _QUOTED.sub(r"\1", picture).strip()
    if not _PLAIN.fullmatch(shown) or not _PARTS.search(shown):
        return ""
    wording = spoken_in(language)
    return wording.dates.picture_words(shown) if wording else shown.lower()
