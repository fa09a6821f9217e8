"""Every error of pydantic as a problem of a value: what is wrong, and an example of what would be right."""

from collections.abc import Callable
from difflib import get_close_matches

from pydantic_core import ErrorDetails

from visitdocs.definition.model.schema import declared
from visitdocs.definition.quoting import kind_of, quoted
from visitdocs.definition.reading.tree import KeyPath, Mapping, Scalar, Tree
from visitdocs.definition.validation.examples import example
from visitdocs.definition.validation.value_problem import ValueProblem, suggestion

#: How pydantic marks an error about a key of a mapping rather than its value.
KEY_MARK = "[key]"


def problems_of(errors: list[ErrorDetails], tree: Tree) -> list[ValueProblem]:
    """The problems for `ValidationError.errors()`. A key that is misspelt is one problem, not also a missing key."""
    meant = {}
    for error in errors:
        if error["type"] == "extra_forbidden":
            path = tuple(error["loc"])
            meant[path] = _meant(path, tree)
    misspelt = {(*path[:-1], key) for path, key in meant.items() if key}
    return [_problem(error, tree, meant) for error in errors if not _is_echo(error, misspelt)]


def _is_echo(error: ErrorDetails, misspelt: set[KeyPath]) -> bool:
    """Whether an error only repeats another: a list is "too short" when its items are wrong, too."""
    if error["type"] == "missing":
        return tuple(error["loc"]) in misspelt
    return error["type"] == "too_short" and bool(error["input"])


def _meant(path: KeyPath, tree: Tree) -> str:
    """The key that an unknown one most likely stands for: one that is not there yet."""
    parent = _mapping(path[:-1], tree)
    present = parent.entries if parent else {}
    free = [key for key in declared(path[:-1]).get("properties", ()) if key not in present]
    return next(iter(get_close_matches(str(path[-1]), free, 1)), "")


def _mapping(path: KeyPath, tree: Tree) -> Mapping | None:
    _, node = tree.steps(path)[-1]
    return node if isinstance(node, Mapping) else None


def _problem(error: ErrorDetails, tree: Tree, meant: dict[KeyPath, str]) -> ValueProblem:
    path = tuple(error["loc"])
    if path in meant:
        return _unknown_key(path, meant[path], tree)
    if path and path[-1] == KEY_MARK:
        return ValueProblem(path[:-1], *_message(error, path[:-1]), of_key=True)
    if error["type"] == "missing":
        return ValueProblem(path[:-1], *_message(error, path), of_key=True)
    return ValueProblem(path, *_message(error, path))


def _message(error: ErrorDetails, path: KeyPath) -> tuple[str, str]:
    return _WORDINGS.get(error["type"], _other)(error, path)


def _ours(error: ErrorDetails, path: KeyPath) -> tuple[str, str]:
    if error["input"] == "":
        return _empty(path)
    invalid = error["ctx"]["error"]
    return invalid.message, invalid.hint


def _empty(path: KeyPath) -> tuple[str, str]:
    if not path or isinstance(path[-1], int):
        return "pozycja listy jest pusta", "wpisz tekst po łączniku albo usuń cały wiersz"
    needed = path[-1] in declared(path[:-1]).get("required", (path[-1],))
    hint = f"wpisz ją po dwukropku, na przykład {path[-1]}: {example(declared(path))}"
    return f"klucz {quoted(path[-1])} nie ma wartości", hint if needed else f"{hint}, albo usuń cały wiersz"


def _missing(_: ErrorDetails, path: KeyPath) -> tuple[str, str]:
    key = str(path[-1])
    owner = f" w dziale {quoted(path[0])}" if len(path) == 2 else ""
    return f"brakuje klucza {quoted(key)}{owner}", f"dopisz na przykład {key}: {example(declared(path))}"


def _unknown_key(path: KeyPath, meant: str, tree: Tree) -> ValueProblem:
    parent = _mapping(path[:-1], tree)
    _, value = tree.steps(path)[-1]
    if meant:
        hint = f"czy chodziło o {quoted(meant)}?"
    elif parent and parent.flow and value == Scalar("", value.start, value.start):
        hint = "jeżeli to dalszy ciąg tekstu, w którym jest przecinek, ujmij cały tekst w cudzysłów"
    else:
        hint = f"do wyboru: {', '.join(declared(path[:-1]).get('properties', ()))}"
    return ValueProblem(path, f"nie znam klucza {quoted(path[-1])}", hint, of_key=True)


def _not_a_mapping(error: ErrorDetails, path: KeyPath) -> tuple[str, str]:
    if error["input"] == "":
        return _empty(path)
    value = error["input"]
    message = f"tu ma być grupa kluczy, a jest {kind_of(value)}"
    schema = declared(path)
    if isinstance(value, str) and value.split(" ")[0] in schema.get("properties", {}):
        key, _, rest = value.partition(" ")
        return message, f"dopisz dwukropek po {quoted(key)}: {key}: {rest}"
    return message, f"wpisz na przykład {example(schema)}"


def _not_a_list(error: ErrorDetails, path: KeyPath) -> tuple[str, str]:
    if error["input"] == "":
        return _empty(path)
    message = f"tu ma być lista, a jest {kind_of(error['input'])}"
    items = declared((*path, 0))
    item = example(items) if items.get("type") == "object" else "tekst"
    return message, f"każdą pozycję zacznij w nowym wierszu od łącznika i spacji: - {item}"


def _too_short(_: ErrorDetails, path: KeyPath) -> tuple[str, str]:
    return (
        "nie ma tu żadnej pozycji, a potrzebna jest co najmniej jedna",
        f"dopisz na przykład {example(declared(path))}",
    )


def _too_long(error: ErrorDetails, _: KeyPath) -> tuple[str, str]:
    context = error["ctx"]
    return (
        f"pozycji jest {context['actual_length']}, a może być najwyżej {context['max_length']}",
        "usuń zbędne pozycje",
    )


def _not_a_choice(error: ErrorDetails, path: KeyPath) -> tuple[str, str]:
    schema = declared(path)
    choices = [schema["const"]] if "const" in schema else schema.get("enum", [])
    value = error["input"]
    if isinstance(value, str) and value:
        return f"nie znam wartości {quoted(value)}", suggestion(value, choices)
    return f"tu ma być jedno słowo, a jest {kind_of(value)}", f"do wyboru: {', '.join(choices)}"


def _other(error: ErrorDetails, path: KeyPath) -> tuple[str, str]:
    return (
        f"{kind_of(error['input'])}: tej wartości nie da się użyć",
        f"wpisz na przykład {example(declared(path))}",
    )


_WORDINGS: dict[str, Callable[[ErrorDetails, KeyPath], tuple[str, str]]] = {
    "value_error": _ours,
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
