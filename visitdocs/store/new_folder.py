"""A folder with files in it that was not there before: all of it, or nothing."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from visitdocs.messages import Message, message, phrase
from visitdocs.problems import Place, Problem, Severity, StoreError
from visitdocs.store import disk
from visitdocs.store.failures import explained

IGNORED = (".git",)
"""What may stand in a folder that counts as empty: somebody has begun to keep its history."""


def create_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder, or fill an empty one, with files by their paths in it. Raises `StoreError`.

    Nothing that is there is replaced. What was made is taken away again if something fails.
    """
    with explained(folder.parent):
        if disk.exists(folder) and not disk.is_folder(folder):
            raise _refusal(folder, _NO_FOLDER)
        if disk.is_folder(folder) and [name for name in disk.names(folder) if name not in IGNORED]:
            raise _refusal(folder, _NOT_EMPTY)
    made: list[Path] = []
    try:
        with explained(folder):
            for name, data in files.items():
                _make_folders((folder / name).parent, made)
                made.append(folder / name)
                disk.write_new(folder / name, data)
    except (StoreError, KeyboardInterrupt):
        _take_away(made)
        raise


def _make_folders(folder: Path, made: list[Path]) -> None:
    for path in (*reversed(folder.parents), folder):
        if not disk.exists(path):
            made.append(path)
            disk.make_folder(path)


def _take_away(made: list[Path]) -> None:
    for path in reversed(made):
        with suppress(OSError):
            if disk.is_file(path):
                disk.remove(path)
            else:
                disk.remove_folder(path)


_NO_FOLDER = message("no-folder-there", "what stands in this place is no folder")
_NOT_EMPTY = message("folder-not-empty", "the folder is not empty, and what is in it stays as it is")


def _refusal(folder: Path, sentence: Message) -> StoreError:
    hint = phrase("name a new folder, or an empty one")
    return StoreError(Problem(Severity.ERROR, sentence, Place(file=str(folder)), hint))
