"""Content controls (w:sdt, ECMA-376 17.5.2): which of them are fields of a form, and what they ask for."""

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.form.foreign_values import label_of, values_told
from visitdocs.document.markup.content import plain_text
from visitdocs.document.markup.measures import child_value, flag, switch
from visitdocs.document.model import FieldKind, FormField, TextStyle
from visitdocs.fields.placeholders import is_placeholder
from visitdocs.messages import Quoted, message, phrase
from visitdocs.ooxml.namespaces import W14, W
from visitdocs.wording.field_marks import field_of

# The signs of a radio button that Word's check box control may be given: ○ ◉ ● ◎ ◯ ⚪ ⚫ ⬤ ⭘ 🔘 and two of LibreOffice.
_ROUND = frozenset({"25CB", "25C9", "25CF", "25CE", "25EF", "26AA", "26AB", "2B24", "2B58", "1F518", "EA3A", "EA3B"})
_WRAPPERS = frozenset(
    W + name for name in ("group", "docPartObj", "docPartList", "citation", "bibliography", "equation")
)
_UNLOCKED = frozenset({None, "unlocked", "sdtLocked"})


def read_control(element: _Element, word_file: WordFile, style: TextStyle, name: str = "") -> FormField | None:
    """Read the field that a control is; None when its content is to be read as if the control were not there.

    A control that has lost its tag has the name of the bookmark in it, or `name`, that of the one before it (see
    `wording.field_marks`); one that never had a name gets a new one. `style` is that of what is typed.
    """
    properties, content = element.find(W + "sdtPr"), element.find(W + "sdtContent")
    if properties is None or content is None:
        return None
    marked = _marked_name(content)
    name = child_value(properties, "tag") or marked or name
    kind = _kind(properties, content)
    if kind is None or not (name or _asks_to_be_filled_in(properties)):
        return None
    if not name:
        name = _new_name(element, word_file)
        kind = FieldKind.CHECKBOX if kind is FieldKind.RADIO else kind
    title = (child_value(properties, "alias") or child_value(content.find(f"{W}sdt/{W}sdtPr"), "alias") or "").strip()
    has_text = kind not in (FieldKind.CHECKBOX, FieldKind.RADIO, FieldKind.SIGNATURE)
    text = plain_text(content).strip("\n") if has_text else ""
    entries = _entries(properties)
    prompt = _prompt(entries)
    is_empty = switch(properties, "showingPlcHdr") or (bool(marked) and is_placeholder(text))
    is_empty = is_empty or (bool(prompt) and text in prompt[0])
    values = word_file.field_values.get(name) or values_told(title, text if is_empty else "")
    return FormField(
        name=name,
        kind=kind,
        label=label_of(title),
        value="" if is_empty else text,
        placeholder=text if is_empty else "",
        checked=_is_ticked(properties),
        required=values.required,
        limit=values.limit,
        maximum=values.maximum,
        format=values.format,
        options=tuple((value, shown or value) for value, shown in entries if value and (value, shown) not in prompt),
        style=style,
    )


def _new_name(element: _Element, word_file: WordFile) -> str:
    name = word_file.new_field_name()
    hint = phrase("type the name of the field: Developer → Properties → Tag")
    said = message(
        "control-without-tag", "a content control has no tag; in the PDF it is the field {name}", name=Quoted(name)
    )
    word_file.warn(said, element, hint)
    return name


def _marked_name(content: _Element) -> str:
    names = (field_of(mark.get(W + "name", "")) for mark in content.iterchildren(W + "bookmarkStart"))
    return next(filter(None, names), "")


def _asks_to_be_filled_in(properties: _Element) -> bool:
    """Whether a control can only be meant to be filled in: not one that repeats a property of the document."""
    kinds = (W + "text", W + "date", W + "dropDownList", W + "comboBox", W14 + "checkbox")
    return properties.find(W + "dataBinding") is None and any(properties.find(kind) is not None for kind in kinds)


def _kind(properties: _Element, content: _Element) -> FieldKind | None:
    kinds = {child.tag: child for child in properties}
    if kinds.keys() & _WRAPPERS or child_value(properties, "lock") not in _UNLOCKED:
        return None
    if W14 + "checkbox" in kinds:
        return FieldKind.RADIO if _is_round(kinds[W14 + "checkbox"]) else FieldKind.CHECKBOX
    if W + "date" in kinds:
        return FieldKind.DATE
    if W + "dropDownList" in kinds or W + "comboBox" in kinds:
        return FieldKind.DROPDOWN
    if W + "picture" in kinds:
        return FieldKind.SIGNATURE
    if W + "text" in kinds and flag(kinds[W + "text"].get(W + "multiLine")):
        return FieldKind.MULTILINE
    wrapped = [W + "tbl", W + "drawing", W + "pict", W + "object", *([] if W + "text" in kinds else [W + "sdt"])]
    if next(content.iter(*wrapped), None) is not None:
        return None
    return FieldKind.MULTILINE if len(content.findall(f".//{W}p")) > 1 else FieldKind.TEXT


def _is_round(box: _Element) -> bool:
    states = [box.find(W14 + name) for name in ("checkedState", "uncheckedState")]
    signs = {state.get(W14 + "val", "").upper().lstrip("0") for state in states if state is not None}
    return bool(signs) and signs <= _ROUND


def _is_ticked(properties: _Element) -> bool:
    ticked = properties.find(f"{W14}checkbox/{W14}checked")
    return ticked is not None and flag(ticked.get(W14 + "val", "1"))


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
