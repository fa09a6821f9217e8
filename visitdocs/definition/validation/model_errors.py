"""Every error of pydantic as a problem of a value: what is wrong, and an example of what would be right."""

from collections.abc import Callable

from pydantic_core import ErrorDetails

from visitdocs.definition.model.schema import EXTENDS, declared
from visitdocs.definition.reading.tree import KeyPath, Mapping, Node, Scalar, Sequence, Tree
from visitdocs.definition.validation.examples import Examples, in_one_line
from visitdocs.definition.validation.value_problem import ValueProblem, choice_of, nearest, suggestion
from visitdocs.definition.values.text import kind_of, wrong_kind
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Message, Quoted, counted, message, phrase

#: How pydantic marks an error about a key of a mapping rather than its value.
KEY_MARK = "[key]"

#: Keys of version 0.1.0, and where their values stand now.
MOVED: dict[KeyPath, str] = {
    ("regulations", "data_kept_until"): "data_protection.kept_until",
    ("regulations", "data_protection_act"): "data_protection.law",
    ("regulations", "data_protection_contact"): "data_protection.inspector.email",
}

Wording = tuple[Message, Message]
"""What is wrong, and what would be right."""


def problems_of(errors: list[ErrorDetails], tree: Tree) -> list[ValueProblem]:
    """Return the problems of `ValidationError.errors()`. A misspelt key is one problem, not also a missing key."""
    meant = {}
    for error in errors:
        if error["type"] == "extra_forbidden":
            path = tuple(error["loc"])
            meant[path] = _meant(path, tree)
    misspelt = {(*path[:-1], key) for path, key in meant.items() if key}
    examples = Examples(tree)
    return [_problem(error, tree, meant, examples) for error in errors if not _is_echo(error, misspelt)]


def _is_echo(error: ErrorDetails, misspelt: set[KeyPath]) -> bool:
    """Whether an error only repeats another: a list is "too short" when its items are wrong, too.

    What is missing may stand in the file that a misspelt `extends` names.
    """
    if error["type"] == "missing":
        path = tuple(error["loc"])
        return (EXTENDS,) in misspelt or any(path[:length] in misspelt for length in range(1, len(path) + 1))
    return error["type"] == "too_short" and bool(error["input"])


def _meant(path: KeyPath, tree: Tree) -> str:
    """The key that an unknown one most likely stands for: one that its file does not have yet, and that is like it, or
    alone may hold what it holds."""
    parent = _mapping(path[:-1], tree)
    entries = parent.entries if parent else {}
    unknown, value = tree.steps(path)[-1]
    present = {name for name, (key, _) in entries.items() if unknown and key.file is unknown.file}
    free = [key for key in declared(path[:-1]).get("properties", ()) if key not in present]
    fitting = [key for key in free if _may_hold((*path[:-1], key), value)]
    return nearest(str(path[-1]), free) or (fitting[0] if len(fitting) == 1 else "")


def _may_hold(path: KeyPath, node: Node) -> bool:
    """Whether the keys in a value are all known at a path; of a list, or of named parts, those in the first."""
    match node:
        case Mapping(entries) if entries:
            known = declared(path).get("properties")
            name, (_, value) = next(iter(entries.items()))
            return entries.keys() <= known.keys() if known else _may_hold((*path, name), value)
        case Sequence(items) if items:
            return _may_hold((*path, 0), items[0])
        case _:
            return False


def _mapping(path: KeyPath, tree: Tree) -> Mapping | None:
    _, node = tree.steps(path)[-1]
    return node if isinstance(node, Mapping) else None


def _problem(error: ErrorDetails, tree: Tree, meant: dict[KeyPath, str], examples: Examples) -> ValueProblem:
    path = tuple(error["loc"])
    if path in meant:
        return _unknown_key(path, meant[path], tree)
    if path and path[-1] == KEY_MARK:
        return ValueProblem(path[:-1], *_wording(error, path[:-1], examples), of_key=True)
    if error["type"] == "missing":
        return ValueProblem(path[:-1], *_wording(error, path, examples), of_key=True)
    return ValueProblem(path, *_wording(error, path, examples))


def _wording(error: ErrorDetails, path: KeyPath, examples: Examples) -> Wording:
    return _WORDINGS.get(error["type"], _other)(error, path, examples)


def _unknown_key(path: KeyPath, meant: str, tree: Tree) -> ValueProblem:
    parent = _mapping(path[:-1], tree)
    _, value = tree.steps(path)[-1]
    if path in MOVED:
        hint = phrase("remove it; this is now told by the key {key}", key=MOVED[path])
    elif meant:
        hint = phrase("did you mean {name}?", name=Quoted(meant))
    elif parent and parent.flow and isinstance(value, Scalar) and not value.text and value.start == value.end:
        hint = phrase("if it continues a text that has a comma in it, put the whole text in quotes")
    else:
        hint = choice_of(declared(path[:-1]).get("properties", ()))
    sentence = message("unknown-key", "the key {key} is not known", key=Quoted(str(path[-1])))
    return ValueProblem(path, sentence, hint, of_key=True)


