"""The values of form fields as custom XML data beside the text (see `fields.field_values`)."""

from __future__ import annotations

from collections.abc import Mapping

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from visitdocs.fields.field_values import FIELD, NAMESPACE, ROOT, TAG, FieldValues
from visitdocs.ooxml import serialize

DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
DS = f"{{{DATA_STORE}}}"
IDENTIFIER = "{6B1F0C3E-2D5A-4E57-9C41-7A0D3F8E5B92}"  # any GUID, the same in every file


def write_form_values(document: Document, values: Mapping[str, FieldValues]) -> None:
    """Put the values, keyed by the controls' tags, into a part of their own; without fields there is none."""
    if not values:
        return
    package = document.part.package
    item = Part(PackURI("/customXml/item1.xml"), CONTENT_TYPE.XML, _item(values), package)
    about = PackURI("/customXml/itemProps1.xml")
    properties = Part(about, CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, _properties(), package)
    item.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def _item(values: Mapping[str, FieldValues]) -> bytes:
    root = etree.Element(ROOT, nsmap={"form": NAMESPACE})
    for tag, said in values.items():
        etree.SubElement(root, FIELD, {TAG: tag, **said.written()})
    return serialize(root)


def _properties() -> bytes:
    """ECMA-376 Part 1, 22.5."""
    root = etree.Element(f"{DS}datastoreItem", {f"{DS}itemID": IDENTIFIER}, nsmap={"ds": DATA_STORE})
    schemas = etree.SubElement(root, f"{DS}schemaRefs")
    etree.SubElement(schemas, f"{DS}schemaRef", {f"{DS}uri": NAMESPACE})
    return serialize(root)
