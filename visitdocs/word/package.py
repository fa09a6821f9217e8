"""A DOCX as a mapping of part names to bytes, and the other way round: the same parts give the same file.

ZIP times, order and compression are fixed (ECMA-376 Part 2).
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from io import BytesIO
from urllib.parse import unquote

from lxml import etree

from visitdocs.word.namespaces import CONTENT_TYPES, PACKAGE_RELATIONSHIPS, RELATIONSHIPS

ZIP_TIME = (1980, 1, 1, 0, 0, 0)
CONTENT_TYPES_PART = "[Content_Types].xml"
RELATIONSHIP = f"{{{PACKAGE_RELATIONSHIPS}}}Relationship"
EXTERNAL = "External"

Parts = dict[str, bytes]


def read_parts(data: bytes) -> Parts:
    """All parts of a package that is known to be sound."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.endswith("/")}


def write_parts(parts: Parts) -> bytes:
    """The package as a file: content types first, then all parts by name."""
    output = BytesIO()
    names = sorted(parts, key=lambda name: (name != CONTENT_TYPES_PART, name))
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name in names:
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0x20  # an ordinary file, as MS-DOS says it; zipfile would put something else for 0
            package.writestr(entry, parts[name])
    return output.getvalue()


def parse(data: bytes) -> etree._Element:
    """A part's XML, without entities, DTD or network. Raises etree.XMLSyntaxError."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def serialize(root: etree._Element) -> bytes:
    """A part's bytes."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def relationships_part(source: str) -> str:
    """The part that holds the relationships of `source` ("" is the package)."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def related(parts: Parts, source: str, kind: str = "") -> Iterator[str]:
    """The parts that `source` leads to, by relationships of this kind (the end of an Office relationship's type)."""
    rels = relationships_part(source)
    if rels not in parts:
        return
    for element in parse(parts[rels]).iter(RELATIONSHIP):
        if element.get("TargetMode") != EXTERNAL and (not kind or element.get("Type") == f"{RELATIONSHIPS}/{kind}"):
            yield target_of(source, element)


def target_of(source: str, relationship: etree._Element) -> str:
    """The name of the part that an internal relationship of `source` leads to."""
    target = posixpath.join("/", posixpath.dirname(source), unquote(relationship.get("Target", "")))
    return posixpath.normpath(target).lstrip("/")


def main_part(parts: Parts) -> str:
    """The part that holds the document's text; "" when there is none."""
    return next((name for name in related(parts, "", "officeDocument") if name in parts), "")


def add_content_type(parts: Parts, *, extension: str = "", part: str = "", content_type: str) -> None:
    """Declare the type of an extension or of one part, if it is not declared yet."""
    root = parse(parts[CONTENT_TYPES_PART])
    name, key, value = ("Default", "Extension", extension) if extension else ("Override", "PartName", f"/{part}")
    tag = f"{{{CONTENT_TYPES}}}{name}"
    if any(element.get(key, "").lower() == value.lower() for element in root.iter(tag)):
        return
    element = etree.Element(tag, {key: value, "ContentType": content_type})
    root.insert(0, element) if extension else root.append(element)
    parts[CONTENT_TYPES_PART] = serialize(root)


def add_relationship(parts: Parts, source: str, kind: str, target: str, *, external: bool = False) -> str:
    """Relate the part `source` ("" for the package) to `target`; returns the relationship's id."""
    rels = relationships_part(source)
    root = parse(parts.get(rels, f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"/>'.encode()))
    for element in root.iter(RELATIONSHIP):
        if (element.get("Type"), element.get("Target")) == (kind, target):
            return str(element.get("Id"))
    taken = {element.get("Id") for element in root}
    identifier = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    attributes = {"Id": identifier, "Type": kind, "Target": target}
    root.append(etree.Element(RELATIONSHIP, attributes | ({"TargetMode": EXTERNAL} if external else {})))
    parts[rels] = serialize(root)
    return identifier
