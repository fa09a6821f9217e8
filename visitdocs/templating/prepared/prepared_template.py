"""A template that is read, checked and compiled, and kept for the next time that the same text is to be filled.

Compiling takes half of the time of filling; a build of a process that goes on, such as `watch`, has done it before.
What is kept depends on the text and on the names that it may use, and on no value.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from types import CodeType

from jinja2 import nodes

from visitdocs.frozen import dataclass
from visitdocs.templating.allowed_tags import unknown_names
from visitdocs.templating.prepared.asked_names import asked_names

MAXIMUM_KEPT = 100
_kept: dict[Hashable, PreparedTemplate] = {}


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
    key: Hashable, parse: Callable[[], nodes.Template], code_of: Callable[[nodes.Template], CodeType]
) -> PreparedTemplate:
    """Give the template with this key, read and compiled if it is not kept. Raises what `parse` raises."""
    if key not in _kept:
        tree = parse()
        asked, names = frozenset(asked_names(tree)), tuple(unknown_names(tree, ()))
        if len(_kept) >= MAXIMUM_KEPT:
            _kept.clear()
        _kept[key] = PreparedTemplate(code_of(tree), asked, names)
    return _kept[key]
