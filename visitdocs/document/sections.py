"""Sections (w:sectPr, ECMA-376 17.6) and their headers and footers (17.10)."""

from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from visitdocs.document import unsupported
from visitdocs.document.blocks import BlockReader
from visitdocs.document.markup import content
from visitdocs.document.measures import child_value, clamp, flag, integer, length, switch
from visitdocs.document.model import Block, Columns, Furniture, Margins, Paragraph, Section, Start
from visitdocs.document.model.addition import total
from visitdocs.document.source import Source, Surroundings
from visitdocs.ooxml.namespaces import R, W

_A4 = (595.3, 841.9)
_SMALLEST, _LARGEST = 72.0, 1584.0
_LEAST_ROOM = 36.0
_MOST_COLUMNS = 12
_STARTS = {
    "continuous": Start.CONTINUOUS,
    "nextColumn": Start.CONTINUOUS,
    "evenPage": Start.EVEN_PAGE,
    "oddPage": Start.ODD_PAGE,
}


@dataclass(frozen=True)
class PageSetup:
    """What a section's w:sectPr says of its pages; the width and height include the margins."""

    width: float
    height: float
    margins: Margins
    header_distance: float
    footer_distance: float
    start: Start
    first_page_number: int | None
    columns: Columns
    first_page_differs: bool
    references: dict[str, str] = field(repr=False)
    """Relationship ids of the section's own headers and footers, by „header default” and the like."""


def read_page_setup(element: _Element | None, source: Source) -> PageSetup:
    """Reads w:sectPr; what is missing is A4 with Word's margins of 2.5 cm."""
    width, height = _page_size(None if element is None else element.find(W + "pgSz"))
    margin = None if element is None else element.find(W + "pgMar")

    def distance(name: str, default: float) -> float:
        value = None if margin is None else length(margin.get(W + name))
        return default if value is None else abs(value)

    gutter = distance("gutter", 0.0)
    top, left = distance("top", 70.9), distance("left", 70.9)
    if source.settings.gutter_at_top:
        top += gutter
    else:
        left += gutter
    number = None if element is None else element.find(W + "pgNumType")
    return PageSetup(
        width=width,
        height=height,
        margins=_bounded(Margins(top, distance("right", 70.9), distance("bottom", 70.9), left), width, height),
        header_distance=min(distance("header", 35.4), height / 2),
        footer_distance=min(distance("footer", 35.4), height / 2),
        start=_STARTS.get(child_value(element, "type") or "", Start.PAGE),
        first_page_number=None if number is None else integer(number.get(W + "start"), 0, 32767),
        columns=_columns(None if element is None else element.find(W + "cols")),
        first_page_differs=switch(element, "titlePg"),
        references=_references(element),
    )


def _columns(element: _Element | None) -> Columns:
    """Columns (17.6.4). Those of different widths are counted as what they are on the average."""
    if element is None:
        return Columns()
    own = element.findall(W + "col") if not flag(element.get(W + "equalWidth", "1")) else []
    gaps = [length(column.get(W + "space")) or 0.0 for column in own[:-1]]
    gap = total(gaps) / len(gaps) if gaps else length(element.get(W + "space"))
    count = len(own) or integer(element.get(W + "num"), 1, _MOST_COLUMNS) or 1
    return Columns(min(count, _MOST_COLUMNS), 36.0 if gap is None else max(gap, 0.0), flag(element.get(W + "sep")))


def _page_size(element: _Element | None) -> tuple[float, float]:
    sides = (None, None) if element is None else (length(element.get(W + "w")), length(element.get(W + "h")))
    return tuple(
        clamp(side, _SMALLEST, _LARGEST) if side and side > 0 else usual for side, usual in zip(sides, _A4, strict=True)
    )


def _bounded(margins: Margins, width: float, height: float) -> Margins:
    """The margins, made smaller where they would leave no room for text."""
    across = min(1.0, (width - _LEAST_ROOM) / max(margins.left + margins.right, 1.0))
    down = min(1.0, (height - _LEAST_ROOM) / max(margins.top + margins.bottom, 1.0))
    return Margins(
        *(round(edge * part, 3) for edge, part in zip(vars(margins).values(), (down, across) * 2, strict=True))
    )


