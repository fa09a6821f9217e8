"""Every operation on the disk, in one place: all that the store does to files goes through these functions.

Nothing here is buffered and nothing is guessed: a function returns when the operating system has taken the bytes,
and lets `OSError` through. Tests put a failing, a killing or a Windows-like `os` in the place of this module's.
"""

# ruff: noqa: PTH101, PTH102, PTH116, PTH208 -- the plain calls of `os` are the point

import errno
import os
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import ParamSpec, TypeVar

_WRITE_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_APPEND = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_READ_FILE = _READ | getattr(os, "O_NONBLOCK", 0)
"""A named pipe is opened without waiting for whoever would write to it."""
_MOUNT_POINT = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT: a folder junction on Windows

WINDOWS = os.name == "nt"

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2) if WINDOWS else ()
"""Seconds between tries to move or delete: on Windows a virus scanner holds a new file for an instant, and a program
that copies a folder into a cloud for some seconds."""

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")


def read(path: Path, maximum: int | None = None) -> bytes:
    """All bytes of a plain file. Raises `OSError`, also for what is no plain file or has more than `maximum` bytes."""
    with os.fdopen(_patiently(os.open, path, _READ_FILE), "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "not a plain file", str(path))
        if maximum is not None and status.st_size > maximum:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        return file.read()


def write_new(path: Path, data: bytes) -> None:
    """Write a file that nothing else reads yet, and wait until it is on the disk."""
    handle = _patiently(os.open, path, _WRITE_NEW, 0o666)
    try:
        write(handle, data)
    finally:
        os.close(handle)


def write(handle: int, data: bytes) -> None:
    """Write all of `data` to an open file, and wait until it is on the disk."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]
    os.fsync(handle)


def write_soon(path: Path, data: bytes) -> None:
    """Write a file that only the user may read, in one step, and do not wait until it is on the disk."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    handle = _patiently(os.open, draft, _WRITE_NEW, 0o600)
    try:
        os.write(handle, data)
    finally:
        os.close(handle)
    replace(draft, path)


def open_new(path: Path, mode: int) -> int:
    """Make a file that is not there yet, and open it for writing. Raises `FileExistsError`."""
    return _patiently(os.open, path, _WRITE_NEW | os.O_EXCL, mode)


def open_nameless(folder: Path, mode: int) -> int:
    """Open a new file that has no name and is gone when it is closed (Linux, open(2), O_TMPFILE)."""
    flag: int = getattr(os, "O_TMPFILE", 0)
    if not flag:
        raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP), str(folder))
    return os.open(folder, flag | os.O_WRONLY, mode)


def give_name(handle: int, path: Path) -> bool:
    """Give a file without a name the name `path`, which is free; whether the system can."""
    try:
        os.link(f"/proc/self/fd/{handle}", path, src_dir_fd=handle)  # with a folder named, linkat(2) follows the link
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.EXDEV):
            return False
        raise
    return True


def set_mode(handle: int, mode: int | None) -> None:
    """Set the permissions of an open file, whatever the umask; None leaves them. Windows knows no such ones."""
    if mode is not None and not WINDOWS:
        os.fchmod(handle, mode)


def close(handle: int) -> None:
    """Close a file."""
    os.close(handle)


def copy(source: Path, target: Path) -> None:
    """Copy a file with its modification time."""
    write_new(target, read(source))
    status = os.lstat(source)
    os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))


def replace(source: Path, target: Path) -> None:
    """Move a file or a folder in one step; a file that stands at the target is replaced."""
    _patiently(os.replace, source, target)


def probe(path: Path) -> None:
    """Fail as `replace` would if another program holds the file: Windows renames no open file, not even to itself."""
    _patiently(os.rename, path, path)


def remove(path: Path) -> None:
    """Delete a file or a link; one that is already gone is as good."""
    try:
        _patiently(os.unlink, path)
    except FileNotFoundError:
        return


def make_folder(path: Path) -> None:
    """Make a folder, and those above it, one by one; one that exists is as good."""
    try:
        _make_one_folder(path)
    except FileNotFoundError:
        if path.parent == path:
            raise
        make_folder(path.parent)
        _make_one_folder(path)


def _make_one_folder(path: Path) -> None:
    try:
        os.mkdir(path)
    except FileExistsError:
        if not stat.S_ISDIR(os.stat(path).st_mode):
            raise


def make_private_folder(path: Path) -> None:
    """Make a folder, and those above it, that only the user may look into; one that exists becomes such a one."""
    make_folder(path.parent)
    with suppress(FileExistsError):
        os.mkdir(path, 0o700)
    if not WINDOWS:
        os.chmod(path, 0o700)


def append(path: Path, data: bytes) -> None:
    """Write at the end of a file that only the user may read; it is made if it is not there."""
    handle = _patiently(os.open, path, _APPEND, 0o600)
    try:
        os.write(handle, data)
    finally:
        os.close(handle)


def remove_folder(path: Path) -> None:
    """Delete an empty folder. On Windows a deleted file may be listed for a moment."""
    _patiently(os.rmdir, path)


def remove_tree(path: Path) -> None:
    """Delete a folder with all that is in it. A link is deleted and never followed."""
    for name in names(path):
        if is_folder(path / name):
            remove_tree(path / name)
        else:
            remove(path / name)
    remove_folder(path)


def touch(path: Path) -> None:
    """Set a file's or folder's modification time to now."""
    os.utime(path)


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder are on the disk. Windows does not know this operation."""
    if WINDOWS:
        return
    handle = os.open(path, _READ)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def names(folder: Path) -> list[str]:
    """The names of what stands in a folder, in order."""
    return sorted(os.listdir(folder))


def status(path: Path) -> os.stat_result | None:
    """What stands at a path, a link not followed; None if nothing does, or can because the name is too long."""
    return _status(os.lstat, path)


def status_behind(path: Path) -> os.stat_result | None:
    """What stands at a path, or where a link at the path leads; None if nothing does."""
    return _status(os.stat, path)


def _status(look: Callable[[Path], os.stat_result], path: Path) -> os.stat_result | None:
    try:
        return look(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return None
        raise


def exists(path: Path) -> bool:
    """Whether anything stands at a path, be it a link that leads nowhere."""
    return status(path) is not None


def is_folder(path: Path) -> bool:
    """Whether a folder of its own stands at a path, no link to one."""
    found = status(path)
    return found is not None and stat.S_ISDIR(found.st_mode) and not _leads_elsewhere(found)


def is_file(path: Path) -> bool:
    """Whether a plain file stands at a path."""
    found = status(path)
    return found is not None and stat.S_ISREG(found.st_mode) and not _leads_elsewhere(found)


def is_link(path: Path) -> bool:
    """Whether the path itself leads elsewhere: a symbolic link or a Windows junction."""
    found = status(path)
    return found is not None and _leads_elsewhere(found)


def _leads_elsewhere(found: os.stat_result) -> bool:
    return stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _MOUNT_POINT


def _patiently(
    operation: Callable[_Arguments, _Result], *arguments: _Arguments.args, **options: _Arguments.kwargs
) -> _Result:
    """Try until the last of `PAUSES` is over what another program's hold on a file can hinder."""
    for pause in PAUSES:
        try:
            return operation(*arguments, **options)
        except OSError as error:
            if error.errno not in (errno.EACCES, errno.EPERM, errno.ENOTEMPTY):
                raise
            time.sleep(pause)
    return operation(*arguments, **options)
