"""A Word file seen with python-docx and lxml alone. Nothing here knows of visitdocs: it is the other opinion.

It knows just what our templates use and fails loudly on the rest, so that nothing is overlooked in silence.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from io import BytesIO

import docx
from docx.oxml.ns import qn
from lxml import etree
from meaning import Node
from word_lists import Lists, Numbering

W, R = qn("w:p")[:-1], qn("r:id")[:-2]
CHARACTERS = {f"{W}tab": "\t", f"{W}br": "\n"}
WITHOUT_TEXT = {"pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "bookmarkStart", "bookmarkEnd"}
WORD_JOINER = "\u2060"
"""It forbids a line to end and is no character on the page."""

DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


class WordFile:
    """An opened .docx."""

    def __init__(self, data: bytes) -> None:
        self.document = docx.Document(BytesIO(data))
        self.body = self.document.element.body
        self.styles = {style.get(f"{W}styleId"): style for style in self.document.styles.element.iter(f"{W}style")}
        self.control_titles: dict[str, str] = {}
        self._numbering = Numbering(self.document.part.numbering_part.element)

    @cached_property
    def tree(self) -> Node:
        """The body as a reader should meet it."""
        root = Node("Document")
        self._blocks(self.body, root)
        return root

    def raw_texts(self) -> list[str]:
        """Every `w:t` in the order of document.xml by paragraphs, without placeholders and tick boxes.

        A tab and a break are the characters that they stand for.
        """
        texts = []
        for paragraph in self.paragraphs():
            parts = [part for part in paragraph.iter(*CHARACTERS, f"{W}t") if not _in_unfilled_control(part)]
            texts.append("".join(CHARACTERS.get(part.tag, _said(part)) for part in parts))
        return texts

    def paragraphs(self) -> Iterator[etree._Element]:
        """Every paragraph of the body, also in tables."""
        return self.body.iter(f"{W}p")

    def footer(self, page: int, pages: int) -> list[str]:
        """What the paragraphs of the footer say on a page."""
        (section,) = self.document.sections
        paragraphs = section.footer._element.iter(f"{W}p")
        return [text for paragraph in paragraphs if (text := _with_numbers(paragraph, page, pages))]

    # -------------------------------------------------------------- blocks

    def _blocks(self, container: etree._Element, parent: Node) -> None:
        lists = Lists(parent)
        for element in container:
            match etree.QName(element).localname:
                case "p":
                    self._paragraph(element, parent, lists)
                case "tbl":
                    lists.end()
                    parent.add(self._table(element))
                case name:
                    assert name in WITHOUT_TEXT, name

    def _paragraph(self, paragraph: etree._Element, parent: Node, lists: Lists) -> None:
        label = self._numbering.label(self.properties_of(paragraph))
        level = self._outline_level(paragraph)
        content = Node("P")
        self._inlines(paragraph, content)
        if level is not None:
            lists.end()
            heading = Node(f"H{level + 1}")
            heading.add(label.text if label else "")
            for child in content.children:
                heading.add(child)
            parent.add(heading)
        elif label:
            body = lists.item(label)
            for child in content.children:
                body.add(child)
        elif content.children:
            lists.end()
            content.tag = "Title" if self.style_of(paragraph) == "Title" else "P"
            parent.add(content)

    def _table(self, table: etree._Element) -> Node:
        properties = table.find(f"{W}tblPr")
        summary = properties.find(f"{W}tblDescription")
        node = Node("Table", {} if summary is None else {"Summary": summary.get(f"{W}val")})
        first_column = properties.find(f"{W}tblLook").get(f"{W}firstColumn") == "1"
        rows = table.findall(f"{W}tr")
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        head_rows = heads.index(False) if False in heads else len(heads)
        width = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for name, part in (("THead", rows[:head_rows]), ("TBody", rows[head_rows:])):
            group = Node(name)
            for row in part:
                group.add(self._row(row, "Column" if name == "THead" else None, first_column, width))
            if part:
                node.add(group)
        return node

    def _row(self, row: etree._Element, scope: str | None, first_column: bool, width: int) -> Node:
        node = Node("TR")
        column = 0
        for cell in row.findall(f"{W}tc"):
            assert cell.find(f"{W}tcPr/{W}vMerge") is None, "cells merged downwards"
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            columns = 1 if span is None else int(span.get(f"{W}val"))
            names_row = first_column and column == 0 and columns < width
            header = scope or ("Row" if names_row else None)
            facts = {"Scope": header} if header else {}
            facts |= {"ColSpan": columns} if columns > 1 else {}
            child = Node("TH" if header else "TD", facts)
            self._blocks(cell, child)
            node.add(child)
            column += columns
        assert column == width
        return node

    # -------------------------------------------------------------- inlines

    def _inlines(self, element: etree._Element, parent: Node) -> None:
        for child in element:
            name = etree.QName(child).localname
            match name:
                case "r":
                    self._run(child, parent)
                case "t":
                    parent.add(_said(child))
                case "tab" | "br":
                    parent.add(" ")
                case "hyperlink":
                    self._link(child, parent)
                case "sdt":
                    self._control(child, parent)
                case "drawing":
                    self._picture(child, parent)
                case _:
                    assert name in WITHOUT_TEXT, name

    def _run(self, run: etree._Element, parent: Node) -> None:
        """A run that says a language is a span of it, but for a picture, which says it itself."""
        language = run.find(f"{W}rPr/{W}lang")
        if language is None:
            self._inlines(run, parent)
            return
        span = Node("Span", {"Lang": language.get(f"{W}val")})
        self._inlines(run, span)
        for child in [child for child in span.children if isinstance(child, Node)]:
            child.facts |= span.facts
        parent.add(span if all(isinstance(child, str) for child in span.children) else span.children[0])

    def _link(self, element: etree._Element, parent: Node) -> None:
        relationship = self.document.part.rels[element.get(f"{R}id")]
        assert relationship.is_external
        link = Node("Link", {"target": relationship.target_ref})
        self._inlines(element, link)
        parent.add(link)

    def _control(self, element: etree._Element, parent: Node) -> None:
        properties = element.find(f"{W}sdtPr")
        name, title = (properties.find(f"{W}{fact}").get(f"{W}val") for fact in ("tag", "alias"))
        self.control_titles[name] = title
        parent.add(Node("Form", {"field": name}))

    def _picture(self, drawing: etree._Element, parent: Node) -> None:
        (properties,) = drawing.iter(qn("wp:docPr"))
        decorative = any(element.get("val") == "1" for element in properties.iter(DECORATIVE))
        assert decorative != bool(properties.get("descr")), "a picture has words or is decorative"
        if not decorative:
            parent.add(Node("Figure", {"Alt": properties.get("descr")}))

    # -------------------------------------------------------------- styles

    def style_of(self, paragraph: etree._Element) -> str:
        """The paragraph's style id."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return "Normal" if style is None else style.get(f"{W}val")

    def properties_of(self, paragraph: etree._Element) -> Iterator[tuple[str, etree._Element]]:
        """The paragraph's own properties and those of its styles, nearest first; style id or "" with each."""
        own = paragraph.find(f"{W}pPr")
        if own is not None:
            yield "", own
        name: str | None = self.style_of(paragraph)
        while name:
            style = self.styles[name]
            properties = style.find(f"{W}pPr")
            if properties is not None:
                yield name, properties
            base = style.find(f"{W}basedOn")
            name = None if base is None else base.get(f"{W}val")

    def is_all_capitals(self, paragraph: etree._Element) -> bool:
        """Whether the paragraph's style shows capitals for letters typed small."""
        name: str | None = self.style_of(paragraph)
        while name:
            caps = self.styles[name].find(f"{W}rPr/{W}caps")
            if caps is not None:
                return caps.get(f"{W}val", "1") not in ("0", "false")
            base = self.styles[name].find(f"{W}basedOn")
            name = None if base is None else base.get(f"{W}val")
        return False

    def _outline_level(self, paragraph: etree._Element) -> int | None:
        for _, properties in self.properties_of(paragraph):
            level = properties.find(f"{W}outlineLvl")
            if level is not None:
                return int(level.get(f"{W}val")) if int(level.get(f"{W}val")) < 9 else None
        return None


