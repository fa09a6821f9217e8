"""Every operation on the disk, in one place: all that the store does to files goes through these functions.

Nothing here is buffered and nothing is guessed: a function returns when the operating system has taken the bytes,
and lets `OSError` through. Tests put a failing or a killing `os` in the place of this module's.
"""

# ruff: noqa: PTH103, PTH104, PTH105, PTH106, PTH108 -- the plain calls of `os` are the point

import os
import stat
import time
from pathlib import Path

_WRITE_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_MOUNT_POINT = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT: a folder junction on Windows

PAUSES = (0.05, 0.1, 0.2, 0.4) if os.name == "nt" else ()
"""Seconds between tries to move a file: on Windows a virus scanner holds a new file for an instant."""


def read(path: Path) -> bytes:
    """All bytes of a file."""
    with os.fdopen(os.open(path, _READ), "rb") as file:
        return file.read()


def write_new(path: Path, data: bytes) -> None:
    """Write a file that nothing else reads yet, and wait until it is on the disk."""
    handle = os.open(path, _WRITE_NEW, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def copy(source: Path, target: Path) -> None:
    """Copy a file with its modification time."""
    write_new(target, read(source))
    status = source.stat()
    os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))


def replace(source: Path, target: Path) -> None:
    """Move a file or a folder in one step; a file that stands at the target is replaced."""
    for pause in PAUSES:
        try:
            return os.replace(source, target)
        except PermissionError:
            time.sleep(pause)
    return os.replace(source, target)


def probe(path: Path) -> None:
    """Fail as `replace` would if another program holds the file: Windows renames no open file, not even to itself."""
    os.rename(path, path)


def remove(path: Path) -> None:
    """Delete a file; one that is already gone is as good."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        return


def make_folder(path: Path) -> None:
    """Make a folder, and those above it; one that exists is as good."""
    os.makedirs(path, exist_ok=True)


def remove_folder(path: Path) -> None:
    """Delete an empty folder."""
    os.rmdir(path)


def touch(path: Path) -> None:
    """Set a file's or folder's modification time to now."""
    os.utime(path)


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder are on the disk. Windows does not know this operation."""
    if os.name == "nt":
        return
    handle = os.open(path, _READ)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def is_link(path: Path) -> bool:
    """Whether the path itself leads elsewhere: a symbolic link or a Windows junction."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _MOUNT_POINT
