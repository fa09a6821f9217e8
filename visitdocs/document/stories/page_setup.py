"""What a section says of its pages (w:sectPr, ECMA-376 17.6): size, margins, columns, numbering.

What it asks for and the typesetter does not do is told.
"""

from dataclasses import field

from lxml.etree import _Element

from visitdocs.dataclass import dataclass
from visitdocs.document.file.settings import Settings
from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup import child_value, clamp, flag, integer, length, switch
from visitdocs.document.model import Columns, Margins, Start
from visitdocs.document.model.addition import total
from visitdocs.document.paragraphs.unsupported import HORIZONTAL
from visitdocs.messages import message, phrase
from visitdocs.ooxml.namespaces import R, W

_LETTER = (612.0, 792.0)  # 12240 × 15840 twips, which Word takes where no size is said
_MINIMUM_SIDE, _MAXIMUM_SIDE = 72.0, 1584.0
_MINIMUM_ROOM = 36.0
_MAXIMUM_COLUMNS = 12
_STARTS = {
    "continuous": Start.CONTINUOUS,
    "nextColumn": Start.CONTINUOUS,
    "evenPage": Start.EVEN_PAGE,
    "oddPage": Start.ODD_PAGE,
}
_LEFT_OUT = {
    "pgBorders": message("page-border-left-out", "the border of the page was left out"),
    "lnNumType": message("line-numbers-left-out", "the numbering of lines was left out"),
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
    page_number_format: str
    columns: Columns
    first_page_differs: bool
    references: dict[str, str] = field(repr=False)
    """Relationship ids of the section's own headers and footers, by „header default” and the like."""


def read_page_setup(element: _Element | None, settings: Settings) -> PageSetup:
    """Read w:sectPr; what is missing is Letter with Word's margins of 2.5 cm."""
    width, height = _page_size(None if element is None else element.find(W + "pgSz"))
    margin = None if element is None else element.find(W + "pgMar")

    def distance(name: str, default: float) -> float:
        value = None if margin is None else length(margin.get(W + name))
        return default if value is None else abs(value)

    gutter = distance("gutter", 0.0)
    top, left = distance("top", 70.9), distance("left", 70.9)
    if settings.gutter_at_top:
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
        page_number_format="decimal" if number is None else number.get(W + "fmt", "decimal"),
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
    count = len(own) or integer(element.get(W + "num"), 1, _MAXIMUM_COLUMNS) or 1
    return Columns(min(count, _MAXIMUM_COLUMNS), 36.0 if gap is None else max(gap, 0.0), flag(element.get(W + "sep")))


def _page_size(element: _Element | None) -> tuple[float, float]:
    width, height = (None, None) if element is None else (element.get(W + "w"), element.get(W + "h"))
    return _side(width, _LETTER[0]), _side(height, _LETTER[1])


def _side(text: str | None, usual: float) -> float:
    points = length(text)
    return clamp(points, _MINIMUM_SIDE, _MAXIMUM_SIDE) if points and points > 0 else usual


def _bounded(margins: Margins, width: float, height: float) -> Margins:
    """The margins, made smaller where they would leave no room for text."""
    across = min(1.0, (width - _MINIMUM_ROOM) / max(margins.left + margins.right, 1.0))
    down = min(1.0, (height - _MINIMUM_ROOM) / max(margins.top + margins.bottom, 1.0))
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


def report_page_layout(section: _Element | None, word_file: WordFile) -> None:
    """Warn of what w:sectPr asks for and is set otherwise."""
    if section is None:
        return
    columns = section.find(W + "cols")
    if columns is not None and not flag(columns.get(W + "equalWidth", "1")) and len(columns) > 1:
        widths = {column.get(W + "w") for column in columns}
        if len(widths) > 1:
            said = message("unequal-columns", "columns of different widths were set as equal ones")
            word_file.warn(said, section, phrase("make all columns equally wide"))
    if word_file.notes.counts_by_page:
        said = message("notes-count-by-page", "notes that restart on every page are not counted anew")
        word_file.warn(said, section, phrase("choose continuous numbering"))
    if child_value(section, "vAlign") not in (None, "top"):
        said = message(
            "page-vertical-alignment", "text aligned vertically on the page was set from the top of the page"
        )
        word_file.warn(said, section)
    if child_value(section, "textDirection") not in HORIZONTAL:
        word_file.warn(message("turned-text", "turned text was set horizontally"), section)
    grid = section.find(W + "docGrid")
    if grid is not None and grid.get(W + "type", "default") != "default":
        said = message("document-grid", "lines and letters were not fitted to the document's grid")
        word_file.warn(said, section, phrase("Layout → Page Setup → Document Grid → No grid"))
    numbers = section.find(W + "pgNumType")
    if numbers is not None and numbers.get(W + "chapStyle") is not None:
        said = message("chapter-number-left-out", "page numbers were set without the number of their chapter")
        word_file.warn(said, section, phrase("leave out: Format Page Numbers → Include chapter number"))
    for name, said in _LEFT_OUT.items():
        if section.find(W + name) is not None:
            word_file.warn(said, section)
