"""How Word numbers paragraphs (ECMA-376 17.9), and the lists that its items make. Knows nothing of visitdocs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree
from meaning import Node

W = qn("w:p")[:-1]
NUMBERINGS = {"decimal": "Decimal", "lowerLetter": "LowerAlpha", "lowerRoman": "LowerRoman", "bullet": "Disc"}
ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
"""Word's number formats and tagged PDF's names for them."""


@dataclass(frozen=True)
class Label:
    """What stands before an item; `numbering` is the name that tagged PDF has for its kind."""

    text: str
    list_id: str
    level: int
    numbering: str


class Numbering:
    """Counts as Word counts: a level begins anew when a higher one has moved (ECMA-376 17.9)."""

    def __init__(self, element: etree._Element) -> None:
        self.abstract_of = {
            number.get(f"{W}numId"): number.find(f"{W}abstractNumId").get(f"{W}val")
            for number in element.findall(f"{W}num")
        }
        assert not list(element.iter(f"{W}lvlOverride"))
        self.levels = {
            (abstract.get(f"{W}abstractNumId"), int(level.get(f"{W}ilvl"))): level
            for abstract in element.findall(f"{W}abstractNum")
            for level in abstract.findall(f"{W}lvl")
        }
        self.counters: dict[str, list[int]] = {}

    def label(self, properties: Iterable[tuple[str, etree._Element]]) -> Label | None:
        """The label of the next paragraph; `properties` are its own and its styles', each with the style's id."""
        style, number = next(((style, own.find(f"{W}numPr")) for style, own in properties if _numbers(own)), ("", None))
        list_id = "0" if number is None else number.find(f"{W}numId").get(f"{W}val")
        if number is None or list_id == "0":
            return None
        abstract = self.abstract_of[list_id]
        level_element = number.find(f"{W}ilvl")
        level = 0 if level_element is None else int(level_element.get(f"{W}val"))
        for (owner, index), element in self.levels.items():
            linked = element.find(f"{W}pStyle")
            if style and owner == abstract and linked is not None and linked.get(f"{W}val") == style:
                level = index
        return self._next(abstract, level)

    def _next(self, abstract: str, level: int) -> Label:
        counters = self.counters.setdefault(abstract, [0] * 9)
        counters[level] += 1
        counters[level + 1 :] = [0] * (8 - level)
        text = self._value(abstract, level, "lvlText")
        for index in range(level + 1):
            form = self._value(abstract, index, "numFmt")
            letters = {"lowerLetter": chr(96 + counters[index]), "lowerRoman": ROMAN[min(counters[index], 8)]}
            number = letters.get(form, str(counters[index]))
            text = text.replace(f"%{index + 1}", number)
        return Label(text + self._after(abstract, level), abstract, level, NUMBERINGS[form])

    def _after(self, abstract: str, level: int) -> str:
        """What parts the label from the text: a tab and a space both read as a space."""
        suffix = self.levels[abstract, level].find(f"{W}suff")
        return "" if suffix is not None and suffix.get(f"{W}val") == "nothing" else " "

    def _value(self, abstract: str, level: int, name: str) -> str:
        return self.levels[abstract, level].find(f"{W}{name}").get(f"{W}val")


class Lists:
    """Items become lists, deeper items lists inside the item above; anything else ends them."""

    def __init__(self, parent: Node) -> None:
        self.parent = parent
        self.open: list[tuple[str, int, Node, Node]] = []

    def end(self) -> None:
        """What comes next is no item."""
        self.open.clear()

    def item(self, label: Label) -> Node:
        """The body of a new item."""
        while self.open and (self.open[-1][1] > label.level or self._is_other_list(label)):
            self.open.pop()
        if self.open and self.open[-1][1] == label.level:
            _, _, container, _ = self.open.pop()
        else:
            container = Node("L", {"ListNumbering": label.numbering})
            (self.open[-1][3] if self.open else self.parent).add(container)
        item, mark, body = Node("LI"), Node("Lbl"), Node("LBody")
        container.add(item)
        item.add(mark)
        item.add(body)
        mark.add(label.text)
        self.open.append((label.list_id, label.level, container, body))
        return body

    def _is_other_list(self, label: Label) -> bool:
        list_id, level, _, _ = self.open[-1]
        return level == label.level and list_id != label.list_id


def _numbers(properties: etree._Element) -> bool:
    return properties.find(f"{W}numPr") is not None
