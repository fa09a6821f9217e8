"""The values that docxtpl's tags for table cells take: a colour, a number of columns."""

from __future__ import annotations

import re

from markupsafe import Markup

from visitdocs.messages import Quoted, message, phrase
from visitdocs.templating.errors import WrongUseError
from visitdocs.templating.printed_text import text_of

COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})|auto|")
MAXIMUM_COLUMNS = 63
"""As many columns as Word lets a table have."""


def cell_colour(value: object) -> Markup:
    """Give a colour as Word writes it: six hexadecimal digits, or „auto” for none (ECMA-376 Part 1, 17.18.38).

    Raises WrongUseError.
    """
    text = text_of(value).strip()
    found = COLOUR.fullmatch(text)
    if found is None:
        said = message("no-colour", "{text} is no colour", text=Quoted(text))
        raise WrongUseError(said, phrase("write it like this: FFDD00, six hexadecimal digits"))
    return Markup(found.group(1) or "auto")


def cell_span(value: object) -> Markup:
    """Give a number of columns. Raises WrongUseError."""
    text = text_of(value).strip()
    if not text.isdecimal() or not 1 <= int(text) <= MAXIMUM_COLUMNS:
        said = message("no-column-count", "{text} is no number of columns", text=Quoted(text))
        raise WrongUseError(said, phrase("give a number from 1 to {maximum}", maximum=MAXIMUM_COLUMNS))
    return Markup(text)
