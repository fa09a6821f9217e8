"""Empty paragraphs are no distance: screen readers stop at each of them („pusty wiersz”).

WCAG 2.1, 1.3.1 (relationships are told by structure, not by looks); PDF/UA-1 7.1 (what is not content is an artifact).
The typesetter tags no empty paragraph, but the Word file, which is published too, keeps them.
"""

from collections.abc import Iterator
from itertools import groupby

from visitdocs.accessibility.failure import Failure
from visitdocs.accessibility.stories import PlacedParagraph, Stories
from visitdocs.document.model import NO_BORDERS, Bookmark, Break, BreakKind, Inline, Text
from visitdocs.messages import counted, phrase

_MINIMUM_RUN = 3
"""One empty paragraph, or two, are common and harmless: Word itself demands one after a table."""


def paragraphs_as_spacing(stories: Stories) -> Iterator[Failure]:
    """Find three empty paragraphs in a row, or more. One with a border is a line, one that ends a page is of use."""
    for run in stories.runs:
        for is_empty, group in groupby(run, key=_is_empty):
            yield from _failures([*group]) if is_empty else ()


def _failures(empty: list[PlacedParagraph]) -> Iterator[Failure]:
    if len(empty) >= _MINIMUM_RUN:
        said = counted(
            "empty-paragraphs",
            "{number} empty paragraph in a row instead of spacing",
            "{number} empty paragraphs in a row instead of spacing",
            len(empty),
        )
        hint = phrase("delete them and set the spacing: Layout → Spacing → Before or After")
        yield Failure(said, empty[0].where, hint)


def _is_empty(item: PlacedParagraph) -> bool:
    paragraph = item.paragraph
    bare = paragraph.label is None and paragraph.style.borders == NO_BORDERS
    return bare and all(map(_is_nothing, paragraph.inlines))


def _is_nothing(inline: Inline) -> bool:
    """Underlined spaces are a line to write on, and so are tabs that have a leader."""
    if isinstance(inline, Text):
        return not inline.text.strip() and not inline.style.underline
    return isinstance(inline, Bookmark) or (isinstance(inline, Break) and inline.kind is BreakKind.LINE)
