"""A template's XML made ready for Jinja: every tag whole, in its right place, and told apart from all text.

A tag that Word has spread over runs of different formatting is gathered where it begins. A statement that wraps its
paragraph, row or cell takes that element's place; any other statement stands between runs, so that what it shows or
hides keeps the formatting it has. Jinja's braces are characters that no text may hold (Unicode 23.7, noncharacters);
braces of the text itself mean nothing to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import count

from lxml import etree

from visitdocs.ooxml.namespaces import XML_SPACE, W
from visitdocs.word.tags import Tag, scan

TOKEN_START, TOKEN_END = "\ufdd0", "\ufdd1"
JINJA_BRACES = {
    "variable_start_string": "\ufdd2",
    "variable_end_string": "\ufdd3",
    "block_start_string": "\ufdd4",
    "block_end_string": "\ufdd5",
    "comment_start_string": "\ufdd6",
    "comment_end_string": "\ufdd7",
}
OPEN = {"{{": JINJA_BRACES["variable_start_string"], "{%": JINJA_BRACES["block_start_string"]}
CLOSE = {"{{": JINJA_BRACES["variable_end_string"], "{%": JINJA_BRACES["block_end_string"]}
NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")
TOKEN = re.compile(f"{TOKEN_START}(\\d+){TOKEN_END}")
SPOKEN = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
WRAPPED = {"p": f"{W}p", "tr": f"{W}tr", "tc": f"{W}tc"}


@dataclass(frozen=True)
class Sentence:
    """A text as it stands in the template."""

    text: str
    in_table: bool


@dataclass(frozen=True)
class BraceFault:
    """Braces without a partner."""

    message: str
    braces: str
    hint: str
    sentence: Sentence


@dataclass(eq=False)
class PlacedTag:
    """A tag where it stands: in the text of `holder`, a paragraph or any other element; `wraps` as in `Tag`."""

    tag: Tag
    holder: etree._Element
    sentence: Sentence
    wraps: str
    number: int

    @property
    def wrapped(self) -> etree._Element | None:
        """The paragraph, row or cell that goes together with the tag."""
        name = WRAPPED.get(self.wraps, "")
        return self.holder if self.holder.tag == name else next(self.holder.iterancestors(name or None), None)

    @property
    def token(self) -> str:
        """What stands for the tag in the tree."""
        return f"{TOKEN_START}{self.number}{TOKEN_END}"


class TemplateTree:
    """The parsed XML of one part, with its tags found and gathered."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.tags: list[PlacedTag] = []
        self.faults: list[BraceFault] = []
        for element in list(root.iter(etree.Element)):
            for name, value in element.attrib.items():
                if "{" in value:
                    element.set(name, self._with_tokens(element, value))
            if element.tag == f"{W}p":
                self._gather(element)
            elif element.tag == f"{W}t":
                element.text = re.sub(r"\s*[\n\r\t]\s*", " ", element.text or "")
            elif "{" in (element.text or ""):
                element.text = self._with_tokens(element, element.text)

    def source(self) -> TemplateSource:
        """The text for Jinja. The tree is used up."""
        for placed in self.tags:
            if placed.wraps:
                _replace(placed.wrapped, placed.token)
        for text in list(self.root.iter(f"{W}t")):
            if TOKEN_START in (text.text or ""):
                self._lift_statements(text)
        return TemplateSource(etree.tostring(self.root, encoding="unicode"), self.tags)

    def _with_tokens(self, holder: etree._Element, text: str) -> str:
        found = self._found(holder, text)
        for placed in reversed(found):
            end = placed.tag.start + len(placed.tag.text)
            text = text[: placed.tag.start] + placed.token + text[end:]
        return text

    def _gather(self, paragraph: etree._Element) -> None:
        """Put a token for each tag where it begins, and remove the rest of it."""
        pieces = list(text_pieces(paragraph))
        sentence = "".join(text for _, text in pieces)
        for placed in reversed(self._found(paragraph, sentence)):
            _cut(pieces, placed.tag.start, placed.tag.start + len(placed.tag.text), placed.token)

    def _found(self, holder: etree._Element, text: str) -> list[PlacedTag]:
        if "{" not in text and "}" not in text:
            return []
        found = scan(text)
        sentence = Sentence(text, next(holder.iterancestors(f"{W}tbl"), None) is not None)
        self.faults += [BraceFault(*fault, sentence) for fault in found.faults]
        numbers = count(len(self.tags))
        placed = [PlacedTag(tag, holder, sentence, tag.wraps, next(numbers)) for tag in found.tags]
        self.tags += placed
        return placed

    def _lift_statements(self, text: etree._Element) -> None:
        """Split the run at every statement, so that the statement stands between runs."""
        first, *others = re.split(f"({TOKEN.pattern})", text.text or "")
        parts = [first]
        for token, number, after in zip(others[::3], others[1::3], others[2::3], strict=True):
            if self.tags[int(number)].tag.braces == "{%":
                parts += [token, after]
            else:
                parts[-1] += token + after
        text.text = parts[0]
        text.set(XML_SPACE, "preserve")
        for token, after in zip(parts[1::2], parts[2::2], strict=True):
            text = _split(text, token, after)


