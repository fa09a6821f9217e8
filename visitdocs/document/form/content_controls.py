"""Content controls (w:sdt, ECMA-376 17.5.2) that are fields of a form, and what they ask for."""

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.form.control_kinds import Asked, field_kind, is_ticked, value_of
from visitdocs.document.markup import child_value, first_child, is_on, plain_text, typed_lines
from visitdocs.document.model import FieldKind, FormField, TextStyle
from visitdocs.fields.bookmarks import field_of
from visitdocs.fields.field_values import FieldValues
from visitdocs.fields.placeholders import is_placeholder, unbracketed
from visitdocs.messages import Quoted, message, phrase
from visitdocs.ooxml import Part
from visitdocs.ooxml.namespaces import W


def read_control(
    element: _Element, word_file: WordFile, part: Part, style: TextStyle, name: str = ""
) -> FormField | None:
    """Read the field that a control is; None when its content is to be read as if the control were not there.

    A control that has lost its tag has the name of the bookmark in it, or `name`, that of the one before it (see
    `fields.bookmarks`); one that never had a name gets a new one. `part` is where the control stands, `style` that
    of what is typed.
    """
    properties, content = first_child(element, W + "sdtPr"), first_child(element, W + "sdtContent")
    if properties is None or content is None:
        return None
    asked = {child.tag: child for child in properties}
    marked, tag = _marked_name(content), value_of(asked, "tag")
    kind = field_kind(asked, content, word_file, part, is_ours=bool(marked or name) or tag in word_file.field_values)
    if kind is None:
        return None
    name = tag or marked or name
    if not name:
        name = _new_name(element, word_file)
        kind = FieldKind.CHECKBOX if kind is FieldKind.RADIO else kind
    title = (value_of(asked, "alias") or child_value(content.find(f"{W}sdt/{W}sdtPr"), "alias") or "").strip()
    text = _text(content, kind)
    entries = _entries(asked)
    prompt = _prompt(entries)
    is_empty = is_on(asked.get(W + "showingPlcHdr")) or (bool(marked) and is_placeholder(text))
    is_empty = is_empty or (bool(prompt) and text in prompt[0])
    placeholder = unbracketed(text) if is_empty else ""
    values = word_file.field_values.get(name) or _values_told(title, placeholder)
    return FormField(
        name=name,
        kind=kind,
        label=values.label or _label_told(title),
        help=values.help,
        language=values.language,
        cells=values.cells and values.limit > 0,
        value="" if is_empty else text,
        placeholder=placeholder,
        checked=is_ticked(asked),
        required=values.required,
        limit=values.limit,
        maximum=values.maximum,
        format=values.format or _date_format(asked, word_file),
        options=tuple((value, shown or value) for value, shown in entries if value and (value, shown) not in prompt),
        editable=W + "comboBox" in asked,
        style=style,
    )


def _text(content: _Element, kind: FieldKind) -> str:
    """What stands in a control that text is typed into."""
    match kind:
        case FieldKind.CHECKBOX | FieldKind.RADIO | FieldKind.SIGNATURE:
            return ""
        case FieldKind.MULTILINE:
            return typed_lines(content).strip("\n")
        case _:
            return plain_text(content).strip("\n")


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


def _values_told(title: str, placeholder: str) -> FieldValues:
    from visitdocs.document.form.foreign_values import values_told  # for forms that are not ours

    return values_told(title, placeholder)


def _label_told(title: str) -> str:
    from visitdocs.document.form.foreign_values import label_of

    return label_of(title)


def _date_format(asked: Asked, word_file: WordFile) -> str:
    picture = child_value(asked.get(W + "date"), "dateFormat")
    if picture is None:
        return ""
    from visitdocs.document.form.foreign_values import date_format_words

    return date_format_words(picture, word_file.language)


def _entries(asked: Asked) -> list[tuple[str, str]]:
    """(value, text shown) of everything in a list to choose from."""
    lists = [asked[W + name] for name in ("dropDownList", "comboBox") if W + name in asked]
    items = [item for choice in lists for item in choice.iterchildren(W + "listItem")]
    return [(item.get(W + "value", ""), item.get(W + "displayText", "")) for item in items]


def _prompt(entries: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The entry that is no answer: Word writes it first and, unlike those that follow, without a text to show."""
    if not entries:
        return []
    value, shown = entries[0]
    wordless = not shown and any(text for _, text in entries[1:])
    return entries[:1] if not value or wordless or is_placeholder(shown) else []
