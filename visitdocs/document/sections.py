"""Sections (w:sectPr, ECMA-376 17.6) and their headers and footers (17.10)."""

from dataclasses import dataclass, field

from lxml.etree import _Element

from visitdocs.document import unsupported
from visitdocs.document.blocks import BlockReader
from visitdocs.document.markup import content
from visitdocs.document.measures import child_value, clamp, integer, length, switch
from visitdocs.document.model import Block, Furniture, Margins, Section
from visitdocs.document.namespaces import R, W
from visitdocs.document.source import Source, Surroundings

_A4 = (595.3, 841.9)
_SMALLEST, _LARGEST = 72.0, 1584.0
_LEAST_ROOM = 36.0


@dataclass(frozen=True)
class PageSetup:
    """What a section's w:sectPr says of its pages; the width and height include the margins."""

    width: float
    height: float
    margins: Margins
    header_distance: float
    footer_distance: float
    new_page: bool
    first_page_number: int | None
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
        new_page=child_value(element, "type") not in ("continuous", "nextColumn"),
        first_page_number=None if number is None else integer(number.get(W + "start"), 0, 32767),
        first_page_differs=switch(element, "titlePg"),
        references=_references(element),
    )


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


class SectionReader:
    """Reads the sections of a body one after the other; each inherits the headers that it does not replace."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._blocks = BlockReader(source)
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
        width = setup.width - setup.margins.left - setup.margins.right
        around = Surroundings(self._source.package.main, width, width + setup.margins.right)
        blocks = [block for child in children for block in self._blocks.read_one(child, around)]
        return Section(
            blocks=(*blocks, *self._notes(around)),
            page_width=setup.width,
            page_height=setup.height,
            margins=setup.margins,
            header_distance=setup.header_distance,
            footer_distance=setup.footer_distance,
            headers=self._furniture("header", setup, around),
            footers=self._furniture("footer", setup, around),
            new_page=setup.new_page or first,
            first_page_number=setup.first_page_number,
        )

    def _notes(self, around: Surroundings) -> list[Block]:
        blocks: list[Block] = []
        for part, note in self._source.notes.take():
            blocks += self._blocks.read(note, Surroundings(part, around.width, around.reach))
        return blocks

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
        return BlockReader(self._source).read(part.root, Surroundings(part, around.width, around.reach))
