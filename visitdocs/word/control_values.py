"""Answers put into the content controls of a filled form, as if typed in Word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from lxml import etree

from visitdocs.definition.answers import Answers
from visitdocs.definition.form import FieldType
from visitdocs.definition.model import Visit
from visitdocs.word.field_names import option_name
from visitdocs.word.namespaces import W14, W
from visitdocs.word.package import parse, read_parts, serialize, write_parts
from visitdocs.wording.dates import short_date

STORIES = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Value = str | bool | date
Controls = dict[str, Value]


def control_values(visit: Visit, answers: Answers) -> Controls:
    """What each control will hold, by its tag; a choice has a control for every option."""
    values: Controls = {}
    for field in visit.registration.all_fields():
        answer = answers.values.get(field.name)
        if answer is None:
            continue
        options = visit.options_of(field)
        if field.type is FieldType.DROPDOWN and isinstance(answer, tuple):
            values[field.name] = options[answer[0]]
        elif isinstance(answer, tuple):
            values |= {option_name(field.name, key): key in answer for key in options}
        else:
            values[field.name] = answer
    return values


def fill_controls(docx: bytes, values: Mapping[str, Value]) -> bytes:
    """A form with its controls filled in; a control that `values` does not name stays as it is.

    Raises LookupError with the tags for which the document has no control.
    """
    parts = read_parts(docx)
    found: set[str] = set()
    for name in sorted(filter(STORIES.fullmatch, parts)):
        root = parse(parts[name])
        for control in root.iter(f"{W}sdt"):
            tag = _tag(control)
            if tag in values:
                _fill(control, values[tag])
                found.add(tag)
        parts[name] = serialize(root)
    missing = [tag for tag in values if tag not in found]
    if missing:
        raise LookupError(*missing)
    return write_parts(parts)


def has_controls(docx: bytes) -> bool:
    """Whether a document has anything to fill in."""
    parts = read_parts(docx)
    return any(_tag(control) for control in parse(parts["word/document.xml"]).iter(f"{W}sdt"))


def _tag(control: etree._Element) -> str:
    tag = control.find(f"{W}sdtPr/{W}tag")
    return tag.get(f"{W}val", "") if tag is not None else ""


def _fill(control: etree._Element, value: Value) -> None:
    properties, content = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
    box = properties.find(f"{W14}checkbox")
    if box is not None:
        _tick(box, content, bool(value))
        return
    if isinstance(value, date):
        properties.find(f"{W}date").set(f"{W}fullDate", f"{value.isoformat()}T00:00:00Z")
        value = short_date(value)
    for mark in properties.findall(f"{W}showingPlcHdr"):
        properties.remove(mark)
    _write(content, str(value))


def _tick(box: etree._Element, content: etree._Element, ticked: bool) -> None:
    box.find(f"{W14}checked").set(f"{W14}val", "1" if ticked else "0")
    state = box.find(f"{W14}{'checkedState' if ticked else 'uncheckedState'}")
    symbol = next(content.iter(f"{W}t"), None)
    if state is not None and symbol is not None:
        symbol.text = chr(int(state.get(f"{W14}val", "2612"), 16))


def _write(content: etree._Element, text: str) -> None:
    """Replace what the control holds by one run; the placeholder's style goes, any other formatting stays."""
    runs = list(content.iter(f"{W}r"))
    first = runs[0]
    for run in runs[1:]:
        run.getparent().remove(run)
    for child in list(first):
        if child.tag != f"{W}rPr":
            first.remove(child)
        else:
            for style in child.findall(f"{W}rStyle"):
                child.remove(style)
    for element in _text_elements(text):
        first.append(element)


def _text_elements(text: str) -> Iterator[etree._Element]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield etree.Element(f"{W}br")
        element = etree.Element(f"{W}t", {SPACE: "preserve"})
        element.text = line
        yield element
