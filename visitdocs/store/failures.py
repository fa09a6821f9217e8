"""What an operating system's refusal means to a clerk: `OSError` in, a `StoreError` with a remedy out.

A sentence says what was refused and never what the folder holds now: that is told by `standing`, from looking.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from visitdocs.messages import FileName, Message, message, phrase
from visitdocs.problems import Place, Problem, Severity, StoreError
from visitdocs.store.disk import WINDOWS

_REFUSED = {errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_FOLDER = {errno.ENOTDIR, errno.EEXIST, errno.ENOENT}
LONGEST_WINDOWS_PATH = 259
"""Letters of a path that Windows takes as long as long paths are not switched on (Maximum Path Length Limitation)."""
_FILENAME_EXCEEDS_RANGE = 206


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn any `OSError` raised while working in `folder` into a `StoreError`."""
    try:
        yield
    except OSError as error:
        raise StoreError(_problem(error, folder)) from error


def reason_of(error: OSError) -> str:
    """The operating system's own name for a refusal, and its words."""
    return f"{errno.errorcode.get(error.errno or 0, 'OSError')}: {error.strerror or error}"


def is_too_long(error: OSError, path: Path) -> bool:
    """Whether a path, or one that the error names, has more letters than the system takes."""
    if error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", None) == _FILENAME_EXCEEDS_RANGE:
        return True
    if not WINDOWS or error.errno != errno.ENOENT:
        return False
    return any(len(str(place.absolute())) > LONGEST_WINDOWS_PATH for place in (path, *_named(error)))


def _problem(error: OSError, folder: Path) -> Problem:
    if error.errno in _FULL:
        full = message("disk-full", "there is no room left on the disk")
        return _told(full, folder, phrase("make room on the disk and run again"))
    if is_too_long(error, folder):
        long = message("path-too-long", "the name of the file or of the whole path is too long for this system")
        place = next(_named(error), folder)
        return _told(long, place, phrase("give a shorter name, or a folder that lies less deep"))
    if error.errno == errno.EROFS or (error.errno in _REFUSED and not os.access(_nearest(folder), os.W_OK)):
        return _closed(_nearest(folder))
    if error.errno in _REFUSED:
        name = _refused_file(error, folder)
        return _closed(_refused_folder(error, folder)) if name is None else _in_use(name, folder)
    if error.errno in _NO_FOLDER and not os.path.isdir(folder):  # noqa: PTH112 - never raises
        impossible = message("folder-impossible", "no folder can be made in this place")
        return _told(impossible, folder, phrase("check that the path is right and that no file stands there"))
    refused = message("disk-error", "the disk reported an error ({reason})", reason=reason_of(error))
    return _told(refused, folder, phrase("check that the disk works and run the program again"))


def _told(sentence: Message, place: Path, hint: Message) -> Problem:
    return Problem(Severity.ERROR, sentence, Place(file=str(place)), hint)


def _closed(place: Path) -> Problem:
    closed = message("folder-not-writable", "this folder may not be written to")
    hint = phrase("remove the write protection of the folder, or use another one")
    return _told(closed, place, hint)


def _in_use(name: str, folder: Path) -> Problem:
    used = message(
        "file-in-use",
        "cannot replace the file {name}: it is open in another program, or write-protected",
        name=FileName(name),
    )
    hint = phrase("close the file {name} in Word (or in the PDF reader) and run again", name=FileName(name))
    return _told(used, folder, hint)


def _nearest(folder: Path) -> Path:
    return next((place for place in (folder, *folder.parents) if os.path.lexists(place)), folder)


def _named(error: OSError) -> Iterator[Path]:
    """The paths that an error names, the target of a move first."""
    for name in (error.filename2, error.filename):
        if isinstance(name, str | bytes | os.PathLike):
            yield Path(os.fsdecode(name))


def _refused_file(error: OSError, folder: Path) -> str | None:
    """The pack's file that could not be touched; None if the refusal was about a folder or a file of the store."""
    for path in _named(error):
        if path.parent == folder and os.path.isfile(path) and not path.name.startswith("."):  # noqa: PTH113 - never raises
            return path.name
    return None


def _refused_folder(error: OSError, folder: Path) -> Path:
    """The folder inside which something was refused."""
    inside = [path for path in _named(error) if path.is_relative_to(folder)]
    return next((path if os.path.isdir(path) else path.parent for path in inside), folder)  # noqa: PTH112 - never raises
