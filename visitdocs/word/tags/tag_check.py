"""What is wrong with a template's tags before anything is filled in: all of it at once, each with its sentence.

Braces without a partner, statements without an end, tags that would take text away with them, and blocks that begin in
one place and end in another.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from visitdocs.ooxml.namespaces import W
from visitdocs.word.tags.block_check import BLOCKS, ENDS, MIDDLES, block_mistakes
from visitdocs.word.tags.cell_tags import CELL_TAGS
from visitdocs.word.tags.mistakes import TagMistake
from visitdocs.word.tags.paragraph_joining import join_paragraphs
from visitdocs.word.tags.paragraph_text import text_pieces
from visitdocs.word.tags.template_tree import PlacedTag, TemplateTree

STATEMENTS = (*BLOCKS, *ENDS, *MIDDLES, "set")
PLACES = {
    "p": ("tym samym akapicie", "osobnego akapitu"),
    "tr": ("tym samym wierszu tabeli", "osobnego wiersza"),
    "tc": ("tej samej komórce tabeli", "osobnej komórki"),
}
OWN_CONTENT = tuple(f"{W}{name}" for name in ("drawing", "pict", "object", "sectPr", "sym", "footnoteReference"))
OWN_CONTENT += (f"{W}endnoteReference", f"{W}fldChar", f"{W}fldSimple", f"{W}pageBreakBefore")


def check_tags(tree: TemplateTree) -> list[TagMistake]:
    """List everything wrong; also joins paragraphs, and lets a lonely tag wrap its own, as their author meant."""
    if not tree.mistakes:  # after a tag without an end nothing can be said about the others
        join_paragraphs(tree)
    return tree.mistakes or _Check(tree).mistakes()


class _Check:
    def __init__(self, tree: TemplateTree) -> None:
        self._tags = list(tree.tags.values())
        self._by_holder: dict[etree._Element, list[PlacedTag]] = {}
        for placed in self._tags:
            self._by_holder.setdefault(placed.holder, []).append(placed)

    def mistakes(self) -> list[TagMistake]:
        found = [mistake for placed in self._tags for mistake in _of_tag(placed)]
        in_paragraphs = [placed for placed in self._tags if placed.holder.tag == f"{W}p"]
        elsewhere = [tags for holder, tags in self._by_holder.items() if holder.tag != f"{W}p"]
        for tags in (in_paragraphs, *elsewhere):
            found += block_mistakes((placed for placed in tags if placed.tag.braces == "{%"), self._is_alone)
        if not found:
            found = [mistake for placed in self._tags if placed.wraps for mistake in self._of_wrapping(placed)]
        return sorted(found, key=lambda mistake: mistake.number)

    def _of_wrapping(self, placed: PlacedTag) -> Iterator[TagMistake]:
        wrapped = placed.wrapped
        if wrapped is None:
            yield placed.mistake(
                "ten znacznik działa tylko w tabeli", "wstaw go do wiersza tabeli albo usuń „tr” lub „tc”"
            )
        elif not self._is_alone(placed, wrapped):
            place, own_place = PLACES[placed.wraps]
            hint = f"przenieś znacznik do {own_place} albo usuń z niego „{placed.wraps}”"
            yield placed.mistake(f"w {place} stoi coś jeszcze i zniknęłoby razem ze znacznikiem", hint)

    def _is_alone(self, placed: PlacedTag, wrapped: etree._Element) -> bool:
        """Whether nothing else stands in what the tag takes away."""
        if any(True for _ in wrapped.iter(*OWN_CONTENT)) or any(
            mark.get(f"{W}type") for mark in wrapped.iter(f"{W}br")
        ):
            return False
        for paragraph in wrapped.iter(f"{W}p"):
            tags = self._by_holder.get(paragraph, [])
            if any(other is not placed and other.tag.braces != "{#" for other in tags):
                return False
            text = "".join(text for _, text in text_pieces(paragraph))
            for tag in tags:
                text = text.replace(tag.token, "")
            if text.strip():
                return False
        return True


def _of_tag(placed: PlacedTag) -> Iterator[TagMistake]:
    """What is wrong with a tag by itself."""
    tag = placed.tag
    if tag.braces == "{%" and tag.word not in (*STATEMENTS, *CELL_TAGS):
        message = f"nie ma polecenia „{tag.word}”" if tag.word else "znacznik jest pusty"
        yield placed.mistake(message, f"dozwolone są: {', '.join(STATEMENTS)}")
    elif tag.braces == "{%" and tag.word == "set" and "=" not in tag.inside:
        yield placed.mistake("polecenie „set” nie mówi, co zapamiętać", "zapisz je tak: {% set nazwa = wartość %}")
    elif tag.braces == "{{" and not tag.inside.strip():
        yield placed.mistake("znacznik jest pusty", "wpisz nazwę wartości, na przykład {{ visit.title }}")
    elif tag.braces == "{{" and tag.wraps in ("tr", "tc"):
        hint = "usuń tę literę: {{ … }} wystarczy"
        yield placed.mistake(f"„{tag.wraps}” ma sens tylko w znacznikach {{% … %}}", hint)
