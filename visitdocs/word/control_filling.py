"""The content controls of a filled form: what answers are in them, and values put into them as if typed in Word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO

from docx import Document
from docx.document import Document as OpenDocument
from lxml import etree

from visitdocs.definition.answers import Answers
from visitdocs.definition.model import Visit
from visitdocs.fields.field_type import FieldKind
from visitdocs.messages import Listed, message, phrase
from visitdocs.ooxml.namespaces import W14, XML_SPACE, W
from visitdocs.problems import Place, Problem, Severity, TemplateError
from visitdocs.word.elements import drop
from visitdocs.word.package import written
from visitdocs.word.parts import stories
from visitdocs.word.values.field_names import option_name
from visitdocs.wording import DEFAULT, Wording, spoken_in, wording_of

ControlValue = str | bool | date
EXAMPLE = "{{r field|control }}"


def control_tags(docx: bytes) -> set[str]:
    """The tags of a document's controls."""
    return {tag for root in _roots(Document(BytesIO(docx))) for tag in _controls(root)}


def control_values(visit: Visit, answers: Answers) -> dict[str, ControlValue]:
    """What each control will hold, by its tag; a choice has a control for every option."""
    values: dict[str, ControlValue] = {}
    for field in visit.registration.all_fields():
        answer = answers.values.get(field.name)
        if answer is None:
            continue
        options = visit.options_of(field)
        if field.type.traits.kind is FieldKind.DROPDOWN and isinstance(answer, tuple):
            values[field.name] = options[answer[0]]
        elif isinstance(answer, tuple):
            values |= {option_name(field.name, key): key in answer for key in options}
        else:
            values[field.name] = answer
    return values


def fill_controls(docx: bytes, name: str, values: Mapping[str, ControlValue]) -> bytes:
    """A form with its controls filled in; one that `values` does not name stays as it is. `name` is the template's.

    Raises TemplateError if the form has no control for a value, or one that cannot hold it.
    """
    document = Document(BytesIO(docx))
    roots = _roots(document)
    found = {tag: control for root in roots for tag, control in _controls(root).items()}
    _refuse_unfillable(found, name, values)
    for control in (control for root in roots for control in root.iter(f"{W}sdt")):
        if _tag(control) in values:
            _fill(control, values[_tag(control)])
    return written(document)


def _roots(document: OpenDocument) -> list[etree._Element]:
    return [story.part.element for story in stories(document)]


def _controls(story: etree._Element) -> dict[str, etree._Element]:
    return {tag: control for control in story.iter(f"{W}sdt") if (tag := _tag(control))}


def _tag(control: etree._Element) -> str:
    tag = control.find(f"{W}sdtPr/{W}tag")
    return tag.get(f"{W}val", "") if tag is not None else ""


def _refuse_unfillable(found: Mapping[str, etree._Element], name: str, values: Mapping[str, ControlValue]) -> None:
    missing = [tag for tag in values if tag not in found]
    wrong = [tag for tag, value in values.items() if tag in found and not _holds(found[tag], value)]
    problems = []
    if missing:
        said = message(
            "missing-controls", "the template of the form lacks the fields: {fields}", fields=Listed(tuple(missing))
        )
        hint = phrase("add them in the template: {example}", example=EXAMPLE)
        problems.append(Problem(Severity.ERROR, said, Place(file=name), hint))
    if wrong:
        said = message(
            "unfit-controls",
            "fields of the template are of another kind than in the definition: {fields}",
            fields=Listed(tuple(wrong)),
        )
        hint = phrase("put them into the template: {example}", example=EXAMPLE)
        problems.append(Problem(Severity.ERROR, said, Place(file=name), hint))
    if problems:
        raise TemplateError(*problems)


def _holds(control: etree._Element, value: ControlValue) -> bool:
    properties = control.find(f"{W}sdtPr")
    if properties is None or properties.find(f"{W}picture") is not None or control.find(f"{W}sdtContent") is None:
        return False
    return isinstance(value, bool) == (properties.find(f"{W14}checkbox") is not None)


def _fill(control: etree._Element, value: ControlValue) -> None:
    """Put a value into a control that can hold it."""
    properties, content = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
    assert properties is not None
    assert content is not None
    if isinstance(value, bool):
        for box in properties.iterchildren(f"{W14}checkbox"):
            _tick(box, content, value)
        return
    if isinstance(value, date):
        picker = properties.find(f"{W}date")
        if picker is not None:
            picker.set(f"{W}fullDate", f"{value.isoformat()}T00:00:00Z")
        value = _wording_of(picker).dates.typed_date(value)
    for mark in properties.findall(f"{W}showingPlcHdr"):
        properties.remove(mark)
    _write(content, value)


def _wording_of(picker: etree._Element | None) -> Wording:
    """How a control's days are written: the language that it picks them in (ECMA-376 17.5.2.14)."""
    language = picker.find(f"{W}lid") if picker is not None else None
    tag = language.get(f"{W}val", "") if language is not None else ""
    return spoken_in(tag) or wording_of(DEFAULT)


def _tick(box: etree._Element, content: etree._Element, ticked: bool) -> None:
    checked = box.find(f"{W14}checked")
    if checked is None:
        checked = etree.Element(f"{W14}checked")
        box.insert(0, checked)
    checked.set(f"{W14}val", "1" if ticked else "0")
    state = box.find(f"{W14}{'checkedState' if ticked else 'uncheckedState'}")
    symbol = next(content.iter(f"{W}t"), None)
    if state is not None and symbol is not None:
        symbol.text = chr(int(state.get(f"{W14}val", "2612"), 16))


def _write(content: etree._Element, text: str) -> None:
    """Replace what the control holds by one run; the placeholder's style goes, any other formatting stays."""
    first, *others = list(content.iter(f"{W}r")) or [_new_run(content)]
    for run in others:
        drop(run)
    for child in list(first):
        if child.tag != f"{W}rPr":
            first.remove(child)
        else:
            for style in child.findall(f"{W}rStyle"):
                child.remove(style)
    first.extend(_text_elements(text))


def _new_run(content: etree._Element) -> etree._Element:
    """A run in a control that holds none: in its paragraph, or where it is itself part of one, in the control."""
    paragraph = next(content.iter(f"{W}p"), content)
    return etree.SubElement(paragraph, f"{W}r")


def _text_elements(text: str) -> Iterator[etree._Element]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield etree.Element(f"{W}br")
        element = etree.Element(f"{W}t", {XML_SPACE: "preserve"})
        element.text = line
        yield element
