"""A text cut where its lines may end: words, their syllables, and the spaces between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from visitdocs.document.model.contents import SOFT_HYPHEN
from visitdocs.pdf.pieces.piece import LineEnd

SPACES = " \u2002-\u2006\u2008-\u200a\u3000"  # a line may end at these; not at a no-break or a figure space
STRETCHES = re.compile(f"(?P<spaces>[{SPACES}]+)|{SOFT_HYPHEN}|(?P<word>[^{SPACES}{SOFT_HYPHEN}]+)")
# A line may end at a zero-width space, and after a hyphen or dash inside a word, but not before a number, nor behind a
# hyphen that would leave a letter alone („e-mail”).
BREAKS_IN_WORD = re.compile(
    "(?<=\u200b)(?!\u200b)|(?<=[^-\u2010\u2013\u2014][-\u2010\u2013\u2014/])(?<!\\b\\w-)(?=[^\\W\\d])"
)


class TextPart(NamedTuple):
    """A part of a text that no line may cut, and whether one may end after it; `space` for a run of spaces."""

    text: str
    line_end: LineEnd
    space: bool = False


def text_parts(text: str, syllables: Callable[[str], tuple[str, ...]]) -> Iterator[TextPart]:
    """Cut a text; `syllables` parts a word where it may be hyphenated.

    Soft hyphens are no parts: the part before one may end a line with a hyphen.
    """
    for stretch in STRETCHES.finditer(text):
        if stretch["spaces"]:
            yield TextPart(stretch["spaces"], LineEnd.ALWAYS, space=True)
        elif stretch["word"]:
            soft = text.startswith(SOFT_HYPHEN, stretch.end())
            yield from _word_parts(stretch["word"], LineEnd.HYPHEN if soft else LineEnd.NEVER, syllables)


def _word_parts(word: str, line_end: LineEnd, syllables: Callable[[str], tuple[str, ...]]) -> Iterator[TextPart]:
    """The parts of a word, the last of which has that `line_end`; one with a slash is not hyphenated."""
    parts = BREAKS_IN_WORD.split(word)
    for number, part in enumerate(parts, 1):
        *others, last = (part,) if "/" in word else syllables(part)
        yield from (TextPart(syllable, LineEnd.SYLLABLE) for syllable in others)
        yield TextPart(last, LineEnd.ALWAYS if number < len(parts) else line_end)
