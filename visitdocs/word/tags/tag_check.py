"""What is wrong with a template's tags before anything is filled in: all of it at once, each with its sentence.

Braces without a partner, statements without an end, tags that would take text away with them, and blocks that begin in
one place and end in another.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from visitdocs.definition.reading.misleading_signs import as_printed, typed_markup
from visitdocs.messages import Listed, Quoted, message, phrase
from visitdocs.ooxml.namespaces import W
from visitdocs.templating.blocks import BLOCKS, ENDS, MIDDLES
from visitdocs.templating.errors import Mistake
from visitdocs.word.tags.block_check import block_mistakes
from visitdocs.word.tags.cell_tags import CELL_TAGS
from visitdocs.word.tags.paragraph_joining import join_paragraphs
from visitdocs.word.tags.paragraph_text import text_pieces
from visitdocs.word.tags.scanning import Sentence, TagMistake
from visitdocs.word.tags.template_tree import TOKEN, PlacedTag, TemplateTree

STATEMENTS = (*BLOCKS, *ENDS, *MIDDLES, "set")
ALLOWED = Listed(STATEMENTS)
EMPTY_TAG = message("empty-tag", "the tag is empty")
NOT_ALONE = {
    "p": (
        message("tag-beside-text", "something else stands in the same paragraph and would go with the tag"),
        phrase("move the tag to a paragraph of its own, or take {letters} out of it", letters=Quoted("p")),
    ),
    "tr": (
        message("tag-beside-text", "something else stands in the same row of the table and would go with the tag"),
        phrase("move the tag to a row of its own, or take {letters} out of it", letters=Quoted("tr")),
    ),
    "tc": (
        message("tag-beside-text", "something else stands in the same cell of the table and would go with the tag"),
        phrase("move the tag to a cell of its own, or take {letters} out of it", letters=Quoted("tc")),
    ),
}
"""What is said of a tag that wraps what is not its own."""

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
        self._alone: dict[tuple[int, etree._Element], bool] = {}
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
            hint = phrase("put it into a row of a table, or take “tr” or “tc” away")
            yield placed.mistake(message("tag-outside-table", "this tag works in tables only"), hint)
        elif not self._is_alone(placed, wrapped):
            yield placed.mistake(*NOT_ALONE[placed.wraps])

    def _is_alone(self, placed: PlacedTag, wrapped: etree._Element) -> bool:
        """Whether nothing else stands in what the tag takes away."""
        key = placed.number, wrapped
        if key not in self._alone:
            self._alone[key] = self._stands_alone(placed, wrapped)
        return self._alone[key]

    def _stands_alone(self, placed: PlacedTag, wrapped: etree._Element) -> bool:
        if next(wrapped.iter(*OWN_CONTENT), None) is not None or any(
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
        unknown = message("unknown-command", "there is no command {word}", word=Quoted(tag.word))
        yield placed.mistake(unknown if tag.word else EMPTY_TAG, phrase("what is allowed: {words}", words=ALLOWED))
    elif tag.braces == "{%" and tag.word == "set" and "=" not in tag.inside:
        said = message("set-without-value", "the command “set” does not say what to keep")
        yield placed.mistake(said, phrase("write it like this: {% set name = value %}"))
    elif tag.braces == "{{" and not tag.inside.strip():
        yield placed.mistake(EMPTY_TAG, phrase("write the name of a value, such as {{ visit.title }}"))
    elif tag.braces == "{{" and tag.wraps in ("tr", "tc"):
        said = message("needless-letter", "{letter} makes sense in {% … %} tags only", letter=Quoted(tag.wraps))
        yield placed.mistake(said, phrase("take this letter away: {{ … }} is enough"))


HINT = phrase("a tag has two braces: {{ visit.title }}; for bold or italics use Word's own; else take these signs away")


def printed_markup(tree: TemplateTree) -> Iterator[TagMistake]:
    """Yield a mistake for every paragraph in which such signs stand."""
    for paragraph in tree.root.iter(f"{W}p"):
        text = TOKEN.sub("…", "".join(text for _, text in text_pieces(paragraph)))
        if signs := typed_markup(text):
            yield TagMistake(Mistake(as_printed(signs), HINT), "", Sentence(text, in_table=False))
