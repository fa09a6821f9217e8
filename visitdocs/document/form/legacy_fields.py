"""Form fields of Word 97–2003 (w:ffData, ECMA-376 17.16.17), which old forms are still made of."""

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup.measures import child_value, integer, is_on, switch
from visitdocs.document.model import FieldKind, FormField, TextStyle
from visitdocs.messages import Quoted, message, phrase
from visitdocs.ooxml.namespaces import W


def read_legacy_field(begin: _Element, result: str, style: TextStyle, word_file: WordFile) -> FormField | None:
    """Read the form field that begins with the field mark `begin` and shows `result`; None when there is none."""
    data = begin.find(W + "ffData")
    if data is None:
        return None
    name = child_value(data, "name") or _new_name(begin, word_file)
    label = _words(data, "statusText") or _words(data, "helpText")
    box, entries = data.find(W + "checkBox"), data.find(W + "ddList")
    if box is not None:
        checked = is_on(box.find(W + "checked"))
        ticked = switch(box, "default") if checked is None else checked
        return FormField(name, FieldKind.CHECKBOX, label, checked=ticked, style=style)
    if entries is not None:
        texts = [entry.get(W + "val", "") for entry in entries.iterchildren(W + "listEntry")]
        chosen = integer(child_value(entries, "result") or child_value(entries, "default"), 0, 999)
        value = texts[chosen] if chosen is not None and chosen < len(texts) else ""
        return FormField(name, FieldKind.DROPDOWN, label, value, options=tuple((t, t) for t in texts), style=style)
    is_date = child_value(data.find(W + "textInput"), "type") == "date"
    # An empty field shows five wide spaces to be seen on the screen.
    return FormField(name, FieldKind.DATE if is_date else FieldKind.TEXT, label, result.strip(), style=style)


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
