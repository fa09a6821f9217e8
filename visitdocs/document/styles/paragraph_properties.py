"""Paragraph properties (w:pPr, ECMA-376 17.3.1): read into a level of the cascade, resolved into a `ParagraphStyle`."""

from collections.abc import Callable
from typing import Any

from lxml.etree import _Element

from visitdocs.document.markup import child_value, clamp, flag, integer, length, number
from visitdocs.document.model import Alignment, Borders, LineRule, ParagraphStyle, TabAlignment, TabStop, TextStyle
from visitdocs.document.styles.borders import read_borders, read_shading
from visitdocs.document.styles.cascade import NOTHING, Properties, read_level
from visitdocs.document.styles.theme import Theme
from visitdocs.ooxml.namespaces import W

# Word's own distance for "automatic" spacing, which stands for an HTML paragraph's margin.
AUTOMATIC_SPACE = 14.0
MAXIMUM_TAB_STOPS = 64  # that Word lets a paragraph have

ALIGNMENTS = {
    "left": Alignment.LEFT, "start": Alignment.LEFT, "center": Alignment.CENTRE,
    "right": Alignment.RIGHT, "end": Alignment.RIGHT, "both": Alignment.JUSTIFIED, "distribute": Alignment.DISTRIBUTED,
    "lowKashida": Alignment.JUSTIFIED, "mediumKashida": Alignment.JUSTIFIED, "highKashida": Alignment.JUSTIFIED,
    "thaiDistribute": Alignment.JUSTIFIED,
}  # fmt: skip
_SWITCHES = {
    "keepNext": "keep_with_next", "keepLines": "keep_lines", "pageBreakBefore": "page_break_before",
    "widowControl": "widow_control", "contextualSpacing": "contextual_spacing",
    "suppressAutoHyphens": "no_hyphens",
}  # fmt: skip
_TAB_ALIGNMENTS = {
    "center": TabAlignment.CENTRE, "right": TabAlignment.RIGHT, "end": TabAlignment.RIGHT,
    "decimal": TabAlignment.DECIMAL,
}  # fmt: skip
_LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "heavy": "_", "middleDot": "·"}
_LINE_RULES = {"exact": LineRule.EXACT, "atLeast": LineRule.AT_LEAST}


def read_paragraph_properties(element: _Element | None, theme: Theme) -> dict[str, Any]:
    """Read the properties that w:pPr sets, by our names; `style` is the paragraph style's id."""
    if element is None:
        return {}

    def read(name: str, child: _Element) -> Properties:
        if name == "pBdr":
            return {"borders": read_borders(child, theme)}
        return _READERS[name](child) if name in _READERS else NOTHING

    return read_level(element, _SWITCHES, read) | read_shading(element, theme)


def _style(element: _Element) -> Properties:
    return {"style": element.get(W + "val", "")}


def _alignment(element: _Element) -> Properties:
    return {"alignment": ALIGNMENTS.get(element.get(W + "val", ""), Alignment.LEFT)}


def _outline(element: _Element) -> Properties:
    level = integer(element.get(W + "val"), 0, 9)
    return NOTHING if level is None else {"outline": level}


def _numbering(element: _Element) -> Properties:
    found = {"num_id": child_value(element, "numId"), "level": integer(child_value(element, "ilvl"), 0, 8)}
    return {key: value for key, value in found.items() if value is not None}


def _indents(element: _Element) -> Properties:
    found = {}
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        values = [value for name in names if (value := length(element.get(W + name))) is not None]
        if values:
            found[key] = values[-1]
    first, hanging = length(element.get(W + "firstLine")), length(element.get(W + "hanging"))
    if hanging is not None:
        found["first_line"] = -hanging
    elif first is not None:
        found["first_line"] = first
    return found


def _spacing(element: _Element) -> Properties:
    found: dict[str, Any] = {}
    for key, name in (("space_before", "before"), ("space_after", "after")):
        value = length(element.get(W + name))
        if value is not None:
            found[key] = max(value, 0.0)
        automatic = element.get(f"{W}{name}Autospacing")
        if automatic is not None:
            found[f"{key}_automatic"] = flag(automatic)
    line = number(element.get(W + "line"))
    if line is not None:
        found |= _line(line, element.get(W + "lineRule", "auto"))
    return found


def _line(line: float, rule: str) -> Properties:
    if rule in _LINE_RULES:
        return {"line_rule": _LINE_RULES[rule], "line_spacing": round(clamp(abs(line) / 20, 0, 1584), 3)}
    factor = round(clamp(line / 240, 0, 132), 4)
    return {"line_rule": LineRule.MULTIPLE, "line_spacing": factor or 1.0}


def _tabs(element: _Element) -> Properties:
    tabs: dict[float, TabStop | None] = {}
    for child in element.iterchildren(W + "tab"):
        position, kind = length(child.get(W + "pos")), child.get(W + "val", "left")
        if position is None or kind == "bar":
            continue
        leader = _LEADERS.get(child.get(W + "leader", ""), "")
        alignment = _TAB_ALIGNMENTS.get(kind, TabAlignment.LEFT)
        tabs[position] = None if kind == "clear" else TabStop(position, alignment, leader)
    return {"tabs": tabs}


_READERS: dict[str, Callable[[_Element], Properties]] = {
    "pStyle": _style, "jc": _alignment, "outlineLvl": _outline, "numPr": _numbering, "ind": _indents,
    "spacing": _spacing, "tabs": _tabs,
}  # fmt: skip


def make_paragraph_style(
    properties: Properties, name: str, mark: TextStyle, hyphenate: bool, stretches_at_breaks: bool
) -> ParagraphStyle:
    """Make the resolved style of a paragraph. `hyphenate` and `stretches_at_breaks` are the document's settings; a
    paragraph may decline the first.
    """
    get = properties.get
    borders = get("borders", NOTHING)
    return ParagraphStyle(
        name=name,
        alignment=get("alignment", Alignment.LEFT),
        left=get("left", 0.0),
        right=get("right", 0.0),
        first_line=get("first_line", 0.0),
        space_before=_space(properties, "space_before"),
        space_after=_space(properties, "space_after"),
        contextual_spacing=get("contextual_spacing", False),
        line_rule=get("line_rule", LineRule.MULTIPLE),
        line_spacing=get("line_spacing", 1.0),
        keep_with_next=get("keep_with_next", False),
        keep_lines=get("keep_lines", False),
        page_break_before=get("page_break_before", False),
        widow_control=get("widow_control", True),
        stretches_at_breaks=stretches_at_breaks,
        hyphenate=hyphenate and not get("no_hyphens", False),
        tab_stops=tuple(stop for _, stop in sorted(get("tabs", NOTHING).items()) if stop is not None)[
            :MAXIMUM_TAB_STOPS
        ],
        borders=Borders(*(borders.get(edge) for edge in ("top", "right", "bottom", "left", "between"))),
        shading=get("shading"),
        mark=mark,
    )


def _space(properties: Properties, key: str) -> float:
    if properties.get(f"{key}_automatic"):
        return 0.0 if properties.get("num_id", "0") != "0" else AUTOMATIC_SPACE
    return float(properties.get(key, 0.0))
