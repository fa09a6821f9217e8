"""Form fields of Word 97–2003 (w:ffData, ECMA-376 17.16.17), which old forms are still made of."""

from dataclasses import replace

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.form.foreign_values import date_format_words
from visitdocs.document.markup import child_value, integer, is_on, switch
from visitdocs.document.model import FieldKind, FormField, TextStyle
from visitdocs.fields.field_values import MAXIMUM_LIMIT
from visitdocs.messages import Quoted, message, phrase
from visitdocs.ooxml.namespaces import W


def read_legacy_field(begin: _Element, result: str, style: TextStyle, word_file: WordFile) -> FormField | None:
    """Read the form field that begins with the field mark `begin` and shows `result`; None when there is none."""
    data = begin.find(W + "ffData")
    if data is None:
        return None
    name = child_value(data, "name") or _new_name(begin, word_file)
    label = _words(data, "statusText") or _words(data, "helpText")
    field = FormField(name, FieldKind.TEXT, label, style=style, read_only=is_on(data.find(W + "enabled")) is False)
    box, entries = data.find(W + "checkBox"), data.find(W + "ddList")
    if box is not None:
        checked = is_on(box.find(W + "checked"))
        ticked = switch(box, "default") if checked is None else checked
        return replace(field, kind=FieldKind.CHECKBOX, checked=ticked)
    if entries is not None:
        texts = [entry.get(W + "val", "") for entry in entries.iterchildren(W + "listEntry")]
        return replace(
            field, kind=FieldKind.DROPDOWN, value=_chosen(entries, texts), options=tuple((t, t) for t in texts)
        )
    return _text(field, data.find(W + "textInput"), result, word_file)


def _chosen(entries: _Element, texts: list[str]) -> str:
    """The entry that a list shows: the first one where nobody has chosen (17.16.12)."""
    chosen = integer(child_value(entries, "result") or child_value(entries, "default"), 0, 999) or 0
    return texts[chosen] if chosen < len(texts) else ""


def _text(field: FormField, entry: _Element | None, result: str, word_file: WordFile) -> FormField:
    value = result.strip()  # an empty field shows five wide spaces to be seen on the screen
    limit = integer(child_value(entry, "maxLength"), 0, MAXIMUM_LIMIT) or 0
    is_date = child_value(entry, "type") == "date"
    return replace(
        field,
        kind=FieldKind.DATE if is_date else FieldKind.TEXT,
        value=value,
        limit=0 if len(value) > limit else limit,
        format=date_format_words(child_value(entry, "format") or "", word_file.language) if is_date else "",
    )


def shown_by(field: FormField) -> str:
    """Give what an old field shows on paper where it is not to be filled in; a text field's is its result."""
    if field.kind is FieldKind.CHECKBOX:
        return "☒" if field.checked else "☐"
    return field.value


def _new_name(begin: _Element, word_file: WordFile) -> str:
    name = word_file.new_field_name()
    hint = phrase("type the name in Word: field properties → Bookmark")
    said = message(
        "field-without-name", "a form field has no name; in the PDF it is the field {name}", name=Quoted(name)
    )
    word_file.warn(said, begin, hint)
    return name


def _words(data: _Element, name: str) -> str:
    element = data.find(W + name)
    return "" if element is None or element.get(W + "type") == "autoText" else element.get(W + "val", "")
