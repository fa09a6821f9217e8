"""The tree as a text for Jinja: statements stand between runs, so that what they show or hide keeps its formatting.

A statement that wraps its paragraph, row or cell takes that element's place. Jinja's braces are characters that no
text may hold (Unicode 23.7, noncharacters); braces of the text itself mean nothing to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from copy import deepcopy

from lxml import etree

from visitdocs.ooxml.namespaces import XML_SPACE, W
from visitdocs.word.elements import attributes, parent_of
from visitdocs.word.tags.cell_tags import set_cells
from visitdocs.word.tags.environment import JINJA_BRACES
from visitdocs.word.tags.paragraph_text import replace
from visitdocs.word.tags.scanning import Tag
from visitdocs.word.tags.template_tree import TOKEN, TOKEN_START, PlacedTag, TemplateTree

OPEN = {"{{": JINJA_BRACES["variable_start_string"], "{%": JINJA_BRACES["block_start_string"]}
CLOSE = {"{{": JINJA_BRACES["variable_end_string"], "{%": JINJA_BRACES["block_end_string"]}
NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")


class JinjaSource:
    """Text for Jinja, in which every tag begins a line of its own: a line tells the tag.

    `is_sound` is false when the template itself holds characters that Jinja would take for braces.
    """

    def __init__(self, xml: str, tags: dict[int, PlacedTag]) -> None:
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

    @property
    def kinds(self) -> dict[int, str]:
        """What tags have to print, other than text, by their lines."""
        return {line: placed.prints for line, placed in zip(self.lines, self.tags, strict=True) if placed.prints}

    def tag_at(self, line: int) -> PlacedTag | None:
        """Find the last tag that begins on this line or before."""
        index = bisect_right(self.lines, line)
        return self.tags[index - 1] if index else None


def jinja_source(tree: TemplateTree) -> JinjaSource:
    """Make the text for Jinja. The tree is used up."""
    set_cells(tree)
    for placed in list(tree.tags.values()):
        wrapped = placed.wrapped
        if wrapped is not None:
            replace(wrapped, placed.token)
    for text in list(tree.root.iter(f"{W}t")):
        if TOKEN_START in (text.text or ""):
            _lift_statements(text, tree.tags)
    return JinjaSource(etree.tostring(tree.root, encoding="unicode"), tree.tags)


def _lift_statements(text: etree._Element, tags: dict[int, PlacedTag]) -> None:
    """Split the run at every statement, so that the statement stands between runs."""
    first, *others = re.split(f"({TOKEN.pattern})", text.text or "")
    parts = [first]
    for token, number, after in zip(others[::3], others[1::3], others[2::3], strict=True):
        if tags[int(number)].tag.braces == "{%":
            parts += [token, after]
        else:
            parts[-1] += token + after
    text.text = parts[0]
    text.set(XML_SPACE, "preserve")
    for token, after in zip(parts[1::2], parts[2::2], strict=True):
        text = _split(text, token, after)


def _split(text: etree._Element, token: str, after: str) -> etree._Element:
    """Cut a run behind one of its texts; put `token` behind it and a run of the same look with `after` behind that."""
    run = parent_of(text)
    rest = etree.Element(run.tag, attributes(run))
    look = run.find(f"{W}rPr")
    if look is not None:
        rest.append(deepcopy(look))
    new = etree.SubElement(rest, text.tag, attributes(text))
    new.text = after
    for following in list(text.itersiblings()):
        rest.append(following)
    tail, run.tail = run.tail, None
    run.addnext(rest)
    run.tail, rest.tail = token, tail
    return new


def for_jinja(tag: Tag) -> str:
    """Write the tag as Jinja is to read it, on a line of its own."""
    inside = tag.inside.replace("\n", " ").strip("+-")
    return f"{OPEN[tag.braces]}\n{inside} {CLOSE[tag.braces]}"


def statement(text: str) -> str:
    """Write a statement in Jinja's braces; nothing for nothing."""
    return f"{OPEN['{%']}{text}{CLOSE['{%']}" if text else ""
