"""Where the words of two PDFs of one document stand, and how far apart that is."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain, pairwise

import pypdfium2
import pypdfium2.raw as pdfium

WORD = re.compile(r"\S+")
HYPHENS = re.compile("[\u00ad\u0002\ufffe]")  # a word that a line's end parts is one word to PDFium
ANOTHER_LINE = 5.0  # points between baselines; raised letters are of their line


@dataclass(frozen=True)
class Word:
    """A word and where its first letter begins: page from 0, points from the page's lower left corner."""

    text: str
    page: int
    x: float
    y: float


@dataclass(frozen=True)
class Likeness:
    """What `compare` finds.

    `matched` are the words that both PDFs show on their pages, `ends` the lines of the other PDF that end with one of
    them, `same_ends` how many of those end there in ours, too.
    """

    pages: int
    other_pages: int
    words: int
    matched: int
    ends: int
    same_ends: int
    distances: tuple[float, ...]

    @property
    def same_lines(self) -> float:
        """The share of lines that end at the same word."""
        return self.same_ends / max(self.ends, 1)

    @property
    def median(self) -> float:
        """The distance that half of the words keep."""
        return statistics.median(self.distances) if self.distances else 0.0

    @property
    def most(self) -> float:
        """The distance that 95 of 100 words keep."""
        return self.distances[int(len(self.distances) * 0.95)] if self.distances else 0.0


def together(likenesses: list[Likeness]) -> Likeness:
    """All documents as one."""
    sums = [sum(column) for column in zip(*(tuple(vars(one).values())[:-1] for one in likenesses), strict=True)]
    return Likeness(*sums, tuple(sorted(chain.from_iterable(one.distances for one in likenesses))))


def words_of(pdf: bytes) -> list[Word]:
    """The words of a PDF in the order of its text."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [word for number, page in enumerate(document) for word in _words(page, number)]


def _words(page: pypdfium2.PdfPage, number: int) -> Iterator[Word]:
    text = page.get_textpage()
    for match in WORD.finditer(text.get_text_range()):
        x, y = c_double(), c_double()
        pdfium.FPDFText_GetCharOrigin(text, match.start(), byref(x), byref(y))
        yield Word(HYPHENS.sub("", match.group()).casefold(), number, x.value, y.value)


def line_ends(words: list[Word]) -> set[int]:
    """Indices of words after which the text goes to another line."""
    return {index for index, (word, following) in enumerate(pairwise(words)) if _parted(word, following)} | {
        len(words) - 1
    }


def _parted(word: Word, following: Word) -> bool:
    return following.page != word.page or abs(following.y - word.y) > ANOTHER_LINE or following.x < word.x


def compare(ours: bytes, theirs: bytes) -> Likeness:
    """Words are matched in order; distances are those of words on the same page."""
    mine, other = words_of(ours), words_of(theirs)
    matcher = SequenceMatcher(None, [word.text for word in mine], [word.text for word in other], autojunk=False)
    pairs = [(block.a + i, block.b + i) for block in matcher.get_matching_blocks() for i in range(block.size)]
    mine_ends, other_ends = line_ends(mine), line_ends(other)
    distances = (
        ((mine[a].x - other[b].x) ** 2 + (mine[a].y - other[b].y) ** 2) ** 0.5
        for a, b in pairs
        if mine[a].page == other[b].page
    )
    return Likeness(
        pages=mine[-1].page + 1,
        other_pages=other[-1].page + 1,
        words=len(other),
        matched=len(pairs),
        ends=sum(b in other_ends for _, b in pairs),
        same_ends=sum(a in mine_ends and b in other_ends for a, b in pairs),
        distances=tuple(sorted(distances)),
    )
