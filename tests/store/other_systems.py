"""File systems of other kinds, as an `os`: one that does not tell capitals apart, and one where others hold files."""

# ruff: noqa: PTH104, PTH105, PTH208 -- the plain calls of `os` are the point

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from visitdocs.store.pack.names import folded

WITH_PATHS = frozenset({"open", "replace", "rename", "unlink", "mkdir", "rmdir", "utime", "lstat", "stat", "listdir"})


class CaseBlindOs:
    """Finds what is asked for in whatever capitals it is spelled, beneath `root`.

    A file that replaces one of other capitals keeps the spelling that is there (as ext4 does), or with `respells`
    brings its own (as NTFS does).
    """

    def __init__(self, root: Path, *, respells: bool) -> None:
        self._root, self._respells = root, respells

    def __getattr__(self, name: str) -> object:
        real = getattr(os, name)
        if name not in WITH_PATHS:
            return real

        def operation(*arguments: object, **options: object) -> object:
            found = [self._found(argument) if isinstance(argument, Path) else argument for argument in arguments]
            if name in ("replace", "rename"):
                return self._move(Path(str(found[0])), Path(str(found[1])), arguments[1])
            return real(*found, **options)

        return operation

    def _move(self, source: Path, found: Path, target: object) -> None:
        os.replace(source, found)
        if self._respells:
            os.rename(found, found.with_name(Path(str(target)).name))

    def _found(self, path: Path) -> Path:
        if not path.is_relative_to(self._root):
            return path
        found = self._root
        for part in path.relative_to(self._root).parts:
            entries = os.listdir(found) if found.is_dir() else []
            found /= next((entry for entry in entries if folded(entry) == folded(part)), part)
        return found


class HeldFilesOs:
    """A Windows where other programs hold files: moving or deleting them is refused, `refusals` times each.

    A folder cannot be moved while anything in it is held, and is not empty for one try after its last file went.
    """

    def __init__(self, refusals: int, held: Callable[[Path], bool] = lambda _path: True) -> None:
        self._refusals, self._held, self.tries = refusals, held, Counter[Path]()

    def __getattr__(self, name: str) -> object:
        real = getattr(os, name)
        if name not in ("replace", "rename", "unlink", "rmdir"):
            return real

        def operation(path: Path, *arguments: object) -> object:
            target = arguments[0] if arguments else path
            for place in {path, target}:
                if isinstance(place, Path) and self._held(place) and self.tries[place] < self._refusals:
                    self.tries[place] += 1
                    code = 39 if name == "rmdir" else 13  # ENOTEMPTY, EACCES
                    raise OSError(code, "The process cannot access the file", str(place))
            return real(path, *arguments)

        return operation
