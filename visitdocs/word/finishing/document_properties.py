"""What the Word file says about itself: title, author, dates, language, and whose document it is."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from datetime import date

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from visitdocs.dataclass import dataclass
from visitdocs.ooxml import parse, serialize
from visitdocs.ooxml.namespaces import W
from visitdocs.word.parts import related, root_of
from visitdocs.wording import DEFAULT, Wording, language_of, languages, wording_of

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
DCTERMS = "http://purl.org/dc/terms/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
OURS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set of properties that people and programs add (MS-OLEPS 2.21)."""
REPLACED = {"core-properties", "custom-properties", "extended-properties"}
"""The last words of relationships' types: LibreOffice writes the rest in more than one way."""


@dataclass(frozen=True)
class DocumentProperties:
    """Facts about a document; `language` is the code of its language.

    One that belongs to a `programme` says so in custom properties of its own.
    """

    title: str
    author: str = ""
    subject: str = ""
    keywords: str = ""
    language: str = DEFAULT
    created: date = date(2000, 1, 1)
    revised: date | None = None
    revision: int | None = None
    programme: str = ""

    @property
    def wording(self) -> Wording:
        """The wording of its language."""
        return wording_of(self.language)

    def without_revision(self) -> DocumentProperties:
        """The same for a document that does not print its revision: it is the same from one to the next."""
        return replace(self, revised=None, revision=None)


def write_properties(document: Document, properties: DocumentProperties, edition: str) -> None:
    """Replace all that the template said about itself.

    Programme, `edition` and revision become custom properties, named `visitdocs.KEY`.
    """
    package = document.part.package
    for relation in list(package.rels.values()):
        if posixpath.basename(relation.reltype) in REPLACED:
            del package.rels[relation.rId]
    core = Part(PackURI("/docProps/core.xml"), CONTENT_TYPE.OPC_CORE_PROPERTIES, _core(properties), package)
    package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    extended = Part(PackURI("/docProps/app.xml"), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, _application(), package)
    package.relate_to(extended, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    if properties.programme:
        custom = PackURI("/docProps/custom.xml"), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, _custom(properties, edition)
        package.relate_to(Part(*custom, package), RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    _number_relationships(package)


def _number_relationships(package: OpcPackage) -> None:
    """Number what starts from the package anew, whatever the template had; nothing refers to it by number."""
    relations = list(package.rels.values())
    package.rels.clear()
    for number, relation in enumerate(relations, 1):
        package.load_rel(relation.reltype, relation._target, f"rId{number}", relation.is_external)


def _core(properties: DocumentProperties) -> bytes:
    """ECMA-376 Part 2, 11. python-docx would refuse a text of more than 255 characters."""
    root = etree.Element(f"{{{CORE}}}coreProperties", nsmap={"cp": CORE, "dc": DC, "dcterms": DCTERMS, "xsi": XSI})
    entries = [(DC, "title", properties.title), (DC, "subject", properties.subject)]
    entries += [(DC, "creator", properties.author), (CORE, "keywords", properties.keywords)]
    entries += [(CORE, "lastModifiedBy", properties.author), (DC, "language", properties.wording.tag)]
    if properties.revision is not None:
        entries += [(CORE, "revision", str(max(properties.revision, 1)))]
    for namespace, name, text in entries:
        if text:
            etree.SubElement(root, f"{{{namespace}}}{name}").text = text
    for name, day in (("created", properties.created), ("modified", properties.revised or properties.created)):
        element = etree.SubElement(root, f"{{{DCTERMS}}}{name}", {f"{{{XSI}}}type": "dcterms:W3CDTF"})
        element.text = f"{day.isoformat()}T00:00:00Z"
    return serialize(root)


def _application() -> bytes:
    """The least that programs look for: whose rules of layout the file follows."""
    root = parse(f'<Properties xmlns="{EXTENDED}"/>'.encode())
    for name, text in (("Application", "Microsoft Office Word"), ("AppVersion", "16.0000")):
        etree.SubElement(root, f"{{{EXTENDED}}}{name}").text = text
    return serialize(root)


def _custom(properties: DocumentProperties, edition: str) -> bytes:
    """ECMA-376 Part 1, 22.3: each with a number, from 2 on."""
    root = parse(f'<Properties xmlns="{CUSTOM}" xmlns:vt="{VT}"/>'.encode())
    texts = {"edition": edition, "programme": properties.programme}
    if properties.revision is not None:
        texts["revision"] = str(properties.revision)
    for number, (key, text) in enumerate(texts.items(), 2):
        attributes = {"fmtid": OURS, "name": f"visitdocs.{key}", "pid": str(number)}
        etree.SubElement(etree.SubElement(root, f"{{{CUSTOM}}}property", attributes), f"{{{VT}}}lpwstr").text = text
    return serialize(root)


def name_language(document: Document, language: str) -> None:
    """Name the language of a document whose template does not.

    Where it names another of our languages, that is the one of the machine that it was begun on; a language that we do
    not speak stays.
    """
    styles = related(document.part, RELATIONSHIP_TYPE.STYLES)
    if styles is None:
        return
    holder = root_of(styles)
    for name in ("docDefaults", "rPrDefault", "rPr"):
        found = holder.find(f"{W}{name}")
        if found is None:
            found = etree.Element(f"{W}{name}")
            holder.insert(0, found)
        holder = found
    named = holder.find(f"{W}lang")
    if named is None:
        named = etree.SubElement(holder, f"{W}lang", {f"{W}val": language})
    told = language_of(named.get(f"{W}val", ""))
    if told in languages() and told != language_of(language):
        named.set(f"{W}val", language)
