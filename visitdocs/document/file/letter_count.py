"""How long a document is, counted as its stories are read, so that one that would take minutes or gigabytes is refused.

What is read several times, such as a note with many references or the header of many sections, counts each time.
"""

from lxml.etree import _Element

from visitdocs.ooxml import Refusals
from visitdocs.ooxml.namespaces import W

MAXIMUM_LETTERS = 7_000_000
"""Some eight hundred full pages, or a table of five thousand rows: ten seconds of work, and half a gigabyte."""

_WORD = 5
_WEIGHTS = {
    W + name: weight
    for name, weight in {
        "p": 60, "tc": 60, "r": 10, "br": 10, "hyperlink": 100, "fldSimple": 100, "fldChar": 50, "sdt": 250,
        "footnoteReference": 60, "endnoteReference": 60, "drawing": 60, "pict": 60,
    }.items()
}  # fmt: skip
"""How many letters take as long to set as one of these, apart from what stands in it."""


class LetterCount:
    """What has been read so far, in letters."""

    def __init__(self, refusals: Refusals) -> None:
        self._refusals = refusals
        self._letters = 0

    def add(self, story: _Element) -> None:
        """Count all that stands in a story that is about to be read. Raises DocumentError if it is too long."""
        letters = self._letters
        for part in story.iter(W + "t", *_WEIGHTS):
            text = part.text or ""
            letters += len(text) + _WORD * text.count(" ") + _WEIGHTS.get(part.tag, 0)
        self._letters = letters
        if letters > MAXIMUM_LETTERS:
            raise self._refusals.too_long()
