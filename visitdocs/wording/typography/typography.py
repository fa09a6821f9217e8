"""Typography, character for character; what differs from language to language comes from `wording/xx/typography`.

A text is a list of its characters, and each of them becomes itself, another one, nothing, or itself and a word joiner.
So a Word paragraph that is split into runs can be set as one text and cut back into the same runs. Doing it twice
changes nothing more.

**Superfluous** stops and spaces go (`corrections`).

**Quotes** become the language's where they are plainly prose: a pair with no other quote between, the first one at the
start or after a space, an opening bracket or a dash, the second one at the end or before a space, punctuation or
a dash; the text inside begins and ends with a letter, digit or sentence punctuation and holds none of <>{}=\\/|.
One of the pair, or both, may be curled already, also another language's way.

**Hyphens** become en dashes where a whole word is a range: hours (8:00-9:30), years (2017-2018), rising numbers
of up to three digits (10-12, 3-5%). Brackets, quotes and punctuation may stand around it and nothing else, so
postcodes, dates, codes (ES-2017/01), e-mail and web addresses and names of files are left alone by construction.
So is any number of two digits, a hyphen and three digits (it may be a postcode), and one next to another group
of digits or after words such as „tel.” or „NIP”.

**Dashes** of ranges of numbers, hours and dates, also of Roman numbers, get a word joiner (U+2060) behind them: after
a dash a line might end (UAX 14, class BA).

**Apostrophes** between the letters of a word become ’ where the language has them.

**Spaces** do not break where the language's patterns hold them; those for groups of digits and for dashes that part
words, so that no line starts with one, are of every language.

Three dots and everything else stay as typed. E-mail and web addresses are safe because nothing inside a
word changes but a range, and a range is a whole word.
"""

import re
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache

from visitdocs.dataclass import dataclass
from visitdocs.wording.typography.corrections import Corrections
from visitdocs.wording.typography.ranges import Ranges, inner_dashes

NO_BREAK_SPACE = "\u00a0"
WORD_JOINER = "\u2060"
REMEMBERED_TEXTS = 1_000

QUOTED = re.compile(
    r"""(?<![^\s(\[–—-])["„“]
        (?=[\w.,;:!?…‘])[^"„”“<>{}=\\/|]*(?<=[\w.,;:!?…’])
        ["”“](?![^\s.,;:!?…)\]–—-])""",
    re.VERBOSE,
)
APOSTROPHE = r"(?<![\w@/\\.:'’-])[^\W\d_]+(?:['’-][^\W\d_]+)+(?![\w@/\\:]|['’.-]\w)"

DIGIT = re.compile(r"\d")
BEFORE_A_DASH = r" (?<=\S )(?=[–—](?:\s|$))"
GROUPS_OF_DIGITS = (
    r"\+\d{1,3}(?: \d{2,4}){1,5}(?!\d)",
    r"(?<![\d+] )(?<!\d)(?:\d{2} \d{3} \d{2} \d{2}|\d{3} \d{3} \d{3})(?!\d)",
)


@dataclass(frozen=True)
class Typography:
    """The typography of one language.

    `quotes` are its opening and closing mark. Every ordinary space inside a match of `unbroken` stops breaking, and
    inside one of `unbroken_numbers`, which are tried only where there is a digit; the patterns look at text whose
    spaces are all ordinary.
    """

    quotes: tuple[str, str]
    corrections: Corrections
    ranges: Ranges
    unbroken: tuple[re.Pattern[str], ...]
    unbroken_numbers: tuple[re.Pattern[str], ...]
    has_apostrophes: bool = False

    def set_text(self, text: str) -> str:
        """The text set as the language wants it: same words (the module's rules)."""
        return "".join(self.set_characters(text))

    def quoted(self, text: str) -> str:
        """The text between the language's quotation marks."""
        opening, closing = self.quotes
        return f"{opening}{text}{closing}"

    @cached_property
    def set_characters(self) -> Callable[[str], Sequence[str]]:
        """What each character of a text becomes: itself, another one, nothing, or itself and a word joiner.

        The last texts are remembered, because a pack says the same in several documents.
        """
        return lru_cache(REMEMBERED_TEXTS)(self._set_characters)

    def _set_characters(self, text: str) -> Sequence[str]:
        gone = self.corrections.superfluous(text)
        kept = [position for position in range(len(text)) if position not in gone] if gone else range(len(text))
        remaining = "".join(text[position] for position in kept) if gone else text
        spaced = self._hold_spaces(self.ranges.draw_dashes(self._curl(remaining)))
        joined = inner_dashes(spaced)
        if not gone and not joined:
            return spaced
        characters = [""] * len(text)
        for index, position in enumerate(kept):
            characters[position] = spaced[index] + (WORD_JOINER if index in joined else "")
        return characters

    def _curl(self, text: str) -> str:
        curled = text
        if any(mark in text for mark in '"„“'):
            curled = QUOTED.sub(lambda match: self.quoted(match.group()[1:-1]), text)
        if self.has_apostrophes and "'" in curled:
            curled = re.sub(APOSTROPHE, lambda match: match.group().replace("'", "’"), curled)
        return curled

    def _hold_spaces(self, text: str) -> str:
        plain = text.replace(NO_BREAK_SPACE, " ")
        if " " not in plain:
            return text
        patterns = (*self.unbroken, *self.unbroken_numbers) if DIGIT.search(plain) else self.unbroken
        stretches = [match.span() for pattern in patterns for match in pattern.finditer(plain)]
        if not stretches:
            return text
        characters = list(text)
        for start, end in stretches:
            for position in range(start, end):
                if plain[position] == " ":
                    characters[position] = NO_BREAK_SPACE
        return "".join(characters)


def at_a_word(*patterns: str) -> str:
    """One pattern of several, each of which begins at a word; where two begin at the same, the longer comes first."""
    return rf"(?<!\w)(?:{'|'.join(patterns)})"


def unbroken(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """A language's patterns of what may not break, and that of every language."""
    return tuple(map(re.compile, (*patterns, BEFORE_A_DASH)))


def unbroken_numbers(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """A language's patterns of what has a digit and may not break, and those of every language."""
    return tuple(map(re.compile, (*patterns, *GROUPS_OF_DIGITS)))
