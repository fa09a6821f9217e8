"""Whose each file in the folder of documents is, kept beside them: digests of names, keys and numbers, and no name.

It is written before the files, so that a run that is cut short has noted all that it may have made.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from visitdocs import store
from visitdocs.dataclass import dataclass

DOCUMENTS = "documents"
"""The folder among the personal files that holds the documents made from the register."""
RECORD = ".visitdocs-documents.json"
_LARGEST = 20
"""Megabytes."""


@dataclass(frozen=True)
class MadeFor:
    """The document of the definition that a file is of, by its key, and the numbers of the people in it."""

    document: str
    numbers: tuple[str, ...]
    for_each: bool


def read_made(folder: Path) -> dict[str, MadeFor]:
    """Tell whose files were made, by digests of their names; nothing if that was never noted, or is damaged."""
    try:
        noted = json.loads(store.read_input(folder / RECORD, _LARGEST))
        return {
            key: MadeFor(str(of["document"]), tuple(map(str, of["numbers"])), bool(of["for_each"]))
            for key, of in noted["files"].items()
        }
    except (store.UnreadableError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def write_made(folder: Path, files: Mapping[str, MadeFor]) -> None:
    """Note whose they are. Raises `StoreError`."""
    data = json.dumps({"files": {key: asdict(of) for key, of in sorted(files.items())}}, indent=1).encode("ascii")
    if not _stands(folder, data):
        store.write_file(folder / RECORD, data, private=True)


def key_of(name: str) -> str:
    """Give the digest that stands for a name."""
    return store.digest(name.encode("utf-8", "surrogatepass"))


def _stands(folder: Path, data: bytes) -> bool:
    try:
        return store.read_input(folder / RECORD, _LARGEST) == data
    except store.UnreadableError:
        return False
