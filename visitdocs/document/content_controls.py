"""Content controls (w:sdt, ECMA-376 17.5.2): which of them are fields of a form, and what they ask for."""

from lxml.etree import _Element

from visitdocs.document.markup import plain_text
from visitdocs.document.measures import child_value, flag, switch
from visitdocs.document.model import FieldKind, FormField
from visitdocs.document.namespaces import VML, W14, A, W
from visitdocs.document.source import Source

# The signs of a radio button that Word's check box control may be given: ○ ◉ ● ◌ ◎ ◯ ⚪ ⚫ ⬤ ⭘ 🔘.
_ROUND = frozenset({0x25CB, 0x25C9, 0x25CF, 0x25CC, 0x25CE, 0x25EF, 0x26AA, 0x26AB, 0x2B24, 0x2B58, 0x1F518})
_FILLED_IN = ("text", "date", "dropDownList", "comboBox")
_WRAPPERS = ("docPartList", "docPartObj", "group", "citation", "bibliography", "equation")
_REQUIRED = ("(wymagane)", "*")
_UNLOCKED = (None, "unlocked", "sdtLocked")


def read_control(element: _Element, source: Source) -> FormField | None:
    """The field that a control is; None when its content is to be read as if the control were not there."""
    properties = element.find(W + "sdtPr")
    content = element.find(W + "sdtContent")
    if properties is None or content is None:
        return None
    name = child_value(properties, "tag") or ""
    kind = _kind(properties, content)
    if kind is None or not name.strip():
        if kind not in (None, FieldKind.SIGNATURE) and properties.find(W + "dataBinding") is None and _named(properties):
            message = "Kontrolka zawartości nie ma tagu, więc nie będzie polem formularza."
            source.warn(message, element, "Deweloper → Właściwości → Tag: wpisz nazwę pola.")
        return None
    title = child_value(properties, "alias") or ""
    shown = plain_text(content)
    empty = switch(properties, "showingPlcHdr")
    options = _options(properties)
    ticked = properties.find(f"{W14}checkbox/{W14}checked")
    is_choice = kind in (FieldKind.CHECKBOX, FieldKind.RADIO)
    return FormField(
        name=name.strip(),
        kind=kind,
        label=title,
        value="" if empty or is_choice else _value(shown, options),
        placeholder=shown if empty and not is_choice else "",
        checked=is_choice and ticked is not None and flag(ticked.get(W14 + "val", "1")),
        required=title.strip().endswith(_REQUIRED),
        options=options,
    )


def _named(properties: _Element) -> bool:
    """Whether the control is of a kind that can only be meant to be filled in."""
    return properties.find(W14 + "checkbox") is not None or any(
        properties.find(W + name) is not None for name in _FILLED_IN
    )


def _kind(properties: _Element, content: _Element) -> FieldKind | None:
    if child_value(properties, "lock") not in _UNLOCKED or next(content.iter(W + "sdt"), None) is not None:
        return None
    if any(properties.find(W + name) is not None for name in _WRAPPERS):
        return None
    if properties.find(W14 + "checkbox") is not None:
        return FieldKind.RADIO if _is_round(properties) else FieldKind.CHECKBOX
    if properties.find(W + "date") is not None:
        return FieldKind.DATE
    if properties.find(W + "dropDownList") is not None or properties.find(W + "comboBox") is not None:
        return FieldKind.DROPDOWN
    if properties.find(W + "picture") is not None:
        shows_picture = any(content.iter(A + "blip", VML + "imagedata")) and not switch(properties, "showingPlcHdr")
        return None if shows_picture else FieldKind.SIGNATURE
    if next(content.iter(W + "tbl", W + "drawing", W + "pict", W + "object"), None) is not None:
        return None
    return FieldKind.MULTILINE if _has_lines(properties, content) else FieldKind.TEXT


def _is_round(properties: _Element) -> bool:
    states = properties.iterfind(f"{W14}checkbox/*")
    codes = (state.get(W14 + "val", "") for state in states if state.tag.endswith("State"))
    return any(_code(code) in _ROUND for code in codes)


def _code(text: str) -> int:
    try:
        return int(text, 16)
    except ValueError:
        return 0


def _has_lines(properties: _Element, content: _Element) -> bool:
    text = properties.find(W + "text")
    if text is not None and flag(text.get(W + "multiLine")):
        return True
    return sum(1 for _ in content.iter(W + "p")) > 1


def _options(properties: _Element) -> tuple[tuple[str, str], ...]:
    items = properties.iterfind(f"*/{W}listItem")
    pairs = ((item.get(W + "value") or "", item.get(W + "displayText") or item.get(W + "value") or "") for item in items)
    return tuple((value, text) for value, text in pairs if value)


def _value(shown: str, options: tuple[tuple[str, str], ...]) -> str:
    return next((value for value, text in options if text == shown), shown)


