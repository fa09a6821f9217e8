"""Sections (w:sectPr, ECMA-376 17.6): paper, margins, headers and footers, and which blocks they hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from visitdocs.document.blocks import read_blocks, read_notes
from visitdocs.document.markup import content
from visitdocs.document.measures import child_value, clamp, integer, length, switch
from visitdocs.document.model import Block, Furniture, Margins, Section
from visitdocs.document.namespaces import R, W
from visitdocs.document.source import Source, Surroundings

A4 = (595.3, 841.9)
LEAST_PAPER, LARGEST_PAPER = 36.0, 1584.0
MARGIN, DISTANCE = 72.0, 36.0
KINDS = ("default", "first", "even")
NEW_PAGE = {"nextPage", "oddPage", "evenPage", ""}

References = dict[tuple[str, str], str]


@dataclass(frozen=True)
class _Paper:
    width: float
    height: float
    margins: Margins
    header: float
    footer: float

    @property
    def text_width(self) -> float:
        return max(self.width - self.margins.left - self.margins.right, 1.0)


def read_sections(source: Source) -> tuple[Section, ...]:
    """All sections of the main part, in order; headers and footers are inherited from the section before."""
    body = source.package.main.root.find(W + "body")
    references: References = {}
    sections = []
    for elements, properties in _parts(body if body is not None else source.package.main.root):
        references = references | _references(properties)
        sections.append(_section(elements, properties, references, source))
    return tuple(sections)


def _parts(body: _Element) -> Iterator[tuple[list[_Element], _Element | None]]:
    """The elements of each section with its w:sectPr, which stands in its last paragraph or ends the body."""
    elements: list[_Element] = []
    for element in content(body):
        if element.tag == W + "sectPr":
            continue
        elements.append(element)
        properties = element.find(f"{W}pPr/{W}sectPr") if element.tag == W + "p" else None
        if properties is not None:
            yield elements, properties
            elements = []
    last = body.find(W + "sectPr")
    if elements or last is not None:
        yield elements, last


def _references(properties: _Element | None) -> References:
    found: References = {}
    for element in properties if properties is not None else ():
        for story in ("header", "footer"):
            if element.tag == f"{W}{story}Reference":
                found[story, element.get(W + "type", "default")] = element.get(R + "id", "")
    return found


def _section(elements: list[_Element], properties: _Element | None, references: References, source: Source) -> Section:
    paper = _paper(properties, source)
    around = Surroundings(source.package.main, paper.text_width, paper.width - paper.margins.left)
    columns = integer(properties.find(W + "cols").get(W + "num"), 1, 45) if _has(properties, "cols") else 1
    if (columns or 1) > 1 and elements:
        hint = "Ustaw jedną kolumnę: układ → kolumny → jedna."
        source.warn("tekst w kilku kolumnach stanie w jednej", elements[0], hint)
    blocks = read_blocks(elements, source, around)
    blocks += read_notes(source, around)
    numbering = properties.find(W + "pgNumType") if properties is not None else None
    start = integer(numbering.get(W + "start"), 0, 32767) if numbering is not None else None
    return Section(
        blocks=blocks,
        page_width=paper.width,
        page_height=paper.height,
        margins=paper.margins,
        header_distance=paper.header,
        footer_distance=paper.footer,
        headers=_furniture("header", properties, references, source, paper),
        footers=_furniture("footer", properties, references, source, paper),
        new_page=(child_value(properties, "type") or "") in NEW_PAGE,
        first_page_number=start,
    )


def _has(properties: _Element | None, name: str) -> bool:
    return properties is not None and properties.find(W + name) is not None


def _paper(properties: _Element | None, source: Source) -> _Paper:
    size = properties.find(W + "pgSz") if properties is not None else None
    edges = properties.find(W + "pgMar") if properties is not None else None

    def measure(element: _Element | None, name: str, default: float) -> float:
        value = length(element.get(W + name)) if element is not None else None
        return default if value is None else value

    width = clamp(measure(size, "w", A4[0]), LEAST_PAPER, LARGEST_PAPER)
    height = clamp(measure(size, "h", A4[1]), LEAST_PAPER, LARGEST_PAPER)
    gutter = max(measure(edges, "gutter", 0.0), 0.0)
    top_gutter = gutter if source.settings.gutter_at_top else 0.0
    margins = Margins(
        top=min(abs(measure(edges, "top", MARGIN)) + top_gutter, height / 2),
        right=clamp(measure(edges, "right", MARGIN), 0, width / 2 - 1),
        bottom=min(abs(measure(edges, "bottom", MARGIN)), height / 2),
        left=clamp(measure(edges, "left", MARGIN) + gutter - top_gutter, 0, width / 2 - 1),
    )
    header = clamp(measure(edges, "header", DISTANCE), 0, height / 2)
    footer = clamp(measure(edges, "footer", DISTANCE), 0, height / 2)
    return _Paper(width, height, margins, header, footer)


def _furniture(
    story: str, properties: _Element | None, references: References, source: Source, paper: _Paper
) -> Furniture:
    blocks = {kind: _story(references.get((story, kind)), source, paper) for kind in KINDS}
    first = blocks["first"] if switch(properties, "titlePg") else None
    even = blocks["even"] if source.settings.even_and_odd_headers else None
    return Furniture(blocks["default"], first, even)


def _story(identifier: str | None, source: Source, paper: _Paper) -> tuple[Block, ...]:
    relationship = source.package.main.relationships.get(identifier or "")
    part = source.package.part(relationship.target) if relationship and not relationship.external else None
    if part is None:
        return ()
    around = Surroundings(part, paper.text_width, paper.width - paper.margins.left)
    return read_blocks(content(part.root), source, around)
