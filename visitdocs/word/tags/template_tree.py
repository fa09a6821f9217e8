"""A template's XML made ready for Jinja: every tag whole, in its right place, and told apart from all text.

A tag that Word has spread over runs of different formatting is gathered where it begins: a token stands for it in the
tree. Rows, cells and paragraphs that are notes ({#tr … #}) go at once, with everything in them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count

from lxml import etree

from visitdocs.dataclass import dataclass
from visitdocs.messages import Message
from visitdocs.ooxml.namespaces import W
from visitdocs.templating.errors import Mistake
from visitdocs.word.elements import attributes, drop, finder, parent_of
from visitdocs.word.tags.paragraph_text import cut, remove, text_pieces
from visitdocs.word.tags.scanning import BLANK, ESCAPES, Sentence, Tag, TagMistake, scan

TOKEN_START, TOKEN_END = "\ufdd0", "\ufdd1"
TOKEN = re.compile(f"{TOKEN_START}(\\d+){TOKEN_END}")
PARAGRAPH, TEXT = f"{W}p", f"{W}t"
LINE_END = re.compile(r"\s*[\n\r\t]\s*")
WRAPPED = {"p": f"{W}p", "tr": f"{W}tr", "tc": f"{W}tc"}

places_of_tags = finder(
    "descendant-or-self::*[self::w:p and descendant::w:t[contains(., '{') or contains(., '}')]"
    " or @*[contains(., '{') or contains(., '}')]"
    " or not(self::w:t) and text()[contains(., '{') or contains(., '}')]]"
)


@dataclass(eq=False)
class PlacedTag:
    """A tag where it stands: in the text of `holder`, a paragraph or any other element; `wraps` as in `Tag`.

    `at_start` and `at_end` say that nothing stands before it, or behind it, in its text; `prints` what its value has
    to be, other than a text: „blocks” (paragraphs and tables), „colour” or „span” (of a cell).
    """

    tag: Tag
    holder: etree._Element
    sentence: Sentence
    wraps: str
    number: int
    at_start: bool = False
    at_end: bool = False
    prints: str = ""

    @property
    def wrapped(self) -> etree._Element | None:
        """The paragraph, row or cell that goes together with the tag."""
        return self._nearest(WRAPPED[self.wraps]) if self.wraps else None

    @property
    def cell(self) -> etree._Element | None:
        """The table cell that the tag stands in."""
        return self._nearest(WRAPPED["tc"])

    @property
    def row(self) -> etree._Element | None:
        """The table row that the tag stands in."""
        return self._nearest(WRAPPED["tr"])

    def _nearest(self, name: str) -> etree._Element | None:
        return self.holder if self.holder.tag == name else next(self.holder.iterancestors(name), None)

    @property
    def token(self) -> str:
        """What stands for the tag in the tree."""
        return f"{TOKEN_START}{self.number}{TOKEN_END}"

    def mistake(self, said: Message, hint: Message) -> TagMistake:
        """Make a mistake of this tag."""
        return self.wrong(Mistake(said, hint))

    def wrong(self, mistake: Mistake) -> TagMistake:
        """Say that a mistake is in this tag."""
        return TagMistake(mistake, self.tag.text, self.sentence, self.number)


class TemplateTree:
    """The parsed XML of one part, with its tags found and gathered."""

    def __init__(self, root: etree._Element) -> None:
        remove_deleted(root)
        self.root = root
        self.tags: dict[int, PlacedTag] = {}
        self.mistakes: list[TagMistake] = []
        self._numbers = count()
        for element in places_of_tags(root):
            for name, value in attributes(element).items():
                if "{" in value or "}" in value:
                    element.set(name, self._with_tokens(element, value))
            if element.tag == PARAGRAPH:
                self._gather(element)
            elif element.tag != TEXT and element.text:
                element.text = self._with_tokens(element, element.text)
        for text in root.iter(TEXT):
            if text.text and LINE_END.search(text.text):
                text.text = LINE_END.sub(" ", text.text)
        self._drop_notes()

    def add(self, like: PlacedTag, braces: str, inside: str, prints: str = "") -> PlacedTag:
        """Make a tag that stands for a part of what another one means."""
        tag, number = replace(like.tag, braces=braces, inside=inside), next(self._numbers)
        self.tags[number] = replace(like, tag=tag, wraps="", number=number, prints=prints)
        return self.tags[number]

    def _with_tokens(self, holder: etree._Element, text: str) -> str:
        for start, end, instead in self._found(holder, text):
            text = text[:start] + instead + text[end:]
        return text

    def _gather(self, paragraph: etree._Element) -> None:
        """Put a token for each tag where it begins, and remove the rest of it."""
        pieces = list(text_pieces(paragraph))
        for start, end, instead in self._found(paragraph, "".join(text for _, text in pieces)):
            cut(pieces, start, end, instead)

    def _found(self, holder: etree._Element, text: str) -> list[tuple[int, int, str]]:
        """What to put in the place of which characters, the last first."""
        if "{" not in text and "}" not in text:
            return []
        found = scan(text)
        sentence = Sentence(text, next(holder.iterancestors(f"{W}tbl"), None) is not None)
        self.mistakes += [TagMistake(mistake, braces, sentence) for braces, mistake in found.mistakes]
        cuts = [(start, start + len(escape), ESCAPES[escape]) for start, escape in found.escapes]
        taken = 0
        for tag in found.tags:
            placed = PlacedTag(tag, holder, sentence, tag.wraps, next(self._numbers))
            placed.at_start, placed.at_end = not text[: tag.start].strip(), not text[tag.end :].strip()
            placed.prints = "blocks" if tag.braces == "{{" and tag.wraps == "p" else ""
            self.tags[placed.number] = placed
            start, end = _without_blanks(tag, text, taken)
            cuts.append((start, end, placed.token))
            taken = end
        return sorted(cuts, reverse=True)

    def _drop_notes(self) -> None:
        """Take away what wraps a note, and the tags in it."""
        notes = [placed.wrapped for placed in self.tags.values() if placed.tag.braces == "{#" and placed.wraps]
        for element in notes:
            if element is not None:
                remove(element)
        gone = {inner for element in notes if element is not None for inner in element.iter(etree.Element)}
        self.tags = {number: placed for number, placed in self.tags.items() if placed.holder not in gone}


def _without_blanks(tag: Tag, text: str, taken: int) -> tuple[int, int]:
    """From where to where a tag reaches, with the blank space that its minus signs take away."""
    before, behind = text[taken : tag.start], text[tag.end :]
    start = taken + len(before.rstrip(BLANK)) if tag.trims_before else tag.start
    end = len(text) - len(behind.lstrip(BLANK)) if tag.trims_after else tag.end
    return start, end


def remove_deleted(root: etree._Element) -> None:
    """Take out deleted and moved text, and deleted rows (ECMA-376 17.13.5.14, 17.13.5.22, 17.13.5.12)."""
    deleted = list(root.iter(f"{W}del", f"{W}moveFrom"))
    for element in deleted:
        holder = parent_of(element)
        if holder.tag == f"{W}trPr":
            drop(parent_of(holder))
        elif holder.tag != f"{W}rPr":
            drop(element)
