"""What is too much in a text where a template and a value have met: stops, and spaces typed twice.

- Two full stops are one („2017 r..”), four are three; so is one behind „?”, „!” and „…”. Rows of dots, and dots that
  touch what follows („../x”), stay.
- The stop of a sentence goes before „;” and „,”, and before a closing quote with a stop behind it. That of an
  abbreviation stays („r.;”, „itp.,”, “etc.,”), as does that of an ordinal in a row of them („1., 2. i 3.”).
- Several spaces between words are one, the non-breaking one if there is any.

So says the *Wielki słownik ortograficzny PWN* in its rules on the full stop and on marks that meet; British English has
the same (*New Hart's Rules*, 4.6).
"""

import re
from collections.abc import Iterator

from visitdocs.dataclass import dataclass

DOTS = re.compile(r"(?<![\s.])\.{1,4}(?![\w./\\])")
SPACES = re.compile("(?<=\\S)[ \u00a0]{2,}(?=\\S)")
LONGEST_WORD = 24

# The last part of the word before a stop: what a hyphen, a bracket or a quote parts is a word of its own.
LAST_WORD = re.compile(r"(?:[^\W_]+\.)*[^\W_]+\Z")
LETTERS = re.compile(r"[^\W\d_]|(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
"""A letter by itself (r, J), or letters with stops between (m.in, o.o, e.g)."""

UNIT = re.compile("\\d[ \u00a0][mlhtg]\\Z")
CLOSING = ("”.", '".')


@dataclass(frozen=True)
class Corrections:
    """What a language writes with a stop.

    `consonants` matches words without any vowel, which are abbreviations unless they stand in `without_stop`, where
    units and what ends in its word's last letter are. `with_vowels` are the other abbreviations, in small letters.
    `another_ordinal` matches what follows an ordinal in a row of them, where the language writes those with a stop.
    """

    consonants: re.Pattern[str]
    without_stop: frozenset[str]
    with_vowels: frozenset[str]
    another_ordinal: re.Pattern[str] | None = None

    def superfluous(self, text: str) -> set[int]:
        """The positions of the characters that are too many."""
        return {position for span in (*self._stops(text), *_spaces(text)) for position in span}

    def _stops(self, text: str) -> Iterator[range]:
        if "." not in text:
            return
        for match in DOTS.finditer(text):
            start, end = match.span()
            kept = self._kept_stops(text, start, end)
            yield range(start + kept, end)

    def _kept_stops(self, text: str, start: int, end: int) -> int:
        """How many of the dots from `start` to `end` remain."""
        number = end - start
        if number > 2:
            return 3
        if text[start - 1] in "?!…":
            return 2 if number == 2 else 0  # „?..” is a question that trails off
        met = text[end : end + 1] in (";", ",") or text[end : end + 2] in CLOSING
        return 0 if met and self._ends_sentence(text, start, end) else 1

    def _ends_sentence(self, text: str, start: int, end: int) -> bool:
        word = LAST_WORD.search(text, max(0, start - LONGEST_WORD), start)
        if word is None:
            return True
        if word.group().isdigit():
            return self.another_ordinal is None or not self.another_ordinal.match(text, end)
        if UNIT.search(text, max(0, start - 3), start):
            return True
        return not self._is_abbreviation(word.group())

    def _is_abbreviation(self, word: str) -> bool:
        if word in self.without_stop:
            return False
        is_shortened = LETTERS.fullmatch(word) or self.consonants.fullmatch(word)
        return bool(is_shortened) or word.lower() in self.with_vowels


def _spaces(text: str) -> Iterator[range]:
    if "  " not in text and "\u00a0" not in text:
        return
    for match in SPACES.finditer(text):
        start, end = match.span()
        kept = max(text.find("\u00a0", start, end), start)
        yield range(start, kept)
        yield range(kept + 1, end)
