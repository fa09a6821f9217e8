"""What the Word file says about itself: title, author, dates, language, and whose document it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from visitdocs.word.namespaces import W
from visitdocs.word.package import Parts, add_content_type, add_relationship, parse, serialize

CORE, CUSTOM, STYLES = "docProps/core.xml", "docProps/custom.xml", "word/styles.xml"
DC = "http://purl.org/dc/elements/1.1/"
DCTERMS = "http://purl.org/dc/terms/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VARIANT_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
CORE_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
CUSTOM_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
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
    """Replace the core properties, add the custom ones, and name the language where the template does not."""
    parts[CORE] = _core(properties)
    add_content_type(parts, part=CORE, content_type=CORE_TYPE)
    add_relationship(parts, "", CORE_RELATIONSHIP, CORE)
    if properties.identity:
        parts[CUSTOM] = _custom(properties.identity)
        add_content_type(parts, part=CUSTOM, content_type=CUSTOM_TYPE)
        add_relationship(parts, "", CUSTOM_RELATIONSHIP, CUSTOM)
    if STYLES in parts:
        parts[STYLES] = _with_language(parts[STYLES], properties.language)


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
    root = parse(data)
    properties = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if properties is None or properties.find(f"{W}lang") is not None:
        return data
    properties.append(etree.Element(f"{W}lang", {f"{W}val": language}))
    return serialize(root)