def _in_unfilled_control(text: etree._Element) -> bool:
    for control in text.iterancestors(f"{W}sdt"):
        properties = control.find(f"{W}sdtPr")
        if properties.find(f"{W}showingPlcHdr") is not None or properties.find(qn("w14:checkbox")) is not None:
            return True
    return False


def _said(element: etree._Element) -> str:
    """The text of an element as people read it."""
    return (element.text or "").replace(WORD_JOINER, "")


def _with_numbers(paragraph: etree._Element, page: int, pages: int) -> str:
    """A paragraph with PAGE and NUMPAGES for the numbers that Word last saved; a code that is drawn says nothing."""
    text = ""
    fields: list[str] = []
    for element in paragraph.iter(f"{W}t", f"{W}tab", f"{W}fldChar", f"{W}instrText"):
        match etree.QName(element).localname, element.get(f"{W}fldCharType"):
            case "fldChar", "begin":
                fields.append("")
            case "fldChar", "end":
                kind = fields.pop().split()[0]
                text += "" if fields else {"PAGE": str(page), "NUMPAGES": str(pages), "DISPLAYBARCODE": ""}[kind]
            case "instrText", _:
                fields[-1] += element.text
            case "t", _:
                text += "" if fields else _said(element)
            case "tab", _ if element.getparent().tag == f"{W}r":
                text += " "
    return text
