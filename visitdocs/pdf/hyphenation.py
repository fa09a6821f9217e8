"""Where a word may be hyphenated, by pyphen's patterns for its language."""

import itertools
from functools import cache

import pyphen


@cache
def _dictionary(language: str) -> pyphen.Pyphen | None:
    found = pyphen.language_fallback(language.replace("-", "_"))
    return pyphen.Pyphen(lang=found) if found else None


def syllables(word: str, language: str) -> list[str]:
    """The parts of `word` between which a hyphen may be put; the whole word if its language is not known."""
    dictionary = _dictionary(language)
    if dictionary is None or not any(character.isalpha() for character in word):
        return [word]
    positions = dictionary.positions(word)
    edges = [0, *positions, len(word)]
    return [word[start:end] for start, end in itertools.pairwise(edges)]
