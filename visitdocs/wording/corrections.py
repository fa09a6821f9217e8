"""What is too much in a text where a template and a value have met: stops, and spaces typed twice.

- Two full stops are one („2017 r..”), four are three; so is one behind „?”, „!” and „…”. Rows of dots, and dots that
  touch what follows („../x”), stay.
- The stop of a sentence goes before „;” and „,”, and before a closing quote with a stop behind it. That of an
  abbreviation stays („r.;”, „itp.,”), as does that of an ordinal in a row of them („1., 2. i 3.”).
- Several spaces between words are one, the non-breaking one if there is any.

So says the *Wielki słownik ortograficzny PWN* in its rules on the full stop and on marks that meet.
"""

import re
from collections.abc import Iterator

DOTS = re.compile(r"(?<![\s.])\.{1,4}(?![\w./\\])")
SPACES = re.compile("(?<=\\S)[ \u00a0]{2,}(?=\\S)")
LONGEST_WORD = 24

# The last part of the word before a stop: what a hyphen, a bracket or a quote parts is a word of its own.
LAST_WORD = re.compile(r"(?:[^\W_]+\.)*[^\W_]+\Z")
ANOTHER_ORDINAL = re.compile(r"[;,] (?:\d+[.:]|i \d+\.)")
LETTERS = re.compile(r"[^\W\d_]|(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
"""A letter by itself (r, J), or letters with stops between (m.in, o.o, n.p.m)."""

CONSONANTS = re.compile(r"[^\W\d_aąeęioóuyAĄEĘIOÓUY][^\W\d_aąeęioóuyA-ZĄĆĘŁŃÓŚŹŻ]+")
"""tzn, jw, Wlkp: no word has none of the vowels; acronyms, in capitals throughout, are words."""

WITHOUT_STOP = frozenset(
    (
        *("zł", "gr", "km", "cm", "mm", "kg", "dag", "ml", "kW", "mln", "mld", "bln"),
        *("pkt", "nr", "wg", "dr", "mgr", "mjr", "płk", "ppłk"),
    )
)
"""Shortened, but written without a stop: they end in the last letter of the word, or are symbols of units."""

UNIT = re.compile("\\d[ \u00a0][mlhtg]\\Z")

WITH_VOWELS = frozenset(
    (
        *("itp", "itd", "etc", "in", "ok", "op", "ub", "godz", "min", "sek", "mies", "tys", "szt", "egz", "os", "maks"),
        *("ust", "art", "poz", "lit", "roz", "rozdz", "rozp", "zał", "tab", "rys", "ryc", "str", "zob", "por"),
        *("ul", "al", "pow", "woj", "gosp", "społ", "wsch", "zach", "płd", "wew", "zew", "ang", "niem"),
        *(
            "hab",
            "inż",
            "prof",
            "red",
            "oprac",
            "wyd",
            "nakł",
            "adm",
            "dyr",
            "kier",
            "im",
            "up",
            "zam",
            "ewent",
            "sierż",
        ),
        *("pon", "sob", "niedz"),
    )
)


def superfluous(text: str) -> set[int]:
    """The positions of the characters that are too many."""
    return {position for span in (*_stops(text), *_spaces(text)) for position in span}


def _stops(text: str) -> Iterator[range]:
    for match in DOTS.finditer(text):
        start, end = match.span()
        kept = _kept_stops(text, start, end)
        yield range(start + kept, end)


def _kept_stops(text: str, start: int, end: int) -> int:
    """How many of the dots from `start` to `end` remain."""
    number = end - start
    if number > 2:
        return 3
    if text[start - 1] in "?!…":
        return 2 if number == 2 else 0  # „?..” is a question that trails off
    met = text[end : end + 1] in (";", ",") or text[end : end + 2] in ("”.", '".')
    return 0 if met and _ends_sentence(text, start, end) else 1


def _ends_sentence(text: str, start: int, end: int) -> bool:
    word = LAST_WORD.search(text, max(0, start - LONGEST_WORD), start)
    if word is None:
        return True
    if word.group().isdigit():
        return not ANOTHER_ORDINAL.match(text, end)
    if UNIT.search(text, max(0, start - 3), start):
        return True
    return not _is_abbreviation(word.group())


def _is_abbreviation(word: str) -> bool:
    if word in WITHOUT_STOP:
        return False
    return bool(LETTERS.fullmatch(word) or CONSONANTS.fullmatch(word)) or word.lower() in WITH_VOWELS


def _spaces(text: str) -> Iterator[range]:
    for match in SPACES.finditer(text):
        start, end = match.span()
        kept = max(text.find("\u00a0", start, end), start)
        yield range(start, kept)
        yield range(kept + 1, end)
