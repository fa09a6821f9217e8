"""The rule for foreign files: what a field asks for, told by the title, the placeholder and the date that people see.

It holds where no values stand beside the controls (see `fields.field_values`): in forms that somebody else has made,
in those of version 0.1.0, and where a program has dropped the part with the values. How a date is to be written says
w:dateFormat (ECMA-376 17.5.2.8).
"""

import re
from functools import cache

from visitdocs.fields.field_values import FieldValues
from visitdocs.fields.placeholders import bounds_in, is_placeholder
from visitdocs.wording import languages, spoken_in, wording_of

_SAYS_HOW = re.compile(r"[0-9]|dd[./-]mm")
_QUOTED = re.compile(r"'([^']*)'")
_PARTS = re.compile("d{1,4}|M{1,4}|y{1,5}")
_PLAIN = re.compile(r"[-./ dMy,]+")


@cache
def _required_marks() -> tuple[str, ...]:
    """What ends the title of a field that has to be filled in, in any language."""
    return (*(wording_of(language).required_mark.strip() for language in languages()), "*")


def values_told(title: str, placeholder: str) -> FieldValues:
    """Give what a title and a placeholder tell, the placeholder being "" where there is an answer."""
    required = {"required": "true"} if title.endswith(_required_marks()) else {}
    how = {"format": placeholder} if _SAYS_HOW.search(placeholder) else {}
    return FieldValues.read(required | how | bounds_in(placeholder) | ({} if how else _help(title, placeholder)))


def _help(title: str, placeholder: str) -> dict[str, str]:
    """Give what a placeholder asks for beside the title; a field without a title is called by its placeholder."""
    is_said = not title or placeholder == label_of(title) or is_placeholder(placeholder)
    return {} if is_said else {"help": " ".join(placeholder.split())}


def label_of(title: str) -> str:
    """Give a title without a mark for what is required."""
    for mark in _required_marks():
        if title.endswith(mark):
            return title.removesuffix(mark).rstrip()
    return title


def date_format_words(picture: str, language: str) -> str:
    """Give a date picture as people read it, „yyyy-MM-dd” as „rrrr-mm-dd” in Polish; "" for one with more in it."""
    shown = _QUOTED.sub(r"\1", picture).strip()
    if not _PLAIN.fullmatch(shown) or not _PARTS.search(shown):
        return ""
    wording = spoken_in(language)
    return wording.dates.picture_words(shown) if wording else shown.lower()
