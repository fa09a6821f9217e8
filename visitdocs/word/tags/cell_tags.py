"""docxtpl's tags for the table cell they stand in: {% cellbg %}, {% colspan %}, {% vm %}, {% hm %}.

The first two set the cell's colour and how many columns it spans. The others merge what a loop repeats: `vm` the cell
with its copies in the rows below, `hm` with those beside it; the content of the first copy stays
(ECMA-376 Part 1, 17.4.17, 17.4.32, 17.4.84).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from visitdocs.messages import Quoted, message, phrase
from visitdocs.ooxml.namespaces import W
from visitdocs.word.tags.paragraph_text import put_before
from visitdocs.word.tags.scanning import BLANK, TagMistake
from visitdocs.word.tags.template_tree import TOKEN, PlacedTag, TemplateTree

WITH_VALUE = {"cellbg": '{% cellbg "FFDD00" %}', "colspan": "{% colspan 3 %}"}
IN_LOOP = ("vm", "hm")
CELL_TAGS = (*WITH_VALUE, *IN_LOOP)
ONLY_FIRST, END = " if loop.first ", " endif "
BEFORE_SPAN = ("cnfStyle", "tcW")
BEFORE_MERGE = (*BEFORE_SPAN, "gridSpan", "hMerge")
BEFORE_SHADE = (*BEFORE_MERGE, "vMerge", "tcBorders")
"""What stands before each of them in w:tcPr (CT_TcPr is a sequence)."""


def cell_tag_mistakes(placed: PlacedTag, loops: int) -> Iterator[TagMistake]:
    """Yield what is wrong with such a tag that stands in so many loops."""
    word, example = Quoted(placed.tag.word), WITH_VALUE.get(placed.tag.word, "")
    if placed.cell is None:
        hint = phrase("put it into a cell of a table, or take it away")
        yield placed.mistake(message("tag-outside-table", "this tag works in tables only"), hint)
    elif example and not _value(placed):
        said = message("cell-tag-without-value", "the command {word} has no value", word=word)
        yield placed.mistake(said, phrase("write it like this: {example}", example=example))
    elif not example and not loops:
        hint = phrase("put it into a cell that {%tr for … %} or {%tc for … %} repeats")
        yield placed.mistake(
            message(
                "merge-without-loop",
                "the command {word} merges cells that a loop repeats, and there is no loop here",
                word=word,
            ),
            hint,
        )
    elif not example and _value(placed):
        said = message("merge-with-value", "nothing may follow the command {word}", word=word)
        yield placed.mistake(said, phrase("write it like this: {example}", example="{% " + placed.tag.word + " %}"))


def set_cells(tree: TemplateTree) -> None:
    """Carry out the cell tags: properties of their cells, and what Jinja is to decide."""
    found = [placed for placed in tree.tags.values() if is_cell_tag(placed)]
    for placed in sorted(found, key=lambda placed: CELL_TAGS.index(placed.tag.word)):
        cell = placed.cell
        if cell is None:
            continue
        _drop_token(cell, placed)
        EFFECTS[placed.tag.word](tree, placed, cell)


def is_cell_tag(placed: PlacedTag) -> bool:
    """Whether a tag is one of docxtpl's for cells."""
    return placed.tag.braces == "{%" and placed.tag.word in CELL_TAGS


def _value(placed: PlacedTag) -> str:
    return placed.tag.inside.strip(" +-\n").removeprefix(placed.tag.word).strip()


def _drop_token(cell: etree._Element, placed: PlacedTag) -> None:
    """The tag leaves nothing behind, nor, where the cell begins with it, the blank that parted it from the words."""
    for text in cell.iter(f"{W}t"):
        before, token, behind = (text.text or "").partition(placed.token)
        text.text = before + (behind.lstrip(BLANK) if token and placed.at_start else behind)


def _shade(tree: TemplateTree, placed: PlacedTag, cell: etree._Element) -> None:
    shade = _property(cell, "shd", BEFORE_SHADE)
    shade.attrib.clear()
    shade.set(f"{W}val", "clear")
    shade.set(f"{W}color", "auto")
    shade.set(f"{W}fill", tree.add(placed, "{{", f" {_value(placed)} ", "colour").token)


def _span(tree: TemplateTree, placed: PlacedTag, cell: etree._Element) -> None:
    span = tree.add(placed, "{{", f" {_value(placed)} ", "span")
    _property(cell, "gridSpan", BEFORE_SPAN).set(f"{W}val", span.token)


def _merge_down(tree: TemplateTree, placed: PlacedTag, cell: etree._Element) -> None:
    state = tree.add(placed, "{{", " 'restart' if loop.first else 'continue' ")
    _property(cell, "vMerge", BEFORE_MERGE).set(f"{W}val", state.token)
    for block in cell.iterchildren(etree.Element):
        if block.tag == f"{W}p":
            _only_in_first(tree, placed, [child for child in block if child.tag != f"{W}pPr"])
        elif block.tag != f"{W}tcPr":
            _only_in_first(tree, placed, [block])


def _merge_across(tree: TemplateTree, placed: PlacedTag, cell: etree._Element) -> None:
    span = _property(cell, "gridSpan", BEFORE_SPAN)
    present = span.get(f"{W}val", "1")
    found = TOKEN.fullmatch(present)
    width = tree.tags[int(found.group(1))].tag.inside if found else present
    span.set(f"{W}val", tree.add(placed, "{{", f" ({width}) * loop.length ", "span").token)
    _only_in_first(tree, placed, [cell])


def _only_in_first(tree: TemplateTree, placed: PlacedTag, elements: list[etree._Element]) -> None:
    """Let these neighbours appear in the first turn of the loop only."""
    if elements:
        put_before(elements[0], tree.add(placed, "{%", ONLY_FIRST).token)
        elements[-1].tail = tree.add(placed, "{%", END).token + (elements[-1].tail or "")


def _property(cell: etree._Element, name: str, before: tuple[str, ...]) -> etree._Element:
    """The cell's property of this name, made in its place if there is none."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        properties = etree.Element(f"{W}tcPr")
        cell.insert(0, properties)
    found = properties.find(f"{W}{name}")
    if found is None:
        found = etree.Element(f"{W}{name}")
        earlier = {f"{W}{other}" for other in before}
        properties.insert(sum(child.tag in earlier for child in properties), found)
    return found


EFFECTS: Mapping[str, Callable[[TemplateTree, PlacedTag, etree._Element], None]] = {
    "cellbg": _shade,
    "colspan": _span,
    "vm": _merge_down,
    "hm": _merge_across,
}
"""What each of the tags does to its cell."""
