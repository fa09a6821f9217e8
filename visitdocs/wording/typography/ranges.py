"""Hyphens that are dashes of ranges, and dashes behind which no line may end; the same in every language."""

import re

from visitdocs.dataclass import dataclass

RANGE = re.compile(
    r"""(?<!\S)[(\[„“"”«‘]*
        (?P<first>\d{1,2}:\d\d|\d{1,4}) (?P<dash>[-–]) (?P<last>\d{1,2}:\d\d|\d{1,4})
        (?:%|‰|°C)?[)\]„"”»’.,;:!?…]*(?!\S)""",
    re.VERBOSE,
)

# A dash between two numbers of a word that holds no letters, or between two Roman ones.
INNER_DASH = re.compile(r"(?<![\w./@–-])(?:\d[\d:.,/]*(?:%|‰|°C)?|[IVXLC]{1,6})(–)(?=\d|[IVXLC]{1,6}(?!\w))(?!\u2060)")

PIECE_AFTER = re.compile(r"[ \u00a0]\d")
LONGEST_WORD_BEFORE = 16


@dataclass(frozen=True)
class Ranges:
    """The ranges in a text; `words` before a number tell a code or a piece of a longer one („tel.”, „NIP”)."""

    words: re.Pattern[str]

    def draw_dashes(self, text: str) -> str:
        """The text with en dashes in the place of the hyphens in ranges."""
        if "-" not in text:
            return text
        characters = list(text)
        for match in RANGE.finditer(text):
            if _is_range(match["first"], match["last"]) and not self._is_piece(
                text, match.start("first"), match.end("last")
            ):
                characters[match.start("dash")] = "–"
        return "".join(characters)

    def _is_piece(self, text: str, start: int, end: int) -> bool:
        if ":" in text[start:end]:
            return False
        before = text[max(0, start - LONGEST_WORD_BEFORE) : start]
        return bool(self.words.search(before) or PIECE_AFTER.match(text, end))


def inner_dashes(text: str) -> set[int]:
    """The positions of the dashes behind which a line may not end."""
    return {match.start(1) for match in INNER_DASH.finditer(text)} if "–" in text else set()


def pieces_after(words: str) -> re.Pattern[str]:
    """What stands before a piece of a number: one of the words, parted by `|`, or another number."""
    return re.compile(rf"(?:\d\)?|\b(?:{words})[.:]*)[ \u00a0]\Z", re.IGNORECASE)


def _is_range(first: str, last: str) -> bool:
    if ":" in first or ":" in last:
        return ":" in first and ":" in last
    if first != str(int(first)) or last != str(int(last)) or int(first) >= int(last):
        return False
    lengths = (len(first), len(last))
    return first[0] in "12" and last[0] in "12" if lengths == (4, 4) else max(lengths) < 4 and lengths != (2, 3)
