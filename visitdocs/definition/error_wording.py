"""Every error of pydantic as a Polish finding: what is wrong, and an example of what would be right."""

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from pydantic_core import ErrorDetails

from visitdocs.definition.finding import Finding, suggestion
from visitdocs.definition.quoting import kind_of, quoted
from visitdocs.definition.schema import Schema, declared
from visitdocs.definition.yaml_tree import Path, Scalar, Tree

#: How pydantic marks an error about a key of a mapping rather than its value.
KEY_MARK = "[key]"


def findings_of(errors: list[ErrorDetails], tree: Tree) -> list[Finding]:
    """The findings for `ValidationError.errors()`. A key that is misspelt is one finding, not also a missing key."""
    meant = {}
    for error in errors:
        if error["type"] == "extra_forbidden":
            path = tuple(error["loc"])
            meant[path] = _meant(path, tree)
    misspelt = {(*path[:-1], key) for path, key in meant.items() if key}
    return [_finding(error, tree, meant) for error in errors if not _is_echo(error, misspelt)]


def _is_echo(error: ErrorDetails, misspelt: set[Path]) -> bool:
    """Whether an error only repeats another: a list is "too short" when its items are wrong, too."""
    if error["type"] == "missing":
        return tuple(error["loc"]) in misspelt
    return error["type"] == "too_short" and bool(error["input"])


def _meant(path: Path, tree: Tree) -> str:
    """The key that an unknown one most likely stands for: one that is not there yet."""
    present = tree.steps(path[:-1])[-1][1].entries
    free = [key for key in declared(path[:-1]).get("properties", ()) if key not in present]
    return next(iter(get_close_matches(str(path[-1]), free, 1)), "")


def _finding(error: ErrorDetails, tree: Tree, meant: dict[Path, str]) -> Finding:
    path = tuple(error["loc"])
    if path in meant:
        return _unknown_key(path, meant[path], tree)
    if path and path[-1] == KEY_MARK:
        return Finding(path[:-1], *_message(error, path[:-1]), of_key=True)
    if error["type"] == "missing":
        return Finding(path[:-1], *_message(error, path), of_key=True)
    return Finding(path, *_message(error, path))


def _message(error: ErrorDetails, path: Path) -> tuple[str, str]:
    return _WORDINGS.get(error["type"], _other)(error, path)


def _ours(error: ErrorDetails, path: Path) -> tuple[str, str]:
    if error["input"] == "":
        return _empty(path)
    return error["ctx"]["message"], error["ctx"]["hint"]


def _empty(path: Path) -> tuple[str, str]:
    example = _flow(_example(declared(path)))
    if not path or isinstance(path[-1], int):
        return "pozycja listy jest pusta", "wpisz tekst po łączniku albo usuń cały wiersz"
    needed = path[-1] in declared(path[:-1]).get("required", (path[-1],))
    hint = f"wpisz ją po dwukropku, na przykład {path[-1]}: {example}"
    return f"klucz {quoted(path[-1])} nie ma wartości", hint if needed else f"{hint}, albo usuń cały wiersz"


def _missing(_: ErrorDetails, path: Path) -> tuple[str, str]:
    key = str(path[-1])
    owner = f" w dziale {quoted(path[0])}" if len(path) == 2 else ""
    return f"brakuje klucza {quoted(key)}{owner}", f"dopisz na przykład {key}: {_flow(_example(declared(path)))}"


def _unknown_key(path: Path, meant: str, tree: Tree) -> Finding:
    _, parent = tree.steps(path[:-1])[-1]
    _, value = tree.steps(path)[-1]
    if meant:
        hint = f"czy chodziło o {quoted(meant)}?"
    elif parent.flow and value == Scalar("", value.start, value.start):
        hint = "jeżeli to dalszy ciąg tekstu, w którym jest przecinek, ujmij cały tekst w cudzysłów"
    else:
        hint = f"do wyboru: {', '.join(declared(path[:-1]).get('properties', ()))}"
    return Finding(path, f"nie znam klucza {quoted(path[-1])}", hint, of_key=True)


def _not_a_mapping(error: ErrorDetails, path: Path) -> tuple[str, str]:
    if error["input"] == "":
        return _empty(path)
    value = error["input"]
    message = f"tu ma być grupa kluczy, a jest {kind_of(value)}"
    schema = declared(path)
    if isinstance(value, str) and value.split(" ")[0] in schema.get("properties", {}):
        key, _, rest = value.partition(" ")
        return message, f"dopisz dwukropek po {quoted(key)}: {key}: {rest}"
    return message, f"wpisz na przykład {_flow(_example(schema))}"


def _not_a_list(error: ErrorDetails, path: Path) -> tuple[str, str]:
    if error["input"] == "":
        return _empty(path)
    message = f"tu ma być lista, a jest {kind_of(error['input'])}"
    items = declared((*path, 0))
    item = _flow(_example(items)) if items.get("type") == "object" else "tekst"
    return message, f"każdą pozycję zacznij w nowym wierszu od łącznika i spacji: - {item}"


def _too_short(_: ErrorDetails, path: Path) -> tuple[str, str]:
    return (
        "nie ma tu żadnej pozycji, a potrzebna jest co najmniej jedna",
        f"dopisz na przykład {_flow(_example(declared(path)))}",
    )


def _too_long(error: ErrorDetails, _: Path) -> tuple[str, str]:
    context = error["ctx"]
    return (
        f"pozycji jest {context['actual_length']}, a może być najwyżej {context['max_length']}",
        "usuń zbędne pozycje",
    )


def _not_a_choice(error: ErrorDetails, path: Path) -> tuple[str, str]:
    schema = declared(path)
    choices = [schema["const"]] if "const" in schema else schema.get("enum", [])
    value = error["input"]
    if isinstance(value, str) and value:
        return f"nie znam wartości {quoted(value)}", suggestion(value, choices)
    return f"tu ma być jedno słowo, a jest {kind_of(value)}", f"do wyboru: {', '.join(choices)}"


def _other(error: ErrorDetails, path: Path) -> tuple[str, str]:
    return (
        f"{kind_of(error['input'])}: tej wartości nie da się użyć",
        f"wpisz na przykład {_flow(_example(declared(path)))}",
    )


_WORDINGS: dict[str, Callable[[ErrorDetails, Path], tuple[str, str]]] = {
    "visitdocs": _ours,
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

# ------------------------------------------------------------------ examples


def _example(schema: Schema) -> Any:
    """An example of a value: the one that stands in the schema, or one put together of the required keys."""
    if examples := schema.get("examples"):
        return examples[0]
    properties = schema.get("properties", {})
    return {key: _example(properties[key]) for key in schema.get("required", ())} or "…"


def _flow(value: Any, levels: int = 2) -> str:
    """A value as YAML in one line; what stands deeper than `levels` is left to the reader."""
    if isinstance(value, dict):
        pairs = (f"{key}: {_flow(item, levels - 1)}" for key, item in value.items())
        return f"{{{', '.join(pairs) if levels else '…'}}}"
    if isinstance(value, list):
        return f"[{', '.join(_flow(item, levels - 1) for item in value) if levels else '…'}]"
    return str(value).lower() if isinstance(value, bool) else str(value)
