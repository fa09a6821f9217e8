"""Content controls for the registration form (ECMA-376 Part 1, 17.5.2): `{{r field|control }}` and, for one answer of
a choice, `{{r field|control(option) }}`.

A control's tag is the field's name, its title the label. It cannot be deleted, only filled in. A check box with round
symbols is a radio button: Word has none, and the typesetter tells them apart by that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from docx.oxml import parse_xml
from docxtpl import DocxTemplate
from lxml import etree
from lxml.builder import ElementMaker
from markupsafe import Markup

from visitdocs.word.field_names import control_title
from visitdocs.word.form_entries import FormFieldEntry, OptionEntry
from visitdocs.word.namespaces import W14, WORD, WORD_2010, W
from visitdocs.word.pictures import describe
from visitdocs.word.protected_text import protect
from visitdocs.word.signature_picture import signature_picture
from visitdocs.wording.field_marks import bookmark_of, placeholder

CHOICES = {"single_choice", "multiple_choice"}
SQUARE, ROUND = ("2612", "2610"), ("25C9", "25CB")  # ticked and empty
SYMBOL_FONT = "Segoe UI Symbol"
PLACEHOLDER_STYLE = "PlaceholderText"
SIGNATURE_WIDTH, SIGNATURE_HEIGHT = 60 * 36_000, 14 * 36_000  # EMU

make = ElementMaker(namespace=WORD, nsmap={"w": WORD, "w14": WORD_2010})


def control_filter(template: DocxTemplate) -> Callable[..., Markup]:
    """The filter `control`."""

    def control(field: FormFieldEntry, option: OptionEntry | None = None) -> Markup:
        if field.type == "note":
            return Markup("")
        if field.type == "signature":
            return _markup(_signature(template, field))
        if option is not None:
            return _markup(_check_box(field, _is_default(field, option), option))
        if field.type in CHOICES:
            raise TypeError("a choice needs an option")
        if field.type == "consent":
            return _markup(_check_box(field, field.default == "true"))
        return _markup(_text_like(field))

    return control


def _is_default(field: FormFieldEntry, option: OptionEntry) -> bool:
    return option.value in [value.strip() for value in str(field.default).split(",")]


def _control(
    field: FormFieldEntry, content: etree._Element, *kind: etree._Element, option: OptionEntry | None = None
) -> list[etree._Element]:
    """A run-level control. The order of its properties is the schema's."""
    name = field.name if option is None else option.name
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") & 0x7FFFFFFF
    # One of several answers is never required by itself.
    required = field.required and (option is None or field.type == "single_choice")
    properties = [
        _value("alias", control_title(field.label, required, "" if option is None else option.label)),
        _value("tag", name),
        _value("id", str(number or 1)),
        _value("lock", "sdtLocked"),
    ]
    return _marked(make.sdt(make.sdtPr(*properties, *kind), make.sdtContent(content)), name, number)


def _marked(control: etree._Element, name: str, number: int) -> list[etree._Element]:
    """The control in a hidden bookmark that keeps its name where the tag gets lost."""
    bookmark = bookmark_of(name)
    if not bookmark:
        return [control]
    start = make.bookmarkStart({f"{W}id": str(number), f"{W}name": bookmark})
    return [start, control, make.bookmarkEnd({f"{W}id": str(number)})]


def _value(name: str, value: str) -> etree._Element:
    return make(name, {f"{W}val": value})


def _text_like(field: FormFieldEntry) -> list[etree._Element]:
    kind = {"date": _date, "dropdown": _drop_down}.get(field.type, _plain_text)(field)
    shown = _default_text(field)
    if shown:
        return _control(field, _run(shown), kind)
    prompt = _run(placeholder(field.type, field.max_length, field.maximum), PLACEHOLDER_STYLE)
    return _control(field, prompt, make.showingPlcHdr(), kind)


def _default_text(field: FormFieldEntry) -> str:
    if field.type == "dropdown":
        return next((option.label for option in field.options if option.value == field.default), "")
    return str(field.default)


def _plain_text(field: FormFieldEntry) -> etree._Element:
    return make.text({f"{W}multiLine": "1"}) if field.type == "multiline" else make.text()


def _date(_: FormFieldEntry) -> etree._Element:
    return make.date(
        _value("dateFormat", "dd.MM.yyyy"),
        _value("lid", "pl-PL"),
        _value("storeMappedDataAs", "dateTime"),
        _value("calendar", "gregorian"),
    )


def _drop_down(field: FormFieldEntry) -> etree._Element:
    # Word's own prompt is an entry without a text to show: choosing it empties the control again.
    prompt = make.listItem({f"{W}value": placeholder(field.type)})
    items = [make.listItem({f"{W}displayText": option.label, f"{W}value": option.value}) for option in field.options]
    return make.dropDownList(prompt, *items)


def _check_box(field: FormFieldEntry, ticked: bool, option: OptionEntry | None = None) -> list[etree._Element]:
    symbols = ROUND if field.type == "single_choice" else SQUARE
    states = [
        etree.Element(f"{W14}{state}", {f"{W14}val": symbol, f"{W14}font": SYMBOL_FONT})
        for state, symbol in zip(("checkedState", "uncheckedState"), symbols, strict=True)
    ]
    box = etree.Element(f"{W14}checkbox")
    box.append(etree.Element(f"{W14}checked", {f"{W14}val": "1" if ticked else "0"}))
    box.extend(states)
    symbol = chr(int(symbols[0 if ticked else 1], 16))
    return _control(field, _symbol_run(symbol), box, option=option)


def _signature(template: DocxTemplate, field: FormFieldEntry) -> list[etree._Element]:
    """A picture control with a blank picture, in whose place a scanned signature may be put."""
    part = template.current_rendering_part
    inline = part.new_pic_inline(signature_picture(), SIGNATURE_WIDTH, SIGNATURE_HEIGHT)
    describe(inline.docPr, "")
    run = make.r(make.drawing())
    run[0].append(parse_xml(inline.xml))
    return _control(field, run, make.picture())


def _run(text: str, style: str = "") -> etree._Element:
    content = make.t(text, {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    return make.r(make.rPr(_value("rStyle", style)), content) if style else make.r(content)


def _symbol_run(symbol: str) -> etree._Element:
    fonts = {f"{W}{script}": SYMBOL_FONT for script in ("ascii", "hAnsi", "eastAsia", "cs")}
    return make.r(make.rPr(make.rFonts(fonts)), make.t(symbol))


def _markup(elements: list[etree._Element]) -> Markup:
    """Elements as text for the engine, their values protected like any other."""
    for node in (node for element in elements for node in element.iter()):
        for name, value in node.attrib.items():
            node.set(name, str(protect(value)))
        if node.text:
            node.text = str(protect(node.text))
    return Markup("".join(etree.tostring(element, encoding="unicode") for element in elements))
