"""The sections, fields and options of the registration form, as templates and content controls see them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from visitdocs.dataclass import dataclass
from visitdocs.definition.model import FieldSection, RegistrationField, Visit
from visitdocs.fields.field_type import FieldKind, FieldType
from visitdocs.templating.entries import Entry, Questions, Series
from visitdocs.templating.spoken_text import spoken
from visitdocs.word.values.field_names import option_name
from visitdocs.word.values.interpreter import Interpreter

LINE_HOLDS = 50
"""Capitals that a line of the form holds."""
OPTIONS_HOLD, BOX = 74, 5
"""Characters that options side by side may have in all, a box and its distance counted as so many."""
BESIDE_HOLDS = 60
"""Characters that may be asked for beside a short answer."""
SHORT = (FieldType.POSTCODE, FieldType.DATE, FieldType.NUMBER)


@dataclass(frozen=True)
class OptionEntry:
    """One answer to choose. `name` is the control's own: the field's name, a dot, the value."""

    value: str
    label: str
    name: str

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True)
class FormFieldEntry:
    """One field. What the definition leaves out is "" (also a number: it is false and prints as nothing).

    `type` is the name of a `FieldType`; `max_length` counts characters, `lines` lines of writing; `maximum` is the
    largest number to type; `default` is the value given beforehand, for a choice the value of an option. `written` is
    how an answer is written; `consent` names the consent that goes with an answer, `purposes` what a consent is to.
    `criterion` is whom the answer gives priority; options with `in_a_line` fit side by side. A text too long for one
    line has two lines.
    """

    name: str
    label: str
    type: str
    help: str = ""
    required: bool = False
    lines: int | str = ""
    max_length: int | str = ""
    maximum: int | str = ""
    default: str = ""
    options: tuple[OptionEntry, ...] = ()
    options_from: str = ""
    written: str = ""
    consent: str = ""
    purposes: tuple[str, ...] = ()
    criterion: str = ""
    in_a_line: bool = False

    def __str__(self) -> str:
        return self.label


def form_sections(visit: Visit, interpreter: Interpreter) -> Series[Entry]:
    """The form's sections in order: entries with `.title` (also `.section`, its YAML key) and `.fields`."""
    sections = visit.registration.fields
    informed = _informed(sections)
    return Series(_section(visit, interpreter, section, section is informed) for section in sections)


def _informed(sections: Sequence[FieldSection]) -> FieldSection:
    """The section before which people read what is done with their data: the first with a consent, or the last."""
    asking = (section for section in sections if any(field.type is FieldType.CONSENT for field in section.fields))
    return next(asking, sections[-1])


def _section(visit: Visit, interpreter: Interpreter, section: FieldSection, follows_notice: bool) -> Entry:
    fields = Series(_field(visit, interpreter, field) for field in section.fields)
    title = interpreter.text(section.section)
    parts: dict[str, object] = {"title": title, "section": title, "follows_notice": follows_notice}
    return Entry(parts | {"fields": fields, "rows": Series(_rows(fields))}, title)


def _rows(fields: Sequence[FormFieldEntry]) -> Iterator[Entry]:
    """The fields as rows of a table: a short answer shares its row with the short text, or signature, after it."""
    left = list(fields)
    while left:
        field = left.pop(0)
        beside = left.pop(0) if left and field.type in SHORT and _fits_beside(left[0]) else ""
        yield Entry({"field": field, "beside": beside})


def _fits_a_line(labels: Iterable[str]) -> bool:
    """Whether options stand side by side; capitals are a third wider than small letters."""
    return sum(len(label) + sum(map(str.isupper, label)) / 3 + BOX for label in labels) <= OPTIONS_HOLD


def _fits_beside(field: FormFieldEntry) -> bool:
    if field.type == FieldType.TEXT:
        return 0 < int(field.max_length or 0) <= BESIDE_HOLDS and not field.help
    return field.type == FieldType.SIGNATURE and not field.help


def form_questions(visit: Visit, interpreter: Interpreter) -> Entry:
    """The fields by their names, for templates that speak of one: `registration.questions.person.name`."""
    tree: dict[str, Any] = {}
    for field in visit.registration.all_fields():
        *groups, name = field.name.split(".")
        holder = tree
        for group in groups:
            holder = holder.setdefault(group, {})
        holder[name] = _field(visit, interpreter, field)
    return _questions(tree)


def _questions(tree: dict[str, Any]) -> Questions:
    return Questions({name: _questions(part) if isinstance(part, dict) else part for name, part in tree.items()})


def form_criteria(visit: Visit, interpreter: Interpreter) -> Series[str]:
    """Whom the answers give priority in recruitment, in the order of the questions."""
    return Series(interpreter.text(field.criterion) for field in visit.registration.all_fields() if field.criterion)


def form_signatures(visit: Visit, interpreter: Interpreter) -> Series[str]:
    """Whose signatures the form requires, as within a sentence: „podpis osoby zgłaszanej”."""
    fields = visit.registration.all_fields()
    labels = (field.label for field in fields if field.type is FieldType.SIGNATURE and field.required)
    return Series(_within(interpreter.text(label)) for label in labels)


def _within(label: str) -> str:
    return spoken(label[:1].lower(), label[1:]) if label[1:2].islower() else label


def _field(visit: Visit, interpreter: Interpreter, field: RegistrationField) -> FormFieldEntry:
    options = {key: interpreter.text(label) for key, label in visit.options_of(field).items()}.items()
    return FormFieldEntry(
        name=field.name,
        label=interpreter.text(field.label),
        type=str(field.type),
        help=interpreter.text(field.help or ""),
        required=field.required,
        lines=field.lines or (2 if _is_long(field) else ""),
        max_length=field.max_length or "",
        maximum="" if field.maximum is None else field.maximum,
        default=field.default or "",
        options=Series(OptionEntry(value, label, option_name(field.name, value)) for value, label in options),
        options_from=field.options_from or "",
        written=interpreter.wording.language.say(field.type.traits.written),
        consent=field.consent or "",
        purposes=Series(field.purposes),
        criterion=interpreter.text(field.criterion or ""),
        in_a_line=bool(options) and _fits_a_line(label for _, label in options),
    )


def _is_long(field: RegistrationField) -> bool:
    return field.type.traits.kind is FieldKind.TEXT and (field.max_length or field.type.traits.limit) > LINE_HOLDS
