"""What a known person has answered: a YAML file of field names and answers, checked against the form.

person.name: Łucja Żółć          names as in registration.fields, dotted or nested
track: owes                      a choice by its key or its label
meals: [vegetarian, gluten-free] several at once
consent.data: true
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import assert_never

from visitdocs.dataclass import dataclass
from visitdocs.definition.diagnosis.diagnose import Names, explained
from visitdocs.definition.model.registration import RegistrationField
from visitdocs.definition.model.schema import Schema
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.characters import text_problems
from visitdocs.definition.reading.reader import read_yaml
from visitdocs.definition.reading.tree import KeyPath, Node, Scalar, Sequence, plain
from visitdocs.definition.reading.tree import Mapping as MappingNode
from visitdocs.definition.validation.as_meant import tree_as_meant
from visitdocs.definition.validation.value_problem import ValueProblem, suggestion
from visitdocs.definition.values.as_meant import day_as_meant, flag_as_meant, from_the_keyboard
from visitdocs.definition.values.numbers import read_flag
from visitdocs.definition.values.text import wrong_kind
from visitdocs.fields.checks.days import read_day
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.fields.field_type import FieldKind, FieldType, key_named
from visitdocs.messages import Listed, Quoted, counted, message, phrase
from visitdocs.problems import DefinitionError, Problem, Severity
from visitdocs.wording import wording_of

_FIRST_LINE = phrase(
    "in each line type the name of a field, a colon and the answer, for example “signed_on: 20.11.2017”"
)

Answer = str | bool | date | tuple[str, ...]


@dataclass(frozen=True)
class Answers:
    """Answers by field name: text, a date, true or false for a consent, keys of the options chosen."""

    values: Mapping[str, Answer]
    warnings: tuple[Problem, ...] = ()


def read_answers(data: bytes, file: str, visit: Visit) -> Answers:
    """Read the answers in `data`; `file` is its name in messages. Raises DefinitionError with every error at once."""
    names = {name for field in visit.registration.all_fields() for name in (field.name, *field.name.split("."))}
    try:
        return _read(data, file, visit)
    except DefinitionError as error:
        raise explained(
            error,
            {file: data},
            lambda mended: _read(mended[file], file, visit),
            lambda: Names(frozenset(), frozenset(names)),
        ) from None


def _read(data: bytes, file: str, visit: Visit) -> Answers:
    tree, problems = read_yaml(data, file, _FIRST_LINE, _FIRST_LINE)
    fields = {field.name: field for field in visit.registration.all_fields()}
    tree, understood = tree_as_meant(tree, partial(_says, fields))
    problems.extend(text_problems(tree))
    values: dict[str, Answer] = {}
    for path, node in _entries(tree.root, (), fields):
        name = ".".join(map(str, path))
        try:
            if name in values:
                raise InvalidValueError(
                    message(
                        "repeated-answer", "the answer in the field {field} is given a second time", field=Quoted(name)
                    ),
                    phrase("keep one of the answers"),
                )
            values[name] = _answer(_field(name, fields), node, visit)
        except InvalidValueError as error:
            problem = ValueProblem(path, error.message, error.hint, of_key=name not in fields)
            problems.append(problem.placed(tree))
    problems.extend(problem.placed(tree) for problem in _without_consent(tree.root, fields, values))
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise DefinitionError(*errors)
    missing = (problem.placed(tree) for problem in _missing(fields, values))
    return Answers(values, (*understood, *missing))


def _says(fields: Mapping[str, RegistrationField], path: KeyPath) -> Schema:
    """What is checked is no free text; how days, numbers and consents are typed is nothing to tell of a person."""
    field = fields.get(".".join(map(str, path)))
    return {"format": str(field.type)} if field and field.type.traits.check and field.type is not FieldType.DATE else {}


def _entries(
    node: MappingNode, path: KeyPath, fields: Mapping[str, RegistrationField]
) -> Iterator[tuple[KeyPath, Node]]:
    """Names with their answers; a mapping that is no field's name holds the rest of the name."""
    for key, (_, value) in node.entries.items():
        here = (*path, key)
        if isinstance(value, MappingNode) and ".".join(map(str, here)) not in fields:
            yield from _entries(value, here, fields)
        else:
            yield here, value


