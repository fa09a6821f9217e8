"""The structure tree of a tagged PDF as objects of the file (ISO 32000-1 14.7.2).

It is written when the last page is done.
"""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from visitdocs.pdf.objects.document import PDFDocument
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary, PDFString, name_of, written
from visitdocs.pdf.structure.elements import Element, MarkedContent, ObjectReference

# Types of ours and the standard ones they stand for (ISO 32000-1 14.7.3).
ROLE_MAP = {"Title": "P"}
# Attributes whose values are texts, not names.
TEXT_ATTRIBUTES = {"Summary"}


class StructureTree:
    """The tree of one document, and the parent tree that leads from content back to elements."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._content: dict[int, list[Element]] = {}
        self._annotations: list[Element] = []

    def mark(self, element: Element, page: int) -> int:
        """Give `element` a new marked-content sequence on `page`; returns its identifier."""
        element.attach()
        owners = self._content.setdefault(page, [])
        element.children.append(MarkedContent(page, len(owners)))
        owners.append(element)
        return len(owners) - 1

    def enclose(self, element: Element, page: int, annotation: PDFDictionary) -> None:
        """Put an annotation into `element`. Its StructParent key is set when the tree is written."""
        element.attach()
        element.children.append(ObjectReference(page, annotation))
        self._annotations.append(element)
        annotation["StructParent"] = -len(self._annotations)

    def write(self, document: PDFDocument, page_count: int) -> None:
        """Add the tree to the catalog. Pages have the keys 0…n-1 of the parent tree, annotations those after."""
        root = PDFDictionary({"Type": "/StructTreeRoot"})
        references: dict[int, PDFObjectReference] = {}
        top = self._write_element(self.root, document.Reference(root), document, references, page_count)
        root["K"] = PDFArray([top])
        root["RoleMap"] = PDFDictionary({name: name_of(standard) for name, standard in ROLE_MAP.items()})
        numbers: list[object] = []
        for page in range(1, page_count + 1):
            owners = self._content.get(page, [])
            numbers += [page - 1, document.Reference(PDFArray([references[id(owner)] for owner in owners]))]
        for index, owner in enumerate(self._annotations):
            numbers += [page_count + index, references[id(owner)]]
        root["IDTree"] = self._identifiers(document, references)
        root["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
        root["ParentTreeNextKey"] = page_count + len(self._annotations)
        document.Catalog.StructTreeRoot = root
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _identifiers(self, document: PDFDocument, references: dict[int, PDFObjectReference]) -> PDFObjectReference:
        """The name tree that leads from the identifiers of elements to them (ISO 32000-1 table 322)."""
        found = {element.properties["ID"]: references[id(element)] for element in self.root.with_identifiers()}
        names = [entry for name in sorted(found) for entry in (PDFString(name), found[name])]
        return document.Reference(PDFDictionary({"Names": PDFArray(names)}))

    def _write_element(
        self,
        element: Element,
        parent: PDFObjectReference,
        document: PDFDocument,
        references: dict[int, PDFObjectReference],
        page_count: int,
    ) -> PDFObjectReference:
        entries = PDFDictionary({"Type": "/StructElem", "S": name_of(element.tag), "P": parent})
        reference = references[id(element)] = document.Reference(entries)
        children = []
        for child in element.children:
            if isinstance(child, Element):
                children.append(self._write_element(child, reference, document, references, page_count))
            else:
                children.append(_content_item(child, document, page_count))
        # pyHanko lets a later signature change an annotation that stands alone at /K, and not one in an array.
        alone = len(children) == 1 and isinstance(element.children[0], ObjectReference)
        entries["K"] = children[0] if alone else PDFArray(children)
        for name, value in element.properties.items():
            entries[name] = PDFString(value)
        if element.attributes:
            rows = [_attributes(owner, row) for owner, row in element.attributes.items()]
            entries["A"] = rows[0] if len(rows) == 1 else PDFArray(rows)
        return reference


def _content_item(
    item: MarkedContent | ObjectReference, document: PDFDocument, page_count: int
) -> bytes | PDFDictionary:
    """The dictionary of what an element holds; that of text is written at once, as there is one for every few words."""
    page = PDFObjectReference(f"Page{item.page}")
    if isinstance(item, MarkedContent):
        return b"<<\n/MCID %d /Pg %s /Type /MCR\n>>" % (item.identifier, written(page, document))
    item.annotation["StructParent"] = page_count - 1 - item.annotation["StructParent"]
    return PDFDictionary({"Type": "/OBJR", "Pg": page, "Obj": document.Reference(item.annotation)})


def _attributes(owner: str, row: dict[str, object]) -> PDFDictionary:
    entries: dict[str, object] = {"O": name_of(owner)}
    for name, value in row.items():
        if name in TEXT_ATTRIBUTES:
            entries[name] = PDFString(value)
        elif isinstance(value, str):
            entries[name] = name_of(value)
        elif isinstance(value, list | tuple):
            entries[name] = PDFArray(value)
        else:
            entries[name] = value
    return PDFDictionary(entries)
