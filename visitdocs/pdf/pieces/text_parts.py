"""A text cut where its lines may end: words, their syllables by pyphen's patterns, and the spaces between them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from visitdocs.document.model.contents import SOFT_HYPHEN
from visitdocs.pdf.pieces.piece import LineEnd

if TYPE_CHECKING:
    from pyphen import Pyphen

SPACE_SIGNS = " \u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000"
"""A line may end at these; not at a no-break or a figure space."""
TOKENS = re.compile(f"[{SPACE_SIGNS}]+|[^{SPACE_SIGNS}{SOFT_HYPHEN}]+{SOFT_HYPHEN}?|{SOFT_HYPHEN}")
# A line may end at a zero-width space, and after a hyphen or dash inside a word, but not before a number, nor behind a
# hyphen that would leave a letter alone („e-mail”). What slashes join is one word, as in Word; where it is too wide for
# a line, it is better parted after a slash than anywhere, but not before a number (UAX 14, LB 25: SY × NU).
BREAKS_IN_WORD = "(?<=\u200b)(?!\u200b)|(?<=[^-\u2010\u2013\u2014][-\u2010\u2013\u2014/])(?<!\\b\\w-)(?=[^\\W\\d])"
BREAK_SIGNS = frozenset("\u200b-\u2010\u2013\u2014/")
"""A word without any of these has no such place."""
MAXIMUM_WORD_LENGTH = 100  # letters; what is longer is no word that patterns know
WORD = r"([^\w]*)([^\W\d_]+)[^\w]*"
"""A word with punctuation around it. Addresses, numbers and dates are no words."""
Syllables = Callable[[str], tuple[str, ...]]


class TextPart(NamedTuple):
    """A part of a text that no line may cut, and whether one may end after it; `space` for a run of spaces."""

    text: str
    line_end: LineEnd
    space: bool = False


def tokens(text: str) -> list[str]:
    """The runs of spaces of a text and the words between them, each with the soft hyphen that follows it."""
    return TOKENS.findall(text)


def parts_of(token: str, syllables: Syllables | None) -> list[TextPart]:
    """Cut one of the `tokens` of a text; `syllables` parts a word where it may be hyphenated.

    Soft hyphens are no parts: the part before one may end a line with a hyphen.
    """
    if token[0] in SPACE_SIGNS:
        return [TextPart(token, LineEnd.ALWAYS, space=True)]
    word = token.removesuffix(SOFT_HYPHEN)
    line_end = LineEnd.NEVER if len(word) == len(token) else LineEnd.HYPHEN
    if not word:
        return []
    if syllables is None and BREAK_SIGNS.isdisjoint(word):
        return [TextPart(word, line_end)]
    return _word_parts(word, line_end, syllables)


def _word_parts(word: str, line_end: LineEnd, syllables: Syllables | None) -> list[TextPart]:
    """The parts of a word, the last of which has that `line_end`; one with a slash is not hyphenated."""
    parts = re.split(BREAKS_IN_WORD, word)
    made = []
    for number, part in enumerate(parts, 1):
        *others, last = (part,) if syllables is None or "/" in word else syllables(part)
        made += [TextPart(syllable, LineEnd.SYLLABLE) for syllable in others]
        inside = LineEnd.SLASH if last.endswith("/") else LineEnd.ALWAYS
        made.append(TextPart(last, inside if number < len(parts) else line_end))
    return made


@lru_cache(maxsize=10_000)
def syllables(word: str, language: str) -> tuple[str, ...]:
    """The parts of `word` between which a hyphen may be put; the whole word if its language is not known."""
    dictionary = _dictionary(language) if len(word) <= MAXIMUM_WORD_LENGTH else None
    found = re.fullmatch(WORD, word)
    if dictionary is None or found is None:
        return (word,)
    positions = [found.start(2) + position for position in dictionary.positions(found[2])]
    edges = [0, *positions, len(word)]
    return tuple(word[start:end] for start, end in itertools.pairwise(edges))


@cache
def _dictionary(language: str) -> Pyphen | None:
    import pyphen  # few documents have their words parted

    found = pyphen.language_fallback(language.replace("-", "_"))
    return pyphen.Pyphen(lang=found) if found else None
