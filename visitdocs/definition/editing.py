"""Values of a definition are typed over; every other byte of its file stays."""

import codecs
from collections.abc import Mapping

from visitdocs.definition.definition import Definition
from visitdocs.definition.reading.tree import KeyPath, Scalar
from visitdocs.messages import message, phrase
from visitdocs.problems import DefinitionError, Problem, Severity

QUOTES = ("'", '"')


def with_values(definition: Definition, file: str, values: Mapping[KeyPath, str]) -> bytes:
    """The bytes of `file`, the definition or one that it extends, with other values, which need no quotes.

    Raises `DefinitionError` for a value that is not typed there as one word.
    """
    data = definition.files[file]
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data.removeprefix(mark).decode("utf-8")
    typed = sorted(((_scalar(definition, file, path), value) for path, value in values.items()), key=_end, reverse=True)
    for scalar, value in typed:
        quote = scalar.style if scalar.style in QUOTES else ""
        text = f"{text[: scalar.start.index]}{quote}{value}{quote}{text[scalar.end.index :]}"
    return mark + text.encode("utf-8")


def _end(change: tuple[Scalar, str]) -> int:
    return change[0].end.index


def _scalar(definition: Definition, file: str, path: KeyPath) -> Scalar:
    steps = definition.tree.steps(path)
    node = steps[-1][1]
    if len(steps) == len(path) + 1 and isinstance(node, Scalar) and node.file.file == file:
        typed = node.file.text[node.start.index : node.end.index]
        if typed.strip("'\"") == node.text:
            return node
    said = message("value-not-typed-here", "the program cannot change this value, as it is not typed here as one word")
    raise DefinitionError(Problem(Severity.ERROR, said, definition.place(*path), phrase("change it yourself")))
