"""Renew docs/definition.md: `python tools/definition_reference.py`. It follows from the model of a definition."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic.fields import FieldInfo

from visitdocs.definition.model import StrictModel, Visit
from visitdocs.definition.model.schema import EXTENDS, declared
from visitdocs.definition.validation.examples import in_one_line
from visitdocs.messages import ENGLISH, Language, Message, language_named

PAGE = Path(__file__).parents[1] / "docs" / "definition.md"
HEAD = "| key | example | znaczenie | meaning |"

INTRODUCTION = """# Every key of a definition · Wszystkie klucze definicji

What a definition (`programmes/….yaml`) may hold, in the order in which people fill it in. **Bold** keys are needed, in
the definition or in the file that it extends (`extends: _office.yaml`). Text is typed as it is; put it in quotes if it
has a colon and a space, `#`, or begins with `[ { & * ! | > % @`. Days are `2017-11-27`, hours `09:30`, yes and no
`true` and `false`; other ways that can mean one thing only (`27.11.2017`, `9.30`, `tak`) are understood and told once.

Co może stać w definicji (`programmes/….yaml`), w kolejności wypełniania. Klucze **pogrubione** są potrzebne: w tej
definicji albo w pliku, z którego ona bierze (`extends: _office.yaml`). Tekst wpisujemy wprost; ujmujemy go w cudzysłów,
jeżeli ma dwukropek ze spacją albo `#`, albo zaczyna się od `[ { & * ! | > % @`. Daty mają postać `2017-11-27`, godziny
`09:30`, tak i nie to `true` i `false`; inny zapis, który może znaczyć tylko jedno (`27.11.2017`, `9.30`, `tak`),
program zrozumie i powie o tym raz.

## In an editor · W edytorze

VS Code with the extension “YAML” (Red Hat) reads the first line of a definition and then offers keys and explains
them. In a file that has only this line, Ctrl+Space offers the skeleton of a whole definition (“visitdocs”). Keys of
the same file, which `host:` and `track:` name, it cannot offer, because no JSON Schema can say “a key of hosts”; the
program names the nearest one if such a key is mistyped.

VS Code z rozszerzeniem „YAML” (Red Hat) czyta pierwszy wiersz definicji, a potem podpowiada klucze i objaśnia je.
W pliku, w którym jest tylko ten wiersz, Ctrl+Spacja podpowiada szkielet całej definicji („visitdocs”). Kluczy
z tego samego pliku, na które wskazują `host:` i `track:`, edytor podpowiedzieć nie umie; pomyłkę w takim kluczu program
pokaże razem z najbliższym właściwym.

    # yaml-language-server: $schema=../visitdocs/definition/visit.schema.json
"""


def page() -> str:
    """Give the page as it should be."""
    parts = [INTRODUCTION]
    for path, model in _models(Visit, ""):
        rows = [_row(field.alias or name, field) for name, field in model.model_fields.items()]
        rows = rows if path else [_extends(), *rows]
        heading = f"`{path}`" if path else "The whole file · Cały plik"
        parts.append("\n".join([f"## {heading}\n", HEAD, "|---" * 4 + "|", *rows, ""]))
    return "\n".join(parts)


def _row(name: str, field: FieldInfo) -> str:
    key = f"**`{name}`**" if field.is_required() else f"`{name}`"
    return f"| {key} | {_example(name, field)} | {_said(field, language_named('pl'))} | {_said(field, ENGLISH)} |"


def _extends() -> str:
    """The one key that is no part of the model."""
    schema = declared((EXTENDS,))
    said = [language.say(Message("", schema["description"])) for language in (language_named("pl"), ENGLISH)]
    return f"| `{EXTENDS}` | `{EXTENDS}: {schema['examples'][0]}` | {' | '.join(said)} |"


def _said(field: FieldInfo, language: Language) -> str:
    return language.say(Message("", field.description or "")).replace("|", "\\|")


def _example(name: str, field: FieldInfo) -> str:
    if not field.examples:
        return "↓"
    example = json.loads(json.dumps(field.examples[0], default=str))
    return f"`{name}: {in_one_line(example)}`".replace("|", "\\|")


def _models(model: type[StrictModel], path: str) -> Iterator[tuple[str, type[StrictModel]]]:
    """The model and those below it, each with where it stands in a file."""
    yield path, model
    for name, field in model.model_fields.items():
        here = f"{path}.{field.alias or name}".lstrip(".")
        for below, suffix in _below(field.annotation, ""):
            yield from _models(below, here + suffix)


def _below(annotation: Any, suffix: str) -> Iterator[tuple[type[StrictModel], str]]:
    if isinstance(annotation, type) and issubclass(annotation, StrictModel):
        yield annotation, suffix
        return
    origin = getattr(annotation, "__origin__", None)
    added = ".KEY" if origin is dict else "[…]" if origin is tuple else ""
    for argument in get_args(annotation):
        yield from _below(argument, suffix + added)


if __name__ == "__main__":
    PAGE.write_bytes(page().encode("utf-8"))
