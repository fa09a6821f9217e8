"""The copies that were made for people with `invite`, found again to be deleted: known by the names of their files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from visitdocs import store
from visitdocs.dataclass import dataclass
from visitdocs.messages import message, phrase
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.returned.made_files import DOCUMENTS
from visitdocs.problems import Place, Problem, Severity, UsageError
from visitdocs.store import Found
from visitdocs.wording.file_names import file_name

_LEAST_WORDS = 2
"""Words of a name that tell a person; one alone is many people's."""


@dataclass(frozen=True)
class CopiesOf:
    """Files of some people: `own`, `shared` with others of the same name, `changed` by hand since they were made."""

    own: tuple[Path, ...] = ()
    shared: tuple[Path, ...] = ()
    changed: tuple[Path, ...] = ()


def copy_folders(programme: Programme, named: Sequence[Path]) -> tuple[Path, ...]:
    """Give the folders of copies among the personal files, and those that are named as well.

    Raises `StoreError`, and `UsageError` if no copies are known in a folder that is named.
    """
    for path in named:
        if not store.written_files(path):
            raise UsageError(_no_copies(path))
    there = (path for path in programme.personal_files.rglob("*") if path.is_dir() and path.name != DOCUMENTS)
    return tuple(dict.fromkeys((*named, *(path for path in sorted(there) if store.written_files(path)))))


def copies_of(folders: Iterable[Path], names: Sequence[str] | None, others: Sequence[str]) -> CopiesOf:
    """Find the copies of people by their names, None: all; `others` are the names of those who stay.

    Raises `StoreError`.
    """
    own: list[Path] = []
    shared: list[Path] = []
    changed: list[Path] = []
    wanted, stay = (None if names is None else list(_words(names))), list(_words(others))
    for folder in folders:
        for name, state in store.written_files(folder).items():
            words = _words_of(Path(name).stem)
            if wanted is not None and not any(person <= words for person in wanted):
                continue
            if wanted is not None and any(person <= words for person in stay):
                shared.append(folder / name)
            else:
                (changed if state is Found.FOREIGN else own).append(folder / name)
    return CopiesOf(tuple(own), tuple(shared), tuple(changed))


def _no_copies(folder: Path) -> Problem:
    none = message("no-copies-here", "no copies made with invite are known in this folder")
    return Problem(
        Severity.ERROR, none, Place(file=str(folder)), phrase("name the folder that was given to invite with -o")
    )


def _words(names: Iterable[str]) -> Iterator[frozenset[str]]:
    """The words of each name as a file name has them; a name of one word tells nobody."""
    return (words for words in map(_words_of, names) if len(words) >= _LEAST_WORDS)


def _words_of(text: str) -> frozenset[str]:
    return frozenset(filter(None, re.split(r"[^a-z0-9]+", file_name(text).lower())))
