"""The files in a folder of what came back, but for those that the program or the system put there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from visitdocs import store
from visitdocs.messages import Message, message, phrase
from visitdocs.pipeline.returned.made_files import RECORD
from visitdocs.pipeline.returned.register_file import BACKUPS
from visitdocs.problems import Place, Problem, Severity, StoreError
from visitdocs.returns import Refused, SentFile, Unusable, is_of_the_system
from visitdocs.store import UnreadableError

MAXIMUM_RETURNED = 50
"""Megabytes of a file that came back."""
_OF_THE_PROGRAM = (".visitdocs", ".gitignore")
"""How the names begin of what runs note in folders with personal files."""


def returned_files(folder: Path, register: Path) -> list[Path]:
    """Give the files in a folder and its subfolders, in the order of their names. Raises `StoreError`."""
    try:
        return list(_files(folder, register.absolute()))
    except OSError as error:
        unreadable = message(
            "returned-folder-unreadable", "the folder cannot be read ({reason})", reason=error.strerror or ""
        )
        hint = phrase("check that it is there and that you may look into it")
        raise StoreError(Problem(Severity.ERROR, unreadable, Place(file=str(folder)), hint)) from error


def _files(folder: Path, register: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if _is_own(path, register) or path.name.startswith(_OF_THE_PROGRAM) or is_of_the_system(path.name):
            continue
        if path.is_symlink() or not path.is_dir():
            yield path
        elif os.access(path, os.R_OK | os.X_OK):
            yield from _files(path, register)
        else:
            yield path  # reading it tells that it is a folder that nobody may look into


def _is_own(path: Path, register: Path) -> bool:
    """Whether the program has put a file or a folder beside the register."""
    if path.absolute().parent != register.parent:
        return False
    return path.name == BACKUPS or path.stem == register.stem or os.path.lexists(path / RECORD)


def sent_file(folder: Path, path: Path) -> SentFile | Refused:
    """Read one of them; received is when it was saved, unless a mail says better."""
    trail = (path.relative_to(folder).as_posix(),)
    try:
        data = store.read_input(path, MAXIMUM_RETURNED)
        received = datetime.fromtimestamp(os.stat(path).st_mtime, UTC)  # noqa: PTH116 - may fail like any reading
    except UnreadableError as error:
        return _unreadable(trail, error.reason)
    except OSError as error:
        return _unreadable(trail, error.strerror or "")
    return SentFile(trail, data, received)


def _unreadable(trail: tuple[str, ...], reason: Message | str) -> Refused:
    sentence = message("returned-unreadable", "the file cannot be read ({reason})", reason=reason)
    return Refused(trail, None, Unusable(sentence, phrase("check what stands there, and that you may read it")))
