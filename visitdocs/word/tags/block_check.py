"""Statements with an end: matched beginnings and ends, and blocks that begin and end in one place of the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from visitdocs.word.tags.cell_tags import CELL_TAGS, cell_tag_mistakes
from visitdocs.word.tags.mistakes import TagMistake
from visitdocs.word.tags.template_tree import PlacedTag

BLOCKS = ("if", "for")
ENDS = {"endif": "if", "endfor": "for"}
MIDDLES = {"else": BLOCKS, "elif": ("if",)}

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
        message = f"polecenie „{block.word}” nie ma końca"
        yield block.members[0].mistake(message, f"dopisz {{% end{block.word} %}} tam, gdzie ma się skończyć")


def _unexpected(placed: PlacedTag, wanted: tuple[str, ...], open_blocks: list[_Block]) -> TagMistake:
    word = placed.tag.word
    names = " albo ".join(f"„{name}”" for name in wanted)
    if not open_blocks:
        return placed.mistake(f"polecenie „{word}” nie ma swojego początku ({names})", "usuń je albo dopisz początek")
    opening = open_blocks[-1].members[0].tag.text
    message = f"polecenie „{word}” stoi w środku {opening}"
    return placed.mistake(message, f"zakończ najpierw {opening}, czyli dopisz {{% end{open_blocks[-1].word} %}}")


def _of_block(members: list[PlacedTag], is_alone: IsAlone) -> Iterator[TagMistake]:
    """All tags of a block must wrap the same kind of thing and stand side by side."""
    first, last = members[0], members[-1]
    paragraphs = {placed.holder for placed in members}
    if len(paragraphs) > 1 and all(is_alone(placed, placed.holder) for placed in members):
        for placed in members:
            placed.wraps = placed.wraps or "p"
    if len({placed.wraps for placed in members}) > 1:
        wraps = next(placed.wraps for placed in members if placed.wraps)
        odd = next(placed for placed in members if placed.wraps != wraps or placed.wraps != first.wraps)
        hint = f"zapisz je tak samo: {{%{wraps} {first.tag.word} … %}} i {{%{wraps} {last.tag.word} %}}"
        yield odd.mistake(f"{first.tag.text} i {last.tag.text} obejmują co innego", hint)
    elif not first.wraps and len(paragraphs) > 1:
        hint = f"postaw każdy w osobnym akapicie: {{%p {first.tag.word} … %}} i {{%p {last.tag.word} %}}"
        message = f"{first.tag.text} i {last.tag.text} stoją w różnych akapitach, a obok nich jest tekst"
        yield first.mistake(message, hint)
    elif first.wraps and len({_home(placed) for placed in members}) > 1:
        hint = "przenieś jeden z nich, na przykład oba do tej samej tabeli albo oba poza nią"
        yield first.mistake(f"{first.tag.text} i {last.tag.text} stoją w różnych częściach dokumentu", hint)


def _home(placed: PlacedTag) -> etree._Element | None:
    wrapped = placed.wrapped
    return None if wrapped is None else wrapped.getparent()
