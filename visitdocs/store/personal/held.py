"""A folder of personal files that one run at a time works in, also where it writes files beside the folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from visitdocs.store import lock
from visitdocs.store.failures import explained
from visitdocs.store.single_file import PRIVATE, make_private_folder


@contextmanager
def private_folder_held(path: Path, patience: float) -> Iterator[None]:
    """Make the folder if it is not there, and keep other runs from it meanwhile; nobody else may look into it.

    Raises `StoreError` if another run does not let go of it in `patience` seconds.
    """
    make_private_folder(path)
    with explained(path), lock.held(path, patience, PRIVATE):
        yield
