"""What the fields of the form must satisfy: names that can stand side by side, keys that suit the type, defaults."""

from collections.abc import Callable, Iterator

from visitdocs.definition.model.registration import KEYS_OF_TYPE, SPECIAL_KEYS, FieldType, RegistrationField
from visitdocs.definition.model.strict_model import known
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.quoting import quoted
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.validation.value_problem import ValueProblem, suggestion
from visitdocs.definition.values.contacts import check_email, check_nip, check_phone, check_postcode
from visitdocs.definition.values.dates import read_day
from visitdocs.definition.values.invalid_value import InvalidValueError
from visitdocs.definition.values.numbers import whole_number
from visitdocs.definition.values.text import MAXIMUM_LINE_LENGTH

#: A field's name with its option must fit the tag of a Word content control (64 characters) with room to spare.
MAXIMUM_NAME_LENGTH = 60

CHOICES = (FieldType.SINGLE_CHOICE, FieldType.MULTIPLE_CHOICE, FieldType.DROPDOWN)

#: How a default of each type is read; choices and texts are looked at by themselves.
READERS: dict[FieldType, Callable[[str], object]] = {
    FieldType.EMAIL: check_email,
    FieldType.PHONE: check_phone,
    FieldType.DATE: read_day,
    FieldType.NUMBER: whole_number,
    FieldType.NIP: check_nip,
    FieldType.POSTCODE: check_postcode,
}


def check_form(visit: Visit) -> Iterator[ValueProblem]:
    """Everything about the fields of the registration form that does not agree."""
    seen: list[str] = []
    sections = visit.registration.fields if visit.registration else ()
    for section_index, section in known(sections):
        for index, field in known(section.fields):
            path = ("registration", "fields", section_index, "fields", index)
            yield from _check_name(field, path, seen, visit)
            if field.type is not None:
                yield from _check_keys(field, path)
                yield from _check_label(field, path)
                yield from _check_options(field, path, visit)
                yield from _check_default(field, path, visit)


def _check_name(field: RegistrationField, path: KeyPath, seen: list[str], visit: Visit) -> Iterator[ValueProblem]:
    name = field.name
    if name is None:
        return
    path = (*path, "name")
    longest = max([name, *(f"{name}.{option}" for option in visit.options_of(field) or ())], key=len)
    if len(longest) > MAXIMUM_NAME_LENGTH:
        message = f"nazwa {quoted(longest)} ma {len(longest)} znaków, a może mieć najwyżej {MAXIMUM_NAME_LENGTH}"
        yield ValueProblem(path, message, "skróć nazwę pola albo klucze odpowiedzi")
    if name in seen:
        yield ValueProblem(path, f"nazwa pola {quoted(name)} jest użyta drugi raz", "nadaj każdemu polu inną nazwę")
    # A PDF field is either a field or the parent of fields (ISO 32000-1, 12.7.3.2), never both.
    kin = next((other for other in seen if other.startswith(f"{name}.") or name.startswith(f"{other}.")), None)
    if kin is not None:
        hint = f"zmień krótszą z nich, na przykład na {min(name, kin, key=len)}_inne"
        yield ValueProblem(path, f"nazwy {quoted(kin)} i {quoted(name)} nie mogą stać obok siebie", hint)
    seen.append(name)


def _check_keys(field: RegistrationField, path: KeyPath) -> Iterator[ValueProblem]:
    for key in SPECIAL_KEYS:
        if key in field.model_fields_set and key not in KEYS_OF_TYPE[field.type]:
            owners = [str(kind) for kind, keys in KEYS_OF_TYPE.items() if key in keys]
            hint = f"usuń go; ma sens tylko w polach typu {', '.join(owners)}"
            if field.type is FieldType.CONSENT and key == "default":
                hint = "usuń go: zgody nie wolno zaznaczyć z góry"
            yield ValueProblem(
                (*path, key), f"pole typu {field.type} nie może mieć klucza {quoted(key)}", hint, of_key=True
            )


def _check_label(field: RegistrationField, path: KeyPath) -> Iterator[ValueProblem]:
    if field.label is None or field.type in (FieldType.CONSENT, FieldType.NOTE):
        return
    if len(field.label) > MAXIMUM_LINE_LENGTH or "\n" in field.label:
        hint = f"skróć go do jednego wiersza (najwyżej {MAXIMUM_LINE_LENGTH} znaków), a resztę przenieś do help"
        yield ValueProblem((*path, "label"), "podpis pola jest za długi", hint)


def _check_options(field: RegistrationField, path: KeyPath, visit: Visit) -> Iterator[ValueProblem]:
    if field.type not in CHOICES or field.options is None:
        return
    if field.options and field.options_from:
        hint = "zostaw options albo options_from"
        yield ValueProblem((*path, "options_from"), "odpowiedzi są podane dwa razy", hint, of_key=True)
    elif field.options_from == "tracks" and visit.tracks == {}:
        yield ValueProblem(
            (*path, "options_from"), "działu „tracks” nie ma albo jest pusty", "dopisz ścieżki albo podaj options"
        )
    elif not field.options and "options_from" not in field.model_fields_set:
        hint = "dopisz options: {tak: tak, nie: nie} albo options_from: tracks"
        yield ValueProblem(path, f"pole typu {field.type} nie ma odpowiedzi do wyboru", hint)


def _check_default(field: RegistrationField, path: KeyPath, visit: Visit) -> Iterator[ValueProblem]:
    default, path = field.default, (*path, "default")
    if default is None or "default" not in KEYS_OF_TYPE[field.type]:
        return
    if field.type in CHOICES:
        options = visit.options_of(field)
        if options and default not in options:
            yield ValueProblem(path, f"wśród odpowiedzi nie ma klucza {quoted(default)}", suggestion(default, options))
    elif field.type in READERS:
        try:
            READERS[field.type](default)
        except InvalidValueError as error:
            yield ValueProblem(path, error.message, error.hint)
            return
    if field.max_length and len(default) > field.max_length:
        yield ValueProblem(
            path,
            f"wartość ma {len(default)} znaków, a max_length to {field.max_length}",
            "skróć ją albo zwiększ max_length",
        )
    if field.type is FieldType.NUMBER and field.maximum is not None and int(default) > field.maximum:
        yield ValueProblem(
            path, f"liczba {default} jest większa niż maximum ({field.maximum})", "zmniejsz ją albo zwiększ maximum"
        )
