"""`{%- … %}` at the start of a paragraph joins it to the one before, `{% … -%}` at the end to the one behind.

So a sentence may be typed over several paragraphs and printed as one, as docxtpl's users know it. The first paragraph
gives the look.
"""

from __future__ import annotations

from lxml import etree

from visitdocs.messages import message, phrase
from visitdocs.ooxml.namespaces import W
from visitdocs.word.elements import drop
from visitdocs.word.tags.template_tree import PlacedTag, TemplateTree

BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt")
HINT = phrase("take the “-” out of it, or put an ordinary paragraph beside it")


def join_paragraphs(tree: TemplateTree) -> None:
    """Join the paragraphs that tags ask for; what cannot be joined goes to the tree's mistakes."""
    for placed in tree.tags.values():
        if placed.tag.braces != "{%" or placed.holder.tag != f"{W}p":
            continue
        if placed.tag.trims_before and placed.at_start:
            _join(tree, placed, _neighbour(placed.holder, before=True), placed.holder)
        if placed.tag.trims_after and placed.at_end:
            _join(tree, placed, placed.holder, _neighbour(placed.holder, before=False))


def _neighbour(paragraph: etree._Element, *, before: bool) -> etree._Element | None:
    """The paragraph next to this one; nothing where something else stands there."""
    nearest = next(paragraph.itersiblings(*BLOCKS, preceding=before), None)
    return nearest if nearest is not None and nearest.tag == f"{W}p" else None


def _join(tree: TemplateTree, placed: PlacedTag, first: etree._Element | None, second: etree._Element | None) -> None:
    if first is None or second is None or _ends_section(first):
        tree.mistakes.append(
            placed.mistake(
                message("nothing-to-join", "this tag joins paragraphs, and there is no paragraph beside it to join"),
                HINT,
            )
        )
        return
    properties = second.find(f"{W}pPr")
    section = None if properties is None else properties.find(f"{W}sectPr")
    if section is not None:
        tree.mistakes.append(
            placed.mistake(
                message("section-to-join", "this tag joins paragraphs, and a section ends in the second of them"), HINT
            )
        )
        return
    first.extend([child for child in second if child is not properties])
    drop(second)
    for other in tree.tags.values():
        if other.holder is second:
            other.holder, other.at_start = first, False
        elif other.holder is first:
            other.at_end = False


def _ends_section(paragraph: etree._Element) -> bool:
    return paragraph.find(f"{W}pPr/{W}sectPr") is not None