def _invalid(error: ErrorDetails, path: KeyPath, examples: Examples) -> Wording:
    if error["input"] == "":
        return _empty(path, examples)
    reason: InvalidValueError = error["ctx"]["error"]
    return reason.message, reason.hint


def _empty(path: KeyPath, examples: Examples) -> Wording:
    if not path or isinstance(path[-1], int):
        return (
            message("empty-item", "this item of the list is empty"),
            phrase("type a text after the hyphen, or remove the whole line"),
        )
    key = path[-1]
    fixed = f"{key}: {examples.of(path)}"
    needed = key in declared(path[:-1]).get("required", (key,))
    return (
        message("empty-value", "the key {key} has no value", key=Quoted(key)),
        phrase("type it after the colon, for example “{fixed}”", fixed=fixed)
        if needed
        else phrase("type it after the colon, for example “{fixed}”, or remove the whole line", fixed=fixed),
    )


def _missing(_: ErrorDetails, path: KeyPath, examples: Examples) -> Wording:
    key = str(path[-1])
    sentence = (
        message(
            "missing-key",
            "the key {key} is missing in the section {section}",
            key=Quoted(key),
            section=Quoted(str(path[0])),
        )
        if len(path) == 2
        else message("missing-key", "the key {key} is missing", key=Quoted(key))
    )
    fixed = f"{key}: {examples.of(path)}"
    return sentence, phrase("add, for example, “{example}”", example=fixed)


def _not_a_mapping(error: ErrorDetails, path: KeyPath, examples: Examples) -> Wording:
    value = error["input"]
    if value == "":
        return _empty(path, examples)
    sentence = wrong_kind(phrase("a group of keys"), value)
    schema = declared(path)
    if isinstance(value, str) and value.split(" ")[0] in schema.get("properties", {}):
        key, _, rest = value.partition(" ")
        fixed = ": ".join((key, rest))
        return sentence, phrase("add a colon after {key}: “{fixed}”", key=Quoted(key), fixed=fixed)
    return sentence, phrase("type, for example, “{example}”", example=examples.of(path))


def _not_a_list(error: ErrorDetails, path: KeyPath, examples: Examples) -> Wording:
    if error["input"] == "":
        return _empty(path, examples)
    item = in_one_line(error["input"]) if isinstance(error["input"], str) else examples.of((*path, 0))
    hint = phrase("start each item in a new line with a hyphen and a space: “- {item}”", item=item)
    return wrong_kind(phrase("a list"), error["input"]), hint


def _too_short(_: ErrorDetails, path: KeyPath, examples: Examples) -> Wording:
    return (
        message("no-items", "there is no item here, and at least one is needed"),
        phrase("add, for example, “{example}”", example=examples.of(path)),
    )


def _too_long(error: ErrorDetails, _: KeyPath, __: Examples) -> Wording:
    return (
        counted(
            "too-many-items",
            "there is {number} item here, and at most {limit} are allowed",
            "there are {number} items here, and at most {limit} are allowed",
            error["ctx"]["actual_length"],
            limit=error["ctx"]["max_length"],
        ),
        phrase("remove the items that are not needed"),
    )


def _not_a_choice(error: ErrorDetails, path: KeyPath, _: Examples) -> Wording:
    schema = declared(path)
    choices = [schema["const"]] if "const" in schema else schema.get("enum", [])
    value = error["input"]
    if isinstance(value, str) and value:
        sentence = message("unknown-value", "the value {value} is not known", value=Quoted(value))
        return sentence, suggestion(value, choices)
    return wrong_kind(phrase("one word"), value), choice_of(choices)


def _other(error: ErrorDetails, path: KeyPath, examples: Examples) -> Wording:
    return (
        message("unusable-value", "{value}: this value cannot be used", value=kind_of(error["input"])),
        phrase("type, for example, “{example}”", example=examples.of(path)),
    )


_WORDINGS: dict[str, Callable[[ErrorDetails, KeyPath, Examples], Wording]] = {
    "value_error": _invalid,
    "missing": _missing,
    "model_type": _not_a_mapping,
    "model_attributes_type": _not_a_mapping,
    "dict_type": _not_a_mapping,
    "tuple_type": _not_a_list,
    "too_short": _too_short,
    "too_long": _too_long,
    "enum": _not_a_choice,
    "literal_error": _not_a_choice,
}
