"""Headings: none missing between two levels, and some at all in a text of several pages.

WCAG 2.1, 1.3.1 (structure that is seen can be programmatically determined) and 2.4.6 (headings describe the topic);
PDF/UA-1 (ISO 14289-1) 7.4.2 (levels are not skipped).
"""

from collections.abc import Iterable, Iterator
from math import ceil

from visitdocs.accessibility.stories import Failure, Stories, words
from visitdocs.document.model import Block, HeadingRanks, Table
from visitdocs.messages import message, phrase

_LINE = 90
"""Characters in a line of an A4 page with usual margins, in 11 points."""

_PAGE = 46
"""Such lines on a page."""


def heading_failures(stories: Stories) -> Iterator[Failure]:
    """Find headings that skip a level, and a long document without a heading.

    A title counts as a heading here. A document of one page may do without: a letter has none. How many pages there
    will be is known only to the typesetter; here lines are counted roughly, so that the check needs no fonts.
    """
    placed = [item for item in stories.body_paragraphs if item.paragraph.heading is not None]
    if not placed and sum(_lines(section.blocks) for section in stories.document.sections) > _PAGE:
        said = message("no-headings", "the document is longer than a page and has no heading")
        hint = phrase("give the title the style “Title”, and the titles of parts the styles “Heading 1”, “Heading 2”")
        yield Failure(said, "", hint)
    ranks = HeadingRanks()
    for item in placed:
        level = item.paragraph.heading
        if level and (rank := ranks.next(level)).skips:
            said = message(
                "heading-level-skipped",
                "a heading of level {level} has no heading of level {above} above it",
                level=level,
                above=level - 1,
            )
            hint = phrase("give it the style “Heading {level}”, or add the heading that is missing", level=rank.depth)
            yield Failure(said, item.where, hint)


def _lines(blocks: Iterable[Block]) -> int:
    """About how many lines blocks take: an empty paragraph takes one, a row as many as its longest cell."""
    return sum(map(_lines_of, blocks))


def _lines_of(block: Block) -> int:
    if isinstance(block, Table):
        return sum(max((_lines(cell.blocks) for cell in row.cells), default=0) for row in block.rows)
    return max(1, ceil(len(words(block.inlines)) / _LINE))
