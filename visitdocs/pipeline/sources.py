"""Templates and pictures that a definition names, read from the disk; every one that is missing is reported at once."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from visitdocs import store
from visitdocs.definition import Definition
from visitdocs.messages import FileName, Listed, Message, message, phrase
from visitdocs.news import NEWS_TEMPLATES
from visitdocs.pipeline.programme import MAXIMUM_INPUT, Programme
from visitdocs.problems import DefinitionError, Place, Problem, Severity


@dataclass(frozen=True)
class Sources:
    """The bytes of the Word templates and of the news page's by file name, of the pictures by the definition's path."""

    templates: Mapping[str, bytes]
    pictures: Mapping[str, bytes]
    news: Mapping[str, bytes]


def read_sources(programme: Programme, definition: Definition) -> Sources:
    """Read all that the definition names. Raises `DefinitionError` with every file that is not there."""
    problems: list[Problem] = []
    templates, pictures = {}, {}
    for name, place in _templates(definition):
        templates[name] = _read(programme.path(f"templates/{name}"), name, place, problems)
    for name, place in _pictures(definition):
        pictures[name] = _read(programme.path(f"programmes/{name}"), name, place, problems)
    news = dict(_news(programme, problems))
    if problems:
        raise DefinitionError(*problems)
    return Sources(templates, pictures, news)


def _news(programme: Programme, problems: list[Problem]) -> Iterator[tuple[str, bytes]]:
    """The news page's templates that are there; an office that has no such page may do without."""
    for name in NEWS_TEMPLATES:
        path = programme.path(f"templates/{name}")
        if os.path.lexists(path):
            yield name, _bytes_of(path, name, Place(file=f"templates/{name}"), problems)


def _templates(definition: Definition) -> Iterator[tuple[str, Place]]:
    for key, document in definition.visit.documents.items():
        yield document.template, definition.place("documents", key, "template")


def _pictures(definition: Definition) -> Iterator[tuple[str, Place]]:
    visit = definition.visit
    if visit.organiser.logo:
        yield visit.organiser.logo.file, definition.place("organiser", "logo", "file")
    for number, logo in enumerate(visit.project.logos):
        yield logo.file, definition.place("project", "logos", number, "file")


def _read(path: Path, name: str, place: Place, problems: list[Problem]) -> bytes:
    """The file's bytes; a problem and nothing if it is not there in exactly this spelling, as Linux would want it."""
    try:
        there = _like(path)
    except OSError:
        return _bytes_of(path, name, place, problems)
    if path.name not in there and (os.path.isfile(path) or not os.path.lexists(path)):  # noqa: PTH113 - never raises
        missing = message("file-missing", "there is no file {name}", name=FileName(name))
        problems.append(Problem(Severity.ERROR, missing, place, _advice(path, there)))
        return b""
    return _bytes_of(path, name, place, problems)


def _bytes_of(path: Path, name: str, place: Place, problems: list[Problem]) -> bytes:
    """The file's bytes; a problem and nothing if it cannot be read."""
    try:
        return store.read_input(path, MAXIMUM_INPUT)
    except store.UnreadableError as error:
        unreadable = message(
            "source-unreadable",
            "the file {name} cannot be read ({reason})",
            name=FileName(name),
            reason=error.reason,
        )
        hint = phrase("check what stands there, and that you may read it")
        problems.append(Problem(Severity.ERROR, unreadable, place, hint))
        return b""


def _like(path: Path) -> list[str]:
    """The files of the same kind beside `path`, without the lock files that Word leaves while it is open.

    Raises `OSError` if the folder cannot be looked into.
    """
    kinds = {".png", ".jpg", ".jpeg"} if path.suffix.lower() != ".docx" else {".docx"}
    try:
        entries = sorted(path.parent.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [
        entry.name
        for entry in entries
        if entry.suffix.lower() in kinds and entry.is_file() and not entry.name.startswith(("~$", "."))
    ]


def _advice(path: Path, there: list[str]) -> Message:
    folder = path.parent.name
    if not there:
        return phrase("put the file {name} into the folder {folder}", name=FileName(path.name), folder=folder)
    close = get_close_matches(path.name, there, n=1) or get_close_matches(path.name.lower(), there, n=1)
    files = Listed(tuple(there))
    if not close:
        return phrase("the folder {folder} has: {files}", folder=folder, files=files)
    meant = FileName(close[0])
    return phrase("did you mean {meant}? the folder {folder} has: {files}", meant=meant, folder=folder, files=files)
