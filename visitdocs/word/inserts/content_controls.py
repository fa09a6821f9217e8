"""Content controls for the registration form (ECMA-376 Part 1, 17.5.2): `{{r field|control }}` and, for one answer of
a choice, `{{r field|control(option) }}`.

A control's tag is the field's name, its title the label. It cannot be deleted, only filled in. A check box with round
symbols is a radio button: Word has none, and the typesetter tells them apart by that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import assert_never

from lxml import etree
from markupsafe import Markup

from visitdocs.fields.bookmarks import bookmark_of
from visitdocs.fields.field_type import FieldKind, FieldType
from visitdocs.fields.field_values import FieldValues
from visitdocs.fields.placeholders import bracketed, placeholder
from visitdocs.messages import message, phrase
from visitdocs.ooxml.namespaces import PREFIXES, W14, XML_SPACE, W
from visitdocs.templating.errors import WrongUseError, used_like
from visitdocs.templating.printed_text import fit
from visitdocs.templating.spoken_text import parts_of, spoken, spoken_most
from visitdocs.word.elements import maker
from visitdocs.word.inserts.pictures import EMU_PER_MILLIMETRE, SIGNATURE_MILLIMETRES, inline_picture, signature_picture
from visitdocs.word.inserts.target_part import PLACEHOLDER, TargetPart
from visitdocs.word.values.field_names import control_title
from visitdocs.word.values.form_entries import FormFieldEntry, OptionEntry
from visitdocs.wording import Wording, wording_of

SQUARE, ROUND = ("2612", "2610"), ("25C9", "25CB")  # ticked and empty
SIGNATURE_FILE = phrase("signature.png")
SYMBOL_FONT = "Segoe UI Symbol"

make = maker("w")


def control_filter(part: TargetPart) -> Callable[..., Markup]:
    """The filter `control`."""

    def control(field: object, option: object = None) -> Markup:
        if not isinstance(field, FormFieldEntry):
            said = message("no-form-field", "the filter “control” works on fields of the form only")
            example = "{%tr for field in section.fields %}"
            raise WrongUseError(said, phrase("use it in a loop: {example}", example=example))
        return _markup(_control(part, field, option))

    return control


def _control(part: TargetPart, field: FormFieldEntry, option: object) -> list[etree._Element]:
    match _type(field).traits.kind:
        case None:
            return []
        case FieldKind.SIGNATURE:
            return _signature(part, field)
        case FieldKind.CHECKBOX | FieldKind.RADIO:
            return _option_box(part, field, option) if _type(field).has_options else _consent(part, field)
        case FieldKind.TEXT | FieldKind.MULTILINE:
            return _text_like(part, field, _plain_text(field))
        case FieldKind.DATE:
            return _text_like(part, field, _date(part, field))
        case FieldKind.DROPDOWN:
            return _text_like(part, field, _drop_down(part, field))
        case _:
            assert_never(_type(field).traits.kind)


def _type(field: FormFieldEntry) -> FieldType:
    return FieldType.named(field.type)


def _consent(part: TargetPart, field: FormFieldEntry) -> list[etree._Element]:
    return _check_box(part, field, field.default == "true")


def _option_box(part: TargetPart, field: FormFieldEntry, option: object) -> list[etree._Element]:
    if option not in field.options or not isinstance(option, OptionEntry):
        said = message("missing-option", "the choice “{label}” needs an answer", label=field.label)
        raise WrongUseError(said, used_like("{% for option in field.options %}{{r field|control(option) }}"))
    chosen = [value.strip() for value in str(field.default).split(",")]
    return _check_box(part, field, option.value in chosen, option)


def _locked(
    part: TargetPart,
    field: FormFieldEntry,
    content: etree._Element,
    *kind: etree._Element,
    option: OptionEntry | None = None,
) -> list[etree._Element]:
    """A run-level control, and its values beside it. The order of its properties is the schema's."""
    part.untranslated.note(field.label if option is None else option.label)
    name = field.name if option is None else option.name
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") & 0x7FFFFFFF
    values = part.field_values[name] = _values(part.wording, field, option)
    properties = [
        _value("alias", _title(part.wording, field, option, values.required)),
        _value("tag", name),
        _value("id", str(number or 1)),
        _value("lock", "sdtLocked"),
    ]
    return _marked(make.sdt(make.sdtPr(*properties, *kind), make.sdtContent(content)), name, number)


def _title(wording: Wording, field: FormFieldEntry, option: OptionEntry | None, required: bool) -> str:
    """The control's title; that one of several answers has to be given is said once, with the first."""
    if option is None:
        return control_title(field.label, required, wording)
    return control_title(field.label, required and option == field.options[0], wording, option.label)


def _values(wording: Wording, field: FormFieldEntry, option: OptionEntry | None) -> FieldValues:
    # One of several answers is never required by itself.
    required = field.required and (option is None or _type(field).traits.kind is FieldKind.RADIO)
    label = field.label if option is None else spoken(field.label, ": ", option.label)
    language = spoken_most(label)
    # How an answer is written is said in one breath with the label; a date is written as the document has it.
    saying = wording_of(language) if language and _type(field) is not FieldType.DATE else wording
    values = FieldValues.of(_type(field), saying, required=required, limit=_limit(field), maximum=_maximum(field))
    return replace(
        values,
        label=fit(" ".join(label.split())),
        help=fit(" ".join(field.help.split())),
        language=wording_of(language).tag if language else "",
    )


