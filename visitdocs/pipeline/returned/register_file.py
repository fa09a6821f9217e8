"""The register on the disk: read as staff left it, replaced with the one before kept, and what lies beside it."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from visitdocs import store
from visitdocs.messages import FileName, Message, Quoted, message, phrase
from visitdocs.problems import Place, Problem, Severity, StoreError

MAXIMUM_REGISTER = 50
"""Megabytes."""
BACKUPS = "backups"
"""The folder beside the register that holds the registers before."""
_OPEN_IN = ("~${name}", ".~lock.{name}#")
"""The files that Excel and LibreOffice keep beside a workbook while it is open."""
_PATIENCE = 60.0
"""Seconds in which another run has merged what it has read."""
_NUMBER = re.compile(r"-([0-9]{4,})\.xlsx$")


def register_bytes(path: Path) -> bytes | None:
    """Give the register as staff left it; None if there is none. Raises `StoreError` while it is open elsewhere."""
    for pattern in _OPEN_IN:
        if os.path.lexists(path.with_name(pattern.format(name=path.name))):
            opened = message(
                "register-open", "the register {name} is open in another program", name=FileName(path.name)
            )
            raise refusal(path, opened, phrase("save it, close it there, and run the command again"))
    if not os.path.lexists(path):
        return None
    try:
        return store.read_input(path, MAXIMUM_REGISTER)
    except store.UnreadableError as error:
        unreadable = message("register-unreadable", "the register cannot be read ({reason})", reason=error.reason)
        raise refusal(path, unreadable, phrase("check what stands there, and that you may read it")) from error


@contextmanager
def register_held(path: Path) -> Iterator[None]:
    """Keep other runs of the program from the register meanwhile. Raises `StoreError` if one does not let go of it."""
    store.make_private_folder(path.parent)
    with store.private_folder_held(path.parent / BACKUPS, _PATIENCE):
        yield


def replace_register(path: Path, data: bytes, before: bytes | None) -> None:
    """Write a register that only the user may read; the one before is kept under the next number.

    Raises `StoreError`, also if somebody has saved the register since it was read.
    """
    if register_bytes(path) != before:
        saved = message(
            "register-saved-meanwhile", "somebody has saved the register while the program was at work on it"
        )
        raise refusal(path, saved, phrase("close it there, and run the command again"))
    if before is not None:
        last = max((int(found[1]) for kept in backups(path) if (found := _NUMBER.search(kept.name))), default=0)
        store.write_file(path.parent / BACKUPS / f"{path.stem}-{last + 1:04}.xlsx", before, private=True)
    store.write_file(path, data, private=True)


def backups(path: Path) -> list[Path]:
    """Give the registers before, the first one first."""
    return sorted(kept for kept in (path.parent / BACKUPS).glob("*.xlsx") if kept.name.startswith(f"{path.stem}-"))


def refuse_other_visit(path: Path, found: str, programmes: Collection[str]) -> None:
    """Raise `StoreError` if a register says that it is of another visit than the one with these names."""
    if found and found not in programmes:
        sentence = message(
            "register-of-another-visit", "the register is that of the visit {visit}", visit=Quoted(found)
        )
        raise refusal(path, sentence, phrase("name the register of this visit with --register"))


def refusal(path: Path, sentence: Message, hint: Message) -> StoreError:
    """Say that something is the matter with the register."""
    return StoreError(Problem(Severity.ERROR, sentence, Place(file=str(path)), hint))
