"""The package on its way into python-docx and out of it.

In: guarded, every relationship leads somewhere and every part has the content type of what it is, where Word is
content with less (ECMA-376 Part 2, 6.5 and 7.2). Out: the same parts give the same bytes, whatever the clock.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import PartFactory
from docx.opc.pkgwriter import PackageWriter
from lxml import etree

from visitdocs.ooxml import (
    TEMPLATE,
    Parts,
    Refusals,
    parse,
    read_parts,
    relationships_part,
    serialize,
    target_of,
    write_parts,
)
from visitdocs.ooxml.namespaces import CONTENT_TYPES, PACKAGE_RELATIONSHIPS, W
from visitdocs.ooxml.package import CONTENT_TYPES_PART
from visitdocs.ooxml.part_xml import PartParser
from visitdocs.ooxml.relationships import EXTERNAL, RELATIONSHIP, Relationship, read_relationships

TYPES = {
    RELATIONSHIP_TYPE.STYLES: CONTENT_TYPE.WML_STYLES,
    RELATIONSHIP_TYPE.SETTINGS: CONTENT_TYPE.WML_SETTINGS,
    RELATIONSHIP_TYPE.NUMBERING: CONTENT_TYPE.WML_NUMBERING,
    RELATIONSHIP_TYPE.HEADER: CONTENT_TYPE.WML_HEADER,
    RELATIONSHIP_TYPE.FOOTER: CONTENT_TYPE.WML_FOOTER,
    RELATIONSHIP_TYPE.FOOTNOTES: CONTENT_TYPE.WML_FOOTNOTES,
    RELATIONSHIP_TYPE.ENDNOTES: CONTENT_TYPE.WML_ENDNOTES,
    RELATIONSHIP_TYPE.FONT_TABLE: CONTENT_TYPE.WML_FONT_TABLE,
}
"""The types of parts that are read as what their relationship says."""

ROOTS = {
    RELATIONSHIP_TYPE.STYLES: "styles",
    RELATIONSHIP_TYPE.SETTINGS: "settings",
    RELATIONSHIP_TYPE.NUMBERING: "numbering",
    RELATIONSHIP_TYPE.HEADER: "hdr",
    RELATIONSHIP_TYPE.FOOTER: "ftr",
    RELATIONSHIP_TYPE.FOOTNOTES: "footnotes",
    RELATIONSHIP_TYPE.ENDNOTES: "endnotes",
    RELATIONSHIP_TYPE.FONT_TABLE: "fonts",
}
"""What such parts begin with (ECMA-376 Part 1, 11.3)."""

SINGLE = frozenset(TYPES.keys()) - {RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER}
SINGLE |= {RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.THEME, RELATIONSHIP_TYPE.COMMENTS}
SINGLE |= {
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.CUSTOM_PROPERTIES,
}
"""What a part has one of; python-docx would give up at a second one."""

UNKNOWN_TYPE = "application/octet-stream"
OVERRIDE, DEFAULT = f"{CONTENT_TYPES}Override", f"{CONTENT_TYPES}Default"
UNUSUAL = re.compile(r"[^A-Za-z0-9._/-]")


def openable(data: bytes, name: str) -> bytes:
    """Give a template as a package that python-docx can open.

    Raises TemplateError for what is no sound Word document; `name` names the file in the problem.
    """
    refusals = Refusals(name, TEMPLATE)
    parts = read_parts(data, name, TEMPLATE)
    if CONTENT_TYPES_PART.lower() not in {part.lower() for part in parts}:
        raise refusals.not_word()
    mistaken = _wrong_part({part.lower(): content for part, content in parts.items()})
    if mistaken:
        raise refusals.mistaken_part(mistaken)
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as package:
        for part, content in _openable_parts(parts, refusals).items():
            package.writestr(part, content)
    return output.getvalue()


class _Written(dict[str, bytes]):
    """Takes what python-docx writes, where it would have an archive."""

    def write(self, name: PackURI, data: bytes) -> None:
        """Keep a part."""
        self[name.membername] = data


def written(document: Document) -> bytes:
    """Write a document that python-docx holds: without times, in one order.

    By the steps of its `PackageWriter.write`, because what that writes is an archive with times, which would have to be
    taken apart and packed once more (20 ms of a pack).
    """
    package, parts = document.part.package, _Written()
    for part in package.parts:
        part.before_marshal()
    writer: Any = PackageWriter  # not all typed, and for an archive
    writer._write_content_types_stream(parts, package.parts)
    writer._write_pkg_rels(parts, package.rels)
    writer._write_parts(parts, package.parts)
    return write_parts(parts)


def same_every_time(data: bytes) -> bytes:
    """Give a package that python-docx has written without its times, in one order."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return write_parts({name: package.read(name) for name in package.namelist()})


def _wrong_part(parts: Parts) -> str:
    """The name of a part that is not what its relationship says; "" if there is none."""
    for relationship in _main_relationships(parts):
        data = parts.get(relationship.target.lower())
        if data is None or relationship.kind not in ROOTS:
            continue
        try:
            root = parse(data)
        except etree.XMLSyntaxError:
            return relationship.target
        if root.tag != f"{W}{ROOTS[relationship.kind]}":
            return relationship.target
    return ""


