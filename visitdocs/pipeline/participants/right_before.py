"""A check of the documents for participants that is not made twice: what was right stays so until an input changes.

Only that all was right is kept, in the folder in which templates are kept as they were read; nothing of a visit is.
"""

from pathlib import Path

from visitdocs import store
from visitdocs.pipeline.builder import current_pack
from visitdocs.pipeline.program_version import program_version
from visitdocs.pipeline.programme import MAXIMUM_INPUT, Programme
from visitdocs.problems import Problem

_RIGHT = b"right"


def check_participants(programme: Programme, register: Path) -> tuple[Problem, ...]:
    """Tell what is wrong with the documents for participants. Raises `VisitdocsError`."""
    shelf = store.Cache(programme.cache, program_version()) if programme.cache else None
    name = _inputs(programme, register) if shelf else None
    if shelf and name and shelf.take(name) == _RIGHT:
        return ()

    from visitdocs.pipeline.participants.checking import check_participants

    problems = check_participants(programme, register)
    if shelf and name and not problems and name == _inputs(programme, register):
        shelf.put(name, _RIGHT)
    return problems


def _inputs(programme: Programme, register: Path) -> str | None:
    """A name for all that is looked at; None where the pack is not up to date, as then it is not known what that is."""
    manifest = current_pack(programme)
    if manifest is None:
        return None
    found = sorted(file.relative_to(programme.templates).as_posix() for file in programme.templates.rglob("*"))
    templates = programme.digests(f"templates/{file}" for file in found)
    parts = sorted({**manifest.inputs, **templates}.items()), _digest(register)
    return store.digest(f"documents for participants {parts!a}".encode())


def _digest(register: Path) -> str:
    """A digest of the register, which may have columns of staff's own; "" if there is none."""
    try:
        return store.digest(store.read_input(register, MAXIMUM_INPUT))
    except store.UnreadableError:
        return ""
