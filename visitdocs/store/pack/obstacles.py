"""What stands in a pack's folder and is not ours: the store neither follows it nor replaces it."""

import stat
from collections.abc import Iterable
from pathlib import Path

from visitdocs.messages import FileName, message, phrase
from visitdocs.problems import Place, Problem, Severity, StoreError
from visitdocs.store import disk
from visitdocs.store.lock import LOCK
from visitdocs.store.pack.journal import WORK
from visitdocs.store.pack.names import ARCHIVE


def refuse_obstacles(folder: Path) -> None:
    """Raise `StoreError` where the folder, or what the store keeps in it, is a link or another kind of thing."""
    for path in (folder, folder / ARCHIVE, folder / WORK, folder / LOCK):
        found = disk.status(path)
        if found is None:
            continue
        if disk.is_link(path):
            raise StoreError(_link(path))
        if path.name == LOCK and not stat.S_ISREG(found.st_mode):
            raise StoreError(_in_the_way(path))
        if path.name != LOCK and path != folder and not stat.S_ISDIR(found.st_mode):
            raise StoreError(_in_the_way(path))


def refuse_foreign(folder: Path, names: Iterable[str]) -> None:
    """Raise `StoreError` that names every file of somebody else that stands where one of the pack would go."""
    problems = [_foreign(name, folder) for name in names]
    if problems:
        raise StoreError(*problems)


def _link(path: Path) -> Problem:
    link = message("folder-is-link", "this link leads to another place; the program writes into plain folders only")
    hint = phrase("remove the link, or name the right folder: --output FOLDER")
    return Problem(Severity.ERROR, link, Place(file=str(path)), hint)


def _in_the_way(path: Path) -> Problem:
    taken = message(
        "name-is-taken",
        "what is called {name} here is in the way: the program keeps something of its own under that name",
        name=FileName(path.name),
    )
    hint = phrase("move it somewhere else or rename it, and run again")
    return Problem(Severity.ERROR, taken, Place(file=str(path)), hint)


def _foreign(name: str, folder: Path) -> Problem:
    foreign = message(
        "file-foreign", "the program did not make the file {name}, so it does not replace it", name=FileName(name)
    )
    hint = phrase("move the file somewhere else or rename it, and run again")
    return Problem(Severity.ERROR, foreign, Place(file=str(folder)), hint)
