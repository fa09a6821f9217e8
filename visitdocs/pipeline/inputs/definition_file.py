"""A programme's definition with the files that it extends, from the disk to a checked `Visit`.

What is said of a document and the definition answers for, such as a form's fields, gets its line there.
"""

import os
from contextlib import suppress
from dataclasses import replace

from visitdocs.definition import Definition, FileReader, read_definition
from visitdocs.definition.extending import read_whole
from visitdocs.definition.reading.tree import Tree
from visitdocs.messages import FileName, Quoted, message, phrase
from visitdocs.pipeline.inputs.input_files import named_file, read_typed_file
from visitdocs.pipeline.programme import Programme, is_shared
from visitdocs.problems import DefinitionError, Place, Problem, Severity


def read_definition_file(programme: Programme) -> Definition:
    """Read the definition of a programme; its `files` are named as in messages. Raises `DefinitionError`."""
    refuse_shared(programme)
    name = programme.definition_in_messages
    return read_definition(read_typed_file(programme.definition, name), name, reader_beside(programme))


def refuse_shared(programme: Programme) -> None:
    """Raise `DefinitionError` for a file of what visits share."""
    if is_shared(programme.definition.name):
        raise DefinitionError(_no_visit(programme.definition.name))


def reader_beside(programme: Programme) -> FileReader:
    """Return what reads the files beside a programme's definition, for those that it extends."""

    def read(name: str, place: Place) -> bytes:
        problems: list[Problem] = []
        data = named_file(programme.path(f"programmes/{name}"), name, place, problems)
        if problems:
            raise DefinitionError(*problems)
        return data

    return read


def read_shared_file(programme: Programme, name: str) -> Tree | None:
    """Read what a definition beside it would take from the shared file `name`, None if there is none.

    Raises `DefinitionError`.
    """
    path = programme.path(f"programmes/{name}")
    if not os.path.lexists(path):
        return None
    reader = reader_beside(programme)
    whole = read_whole(reader(name, Place(file=f"programmes/{name}")), f"programmes/{name}", reader)
    return whole.tree


def read_shared_files(programme: Programme) -> list[Tree]:
    """Read every shared file beside a programme's definition that can be read."""
    found = []
    for path in sorted(programme.definition.parent.glob("_*.yaml")):
        with suppress(DefinitionError):
            found.append(read_shared_file(programme, path.name))
    return [tree for tree in found if tree is not None]


def _no_visit(name: str) -> Problem:
    shared = message("not-a-visit", "{name} is no visit: it holds what visits share", name=FileName(name))
    return Problem(
        Severity.ERROR, shared, hint=phrase("name a definition that takes from it (extends: {name})", name=name)
    )


KEYS = {
    "field-limit-too-large": "max_length",
    "field-value-does-not-fit": "default",
    "characters-not-in-field-font": "default",
}
"""The key of the field that the problem is about, by the problem's code."""


OF_THE_DOCUMENT = {"texts-not-translated": "language", "template-language": "template"}
"""The key of the document that the problem is about, by the problem's code."""


def in_definition(problem: Problem, definition: Definition, document: str) -> Problem:
    """Give the problem of a document with its line in the definition, if it is about something that stands there."""
    if problem.code in OF_THE_DOCUMENT:
        return replace(problem, place=definition.place("documents", document, OF_THE_DOCUMENT[problem.code]))
    key = KEYS.get(problem.code)
    place = None if key is None else _place(_name(problem), key, definition)
    return problem if place is None else replace(problem, place=place)


def _name(problem: Problem) -> str:
    return next(
        (value.text for key, value in problem.message.values if key == "name" and isinstance(value, Quoted)), ""
    )


def _place(name: str, key: str, definition: Definition) -> Place | None:
    for number, section in enumerate(definition.visit.registration.fields):
        for position, field in enumerate(section.fields):
            if field.name == name:
                return definition.place("registration", "fields", number, "fields", position, key)
    return None
