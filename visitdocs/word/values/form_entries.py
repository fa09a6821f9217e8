"""The sections, fields and options of the registration form, as templates and content controls see them."""

from dataclasses import dataclass

from visitdocs.definition.model import FieldSection, RegistrationField, Visit
from visitdocs.fields.field_kind import FieldKind
from visitdocs.templating.entries import Entry, Series
from visitdocs.word.values.field_names import option_name

LINE_HOLDS = 90
"""Characters that a line of the form holds in small type."""


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
    how an answer is written; `consent` names the consent that goes with an answer, `purposes` what a consent is to. A
    text too long for one line has two lines.
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

    def __str__(self) -> str:
        return self.label


def form_sections(visit: Visit) -> Series[Entry]:
    """The form's sections in order: entries with `.title` (also `.section`, its YAML key) and `.fields`."""
    return Series(_section(visit, section) for section in visit.registration.fields)


def _section(visit: Visit, section: FieldSection) -> Entry:
    fields = Series(_field(visit, field) for field in section.fields)
    return Entry({"title": section.section, "section": section.section, "fields": fields}, section.section)


def _field(visit: Visit, field: RegistrationField) -> FormFieldEntry:
    options = visit.options_of(field).items()
    return FormFieldEntry(
        name=field.name,
        label=field.label,
        type=str(field.type),
        help=field.help or "",
        required=field.required,
        lines=field.lines or (2 if _is_long(field) else ""),
        max_length=field.max_length or "",
        maximum="" if field.maximum is None else field.maximum,
        default=field.default or "",
        options=Series(OptionEntry(value, label, option_name(field.name, value)) for value, label in options),
        options_from=field.options_from or "",
        written=field.type.traits.written,
        consent=field.consent or "",
        purposes=Series(field.purposes),
    )


def _is_long(field: RegistrationField) -> bool:
    return field.type.traits.kind is FieldKind.TEXT and (field.max_length or 0) > LINE_HOLDS
