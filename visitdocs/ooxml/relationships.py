"""Relationships between parts (ECMA-376 part 2, 6.5): where they are kept and where they lead."""

import posixpath
from urllib.parse import unquote

from lxml.etree import _Element

from visitdocs.dataclass import dataclass
from visitdocs.ooxml.namespaces import PACKAGE_RELATIONSHIPS

EXTERNAL = "External"
RELATIONSHIP = PACKAGE_RELATIONSHIPS + "Relationship"


@dataclass(frozen=True)
class Relationship:
    """From one part to another, or, if `external`, to the world outside."""

    kind: str
    target: str
    external: bool


def relationships_part(source: str) -> str:
    """Give the name of the part that holds the relationships of `source` ("" is the package)."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def target_of(source: str, element: _Element) -> str:
    """Give the name of the part that an internal relationship of `source` leads to."""
    target = posixpath.join("/", posixpath.dirname(source), unquote(element.get("Target", "")))
    return posixpath.normpath(target).lstrip("/")


def read_relationships(source: str, root: _Element) -> dict[str, Relationship]:
    """Read the relationships of `source` by their ids; `root` is the part that holds them."""
    found: dict[str, Relationship] = {}
    for element in root.iterchildren(RELATIONSHIP):
        external = element.get("TargetMode") == EXTERNAL
        target = element.get("Target", "") if external else target_of(source, element)
        found[element.get("Id") or f"unnamed{len(found)}"] = Relationship(element.get("Type", ""), target, external)
    return found
