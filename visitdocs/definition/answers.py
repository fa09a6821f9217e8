"""What a known person has answered: a YAML file of field names and answers, checked against the form.

person.name: Łucja Żółć          names as in registration.fields, dotted or nested
track: owes                      a choice by its key or its label
meals: [vegetarian, gluten-free] several at once
consent.data: true
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from visitdocs.definition.checks.form import READERS
from visitdocs.definition.model.registration import FieldType, RegistrationField
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.quoting import kind_of, quoted
from visitdocs.definition.reading.characters import text_problems
from visitdocs.definition.reading.reader import read_yaml
from visitdocs.definition.reading.tree import KeyPath, Node, Scalar, Sequence, plain
from visitdocs.definition.reading.tree import Mapping as MappingNode
from visitdocs.definition.validation.value_problem import ValueProblem, suggestion
from visitdocs.definition.values.dates import read_day
from visitdocs.definition.values.invalid_value import InvalidValueError
from visitdocs.definition.values.numbers import read_flag
from visitdocs.problems import DefinitionError, Problem, Severity

Answer = str | bool | date | tuple[str, ...]

BY_HAND = {FieldType.SIGNATURE, FieldType.NOTE}
POLISH_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


@dataclass(frozen=True)
class Answers:
    """Answers by field name: text, a date, true or false for a consent, keys of the options chosen."""

    values: Mapping[str, Answer]
    warnings: tuple[Problem, ...] = ()


def read_answers(data: bytes, file: str, visit: Visit) -> Answers:
    """The answers in `data`; `file` is its name in messages. Raises DefinitionError with every error at once."""
    tree, problems = read_yaml(data, file)
    problems.extend(text_problems(tree))
    fields = {field.name: field for field in visit.registration.all_fields()}
    values: dict[str, Answer] = {}
    for path, node in _entries(tree.root, (), fields):
        name = ".".join(map(str, path))
        try:
            if name in values:
                raise InvalidValueError(f"odpowiedź w polu {quoted(name)} jest podana drugi raz", "zostaw jedną z nich")
            values[name] = _answer(_field(name, fields), node, visit)
        except InvalidValueError as error:
            problem = ValueProblem(path, error.message, error.hint, of_key=name not in fields)
            problems.append(problem.placed(tree))
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise DefinitionError(*errors)
    return Answers(values, tuple(ValueProblem((), *told).placed(tree) for told in _missing(fields, values)))


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
    fillable = {key: field for key, field in fields.items() if field.type not in BY_HAND}
    if name in fillable:
        return fillable[name]
    if name in fields:
        raise InvalidValueError(
            f"pola {quoted(name)} nie wypełnia się z pliku", "usuń ten wiersz: podpisuje się gotowy formularz"
        )
    raise InvalidValueError(f"formularz nie ma pola {quoted(name)}", suggestion(name, fillable))


def _answer(field: RegistrationField, node: Node, visit: Visit) -> Answer:
    if field.type is FieldType.MULTIPLE_CHOICE:
        items = node.items if isinstance(node, Sequence) else (node,)
        return tuple(dict.fromkeys(_option(field, _text(item), visit) for item in items))
    text = _text(node)
    match field.type:
        case FieldType.SINGLE_CHOICE | FieldType.DROPDOWN:
            return (_option(field, text, visit),)
        case FieldType.CONSENT:
            return read_flag(text)
        case FieldType.DATE:
            return _day(text)
    _check_text(field, text)
    return text


def _text(node: Node) -> str:
    if not isinstance(node, Scalar) or not node.text:
        raise InvalidValueError(f"tu ma być odpowiedź, a jest {kind_of(plain(node))}", "wpisz jedną wartość")
    return node.text


def _option(field: RegistrationField, text: str, visit: Visit) -> str:
    """The key of an option named by its key or its label."""
    options = visit.options_of(field)
    if text in options:
        return text
    by_label = {_spoken(label): key for key, label in options.items()}
    if _spoken(text) in by_label:
        return by_label[_spoken(text)]
    raise InvalidValueError(
        f"wśród odpowiedzi pola {quoted(field.name)} nie ma {quoted(text)}", suggestion(text, options)
    )


def _spoken(label: str) -> str:
    """A label without what nobody hears: the kind of its spaces and the size of its letters."""
    return " ".join(label.split()).casefold()


def _day(text: str) -> date:
    match = POLISH_DATE.fullmatch(text)
    return read_day("{2}-{1:0>2}-{0:0>2}".format(*match.groups())) if match else read_day(text)


def _check_text(field: RegistrationField, text: str) -> None:
    if field.type in READERS:
        READERS[field.type](text)
    if field.max_length and len(text) > field.max_length:
        raise InvalidValueError(
            f"odpowiedź ma {len(text)} znaków, a zmieści się najwyżej {field.max_length}", "skróć ją"
        )
    if field.type is FieldType.NUMBER and field.maximum is not None and int(text) > field.maximum:
        raise InvalidValueError(
            f"liczba {text} jest większa niż {field.maximum}", f"wpisz liczbę od 0 do {field.maximum}"
        )
    if field.type is not FieldType.MULTILINE and "\n" in text:
        raise InvalidValueError("ta odpowiedź ma stać w jednym wierszu", "połącz wiersze w jeden")


def _missing(
    fields: Mapping[str, RegistrationField], values: Mapping[str, Answer]
) -> Iterator[tuple[str, str, Severity]]:
    """What will still have to be filled in by hand."""
    lacking = [
        name for name, field in fields.items() if field.required and field.type not in BY_HAND and not values.get(name)
    ]
    if lacking:
        message = f"brakuje wymaganych odpowiedzi: {', '.join(lacking)}"
        yield message, "formularz powstanie, ale te pola trzeba będzie uzupełnić", Severity.WARNING
