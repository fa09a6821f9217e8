"""What an operating system's refusal means to a clerk: `OSError` in, a `StoreError` with a remedy out."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from visitdocs.messages import FileName, Message, message, phrase
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
    sentence, hint = _meaning(error, folder)
    return Problem(Severity.ERROR, sentence, Place(file=str(folder)), hint)


def _meaning(error: OSError, folder: Path) -> tuple[Message, Message]:
    if error.errno in _FULL:
        return message("disk-full", "there is no room left on the disk"), phrase("make room on the disk and run again")
    if error.errno == errno.EROFS or (error.errno in _REFUSED and not os.access(_nearest(folder), os.W_OK)):
        return _CLOSED_FOLDER
    if error.errno in _REFUSED:
        name = _refused_file(error, folder)
        if name is None:
            return _CLOSED_FOLDER
        return (
            message(
                "file-in-use",
                "cannot replace the file {name}: it is open in another program, or write-protected",
                name=FileName(name),
            ),
            phrase("close the file {name} in Word (or in the PDF reader) and run again", name=FileName(name)),
        )
    if error.errno in _NO_FOLDER and not folder.is_dir():
        return (
            message("folder-impossible", "no folder can be made in this place"),
            phrase("check that the path is right and that no file stands there"),
        )
    reason = f"{errno.errorcode.get(error.errno or 0, 'OSError')}: {error.strerror or error}"
    return (
        message("files-not-written", "the files could not be written ({reason})", reason=reason),
        phrase("run the program again; it repairs what it broke off"),
    )


_CLOSED_FOLDER = (
    message("folder-not-writable", "this folder may not be written to"),
    phrase("remove the write protection of the folder, or name another one: --output FOLDER"),
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
