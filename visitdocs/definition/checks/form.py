"""What the fields of the form must satisfy: names that can stand side by side, keys that suit the type, defaults."""

from collections.abc import Iterator

from visitdocs.definition.model.registration import RegistrationField
from visitdocs.definition.model.strict_model import known
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.validation.value_problem import ValueProblem, suggestion
from visitdocs.definition.values.text import MAXIMUM_LINE_LENGTH
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.fields.field_type import SPECIAL_KEYS, FieldKind, FieldType
from visitdocs.messages import Listed, Message, Quoted, counted, message, phrase
from visitdocs.problems import Severity

#: A field's name with its option must fit the tag of a Word content control (64 characters) with room to spare.
MAXIMUM_NAME_LENGTH = 60


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
                yield from _check_reason(field, path)
                yield from _check_options(field, path, visit)
                yield from _check_default(field, path, visit)


def _check_name(field: RegistrationField, path: KeyPath, seen: list[str], visit: Visit) -> Iterator[ValueProblem]:
    name = field.name
    if name is None:
        return
    path = (*path, "name")
    yield from _check_length(max([name, *(f"{name}.{key}" for key in visit.options_of(field) or ())], key=len), path)
    if name in seen:
        yield ValueProblem(
            path,
            message("repeated-field-name", "the field name {name} is used for the second time", name=Quoted(name)),
            phrase("give each field a name of its own"),
        )
    # A PDF field is either a field or the parent of fields (ISO 32000-1, 12.7.3.2), never both.
    kin = next((other for other in seen if other.startswith(f"{name}.") or name.startswith(f"{other}.")), None)
    if kin is not None:
        yield ValueProblem(
            path,
            message(
                "field-names-clash",
                "the names {one} and {other} cannot stand side by side",
                one=Quoted(kin),
                other=Quoted(name),
            ),
            phrase("change the shorter one, for example to “{name}_other”", name=min(name, kin, key=len)),
        )
    seen.append(name)


def _check_length(name: str, path: KeyPath) -> Iterator[ValueProblem]:
    if len(name) > MAXIMUM_NAME_LENGTH:
        sentence = counted(
            "field-name-too-long",
            "the name {name} has {number} character, but may have {limit} at most",
            "the name {name} has {number} characters, but may have {limit} at most",
            len(name),
            name=Quoted(name),
            limit=MAXIMUM_NAME_LENGTH,
        )
        yield ValueProblem(path, sentence, phrase("shorten the name of the field or the keys of its options"))


def _check_keys(field: RegistrationField, path: KeyPath) -> Iterator[ValueProblem]:
    for key in SPECIAL_KEYS:
        if key in field.model_fields_set and not field.type.allows(key):
            yield ValueProblem(
                (*path, key),
                message(
                    "key-of-other-type",
                    "a field of the type {type} cannot have the key {key}",
                    type=str(field.type),
                    key=Quoted(key),
                ),
                _why_not(field, key),
                of_key=True,
            )


def _why_not(field: RegistrationField, key: str) -> Message:
    if field.type.traits.kind is FieldKind.CHECKBOX and key == "default":
        return phrase("remove it: a consent must not be ticked beforehand")
    owners = tuple(str(kind) for kind in FieldType if kind.allows(key))
    return phrase("remove it; it makes sense only in fields of the types {types}", types=Listed(owners))


def _check_label(field: RegistrationField, path: KeyPath) -> Iterator[ValueProblem]:
    if field.label is None or field.type.is_a_sentence:
        return
    if len(field.label) > MAXIMUM_LINE_LENGTH or "\n" in field.label:
        yield ValueProblem(
            (*path, "label"),
            message("label-too-long", "the label of the field is too long"),
            phrase(
                "shorten it to one line ({limit} characters at most), and move the rest to help",
                limit=MAXIMUM_LINE_LENGTH,
            ),
        )


def _check_reason(field: RegistrationField, path: KeyPath) -> Iterator[ValueProblem]:
    """GDPR Art. 5(1)(c): no more is asked than what is needed, and people are told what for."""
    if field.type in (FieldType.NIP, FieldType.PESEL) and not field.help and "help" not in field.model_fields_set:
        sentence = message(
            "number-without-reason", "the form does not say why it asks for {type}", type=str(field.type)
        )
        hint = phrase("say it in help, or remove the field")
        yield ValueProblem(path, sentence, hint, Severity.WARNING)


def _check_options(field: RegistrationField, path: KeyPath, visit: Visit) -> Iterator[ValueProblem]:
    if not field.type.has_options or field.options is None:
        return
    if field.options and field.options_from:
        yield ValueProblem(
            (*path, "options_from"),
            message("options-given-twice", "the options are given twice"),
            phrase("keep either options or options_from"),
            of_key=True,
        )
    elif field.options_from == "tracks" and visit.tracks == {}:
        yield ValueProblem(
            (*path, "options_from"),
            message("no-tracks", "the section {section} is missing or empty", section=Quoted("tracks")),
            phrase("add the tracks, or give options"),
        )
    elif not field.options and "options_from" not in field.model_fields_set:
        yield ValueProblem(
            path,
            message("no-options", "a field of the type {type} has no options to choose from", type=str(field.type)),
            phrase("add “options: {yes: yes, no: no}” or “options_from: tracks”"),
        )


def _check_default(field: RegistrationField, path: KeyPath, visit: Visit) -> Iterator[ValueProblem]:
    default, path = field.default, (*path, "default")
    if default is None or not field.type.allows("default"):
        return
    if field.type.has_options:
        options = visit.options_of(field)
        if options and default not in options:
            sentence = message("unknown-option", "there is no option with the key {key}", key=Quoted(default))
            yield ValueProblem(path, sentence, suggestion(default, options))
    elif field.type.traits.check is not None:
        try:
            field.type.traits.check(default)
        except InvalidValueError as error:
            yield ValueProblem(path, error.message, error.hint)
            return
    yield from _check_limits(field, default, path)


def _check_limits(field: RegistrationField, default: str, path: KeyPath) -> Iterator[ValueProblem]:
    if field.max_length and len(default) > field.max_length:
        sentence = counted(
            "default-too-long",
            "the value has {number} character, but max_length is {limit}",
            "the value has {number} characters, but max_length is {limit}",
            len(default),
            limit=field.max_length,
        )
        yield ValueProblem(path, sentence, phrase("shorten the value, or raise max_length"))
    if field.type.allows("maximum") and field.maximum is not None and int(default) > field.maximum:
        yield ValueProblem(
            path,
            message(
                "default-too-large",
                "the number {value} is larger than maximum ({limit})",
                value=int(default),
                limit=field.maximum,
            ),
            phrase("lower it, or raise maximum"),
        )