def text_pieces(paragraph: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The paragraph's own text in order, element by element; a nested paragraph (text box) has its own."""
    for child in paragraph.iterchildren(etree.Element):
        if child.tag == f"{W}t":
            yield child, child.text or ""
        elif child.tag in SPOKEN:
            yield child, SPOKEN[child.tag]
        elif child.tag not in (f"{W}p", f"{W}pPr", f"{W}rPr"):
            yield from text_pieces(child)


def _cut(pieces: list[tuple[etree._Element, str]], start: int, end: int, token: str) -> None:
    """Replace the characters from `start` to `end` by `token`."""
    position = 0
    for index, (element, text) in enumerate(pieces):
        first, last = max(start - position, 0), min(end - position, len(text))
        position += len(text)
        if first >= last:
            continue
        rest = text[:first] + token + text[last:]
        token = ""
        if element.tag == f"{W}t":
            element.text = rest
            element.set(XML_SPACE, "preserve")
        elif not rest:
            element.getparent().remove(element)
        pieces[index] = (element, rest)


def _replace(element: etree._Element | None, text: str) -> None:
    if element is None or element.getparent() is None:
        return
    parent, before = element.getparent(), element.getprevious()
    text += element.tail or ""
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
    parent.remove(element)


def _split(text: etree._Element, token: str, after: str) -> etree._Element:
    """Cut a run behind one of its texts; put `token` behind it and a run of the same look with `after` behind that."""
    run = text.getparent()
    rest = etree.Element(run.tag, run.attrib)
    look = run.find(f"{W}rPr")
    if look is not None:
        rest.append(deepcopy(look))
    new = etree.SubElement(rest, text.tag, text.attrib)
    new.text = after
    for following in list(text.itersiblings()):
        rest.append(following)
    tail, run.tail = run.tail, None
    run.addnext(rest)
    run.tail, rest.tail = token, tail
    return new


class TemplateSource:
    """Text for Jinja, in which every tag begins a line of its own: a line tells the tag.

    `is_sound` is false when the template itself holds characters that Jinja would take for braces.
    """

    def __init__(self, xml: str, tags: list[PlacedTag]) -> None:
        self.tags: list[PlacedTag] = []
        self.lines: list[int] = []
        data, *others = TOKEN.split(xml)
        self.is_sound = not any(NONCHARACTERS.search(part) for part in (data, *others[1::2]))
        pieces, line = [data], 1 + data.count("\n")
        for number, after in zip(others[::2], others[1::2], strict=True):
            placed = tags[int(number)]
            if placed.tag.braces in OPEN:
                line += 1
                self.lines.append(line)
                self.tags.append(placed)
                pieces.append(for_jinja(placed.tag))
            line += after.count("\n")
            pieces.append(after)
        self.text = "".join(pieces)

    def tag_at(self, line: int) -> PlacedTag | None:
        """The last tag that begins on this line or before."""
        index = bisect_right(self.lines, line)
        return self.tags[index - 1] if index else None


def for_jinja(tag: Tag) -> str:
    """The tag as Jinja is to read it, on a line of its own."""
    inside = tag.inside.replace("\n", " ").strip("+-")
    return f"{OPEN[tag.braces]}\n{inside} {CLOSE[tag.braces]}"


def statement(text: str) -> str:
    """A statement in Jinja's braces; nothing for nothing."""
    return f"{OPEN['{%']}{text}{CLOSE['{%']}" if text else ""
