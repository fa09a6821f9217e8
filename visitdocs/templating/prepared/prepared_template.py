"""A template that is read, checked and compiled, and kept for the next time that the same text is to be filled.

Compiling takes half of the time of filling. A process that goes on, such as `watch`, has done it before; others find on
a shelf what an earlier one has put there. What is kept depends on the text and on the names that it may use, and on no
value.

A part of a Word file is looked through before it is such a text. `known_part` remembers by its XML which one it became.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from types import CodeType

from jinja2 import nodes

from visitdocs.dataclass import dataclass
from visitdocs.templating.prepared import shelf
from visitdocs.templating.prepared.tree_walk import layout
from visitdocs.templating.prepared.used_names import asked_names, unknown_names

MAXIMUM_KEPT = 100
_kept: dict[str, PreparedTemplate] = {}
_parts: dict[str, tuple[int, str]] = {}


@dataclass(frozen=True)
class PreparedTemplate:
    """The `code` of a template, the paths of the values that it asks for, and its names, each with its first line.

    `key` tells it from all others.
    """

    key: str
    code: CodeType
    asked: frozenset[str]
    names: tuple[tuple[int, str], ...]

    def unknown(self, known: Collection[str]) -> list[tuple[int, str]]:
        """List the names that are not known, each with the first line that uses it."""
        return [(line, name) for line, name in self.names if name not in known]


@dataclass(frozen=True)
class KnownPart:
    """A part of a Word file in which nothing is wrong: how many tags it has, and the template that it became."""

    tags: int
    template: PreparedTemplate


def prepared(
    key: str, parse: Callable[[], nodes.Template], code_of: Callable[[nodes.Template], CodeType]
) -> PreparedTemplate:
    """Give the template with this key, read and compiled if it is not kept. Raises what `parse` raises."""
    return _found(key) or _made(key, parse(), code_of)


def known_part(name: str) -> KnownPart | None:
    """Give what a part was found to be; None for one that is not remembered."""
    if name not in _parts and (noted := shelf.taken(name)):
        _parts[name] = noted
    tags, key = _parts.get(name, (0, ""))
    template = _found(key) if key else None
    return KnownPart(tags, template) if template else None


def remember_part(name: str, part: KnownPart) -> None:
    """Remember what a part was found to be."""
    if len(_parts) >= MAXIMUM_KEPT:
        _parts.clear()
    _parts[name] = part.tags, part.template.key
    shelf.put(name, _parts[name])


def _found(key: str) -> PreparedTemplate | None:
    if key not in _kept and (found := shelf.taken(key)):
        code, asked, names = found
        return _keep(PreparedTemplate(key, code, frozenset(asked), names))
    return _kept.get(key)


def _made(key: str, tree: nodes.Template, code_of: Callable[[nodes.Template], CodeType]) -> PreparedTemplate:
    found = layout(tree)
    asked, names = frozenset(asked_names(found)), tuple(unknown_names(found, ()))
    code = code_of(tree)
    shelf.put(key, (code, tuple(sorted(asked)), names))
    return _keep(PreparedTemplate(key, code, asked, names))


def _keep(template: PreparedTemplate) -> PreparedTemplate:
    if len(_kept) >= MAXIMUM_KEPT:
        _kept.clear()
    _kept[template.key] = template
    return template
