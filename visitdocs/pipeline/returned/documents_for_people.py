"""The documents that were made for people, found again to be deleted."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from visitdocs import store
from visitdocs.dataclass import dataclass
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.returned.made_files import DOCUMENTS, RECORD, key_of, read_made
from visitdocs.store import Found


@dataclass(frozen=True)
class DocumentsOf:
    """Files that name some people: `own` are of one person each, `of_all` name others, too.

    `changed` were changed by hand since they were made.
    """

    own: tuple[Path, ...] = ()
    of_all: tuple[Path, ...] = ()
    changed: tuple[Path, ...] = ()


def documents_of(programme: Programme, numbers: Collection[str] | None) -> DocumentsOf:
    """Find the documents of people, by their numbers; None: all. One of which nothing is noted may be of anybody.

    Raises `StoreError`.
    """
    folder = programme.personal_files / DOCUMENTS
    noted, found = read_made(folder), store.written_files(folder)
    own, of_all, changed = [], [], []
    for name, state in found.items():
        made_for = noted.get(key_of(name))
        if numbers is not None and made_for is not None and not set(numbers) & set(made_for.numbers):
            continue
        if state is Found.FOREIGN:
            changed.append(folder / name)
        elif made_for is None or made_for.for_each or numbers is None:
            own.append(folder / name)
        else:
            of_all.append(folder / name)
    return DocumentsOf(tuple(own), tuple(of_all), tuple(changed))


def discard_all(programme: Programme) -> None:
    """Delete what was noted of documents, and their folder if nothing else is in it. Raises `StoreError`."""
    folder = programme.personal_files / DOCUMENTS
    store.delete_file(folder / RECORD)
    store.discard_folder(folder)
