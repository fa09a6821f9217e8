"""A programme's definition with the files that it extends, from the disk to a checked `Visit`."""

from visitdocs.definition import Definition, read_definition
from visitdocs.messages import FileName, message, phrase
from visitdocs.pipeline.inputs.input_files import read_typed_file
from visitdocs.pipeline.inputs.named_files import named_file
from visitdocs.pipeline.programme import Programme, is_shared
from visitdocs.problems import DefinitionError, Place, Problem, Severity


def read_definition_file(programme: Programme) -> Definition:
    """Read the definition of a programme; its `files` are named as inputs. Raises `DefinitionError`."""

    def read_beside(name: str, place: Place) -> bytes:
        problems: list[Problem] = []
        data = named_file(programme.path(f"programmes/{name}"), name, place, problems)
        if problems:
            raise DefinitionError(*problems)
        return data

    if is_shared(programme.definition.name):
        raise DefinitionError(_no_visit(programme.definition.name))
    data = read_typed_file(programme.definition, programme.definition_name)
    return read_definition(data, programme.definition_name, read_beside)


def _no_visit(name: str) -> Problem:
    shared = message("not-a-visit", "{name} is no visit: it holds what visits share", name=FileName(name))
    return Problem(
        Severity.ERROR, shared, hint=phrase("name a definition that takes from it (extends: {name})", name=name)
    )
