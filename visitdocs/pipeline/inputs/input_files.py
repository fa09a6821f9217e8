"""Files that people or a definition name, read within limits; one that cannot be read is a problem with its place."""

import os
from pathlib import Path

from visitdocs import store
from visitdocs.messages import FileName, Listed, Message, message, phrase
from visitdocs.pipeline.programme import MAXIMUM_DEFINITION, MAXIMUM_INPUT, is_shared
from visitdocs.problems import DefinitionError, DocumentError, Place, Problem, Severity

MAXIMUM_DOCUMENT = 200
"""Megabytes of a Word document to typeset."""


def read_word_file(path: Path) -> bytes:
    """Read a Word document to typeset. Raises `DocumentError`."""
    try:
        return store.read_input(path, MAXIMUM_DOCUMENT)
    except store.UnreadableError as error:
        unreadable = message("document-unreadable", "the document cannot be read ({reason})", reason=error.reason)
        hint = phrase("check what stands there, and that you may read it")
        raise DocumentError(Problem(Severity.ERROR, unreadable, Place(file=str(path)), hint)) from error


def read_typed_file(path: Path, name: str) -> bytes:
    """Read a small file that somebody has typed; `name` names it in problems. Raises `DefinitionError`."""
    try:
        return store.read_input(path, MAXIMUM_DEFINITION)
    except store.UnreadableError as error:
        unreadable = message("file-unreadable", "the file cannot be read ({reason})", reason=error.reason)
        hint = phrase("check what stands there, and that you may read it")
        raise DefinitionError(Problem(Severity.ERROR, unreadable, Place(file=name), hint)) from error


_DEFINITIONS = {".yaml", ".yml"}
_KINDS = ({".png", ".jpg", ".jpeg"}, _DEFINITIONS)
"""Suffixes that people take for one another."""


def named_file(path: Path, name: str, place: Place, problems: list[Problem]) -> bytes:
    """The file's bytes; a problem and nothing if it is not there in exactly this spelling, as Linux would want it."""
    try:
        there = _like(path)
    except OSError:
        return bytes_of(path, name, place, problems)
    if path.name not in there and (os.path.isfile(path) or not os.path.lexists(path)):  # noqa: PTH113 - never raises
        missing = message("file-missing", "there is no file {name}", name=FileName(name))
        problems.append(Problem(Severity.ERROR, missing, place, _advice(path, there)))
        return b""
    return bytes_of(path, name, place, problems)


def bytes_of(path: Path, name: str, place: Place, problems: list[Problem]) -> bytes:
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

    Of definitions only those that others may extend.
    Raises `OSError` if the folder cannot be looked into.
    """
    kinds = next(kinds for kinds in (*_KINDS, {path.suffix.lower()}) if path.suffix.lower() in kinds)
    try:
        entries = sorted(path.parent.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [
        entry.name
        for entry in entries
        if entry.suffix.lower() in kinds and entry.is_file() and _may_be_named(entry.name, kinds)
    ]


def _may_be_named(name: str, kinds: set[str]) -> bool:
    return is_shared(name) if kinds == _DEFINITIONS else not name.startswith(("~$", "."))


def _advice(path: Path, there: list[str]) -> Message:
    from difflib import get_close_matches

    folder = path.parent.name
    if not there:
        return phrase("put the file {name} into the folder {folder}", name=FileName(path.name), folder=folder)
    close = get_close_matches(path.name, there, n=1) or get_close_matches(path.name.lower(), there, n=1)
    files = Listed(tuple(there))
    if not close:
        return phrase("the folder {folder} has: {files}", folder=folder, files=files)
    meant = FileName(close[0])
    return phrase("did you mean {meant}? the folder {folder} has: {files}", meant=meant, folder=folder, files=files)
