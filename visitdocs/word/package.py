"""A DOCX as a mapping of part names to bytes, and the other way round: the same parts give the same file.

ZIP times, order and compression are fixed (ECMA-376 Part 2); parts that say something about the editor's machine are
left out.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from io import BytesIO

from lxml import etree

from visitdocs.word.namespaces import CONTENT_TYPES, PACKAGE_RELATIONSHIPS

ZIP_TIME = (1980, 1, 1, 0, 0, 0)
CONTENT_TYPES_PART = "[Content_Types].xml"
UNWANTED = re.compile(r"(^|/)(printerSettings\d*\.bin|thumbnail\.\w+)$|^customXml/")

Parts = dict[str, bytes]


def read_parts(data: bytes) -> Parts:
    """All parts of a package, without the unwanted ones."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist() if not name.endswith("/")}
    unwanted = {name for name in parts if UNWANTED.search(name)}
    for name in unwanted:
        del parts[name]
    for name in [name for name in parts if name.endswith(".rels")]:
        parts[name] = _without_relationships_to(parts[name], name, unwanted)
    return _without_overrides(parts, unwanted)


def write_parts(parts: Parts) -> bytes:
    """The package as a file: content types first, then all parts by name."""
    output = BytesIO()
    names = sorted(parts, key=lambda name: (name != CONTENT_TYPES_PART, name))
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name in names:
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            package.writestr(entry, parts[name])
    return output.getvalue()


def parse(data: bytes) -> etree._Element:
    """A part's XML, without entities, DTD or network."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def serialize(root: etree._Element) -> bytes:
    """A part's bytes."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


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


def add_relationship(parts: Parts, source: str, kind: str, target: str) -> str:
    """Relate the part `source` ("" for the package) to `target`; returns the relationship's id."""
    folder, name = posixpath.split(source)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    empty = f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"/>'.encode()
    root = parse(parts.get(rels, empty))
    for element in root:
        if element.get("Type") == kind and element.get("Target") == target:
            return str(element.get("Id"))
    taken = {element.get("Id") for element in root}
    identifier = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    root.append(
        etree.Element(f"{{{PACKAGE_RELATIONSHIPS}}}Relationship", {"Id": identifier, "Type": kind, "Target": target})
    )
    parts[rels] = serialize(root)
    return identifier


def _without_relationships_to(data: bytes, rels: str, unwanted: set[str]) -> bytes:
    folder = posixpath.dirname(posixpath.dirname(rels))
    root = parse(data)
    for element in list(root):
        target = posixpath.normpath(posixpath.join(folder, element.get("Target", "")))
        if element.get("TargetMode") != "External" and target.lstrip("/") in unwanted:
            root.remove(element)
    return serialize(root)


def _without_overrides(parts: Parts, unwanted: set[str]) -> Parts:
    root = parse(parts[CONTENT_TYPES_PART])
    for element in list(root):
        if element.get("PartName", "").lstrip("/") in unwanted:
            root.remove(element)
    parts[CONTENT_TYPES_PART] = serialize(root)
    return parts
