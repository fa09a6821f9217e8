"""What is wrong with a template's tags before anything is filled in: all of it at once, each with its sentence.

Braces without a partner, statements without an end, tags that would take text away with them, and blocks that begin in
one place and end in another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from visitdocs.ooxml.namespaces import W
from visitdocs.word.template_source import PlacedTag, Sentence, TemplateTree, text_pieces

BLOCKS = ("if", "for")
ENDS = {"endif": "if", "endfor": "for"}
MIDDLES = {"else": BLOCKS, "elif": ("if",)}
PLACES = {
    "p": ("tym samym akapicie", "osobnego akapitu"),
    "tr": ("tym samym wierszu tabeli", "osobnego wiersza"),
    "tc": ("tej samej komórce tabeli", "osobnej komórki"),
}
OWN_CONTENT = tuple(f"{W}{name}" for name in ("drawing", "pict", "object", "sectPr", "sym", "footnoteReference"))
OWN_CONTENT += (f"{W}endnoteReference", f"{W}fldChar", f"{W}fldSimple", f"{W}pageBreakBefore")


@dataclass(frozen=True)
class Fault:
    """Something wrong in a sentence; `tag` is as much of it as belongs to the tag, `number` says where it comes."""

    message: str
    hint: str
    tag: str
    sentence: Sentence
    number: int = 0


@dataclass
class _Block:
    """A statement with an end, and all its tags: {% if %}, {% else %}, {% endif %}."""

    word: str
    members: list[PlacedTag] = field(default_factory=list)


def check_tags(tree: TemplateTree) -> list[Fault]:
    """Everything wrong; may also let a lonely tag wrap its paragraph, which its author forgot to say."""
    if tree.faults:  # after a tag without an end nothing can be said about the others
        return [Fault(fault.message, fault.hint, fault.braces, fault.sentence) for fault in tree.faults]
    by_holder: dict[etree._Element, list[PlacedTag]] = {}
    for placed in tree.tags:
        by_holder.setdefault(placed.holder, []).append(placed)
    attribute_texts = [tags for holder, tags in by_holder.items() if holder.tag != f"{W}p"]
    paragraph_texts = [placed for placed in tree.tags if placed.holder.tag == f"{W}p"]
    faults = [fault for placed in tree.tags for fault in _of_tag(placed)]
    for tags in (paragraph_texts, *attribute_texts):
        faults += _of_blocks([placed for placed in tags if placed.tag.braces == "{%"], by_holder)
    if not faults:
        faults = [fault for placed in tree.tags if placed.wraps for fault in _of_wrapping(placed, by_holder)]
    return sorted(faults, key=lambda fault: fault.number)


def _fault(placed: PlacedTag, message: str, hint: str) -> Fault:
    return Fault(message, hint, placed.tag.text, placed.sentence, placed.number)


def _of_tag(placed: PlacedTag) -> Iterator[Fault]:
    tag = placed.tag
    known = (*BLOCKS, *ENDS, *MIDDLES, "set")
    if tag.braces == "{%" and tag.word not in known:
        message = f"nie ma polecenia „{tag.word}”" if tag.word else "znacznik jest pusty"
        yield _fault(placed, message, f"dozwolone są: {', '.join(known)}")
    elif tag.braces == "{%" and tag.word == "set" and "=" not in tag.inside:
        yield _fault(placed, "polecenie „set” nie mówi, co zapamiętać", "zapisz je tak: {% set nazwa = wartość %}")
    elif tag.braces == "{{" and not tag.inside.strip():
        yield _fault(placed, "znacznik jest pusty", "wpisz nazwę wartości, na przykład {{ visit.title }}")
    elif tag.braces == "{{" and tag.wraps:
        hint = "usuń tę literę: {{ … }} wystarczy"
        yield _fault(placed, f"„{tag.wraps}” ma sens tylko w znacznikach {{% … %}}", hint)


def _of_blocks(tags: list[PlacedTag], by_holder: dict[etree._Element, list[PlacedTag]]) -> Iterator[Fault]:
    """Match beginnings and ends; a block that is whole must also stand in one place."""
    open_blocks: list[_Block] = []
    for placed in tags:
        word = placed.tag.word
        if word in BLOCKS:
            open_blocks.append(_Block(word, [placed]))
        elif word in ENDS or word in MIDDLES:
            wanted = (ENDS[word],) if word in ENDS else MIDDLES[word]
            if not open_blocks or open_blocks[-1].word not in wanted:
                yield _unexpected(placed, wanted, open_blocks)
                return
            open_blocks[-1].members.append(placed)
            if word in ENDS:
                yield from _of_block(open_blocks.pop().members, by_holder)
    for block in open_blocks:
        message = f"polecenie „{block.word}” nie ma końca"
        yield _fault(block.members[0], message, f"dopisz {{% end{block.word} %}} tam, gdzie ma się skończyć")


def _unexpected(placed: PlacedTag, wanted: tuple[str, ...], open_blocks: list[_Block]) -> Fault:
    word = placed.tag.word
    names = " albo ".join(f"„{name}”" for name in wanted)
    if not open_blocks:
        return _fault(placed, f"polecenie „{word}” nie ma swojego początku ({names})", "usuń je albo dopisz początek")
    opening = open_blocks[-1].members[0].tag.text
    message = f"polecenie „{word}” stoi w środku {opening}"
    return _fault(placed, message, f"zakończ najpierw {opening}, czyli dopisz {{% end{open_blocks[-1].word} %}}")


def _of_block(members: list[PlacedTag], by_holder: dict[etree._Element, list[PlacedTag]]) -> Iterator[Fault]:
    """All tags of a block must wrap the same kind of thing and stand side by side."""
    first, last = members[0], members[-1]
    paragraphs = {placed.holder for placed in members}
    if len(paragraphs) > 1 and all(_is_alone(placed, placed.holder, by_holder) for placed in members):
        for placed in members:
            placed.wraps = placed.wraps or "p"
    if len({placed.wraps for placed in members}) > 1:
        wraps = next(placed.wraps for placed in members if placed.wraps)
        odd = next(placed for placed in members if placed.wraps != wraps or placed.wraps != first.wraps)
        hint = f"zapisz je tak samo: {{%{wraps} {first.tag.word} … %}} i {{%{wraps} {last.tag.word} %}}"
        yield _fault(odd, f"{first.tag.text} i {last.tag.text} obejmują co innego", hint)
    elif not first.wraps and len(paragraphs) > 1:
        hint = f"postaw każdy w osobnym akapicie: {{%p {first.tag.word} … %}} i {{%p {last.tag.word} %}}"
        yield _fault(
            first, f"{first.tag.text} i {last.tag.text} stoją w różnych akapitach, a obok nich jest tekst", hint
        )
    elif first.wraps and len({_home(placed) for placed in members}) > 1:
        hint = "przenieś jeden z nich, na przykład oba do tej samej tabeli albo oba poza nią"
        yield _fault(first, f"{first.tag.text} i {last.tag.text} stoją w różnych częściach dokumentu", hint)


def _home(placed: PlacedTag) -> etree._Element | None:
    wrapped = placed.wrapped
    return None if wrapped is None else wrapped.getparent()


def _of_wrapping(placed: PlacedTag, by_holder: dict[etree._Element, list[PlacedTag]]) -> Iterator[Fault]:
    wrapped = placed.wrapped
    if wrapped is None:
        hint = "wstaw go do wiersza tabeli albo usuń „tr” lub „tc”"
        yield _fault(placed, "ten znacznik działa tylko w tabeli", hint)
    elif not _is_alone(placed, wrapped, by_holder):
        place, own_place = PLACES[placed.wraps]
        hint = f"przenieś znacznik do {own_place} albo usuń z niego „{placed.wraps}”"
        yield _fault(placed, f"w {place} stoi coś jeszcze i zniknęłoby razem ze znacznikiem", hint)


def _is_alone(placed: PlacedTag, wrapped: etree._Element, by_holder: dict[etree._Element, list[PlacedTag]]) -> bool:
    """Whether nothing else stands in what the tag takes away."""
    if any(True for _ in wrapped.iter(*OWN_CONTENT)) or any(mark.get(f"{W}type") for mark in wrapped.iter(f"{W}br")):
        return False
    for paragraph in wrapped.iter(f"{W}p"):
        if any(other is not placed and other.tag.braces != "{#" for other in by_holder.get(paragraph, ())):
            return False
        text = "".join(text for _, text in text_pieces(paragraph))
        for tag in by_holder.get(paragraph, ()):
            text = text.replace(tag.token, "")
        if text.strip():
            return False
    return True