def _references(element: _Element | None) -> dict[str, str]:
    found = {}
    for child in element if element is not None else ():
        if child.tag in (W + "headerReference", W + "footerReference"):
            kind = child.tag.removeprefix(W).removesuffix("Reference")
            found[f"{kind} {child.get(W + 'type', 'default')}"] = child.get(R + "id", "")
    return found


def _only_ends_section(element: _Element) -> bool:
    """Whether a paragraph is there for the section break alone; such a one takes no room."""
    if element.tag != W + "p" or len(element) != 1:
        return False
    return element.find(f"{W}pPr/{W}sectPr") is not None and element.find(f"{W}pPr/{W}numPr") is None


class SectionReader:
    """Reads the sections of a body one after the other; each inherits the headers that it does not replace."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._blocks: BlockReader | None = None
        self._references: dict[str, str] = {}

    def read(self, body: _Element) -> tuple[Section, ...]:
        """All sections of w:body."""
        sections: list[Section] = []
        children: list[_Element] = []
        for child in content(body):
            children.append(child)
            properties = child if child.tag == W + "sectPr" else child.find(f"{W}pPr/{W}sectPr")
            if properties is not None:
                sections.append(self._section(children, properties, not sections))
                children = []
        if children or not sections:
            sections.append(self._section(children, None, not sections))
        return tuple(sections)

    def _section(self, children: list[_Element], properties: _Element | None, first: bool) -> Section:
        setup = read_page_setup(properties, self._source)
        unsupported.report_page_layout(properties, self._source)
        self._references |= setup.references
        self._source.notes.begin_section(properties)
        around = self._surroundings(setup)
        if self._blocks is None:
            self._blocks = BlockReader(self._source, around)
        self._blocks.page = around
        blocks = [block for child in children for block in self._blocks.read_one(child, around)]
        if len(blocks) > 1 and _only_ends_section(children[-1]):
            blocks.pop()
        return Section(
            blocks=tuple(blocks),
            page_width=setup.width,
            page_height=setup.height,
            margins=setup.margins,
            header_distance=setup.header_distance,
            footer_distance=setup.footer_distance,
            headers=self._furniture("header", setup, around),
            footers=self._furniture("footer", setup, around),
            start=Start.PAGE if first else setup.start,
            first_page_number=setup.first_page_number,
            columns=setup.columns,
            mirrored=self._source.settings.mirror_margins,
        )

    def _surroundings(self, setup: PageSetup) -> Surroundings:
        count, gap = setup.columns.count, setup.columns.gap
        width = setup.width - setup.margins.left - setup.margins.right
        column = max((width - gap * (count - 1)) / count, 1.0)
        reach = setup.margins.right if count == 1 else gap
        return Surroundings(self._source.package.main, column, column + reach)

    def note_rule(self) -> Paragraph:
        """The paragraph that holds the line above the footnotes, when the sections have been read."""
        found = self._source.notes.rule()
        if found is None or self._blocks is None:
            return Paragraph()
        part, element = found
        around = replace(self._blocks.page, part=part)
        blocks = BlockReader(self._source, around).read(element, around)
        return next((block for block in blocks if isinstance(block, Paragraph)), Paragraph())

    def _furniture(self, kind: str, setup: PageSetup, around: Surroundings) -> Furniture:
        return Furniture(
            default=self._story(f"{kind} default", around),
            first=self._story(f"{kind} first", around) if setup.first_page_differs else None,
            even=self._story(f"{kind} even", around) if self._source.settings.even_and_odd_headers else None,
        )

    def _story(self, name: str, around: Surroundings) -> tuple[Block, ...]:
        """The blocks of a header or footer, of this section or inherited."""
        relationships = self._source.package.main.relationships
        relationship = relationships.get(self._references.get(name, ""))
        if relationship is None or relationship.external:
            return ()
        part = self._source.package.part(relationship.target)
        if part is None:
            return ()
        unsupported.report_tracked_changes(part.root, self._source)
        page = replace(around, part=part)
        return BlockReader(self._source, page).read(part.root, page)
