"""Folders of packs whose definition is gone."""

import os
from collections.abc import Iterable
from pathlib import Path

from visitdocs.store.pack.names import MANIFEST


def orphaned_folders(output: Path, slugs: Iterable[str]) -> tuple[Path, ...]:
    """The folders in `output` that hold a pack and are named like no programme; `slugs` are those of all of them.

    A folder that cannot be looked into is none. Letters of another size make no other name, as on Windows.
    """
    there = {slug.casefold() for slug in slugs}
    try:
        folders = sorted(path for path in output.iterdir() if path.name.casefold() not in there)
    except OSError:
        return ()
    return tuple(folder for folder in folders if os.path.isfile(folder / MANIFEST))  # noqa: PTH113 - never raises
