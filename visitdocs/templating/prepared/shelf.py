"""Plain values by name, kept on a shelf from run to run: what templates are made of once they are read."""

from __future__ import annotations

import marshal
import sys
from typing import Any, Protocol


class Shelf(Protocol):
    """Where values lie between runs, as bytes. It gives only the bytes that this program has put there."""

    def take(self, name: str) -> bytes | None:
        """The bytes of a name, if there are any."""
        ...

    def put(self, name: str, data: bytes) -> None:
        """Put bytes there for a later run."""
        ...


_shelves: list[Shelf] = []


def keep_on(shelf: Shelf | None) -> None:
    """Look there for what was read already, and put there what is read; None: no longer."""
    _shelves[:] = [] if shelf is None else [shelf]


def taken(name: str) -> Any:
    """Give the value of a name, None if there is none."""
    for shelf in _shelves:
        if data := shelf.take(_of_this_python(name)):
            return marshal.loads(data)
    return None


def put(name: str, value: Any) -> None:
    """Keep a value of plain kinds or of code under a name."""
    for shelf in _shelves:
        shelf.put(_of_this_python(name), marshal.dumps(value))


def _of_this_python(name: str) -> str:
    """Code is of one version of Python (PEP 3147)."""
    return f"{sys.implementation.cache_tag} {name}"
