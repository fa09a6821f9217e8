"""Content controls (w:sdt, ECMA-376 17.5.2) that are form fields; all others are only wrappers.

A control with a tag and a kind that a PDF form knows is a field. A check box with round symbols is a radio button, a
picture control is a place to sign.
"""

from lxml.etree import _Element

from visitdocs.document.markup import plain_text
from visitdocs.document.measures import child_value, flag
from visitdocs.document.model import FieldKind, FormField, TextStyle
from visitdocs.document.namespaces import W14, W
from visitdocs.wording.field_marks import field_of, is_placeholder

REQUIRED_MARKS = ("(wymagane)", "*")
ROUND_SYMBOLS = {"25CB", "25CF", "25C9", "25CE", "26AA", "26AB", "2B24", "2B58", "1F518", "EA3A", "EA3B"}
_KINDS = {
    W + "date": FieldKind.DATE, W + "dropDownList": FieldKind.DROPDOWN, W + "comboBox": FieldKind.DROPDOWN,
    W + "picture": FieldKind.SIGNATURE,
}  # fmt: skip
_WRAPPERS = {W + name for name in ("group", "docPartObj", "docPartList", "bibliography", "citation", "equation")}


def read_control(element: _Element, style: TextStyle, name: str = "") -> FormField | None:
    """The form field that a control is, or None if its content is ordinary content.

    A control that has lost its tag has the name of the bookmark in it, or `name`, that of the one before it (see
    `wording.field_marks`).
    """
    properties, content = element.find(W + "sdtPr"), element.find(W + "sdtContent")
    if properties is None or content is None:
        return None
    name = child_value(properties, "tag") or _marked_name(content) or name
    if not name:
        return None
    kind = _kind(properties, content)
    if kind is None:
        return None
    title = (child_value(properties, "alias") or child_value(content.find(f"{W}sdt/{W}sdtPr"), "alias") or "").strip()
    entries = _entries(properties)
    prompt = _prompt(entries)
    text = "" if kind in (FieldKind.CHECKBOX, FieldKind.RADIO, FieldKind.SIGNATURE) else plain_text(content)
    placeholder = _shows_placeholder(properties, content, text) or (bool(prompt) and text in prompt[0])
    return FormField(
        name=name,
        kind=kind,
        label=title,
        value="" if placeholder else text.strip("\n"),
        placeholder=text if placeholder else "",
        checked=_checked(properties),
        required=title.endswith(REQUIRED_MARKS),
        options=tuple((value, shown or value) for value, shown in entries if value and (value, shown) not in prompt),
        style=style,
    )


def _shows_placeholder(properties: _Element, content: _Element, text: str) -> bool:
    mark = properties.find(W + "showingPlcHdr")
    return (mark is not None and flag(mark.get(W + "val", "1"))) or (
        bool(_marked_name(content)) and is_placeholder(text)
    )


def _marked_name(content: _Element) -> str:
    names = (field_of(mark.get(W + "name", "")) for mark in content.iterchildren(W + "bookmarkStart"))
    return next(filter(None, names), "")


def _kind(properties: _Element, content: _Element) -> FieldKind | None:
    for child in properties:
        if child.tag in _WRAPPERS:
            return None
        if child.tag in _KINDS:
            return _KINDS[child.tag]
        if child.tag == W14 + "checkbox":
            return FieldKind.RADIO if _is_round(child) else FieldKind.CHECKBOX
        if child.tag == W + "text":
            return FieldKind.MULTILINE if flag(child.get(W + "multiLine")) else FieldKind.TEXT
    if content.find(f".//{W}tbl") is not None or content.find(f".//{W}sdt") is not None:
        return None
    several = len(content.findall(f".//{W}p")) > 1
    return FieldKind.MULTILINE if several else FieldKind.TEXT


def _is_round(box: _Element) -> bool:
    states = [box.find(W14 + name) for name in ("checkedState", "uncheckedState")]
    symbols = {state.get(W14 + "val", "").upper().lstrip("0") for state in states if state is not None}
    return bool(symbols) and symbols <= ROUND_SYMBOLS


def _checked(properties: _Element) -> bool:
    element = properties.find(f"{W14}checkbox/{W14}checked")
    return element is not None and flag(element.get(W14 + "val", "1"))


def _entries(properties: _Element) -> list[tuple[str, str]]:
    """(value, text shown) of everything in a list to choose from."""
    items = [item for name in ("dropDownList", "comboBox") for item in properties.iterfind(f"{W}{name}/{W}listItem")]
    return [(item.get(W + "value", ""), item.get(W + "displayText", "")) for item in items]


def _prompt(entries: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The entry that is no answer: Word writes it first and, unlike those that follow, without a text to show."""
    if not entries:
        return []
    value, shown = entries[0]
    wordless = not shown and any(text for _, text in entries[1:])
    return entries[:1] if not value or wordless or is_placeholder(shown) else []