def _main_relationships(parts: Parts) -> Iterator[Relationship]:
    for relationship in _relationships(parts, ""):
        if relationship.kind == RELATIONSHIP_TYPE.OFFICE_DOCUMENT:
            yield from (other for other in _relationships(parts, relationship.target) if not other.external)


def _openable_parts(parts: Parts, refusals: Refusals) -> Parts:
    """The parts under plain names, with relationships that lead somewhere and types. Case tells no names apart."""
    names = _plain_names(parts)
    parts = {name.lower(): data for name, data in parts.items()}
    opened = {plain: parts[name] for name, plain in names.items()}
    for source in ("", *names):
        rels = parts.get(relationships_part(source).lower())
        if rels is not None:
            opened[relationships_part(names.get(source, ""))] = _led_somewhere(source, rels, names)
    types = _types(parts, names)
    parser = PartParser(refusals)
    for name in names:
        if types[name] in PartFactory.part_type_for and not name.endswith(".xml"):
            parser.parse(name, parts[name])  # a part of XML under another name, which nobody has looked at yet
    opened[CONTENT_TYPES_PART] = _declared({names[name]: types[name] for name in names})
    return opened


def _plain_names(parts: Parts) -> dict[str, str]:
    """For each part's name in small letters one that a relationship would not have to write in another way."""
    found: dict[str, str] = {}
    for number, name in enumerate(name for name in parts if not name.lower().endswith(".rels")):
        folder, file = posixpath.split(UNUSUAL.sub("_", name))
        is_plain = not UNUSUAL.search(name)
        found[name.lower()] = name if is_plain else posixpath.join(folder, f"{number}-{file}")
    found.pop(CONTENT_TYPES_PART.lower(), None)
    return found


def _led_somewhere(source: str, data: bytes, names: dict[str, str]) -> bytes:
    """Relationships of a part; one to a place in the text is external, as is one that leads nowhere.

    One without a type is none, nor is a second one where only one can be; one without an id gets one.
    """
    root = parse(data)
    if root.tag != f"{PACKAGE_RELATIONSHIPS}Relationships":
        root = parse(f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS.strip("{}")}"/>'.encode())
    met: set[str] = set()
    for number, relationship in enumerate(list(root.iterchildren(RELATIONSHIP))):
        kind = relationship.get("Type", "")
        if not relationship.get("Id"):
            relationship.set("Id", f"unnamed{number}")
        if not kind or kind in met & SINGLE:
            root.remove(relationship)
            continue
        met.add(kind)
        if relationship.get("TargetMode") == EXTERNAL:
            continue
        name = names.get(target_of(source, relationship).lower())
        if name is not None:
            relationship.set("Target", f"/{name}")
        elif relationship.get("Type") == RELATIONSHIP_TYPE.HYPERLINK:
            relationship.set("TargetMode", EXTERNAL)
        else:
            root.remove(relationship)
    return serialize(root)


def _declared(types: dict[str, str]) -> bytes:
    root = parse(f'<Types xmlns="{CONTENT_TYPES.strip("{}")}"/>'.encode())
    etree.SubElement(root, DEFAULT, {"Extension": "rels", "ContentType": CONTENT_TYPE.OPC_RELATIONSHIPS})
    for name, content_type in types.items():
        etree.SubElement(root, OVERRIDE, {"PartName": f"/{name}", "ContentType": content_type})
    return serialize(root)


def _types(parts: Parts, names: Iterable[str]) -> dict[str, str]:
    """The types of parts, by their names in small letters."""
    declared = parse(parts[CONTENT_TYPES_PART.lower()])
    overrides = {item.get("PartName", "").lstrip("/").lower(): item for item in declared.iter(OVERRIDE)}
    defaults = {item.get("Extension", "").lower(): item for item in declared.iter(DEFAULT)}
    own = _own_types(parts)
    found = {}
    for name in names:
        item = overrides.get(name, defaults.get(posixpath.splitext(name)[1].lstrip(".")))
        found[name] = own.get(name) or (UNKNOWN_TYPE if item is None else str(item.get("ContentType", UNKNOWN_TYPE)))
    return found


def _own_types(parts: Parts) -> dict[str, str]:
    """The types that parts must have by what leads to them."""
    found: dict[str, str] = {}
    for relationship in _relationships(parts, ""):
        if relationship.kind == RELATIONSHIP_TYPE.OFFICE_DOCUMENT:
            main = relationship.target
            found |= {other.target.lower(): TYPES.get(other.kind, "") for other in _relationships(parts, main)}
            found[main.lower()] = CONTENT_TYPE.WML_DOCUMENT_MAIN
    return found


def _relationships(parts: Parts, source: str) -> list[Relationship]:
    rels = parts.get(relationships_part(source).lower())
    return [] if rels is None else list(read_relationships(source, parse(rels)).values())
