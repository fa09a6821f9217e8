"""What an operating system's refusal means to a clerk: `OSError` in, a `StoreError` with a remedy out."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from visitdocs.problems import Place, Problem, Severity, StoreError

_REFUSED = {errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_FOLDER = {errno.ENOTDIR, errno.EEXIST, errno.ENOENT}


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn any `OSError` raised while working in `folder` into a `StoreError`."""
    try:
        yield
    except OSError as error:
        raise StoreError(_problem(error, folder)) from error


def _problem(error: OSError, folder: Path) -> Problem:
    message, hint = _words(error, folder)
    return Problem(Severity.ERROR, message, Place(file=str(folder)), hint)


def _words(error: OSError, folder: Path) -> tuple[str, str]:
    if error.errno in _FULL:
        return "na dysku zabrakło miejsca", "zwolnij miejsce na dysku i uruchom program jeszcze raz"
    if error.errno == errno.EROFS or (error.errno in _REFUSED and not os.access(_nearest(folder), os.W_OK)):
        return _CLOSED_FOLDER
    if error.errno in _REFUSED:
        name = _refused_file(error, folder)
        if name is None:
            return _CLOSED_FOLDER
        return (
            f"nie mogę zastąpić pliku „{name}”: jest otwarty w innym programie albo chroniony przed zapisem",
            f"zamknij plik „{name}” w Wordzie (lub w czytniku PDF) i uruchom jeszcze raz",
        )
    if error.errno in _NO_FOLDER and not folder.is_dir():
        return (
            "w tym miejscu nie można utworzyć folderu",
            "sprawdź, czy ścieżka jest poprawna i czy nie stoi tam plik",
        )
    reason = f"{errno.errorcode.get(error.errno or 0, 'OSError')}: {error.strerror or error}"
    return f"nie udało się zapisać plików ({reason})", "uruchom program jeszcze raz; sam naprawi to, co przerwał"


_CLOSED_FOLDER = (
    "nie mam prawa zapisu w tym folderze",
    "zdejmij z folderu ochronę przed zapisem albo wskaż inny folder: --output FOLDER",
)


def _nearest(folder: Path) -> Path:
    return next((place for place in (folder, *folder.parents) if place.exists()), folder)


def _refused_file(error: OSError, folder: Path) -> str | None:
    """The pack's file that could not be touched; None if the refusal was about a folder or a file of the store."""
    for name in (error.filename2, error.filename):
        path = Path(os.fsdecode(name)) if isinstance(name, str | bytes | os.PathLike) else None
        if path is not None and path.parent == folder and path.is_file() and not path.name.startswith("."):
            return path.name
    return None
