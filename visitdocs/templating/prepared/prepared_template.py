"""A template that is read, checked and compiled, and kept for the next time that the same text is to be filled.

Compiling takes half of the time of filling. A process that goes on, such as `watch`, has done it before; others find on
a shelf what an earlier one has put there. What is kept depends on the text and on the names that it may use, and on no
value.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Callable, Collection
from types import CodeType
from typing import Protocol

from jinja2 import nodes

from visitdocs.frozen import dataclass
from visitdocs.templating.allowed_tags import unknown_names
from visitdocs.templating.prepared.asked_names import asked_names

MAXIMUM_KEPT = 100
_kept: dict[str, PreparedTemplate] = {}


class Shelf(Protocol):
    """Where prepared templates lie between runs. It gives only the bytes that this program has put there."""

    def take(self, name: str) -> bytes | None:
        """The bytes of a name, if there are any."""
        ...

    def put(self, name: str, data: bytes) -> None:
        """Put bytes there for a later run."""
        ...


_shelves: list[Shelf] = []


def keep_on(shelf: Shelf | None) -> None:
    """Look there for templates that are prepared already, and put there those that are not; None: no longer."""
    _shelves[:] = [] if shelf is None else [shelf]


@dataclass(frozen=True)
class PreparedTemplate:
    """The `code` of a template, the paths of the values that it asks for, and its names, each with its first line."""

    code: CodeType
    asked: frozenset[str]
    names: tuple[tuple[int, str], ...]

    def unknown(self, known: Collection[str]) -> list[tuple[int, str]]:
        """List the names that are not known, each with the first line that uses it."""
        return [(line, name) for line, name in self.names if name not in known]


def prepared(
    key: str, parse: Callable[[], nodes.Template], code_of: Callable[[nodes.Template], CodeType]
) -> PreparedTemplate:
    """Give the template with this key, read and compiled if it is not kept. Raises what `parse` raises."""
    if key not in _kept:
        if len(_kept) >= MAXIMUM_KEPT:
            _kept.clear()
        _kept[key] = _from_shelf(key) or _made(key, parse(), code_of)
    return _kept[key]


def _made(key: str, tree: nodes.Template, code_of: Callable[[nodes.Template], CodeType]) -> PreparedTemplate:
    asked, names = frozenset(asked_names(tree)), tuple(unknown_names(tree, ()))
    code = code_of(tree)
    for shelf in _shelves:
        shelf.put(_name(key), marshal.dumps((code, tuple(sorted(asked)), names)))
    return PreparedTemplate(code, asked, names)


def _from_shelf(key: str) -> PreparedTemplate | None:
    for shelf in _shelves:
        if data := shelf.take(_name(key)):
            code, asked, names = marshal.loads(data)
            return PreparedTemplate(code, frozenset(asked), names)
    return None


def _name(key: str) -> str:
    """Code is of one version of Python (PEP 3147)."""
    return f"{sys.implementation.cache_tag} {key}"
