"""How long a document is, counted while it is read, so that one that would take minutes or gigabytes is refused.

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

_COUNTED = (W + "t", *_WEIGHTS)


class LetterCount:
    """What has been read so far, in letters."""

    def __init__(self, refusals: Refusals) -> None:
        self._refusals = refusals
        self._letters = 0

    def add(self, element: _Element) -> None:
        """Count an element that is about to be read, without what stands in it. Raises DocumentError if too long."""
        text = element.text or ""
        self._set(self._letters + len(text) + _WORD * text.count(" ") + _WEIGHTS.get(element.tag, 0))

    def add_all(self, element: _Element) -> None:
        """Count an element and all that stands in it."""
        letters = self._letters
        for part in element.iter(*_COUNTED):
            text = part.text or ""
            letters += len(text) + _WORD * text.count(" ") + _WEIGHTS.get(part.tag, 0)
        self._set(letters)

    def _set(self, letters: int) -> None:
        self._letters = letters
        if letters > MAXIMUM_LETTERS:
            raise self._refusals.too_long()
