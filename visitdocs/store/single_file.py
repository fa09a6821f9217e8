"""One file written as a whole by any number of writers: under its name stand its old bytes or new ones, never a part.

The bytes go into a draft beside the file, which takes its place in one step. Where the system can (Linux), the draft
has no name until it is whole, so that a process that is killed leaves nothing. Elsewhere, and in the instant between
the two steps, it has a name of its own; its writer holds a lock on it, and a draft that nobody holds is deleted by the
next run that writes into the folder.
"""

import errno
import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from visitdocs.messages import FileName, Message, message, phrase
from visitdocs.problems import Place, Problem, Severity, StoreError
from visitdocs.store import disk, lock
from visitdocs.store.failures import explained, reason_of

PRIVATE = 0o600
ORDINARY = 0o666
"""What others may do with a new file is decided by the user's umask."""

_DRAFT = re.compile(r"\.visitdocs-[0-9a-f]{16}\.draft")
_TRIES = 5
_NO_NAMELESS = (errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL, errno.ENOENT)
"""What a system or a file system says that has no files without a name."""


def write_file(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write one file as a whole. A file that is there keeps its permissions; with `private` only the user may read it.

    Raises `StoreError`.
    """
    with explained(path.parent):
        target = path.resolve() if disk.is_link(path) else path
        found = disk.status_behind(path)
    if found is not None and not stat.S_ISREG(found.st_mode):
        raise _no_place(path, *_IN_THE_WAY[stat.S_ISDIR(found.st_mode)])
    if not os.path.isdir(target.parent):  # noqa: PTH112 - never raises
        raise _no_place(target, *_NO_FOLDER)
    kept = None if found is None else stat.S_IMODE(found.st_mode) & 0o777
    with explained(target.parent):
        sweep(target.parent)
        _put(target, data, PRIVATE if private else kept)
    _confirm(target)


def put_private(target: Path, data: bytes) -> None:
    """Write one file as a whole that only the user may read. Raises `OSError`; its new name may not be safe yet."""
    _put(target, data, PRIVATE)


def create_file(path: Path, data: bytes) -> None:
    """Write a file that is not there yet. Raises `StoreError`, also if anything stands there."""
    try:
        with explained(path.parent):
            handle = disk.open_new(path, ORDINARY)
    except StoreError as error:
        if isinstance(error.__cause__, FileExistsError):
            raise _no_place(path, *_ALREADY_THERE) from error
        raise
    try:
        with explained(path.parent):
            disk.write(handle, data)
    except (StoreError, KeyboardInterrupt):
        with suppress(OSError):
            disk.remove(path)
        raise
    finally:
        disk.close(handle)
    _confirm(path)


def make_private_folder(path: Path) -> None:
    """Make a folder that nobody else may look into, and those above it; one that is there stays as it is.

    Raises `StoreError`.
    """
    with explained(path):
        if not disk.is_folder(path):
            disk.make_folder(path.parent)
            disk.make_private_folder(path)


def make_folder(path: Path) -> None:
    """Make a folder, and those above it; one that is there stays as it is. Raises `StoreError`."""
    with explained(path):
        disk.make_folder(path)


def delete_file(path: Path) -> None:
    """Delete a file; one that is not there is deleted already. Raises `StoreError`."""
    with explained(path.parent):
        if disk.exists(path):
            disk.remove(path)


def sweep(folder: Path) -> None:
    """Delete the drafts of runs that were killed. What cannot be looked at is left for the next run."""
    with suppress(OSError):
        for name in filter(_DRAFT.fullmatch, disk.names(folder)):
            with suppress(OSError):
                if disk.is_file(folder / name) and lock.is_free(folder / name):
                    disk.remove(folder / name)


def _put(target: Path, data: bytes, mode: int | None) -> None:
    """Write a draft and let it take the place of `target`; `mode` are its permissions, None for those of a new file."""
    for left in reversed(range(_TRIES)):
        draft = target.with_name(f".visitdocs-{os.urandom(8).hex()}.draft")
        try:
            if not _put_nameless(draft, target, data, mode):
                _put_named(draft, target, data, mode)
            return
        except FileNotFoundError:  # another run swept the draft in the instant before it was locked
            if not left:
                raise
        except (OSError, KeyboardInterrupt):
            with suppress(OSError):
                disk.remove(draft)
            raise


def _put_nameless(draft: Path, target: Path, data: bytes, mode: int | None) -> bool:
    """Do so with a draft that has no name until it is whole; whether the system can."""
    try:
        handle = disk.open_nameless(draft.parent, mode or ORDINARY)
    except OSError as error:
        if error.errno in _NO_NAMELESS:
            return False
        raise
    try:
        _lock(handle)
        disk.set_mode(handle, mode)
        disk.write(handle, data)
        if not disk.give_name(handle, draft):
            return False
        disk.replace(draft, target)
    finally:
        disk.close(handle)
    return True


def _put_named(draft: Path, target: Path, data: bytes, mode: int | None) -> None:
    handle = disk.open_new(draft, mode or ORDINARY)
    try:
        _lock(handle)
        disk.set_mode(handle, mode)
        disk.write(handle, data)
        if not disk.WINDOWS:
            disk.replace(draft, target)
    finally:
        disk.close(handle)
    if disk.WINDOWS:  # where no open file can be moved
        disk.replace(draft, target)


def _lock(handle: int) -> None:
    """Keep others from sweeping a draft; where nothing can be locked they do not sweep either."""
    with suppress(OSError):
        lock.take(handle)


def _confirm(target: Path) -> None:
    """Wait until the new name is on the disk."""
    try:
        disk.sync_folder(target.parent)
    except OSError as error:
        sentence = message(
            "file-not-confirmed",
            "the file {name} is written, but the disk reported an error ({reason})",
            name=FileName(target.name),
            reason=reason_of(error),
        )
        hint = phrase("check that the disk works and run the program again")
        raise _no_place(target, sentence, hint) from error


_IN_THE_WAY = (
    (
        message("not-a-plain-file", "what stands in this place is no plain file"),
        phrase("give another name for the file"),
    ),
    (message("folder-in-the-way", "a folder stands in this place"), phrase("give another name for the file")),
)
"""The refusal of a device or a pipe, and of a folder."""

_ALREADY_THERE = (
    message("file-there-already", "there is such a file already, and it stays as it is"),
    phrase("give another name for the file"),
)

_NO_FOLDER = (
    message("folder-missing", "the folder in which the file is to be made is not there"),
    phrase("make the folder, or name another one"),
)


def _no_place(path: Path, sentence: Message, hint: Message) -> StoreError:
    return StoreError(Problem(Severity.ERROR, sentence, Place(file=str(path)), hint))
