"""The structure tree of a tagged PDF: what the document means, beside what its pages show.

Elements are made while the document is laid out; drawing then records which marked content belongs to which
element, and the tree is written when the last page is done (ISO 32000-1 14.7, PDF/UA-1 7.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFString,
)


@dataclass(frozen=True)
class MarkedContent:
    """A marked-content sequence: page number (from 1) and its identifier on that page."""

    page: int
    identifier: int


@dataclass(frozen=True)
class ObjectReference:
    """An annotation that an element encloses; `annotation` is its dictionary."""

    page: int
    annotation: PDFDictionary


class Element:
    """A structure element: its standard type, attributes and children in reading order.

    `properties` are entries of the element's own dictionary (Alt, Lang, ActualText, ID); `attributes` maps an
    attribute owner (Table, List, Layout) to its entries.

    Elements are made when the document is laid out but join the tree when something of theirs is first drawn, so
    that text, links and nested lists stand in reading order, and what draws nothing leaves nothing. One that stands
    `after` a sibling follows it whenever it is drawn, as a note at the foot of a page follows its paragraph.
    """

    def __init__(
        self, tag: str, parent: Element | None = None, *, after: Element | None = None, **properties: str
    ) -> None:
        self.tag = tag
        self.parent = parent
        self.followers: list[Element] = []
        self._after = after
        if after is not None:
            after.followers.append(self)
        self.children: list[Element | MarkedContent | ObjectReference] = []
        self.properties = properties
        self.attributes: dict[str, dict[str, object]] = {}
        self._attached = parent is None

    def attach(self) -> None:
        """Take the next place among the parent's children; once."""
        if not self._attached and self.parent is not None:
            self._attached = True
            self.parent.attach()
            siblings = self.parent.children
            siblings.insert(self._place(siblings), self)

    def _place(self, siblings: list[Element | MarkedContent | ObjectReference]) -> int:
        """The end, or the place after a sibling and after those made earlier that follow the same one.

        A note of a list item stands with the item's text, before the lists in it.
        """
        if self.tag == "Note" and self._after is None:
            lists = (index for index, child in enumerate(siblings) if isinstance(child, Element) and child.tag == "L")
            return next(lists, len(siblings))
        if self._after is None or self._after not in siblings:
            return len(siblings)
        earlier = takewhile(lambda follower: follower is not self, self._after.followers)
        return siblings.index(self._after) + 1 + sum(1 for follower in earlier if follower._attached)

    def with_identifiers(self) -> Iterator[Element]:
        """The element itself and those below it that have an ID."""
        if "ID" in self.properties:
            yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.with_identifiers()

    def dump(self, depth: int = 0) -> Iterator[str]:
        """The tree as indented lines, marked content counted."""
        marks = sum(isinstance(child, MarkedContent) for child in self.children)
        facts = [f"{name}={value!r}" for name, value in self.properties.items()]
        facts += [f"{owner}.{name}={value}" for owner, row in self.attributes.items() for name, value in row.items()]
        yield "  " * depth + " ".join([self.tag, *facts, *([f"[{marks}]"] if marks else [])])
        for child in self.children:
            if isinstance(child, Element):
                yield from child.dump(depth + 1)


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
        root["RoleMap"] = PDFDictionary({name: PDFName(standard) for name, standard in ROLE_MAP.items()})
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
        entries = PDFDictionary({"Type": "/StructElem", "S": PDFName(element.tag), "P": parent})
        reference = references[id(element)] = document.Reference(entries)
        children = []
        for child in element.children:
            if isinstance(child, Element):
                children.append(self._write_element(child, reference, document, references, page_count))
            else:
                children.append(_content_item(child, document, page_count))
        entries["K"] = PDFArray(children)
        for name, value in element.properties.items():
            entries[name] = PDFString(value)
        if element.attributes:
            rows = [_attributes(owner, row) for owner, row in element.attributes.items()]
            entries["A"] = rows[0] if len(rows) == 1 else PDFArray(rows)
        return reference


def _content_item(item: MarkedContent | ObjectReference, document: PDFDocument, page_count: int) -> PDFDictionary:
    page = PDFObjectReference(f"Page{item.page}")
    if isinstance(item, MarkedContent):
        return PDFDictionary({"Type": "/MCR", "Pg": page, "MCID": item.identifier})
    item.annotation["StructParent"] = page_count - 1 - item.annotation["StructParent"]
    return PDFDictionary({"Type": "/OBJR", "Pg": page, "Obj": document.Reference(item.annotation)})


def _attributes(owner: str, row: dict[str, object]) -> PDFDictionary:
    entries: dict[str, object] = {"O": PDFName(owner)}
    for name, value in row.items():
        if name in TEXT_ATTRIBUTES:
            entries[name] = PDFString(value)
        elif isinstance(value, str):
            entries[name] = PDFName(value)
        elif isinstance(value, list | tuple):
            entries[name] = PDFArray(value)
        else:
            entries[name] = value
    return PDFDictionary(entries)
