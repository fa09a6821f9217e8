"""What the Word file says about itself: title, author, dates, language, and whose document it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from visitdocs.ooxml import Parts, parse, relationships_part, serialize, target_of
from visitdocs.ooxml.namespaces import OFFICE_RELATIONSHIP, W
from visitdocs.ooxml.relationships import RELATIONSHIP
from visitdocs.word.package import add_content_type, add_relationship, main_part, related

CORE, CUSTOM, APPLICATION = "docProps/core.xml", "docProps/custom.xml", "docProps/app.xml"
DC = "http://purl.org/dc/elements/1.1/"
DCTERMS = "http://purl.org/dc/terms/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VARIANT_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
EXTENDED_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
CORE_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
CUSTOM_RELATIONSHIP = OFFICE_RELATIONSHIP + "custom-properties"
APPLICATION_RELATIONSHIP = OFFICE_RELATIONSHIP + "extended-properties"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
APPLICATION_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
FORMAT_IDENTIFIER = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # user-defined properties
FIRST_PROPERTY = 2  # property ids 0 and 1 are reserved


@dataclass(frozen=True)
class DocumentProperties:
    """Facts about a document. `identity` becomes custom properties named `visitdocs.KEY`."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: str = ""
    language: str = "pl-PL"
    created: date = date(2000, 1, 1)
    revision: int = 1
    identity: Mapping[str, str] = field(default_factory=dict)


def write_properties(parts: Parts, properties: DocumentProperties) -> None:
    """Replace all that the template said about itself, and name the language where the template does not."""
    _replace(parts, CORE, CORE_RELATIONSHIP, CORE_TYPE, _core(properties))
    _replace(parts, APPLICATION, APPLICATION_RELATIONSHIP, APPLICATION_TYPE, _application())
    custom = _custom(properties.identity) if properties.identity else b""
    _replace(parts, CUSTOM, CUSTOM_RELATIONSHIP, CUSTOM_TYPE, custom)
    for styles in related(parts, main_part(parts), "styles"):
        parts[styles] = _with_language(parts[styles], properties.language)


def _replace(parts: Parts, name: str, kind: str, content_type: str, data: bytes) -> None:
    """Put `data` in the place of the package's part of this kind; no data, no part."""
    rels = relationships_part("")
    root = parse(parts[rels])
    for relationship in list(root.iter(RELATIONSHIP)):
        if relationship.get("Type") == kind:
            parts.pop(target_of("", relationship), None)
            root.remove(relationship)
    parts[rels] = serialize(root)
    if data:
        parts[name] = data
        add_content_type(parts, part=name, content_type=content_type)
        add_relationship(parts, "", kind, name)


def _application() -> bytes:
    """The least that programs look for: whose rules of layout the file follows."""
    root = etree.Element(f"{{{EXTENDED_PROPERTIES}}}Properties", nsmap={None: EXTENDED_PROPERTIES})
    for name, text in (("Application", "Microsoft Office Word"), ("AppVersion", "16.0000")):
        etree.SubElement(root, f"{{{EXTENDED_PROPERTIES}}}{name}").text = text
    return serialize(root)


def _core(properties: DocumentProperties) -> bytes:
    names = {"cp": CORE_PROPERTIES, "dc": DC, "dcterms": DCTERMS, "xsi": XSI}
    root = etree.Element(f"{{{CORE_PROPERTIES}}}coreProperties", nsmap=names)
    entries = [(DC, "title", properties.title), (DC, "subject", properties.subject)]
    entries += [(DC, "creator", properties.author), (CORE_PROPERTIES, "keywords", properties.keywords)]
    entries += [(CORE_PROPERTIES, "lastModifiedBy", properties.author), (DC, "language", properties.language)]
    entries += [(CORE_PROPERTIES, "revision", str(max(properties.revision, 1)))]
    for namespace, name, text in entries:
        if text:
            etree.SubElement(root, f"{{{namespace}}}{name}").text = text
    for name in ("created", "modified"):
        element = etree.SubElement(root, f"{{{DCTERMS}}}{name}", {f"{{{XSI}}}type": "dcterms:W3CDTF"})
        element.text = f"{properties.created.isoformat()}T00:00:00Z"
    return serialize(root)


def _custom(identity: Mapping[str, str]) -> bytes:
    root = etree.Element(f"{{{CUSTOM_PROPERTIES}}}Properties", nsmap={None: CUSTOM_PROPERTIES, "vt": VARIANT_TYPES})
    for number, (name, value) in enumerate(sorted(identity.items()), FIRST_PROPERTY):
        attributes = {"fmtid": FORMAT_IDENTIFIER, "pid": str(number), "name": f"visitdocs.{name}"}
        entry = etree.SubElement(root, f"{{{CUSTOM_PROPERTIES}}}property", attributes)
        etree.SubElement(entry, f"{{{VARIANT_TYPES}}}lpwstr").text = value
    return serialize(root)


def _with_language(data: bytes, language: str) -> bytes:
    root = holder = parse(data)
    for name in ("docDefaults", "rPrDefault", "rPr"):
        found = holder.find(f"{W}{name}")
        if found is None:
            found = etree.Element(f"{W}{name}")
            holder.insert(0, found)
        holder = found
    if holder.find(f"{W}lang") is None:
        holder.append(etree.Element(f"{W}lang", {f"{W}val": language}))
    return serialize(root)
