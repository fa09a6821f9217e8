"""Lists (ECMA-376 17.9): what each level of each numbering definition looks like, and the label of each item.

Items are counted in document order (17.9.10, 17.9.11, 17.9.26).
"""

import re
from dataclasses import field, replace
from functools import cached_property

from lxml.etree import _Element

from visitdocs.dataclass import dataclass
from visitdocs.document.markup import child_value, integer, switch
from visitdocs.document.model import Alignment, LabelSuffix
from visitdocs.document.styles.cascade import Properties
from visitdocs.document.styles.paragraph_properties import ALIGNMENTS, read_paragraph_properties
from visitdocs.document.styles.style_sheet import StyleSheet
from visitdocs.document.styles.text_properties import read_text_properties
from visitdocs.document.styles.theme import Theme
from visitdocs.ooxml.namespaces import W
from visitdocs.wording.number_formats import write_number

LEVELS = 9
MAXIMUM_LINKS = 9
MAXIMUM_PATTERN = 255
_SUFFIXES = {"space": LabelSuffix.SPACE, "nothing": LabelSuffix.NOTHING}
_SENTENCES = frozenset({"cardinalText", "ordinalText"})  # in a label they begin with a capital
_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True)
class ListLevel:
    """One level of a list. `restart` is the level (counted from 1) that restarts it: None any higher one, 0 none.

    `paragraph` and `text` are levels of the cascade for the item and for its label.
    """

    start: int = 0
    number_format: str = "decimal"
    pattern: str = ""
    suffix: LabelSuffix = LabelSuffix.TAB
    restart: int | None = None
    legal: bool = False
    alignment: Alignment = Alignment.LEFT
    style: str = ""
    picture: bool = False
    paragraph: Properties = field(default_factory=dict, repr=False)
    text: Properties = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class ListDefinition:
    """What a numId stands for: levels by number, and the numbers that its own counting starts at.

    Lists of one `family` (w:abstractNum) go on counting where the other stopped.
    """

    family: str
    levels: dict[int, ListLevel]
    starts: dict[int, int]


class Numbering:
    """The numbering part. A numId or a level that leads nowhere gives None."""

    def __init__(self, root: _Element | None, styles: StyleSheet) -> None:
        self._root = root
        self._styles = styles
        self._lists: dict[str, ListDefinition | None] = {}

    @cached_property
    def _abstracts(self) -> dict[str, _Element]:
        elements = () if self._root is None else self._root.iterchildren(W + "abstractNum")
        return {element.get(W + "abstractNumId", ""): element for element in elements}

    @cached_property
    def _nums(self) -> dict[str, _Element]:
        elements = () if self._root is None else self._root.iterchildren(W + "num")
        return {element.get(W + "numId", ""): element for element in elements}

    def list(self, num_id: str | None) -> ListDefinition | None:
        """Give the list with that numId; None for "0", which switches numbering off."""
        key = num_id or "0"
        if key not in self._lists:
            self._lists[key] = None if key == "0" else self._read_list(key)
        return self._lists[key]

    def level(self, num_id: str | None, number: int) -> ListLevel | None:
        """Give one level of a list."""
        found = self.list(num_id)
        return None if found is None else found.levels.get(number)

    def level_of_style(self, num_id: str | None, style_id: str) -> int:
        """Give the level that a list links to a paragraph style, 0 when none is."""
        found = self.list(num_id)
        levels = {} if found is None else found.levels
        return next((number for number, level in levels.items() if style_id and level.style == style_id), 0)

    def _read_list(self, num_id: str) -> ListDefinition | None:
        num = self._nums.get(num_id)
        if num is None:
            return None
        abstract = self._linked(self._abstracts.get(child_value(num, "abstractNumId") or ""))
        if abstract is None:
            return None
        levels = dict(_read_levels(abstract, self._styles.theme))
        starts = {}
        for override in num.iterchildren(W + "lvlOverride"):
            levels |= _read_levels(override, self._styles.theme)
            number = integer(override.get(W + "ilvl"), 0, LEVELS - 1)
            start = integer(child_value(override, "startOverride"), 0, 32767)
            if start is not None and number in levels:
                starts[number] = start
                levels[number] = replace(levels[number], start=start)
        return ListDefinition(abstract.get(W + "abstractNumId", ""), levels, starts)

    def _linked(self, abstract: _Element | None) -> _Element | None:
        """Follows w:numStyleLink through the numbering style to the definition that holds the levels."""
        for _ in range(MAXIMUM_LINKS):
            link = child_value(abstract, "numStyleLink")
            if link is None:
                break
            chain = self._styles.chain(link, "numbering")
            num = self._nums.get(chain[-1].paragraph.get("num_id", "") if chain else "")
            abstract = self._abstracts.get(child_value(num, "abstractNumId") or "")
        return abstract


def _read_levels(parent: _Element, theme: Theme) -> dict[int, ListLevel]:
    levels = {}
    for element in parent.iterchildren(W + "lvl"):
        number = integer(element.get(W + "ilvl"), 0, LEVELS - 1)
        if number is not None:
            levels[number] = _read_level(element, theme)
    return levels


def _read_level(element: _Element, theme: Theme) -> ListLevel:
    number_format = element.find(f".//{W}numFmt")  # Word hides custom formats in an mc:AlternateContent
    return ListLevel(
        start=integer(child_value(element, "start"), 0, 32767) or 0,
        number_format="decimal" if number_format is None else number_format.get(W + "val", "decimal"),
        pattern=(child_value(element, "lvlText") or "")[:MAXIMUM_PATTERN],
        suffix=_SUFFIXES.get(child_value(element, "suff") or "", LabelSuffix.TAB),
        restart=integer(child_value(element, "lvlRestart"), 0, LEVELS),
        legal=switch(element, "isLgl"),
        alignment=ALIGNMENTS.get(child_value(element, "lvlJc") or "", Alignment.LEFT),
        style=child_value(element, "pStyle") or "",
        picture=element.find(W + "lvlPicBulletId") is not None,
        paragraph=read_paragraph_properties(element.find(W + "pPr"), theme),
        text=read_text_properties(element.find(W + "rPr"), theme),
    )


class ListCounters:
    """The counts of every family of lists; one for a whole document."""

    def __init__(self, numbering: Numbering, language: str = "") -> None:
        self._numbering = numbering
        self._language = language
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def advance(self, num_id: str, number: int) -> str:
        """Count one more item of the list at that level and give its label, as text in the list's own font."""
        found = self._numbering.list(num_id)
        if found is None or number not in found.levels:
            return ""
        counts = self._counts.setdefault(found.family, [None] * LEVELS)
        if num_id not in self._begun:
            self._begun.add(num_id)
            for level in found.starts:
                counts[level] = None
        count = counts[number]
        counts[number] = found.levels[number].start if count is None else count + 1
        for deeper in range(number + 1, LEVELS):
            if _restarts(found.levels.get(deeper), number):
                counts[deeper] = None
        return _label(found, number, counts, self._language)


def _restarts(level: ListLevel | None, after: int) -> bool:
    return level is not None and (level.restart is None or after < level.restart)


def _label(found: ListDefinition, number: int, counts: list[int | None], language: str) -> str:
    level = found.levels[number]

    def written(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        part = found.levels.get(index)
        if part is None or index > number:
            return ""
        count = counts[index]
        shown = part.start if count is None else count
        written = write_number(
            shown, "decimal" if level.legal and part.number_format != "none" else part.number_format, language
        )
        return written[:1].upper() + written[1:] if part.number_format in _SENTENCES else written

    return _PLACEHOLDER.sub(written, level.pattern)
