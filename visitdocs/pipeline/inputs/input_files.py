"""Files that people name, read within limits; one that cannot be read is a problem with its place."""

from pathlib import Path

from visitdocs import store
from visitdocs.messages import message, phrase
from visitdocs.pipeline.programme import MAXIMUM_DEFINITION
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
