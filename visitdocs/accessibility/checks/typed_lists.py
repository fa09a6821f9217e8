"""Lists whose numbers or bullets are typed by hand look like lists and are none.

WCAG 2.1, 1.3.1 (technique PDF21: list tags); PDF/UA-1 7.6 (a list is tagged L, LI, Lbl, LBody). Only what Word knows as
list items can be tagged so.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from visitdocs.accessibility.failure import Failure
from visitdocs.accessibility.stories import PlacedParagraph, Stories
from visitdocs.accessibility.words import words
from visitdocs.messages import counted, phrase

_MARKS = {
    "bullet": re.compile(r"[-–—•·▪■●○◦*✓] \S"),
    "number": re.compile(r"\d{1,2}[.)] \S"),
    "letter": re.compile(r"[a-zż][.)] \S"),
}


def typed_lists(stories: Stories) -> Iterator[Failure]:
    """Find two paragraphs in a row, or more, that begin with typed marks of one kind. One alone may be anything."""
    for run in stories.runs:
        for mark, group in groupby(run, key=_mark):
            yield from _failures([*group]) if mark else ()


def _failures(items: list[PlacedParagraph]) -> Iterator[Failure]:
    if len(items) > 1:
        said = counted(
            "typed-list",
            "{number} paragraph in a row with a list mark typed by hand",
            "{number} paragraphs in a row with a list mark typed by hand",
            len(items),
        )
        hint = phrase("delete the typed marks and use: Home → Bullets or Numbering")
        yield Failure(said, items[0].where, hint)


def _mark(item: PlacedParagraph) -> str:
    """The kind of mark that a paragraph begins with, "" for none; an automatic one is not part of the text."""
    paragraph = item.paragraph
    if paragraph.label is not None or paragraph.heading is not None or paragraph.contents_level is not None:
        return ""
    text = words(paragraph.inlines)
    return next((name for name, pattern in _MARKS.items() if pattern.match(text)), "")
