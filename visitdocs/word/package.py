"""Relationships and content types of a package's parts, read and added (ECMA-376 part 2)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from visitdocs.ooxml import Parts, parse, relationships_part, serialize, target_of
from visitdocs.ooxml.namespaces import CONTENT_TYPES, OFFICE_RELATIONSHIP, PACKAGE_RELATIONSHIPS
from visitdocs.ooxml.package import CONTENT_TYPES_PART
from visitdocs.ooxml.relationships import EXTERNAL, RELATIONSHIP


def related(parts: Parts, source: str, kind: str = "") -> Iterator[str]:
    """The parts that `source` leads to, by relationships of this kind (the end of an Office relationship's type)."""
    rels = relationships_part(source)
    if rels not in parts:
        return
    for element in parse(parts[rels]).iter(RELATIONSHIP):
        if element.get("TargetMode") != EXTERNAL and (not kind or element.get("Type") == OFFICE_RELATIONSHIP + kind):
            yield target_of(source, element)


def main_part(parts: Parts) -> str:
    """The part that holds the document's text; "" when there is none."""
    return next((name for name in related(parts, "", "officeDocument") if name in parts), "")


def add_content_type(parts: Parts, *, extension: str = "", part: str = "", content_type: str) -> None:
    """Declare the type of an extension or of one part, if it is not declared yet."""
    root = parse(parts[CONTENT_TYPES_PART])
    name, key, value = ("Default", "Extension", extension) if extension else ("Override", "PartName", f"/{part}")
    tag = CONTENT_TYPES + name
    if any(element.get(key, "").lower() == value.lower() for element in root.iter(tag)):
        return
    element = etree.Element(tag, {key: value, "ContentType": content_type})
    root.insert(0, element) if extension else root.append(element)
    parts[CONTENT_TYPES_PART] = serialize(root)


def add_relationship(parts: Parts, source: str, kind: str, target: str, *, external: bool = False) -> str:
    """Relate the part `source` ("" for the package) to `target`; returns the relationship's id."""
    rels = relationships_part(source)
    root = parse(parts.get(rels, f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS[1:-1]}"/>'.encode()))
    for element in root.iter(RELATIONSHIP):
        if (element.get("Type"), element.get("Target")) == (kind, target):
            return str(element.get("Id"))
    taken = {element.get("Id") for element in root}
    identifier = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    attributes = {"Id": identifier, "Type": kind, "Target": target}
    root.append(etree.Element(RELATIONSHIP, attributes | ({"TargetMode": EXTERNAL} if external else {})))
    parts[rels] = serialize(root)
    return identifier
