"""Where a word may be hyphenated, by pyphen's patterns for its language."""

import itertools
import re
from functools import cache, lru_cache

import pyphen

MAXIMUM_WORD_LENGTH = 100  # letters; what is longer is no word that patterns know
# A word with punctuation around it. Addresses, numbers and dates are no words.
WORD = re.compile(r"([^\w]*)([^\W\d_]+)[^\w]*")


@cache
def _dictionary(language: str) -> pyphen.Pyphen | None:
    found = pyphen.language_fallback(language.replace("-", "_"))
    return pyphen.Pyphen(lang=found) if found else None


@lru_cache(maxsize=10_000)
def syllables(word: str, language: str) -> tuple[str, ...]:
    """The parts of `word` between which a hyphen may be put; the whole word if its language is not known."""
    dictionary = _dictionary(language) if len(word) <= MAXIMUM_WORD_LENGTH else None
    found = WORD.fullmatch(word)
    if dictionary is None or found is None:
        return (word,)
    positions = [found.start(2) + position for position in dictionary.positions(found[2])]
    edges = [0, *positions, len(word)]
    return tuple(word[start:end] for start, end in itertools.pairwise(edges))
