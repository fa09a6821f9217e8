"""What looks like structure and is none: lists whose marks are typed by hand, empty paragraphs for distance.

WCAG 2.1, 1.3.1 (relationships are told by structure, not by looks; technique PDF21: list tags); PDF/UA-1 7.6 (a list is
tagged L, LI, Lbl, LBody; only what Word knows as list items can be) and 7.1 (what is not content is an artifact).
Screen readers stop at each empty paragraph („pusty wiersz”): the typesetter tags none, but the Word file, which is
published too, keeps them.
"""

from collections.abc import Callable, Iterator
from itertools import groupby

from visitdocs.accessibility.stories import Failure, PlacedParagraph, Stories
from visitdocs.document.model import NO_BORDERS, Bookmark, Break, BreakKind, Inline, Text
from visitdocs.messages import counted, phrase

_BULLETS = frozenset("-–—•·▪■●○◦*✓")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzż")

_MINIMUM_RUN = 3
"""One empty paragraph, or two, are common and harmless: Word itself demands one after a table."""


def typed_lists(stories: Stories) -> Iterator[Failure]:
    """Find two paragraphs in a row, or more, that begin with typed marks of one kind. One alone may be anything."""
    for items in _in_a_row(stories, _mark, 2):
        said = counted(
            "typed-list",
            "{number} paragraph in a row with a list mark typed by hand",
            "{number} paragraphs in a row with a list mark typed by hand",
            len(items),
        )
        hint = phrase("delete the typed marks and use: Home → Bullets or Numbering")
        yield Failure(said, items[0].where, hint)


def _in_a_row(
    stories: Stories, kind_of: Callable[[PlacedParagraph], str | bool], minimum: int
) -> Iterator[list[PlacedParagraph]]:
    """Paragraphs that follow one another and are of one kind, so many or more; "" and False are no kind."""
    for run in stories.runs:
        for kind, group in groupby(run, key=kind_of):
            items = [*group]
            if kind and len(items) >= minimum:
                yield items


def _mark(item: PlacedParagraph) -> str:
    """The kind of mark that a paragraph begins with, "" for none; an automatic one is not part of the text."""
    paragraph = item.paragraph
    if paragraph.label is not None or paragraph.heading is not None or paragraph.contents_level is not None:
        return ""
    mark, _, rest = item.text.partition(" ")
    if not mark or not rest:
        return ""
    if mark in _BULLETS:
        return "bullet"
    if mark[-1] not in ".)":
        return ""
    if mark[:-1].isdecimal() and len(mark) <= len("99."):
        return "number"
    return "letter" if mark[:-1] in _LETTERS else ""


def paragraphs_as_spacing(stories: Stories) -> Iterator[Failure]:
    """Find three empty paragraphs in a row, or more. One with a border is a line, one that ends a page is of use."""
    for empty in _in_a_row(stories, _is_empty, _MINIMUM_RUN):
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