def _limit(field: FormFieldEntry) -> int:
    return int(field.max_length or 0)


def _maximum(field: FormFieldEntry) -> int | None:
    return None if field.maximum == "" else int(field.maximum)


def _marked(control: etree._Element, name: str, number: int) -> list[etree._Element]:
    """The control in a hidden bookmark that keeps its name where the tag gets lost."""
    bookmark = bookmark_of(name)
    if not bookmark:
        return [control]
    start = make.bookmarkStart({f"{W}id": str(number), f"{W}name": bookmark})
    return [start, control, make.bookmarkEnd({f"{W}id": str(number)})]


def _value(name: str, value: str) -> etree._Element:
    return make(name, {f"{W}val": fit(value)})


def _text_like(part: TargetPart, field: FormFieldEntry, kind: etree._Element) -> list[etree._Element]:
    shown = _default_text(part, field)
    if shown:
        return _locked(part, field, _run(shown), kind)
    style = part.styles.identifier(PLACEHOLDER)
    prompt = _run(_placeholder(part, field), style)
    return _locked(part, field, prompt, make.showingPlcHdr(), kind)


def _placeholder(part: TargetPart, field: FormFieldEntry) -> str:
    return bracketed(placeholder(_type(field), part.wording, _limit(field), _maximum(field)))


def _default_text(part: TargetPart, field: FormFieldEntry) -> str:
    if _type(field).traits.kind is FieldKind.DROPDOWN:
        return next((option.label for option in field.options if option.value == field.default), "")
    day = _default_day(field)
    return str(field.default) if day is None else part.wording.dates.typed_date(day)


def _default_day(field: FormFieldEntry) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(field.default) if _type(field).traits.kind is FieldKind.DATE else None
    return None


def _plain_text(field: FormFieldEntry) -> etree._Element:
    has_lines = _type(field).traits.kind is FieldKind.MULTILINE
    return make.text({f"{W}multiLine": "1"}) if has_lines else make.text()


def _date(part: TargetPart, field: FormFieldEntry) -> etree._Element:
    day = _default_day(field)
    return make.date(
        {} if day is None else {f"{W}fullDate": f"{day.isoformat()}T00:00:00Z"},
        _value("dateFormat", part.wording.dates.typed),
        _value("lid", part.wording.tag),
        _value("storeMappedDataAs", "dateTime"),
        _value("calendar", "gregorian"),
    )


def _drop_down(part: TargetPart, field: FormFieldEntry) -> etree._Element:
    # Word's own prompt is an entry without a text to show: choosing it empties the control again.
    for option in field.options:
        part.untranslated.note(option.label)
    prompt = make.listItem({f"{W}value": _placeholder(part, field)})
    items = [
        make.listItem({f"{W}displayText": fit(option.label), f"{W}value": fit(option.value)})
        for option in field.options
    ]
    return make.dropDownList(prompt, *items)


def _check_box(
    part: TargetPart, field: FormFieldEntry, ticked: bool, option: OptionEntry | None = None
) -> list[etree._Element]:
    symbols = ROUND if _type(field).traits.kind is FieldKind.RADIO else SQUARE
    box = etree.Element(f"{W14}checkbox", nsmap=PREFIXES)
    etree.SubElement(box, f"{W14}checked", {f"{W14}val": "1" if ticked else "0"})
    for state, symbol in zip(("checkedState", "uncheckedState"), symbols, strict=True):
        etree.SubElement(box, f"{W14}{state}", {f"{W14}val": symbol, f"{W14}font": SYMBOL_FONT})
    fonts = {f"{W}{script}": SYMBOL_FONT for script in ("ascii", "hAnsi", "eastAsia", "cs")}
    symbol = chr(int(symbols[0 if ticked else 1], 16))
    return _locked(part, field, make.r(make.rPr(make.rFonts(fonts)), make.t(symbol)), box, option=option)


def _signature(part: TargetPart, field: FormFieldEntry) -> list[etree._Element]:
    """A picture control with a blank picture, in whose place a scanned signature may be put."""
    identifier = part.image(signature_picture(), "png")
    width, height = (length * EMU_PER_MILLIMETRE for length in SIGNATURE_MILLIMETRES)
    return _locked(
        part,
        field,
        make.r(inline_picture(identifier, (width, height), "", part.wording.language.say(SIGNATURE_FILE))),
        make.picture(),
    )


def _run(text: str, style: str = "") -> etree._Element:
    content = make.t(fit(text), {XML_SPACE: "preserve"})
    look = [_value("rStyle", style)] if style else []
    look += [_value("lang", wording_of(part.language).tag) for part in parts_of(text)[:1] if part.language]
    return make.r(make.rPr(*look), content) if look else make.r(content)


def _markup(elements: list[etree._Element]) -> Markup:
    return Markup("".join(etree.tostring(element, encoding="unicode") for element in elements))