def _field(name: str, fields: Mapping[str, RegistrationField]) -> RegistrationField:
    fillable = {key: field for key, field in fields.items() if field.type.is_answered}
    if name in fillable:
        return fillable[name]
    if name in fields:
        raise InvalidValueError(
            message("not-filled-from-file", "the field {field} is not filled in from a file", field=Quoted(name)),
            phrase("remove this line: it is the finished form that is signed"),
        )
    raise InvalidValueError(
        message("unknown-field", "there is no field {field} in the form", field=Quoted(name)),
        suggestion(name, fillable) if fillable else phrase("remove this line"),
    )


def _answer(field: RegistrationField, node: Node, visit: Visit) -> Answer:
    match field.type.traits.kind:
        case FieldKind.CHECKBOX if field.type.has_options:
            items = node.items if isinstance(node, Sequence) else (node,)
            return tuple(dict.fromkeys(_option(field, _text(item), visit) for item in items))
        case FieldKind.CHECKBOX:
            return read_flag(flag_as_meant(_text(node)) or _text(node))
        case FieldKind.RADIO | FieldKind.DROPDOWN:
            return (_option(field, _text(node), visit),)
        case FieldKind.DATE:
            return _day(_text(node), visit)
        case FieldKind.TEXT | FieldKind.MULTILINE:
            return _checked(field, _text(node))
        case FieldKind.SIGNATURE | None:
            raise AssertionError("`_field` lets no such field pass")
        case _:
            assert_never(field.type.traits.kind)


def _text(node: Node) -> str:
    if not isinstance(node, Scalar) or not node.text:
        raise InvalidValueError(wrong_kind(phrase("an answer"), plain(node)), phrase("type one value"))
    return node.text


def _option(field: RegistrationField, text: str, visit: Visit) -> str:
    """The key of an option named by its key or its label."""
    options = visit.options_of(field)
    if (key := key_named(text, options)) is not None:
        return key
    raise InvalidValueError(
        message(
            "unknown-answer",
            "there is no {option} among the options of the field {field}",
            option=Quoted(text),
            field=Quoted(field.name),
        ),
        suggestion(text, options),
    )


def _day(text: str, visit: Visit) -> date:
    day_first = wording_of(visit.visit.language).dates.day_first
    return read_day(day_as_meant(from_the_keyboard(text), day_first=day_first) or text)


def _checked(field: RegistrationField, text: str) -> str:
    """The answer as typed. Raises InvalidValueError if the field cannot hold it."""
    if field.type.traits.check is not None:
        field.type.traits.check(text)
    if field.type.traits.cells:
        return "".join(filter(str.isdigit, text))
    limit = field.max_length or (field.type.traits.limit if field.type.traits.kind is FieldKind.TEXT else 0)
    if limit and len(text) > limit:
        sentence = counted(
            "answer-too-long",
            "the answer has {number} character, and {limit} fit at most",
            "the answer has {number} characters, and {limit} fit at most",
            len(text),
            limit=limit,
        )
        raise InvalidValueError(sentence, phrase("shorten the answer"))
    if field.type.allows("maximum") and field.maximum is not None and int(text) > field.maximum:
        raise InvalidValueError(
            message("answer-too-large", "this number is larger than {limit}", limit=field.maximum),
            phrase("type a number from {minimum} to {maximum}", minimum=0, maximum=field.maximum),
        )
    return text


def _without_consent(
    root: MappingNode, fields: Mapping[str, RegistrationField], values: Mapping[str, Answer]
) -> Iterator[ValueProblem]:
    """Answers that can reveal health, and the consent that goes with them is not given."""
    for path, _ in _entries(root, (), fields):
        field = fields.get(".".join(map(str, path)))
        if field and field.consent and values.get(field.name) and values.get(field.consent) is not True:
            sentence = message(
                "answer-without-consent",
                "the answer in the field {field} can reveal health, and there is no consent to that",
                field=Quoted(field.name),
            )
            hint = phrase(
                "if the person has given it, add “{consent}: true”, or remove the answer", consent=field.consent
            )
            yield ValueProblem(path, sentence, hint)


def _missing(fields: Mapping[str, RegistrationField], values: Mapping[str, Answer]) -> Iterator[ValueProblem]:
    """What will still have to be filled in by hand."""
    lacking = tuple(
        name for name, field in fields.items() if field.required and field.type.is_answered and not values.get(name)
    )
    if lacking:
        sentence = message("missing-answers", "required answers are missing: {fields}", fields=Listed(lacking))
        hint = phrase("the form will be made, but these fields will have to be filled in later")
        yield ValueProblem((), sentence, hint, Severity.WARNING)
