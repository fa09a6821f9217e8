"""Statements with an end: matched beginnings and ends, and blocks that begin and end in one place of the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field

from lxml import etree

from visitdocs.dataclass import dataclass
from visitdocs.messages import message, phrase
from visitdocs.templating.blocks import BLOCKS, ENDS, MIDDLES, unexpected, without_end
from visitdocs.word.tags.cell_tags import CELL_TAGS, cell_tag_mistakes
from visitdocs.word.tags.scanning import TagMistake
from visitdocs.word.tags.template_tree import PlacedTag

IsAlone = Callable[[PlacedTag, etree._Element], bool]
"""Whether nothing stands in an element beside a tag."""


@dataclass
class _Block:
    """A statement with an end, and all its tags: {% if %}, {% else %}, {% endif %}."""

    word: str
    members: list[PlacedTag] = field(default_factory=list)


def block_mistakes(tags: Iterable[PlacedTag], is_alone: IsAlone) -> Iterator[TagMistake]:
    """Match beginnings and ends; a block that is whole must also stand in one place.

    A block whose tags stand alone in paragraphs of their own wraps them, even if its author forgot to say so.
    """
    open_blocks: list[_Block] = []
    for placed in tags:
        word = placed.tag.word
        if word in BLOCKS:
            open_blocks.append(_Block(word, [placed]))
        elif word in CELL_TAGS:
            yield from cell_tag_mistakes(placed, sum(block.word == "for" for block in open_blocks))
        elif word in ENDS or word in MIDDLES:
            wanted = (ENDS[word],) if word in ENDS else MIDDLES[word]
            if not open_blocks or open_blocks[-1].word not in wanted:
                yield _unexpected(placed, wanted, open_blocks)
                return
            open_blocks[-1].members.append(placed)
            if word in ENDS:
                yield from _of_block(open_blocks.pop().members, is_alone)
    for block in open_blocks:
        yield block.members[0].mistake(*without_end(block.word))


def _unexpected(placed: PlacedTag, wanted: tuple[str, ...], open_blocks: list[_Block]) -> TagMistake:
    if not open_blocks:
        return placed.mistake(*unexpected(placed.tag.word, wanted))
    block = open_blocks[-1]
    return placed.mistake(*unexpected(placed.tag.word, wanted, block.word, block.members[0].tag.text))


def _of_block(members: list[PlacedTag], is_alone: IsAlone) -> Iterator[TagMistake]:
    """All tags of a block must wrap the same kind of thing and stand side by side."""
    first, last = members[0], members[-1]
    paragraphs = {placed.holder for placed in members}
    if len(paragraphs) > 1 and all(is_alone(placed, placed.holder) for placed in members):
        for placed in members:
            placed.wraps = placed.wraps or "p"
    tags = {"first": first.tag.text, "last": last.tag.text}
    if _over_rows(first, last):
        hint = phrase("put each into a row of its own: {first} and {last}", **_wrapping("tr", first, last))
        yield first.mistake(
            message("block-over-rows", "{first} and {last} stand in different rows of a table", **tags), hint
        )
    elif len({placed.wraps for placed in members}) > 1:
        wraps = next(placed.wraps for placed in members if placed.wraps)
        odd = next(placed for placed in members if placed.wraps != wraps or placed.wraps != first.wraps)
        hint = phrase("write both in the same way: {first} and {last}", **_wrapping(wraps, first, last))
        yield odd.mistake(message("uneven-block", "{first} and {last} go around different things", **tags), hint)
    elif not first.wraps and len(paragraphs) > 1:
        hint = phrase("put each into a paragraph of its own: {first} and {last}", **_wrapping("p", first, last))
        yield first.mistake(
            message(
                "block-over-paragraphs",
                "{first} and {last} stand in different paragraphs, with text beside them",
                **tags,
            ),
            hint,
        )
    elif first.wraps and len({_container(placed) for placed in members}) > 1:
        hint = phrase("move one of them: both into the same table, say, or both outside it")
        yield first.mistake(
            message("block-over-parts", "{first} and {last} stand in different parts of the document", **tags), hint
        )


def _over_rows(first: PlacedTag, last: PlacedTag) -> bool:
    """Whether a block goes from one row of a table to another, and does not wrap rows."""
    if {first.wraps, last.wraps} == {"tr"} or first.row is None or last.row is None:
        return False
    return first.row is not last.row and first.row.getparent() is last.row.getparent()


def _wrapping(wraps: str, first: PlacedTag, last: PlacedTag) -> dict[str, str]:
    """Both tags as they would be written."""
    return {"first": f"{{%{wraps} {first.tag.word} … %}}", "last": f"{{%{wraps} {last.tag.word} %}}"}


def _container(placed: PlacedTag) -> etree._Element | None:
    wrapped = placed.wrapped
    return None if wrapped is None else wrapped.getparent()
