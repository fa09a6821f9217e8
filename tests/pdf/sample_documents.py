"""Documents built by hand, in as few words as can be. Measures are points; the page is small and round."""

from __future__ import annotations

from collections.abc import Iterable

from visitdocs.document.model import (
    Block,
    Border,
    Borders,
    Break,
    Cell,
    Document,
    Inline,
    LineRule,
    ListLabel,
    Margins,
    Note,
    NoteMark,
    Paragraph,
    ParagraphStyle,
    Position,
    Row,
    Section,
    Table,
    Text,
    TextStyle,
)

SIZE = 10.0
LINE = 12.0
NO_MARGINS = Margins(0.0, 0.0, 0.0, 0.0)
RULE = Border(1.0)
RAISED = TextStyle(size=SIZE, position=Position.SUPERSCRIPT)
BOX = Borders(RULE, RULE, RULE, RULE)


def text(words: str, **style: object) -> Text:
    """Text in Lato 10 but for what `style` says."""
    return Text(words, TextStyle(**{"size": SIZE, **style}))


def inlines(contents: Iterable[str | Inline]) -> tuple[Inline, ...]:
    """Strings as plain text, all else as it is."""
    return tuple(text(content) if isinstance(content, str) else content for content in contents)


def paragraph(
    *contents: str | Inline, heading: int | None = None, label: ListLabel | None = None, **style: object
) -> Paragraph:
    """A paragraph whose lines are exactly 12 points tall, so that places can be reckoned in the head."""
    exact = {"line_rule": LineRule.EXACT, "line_spacing": LINE, "mark": TextStyle(size=SIZE)}
    return Paragraph(inlines(contents), ParagraphStyle(**{**exact, **style}), heading, label)


def item(words: str, label: str, list_id: str = "1", level: int = 0, **style: object) -> Paragraph:
    """A list item that hangs 20 points a level."""
    ordered = label != "•"
    mark = ListLabel(label, list_id, level, ordered, TextStyle(size=SIZE))
    return paragraph(words, label=mark, **{"left": 20.0 * (level + 1), "first_line": -20.0, **style})


def lines(count: int, name: str = "w") -> list[str | Inline]:
    """The contents of a paragraph of `count` lines: w1, w2, …"""
    contents: list[str | Inline] = []
    for number in range(1, count + 1):
        contents += [f"{name}{number}", Break()]
    return contents[:-1]


def cell(*blocks: Block | str, **properties: object) -> Cell:
    """A cell without margins."""
    content = tuple(paragraph(block) if isinstance(block, str) else block for block in blocks)
    return Cell(content, **{"margins": NO_MARGINS, **properties})


def row(*cells: Cell | str, **properties: object) -> Row:
    """A row; cells stand in one column after another unless they say where."""
    placed = []
    column = 0
    for content in cells:
        made = cell(content, column=column) if isinstance(content, str) else content
        placed.append(made)
        column = made.column + made.column_span
    return Row(tuple(placed), **properties)


def table(*rows: Row, widths: tuple[float, ...] = (100.0, 100.0), **properties: object) -> Table:
    """A table of two columns, 100 points each."""
    return Table(rows, widths, **properties)


def note(number: int, *blocks: Block, at_end: bool = False) -> Note:
    """The mark of a note that says „nota 1” unless told."""
    name = f"note-{number}"
    said = blocks or (paragraph(NoteMark(name, str(number), RAISED), text(f" nota {number}")),)
    return Note(name, str(number), said, RAISED, at_end)


def section(*blocks: Block | str, width: float = 200.0, height: float = 120.0, **properties: object) -> Section:
    """A section whose body is `width` × `height` points inside margins of 50."""
    margins = Margins(50.0, 50.0, 50.0, 50.0)
    content = tuple(paragraph(block) if isinstance(block, str) else block for block in blocks)
    sizes = {"page_width": width + 100.0, "page_height": height + 100.0, "margins": margins}
    return Section(content, **{**sizes, "header_distance": 20.0, "footer_distance": 20.0, **properties})


def document(*contents: Block | str | Section, **properties: object) -> Document:
    """A document of sections, or of blocks in one section with a body of 200 × 120 points: ten lines."""
    sections = [content for content in contents if isinstance(content, Section)]
    blocks = [content for content in contents if not isinstance(content, Section)]
    made = (*sections, section(*blocks)) if blocks else tuple(sections)
    return Document(made, **{"title": "Próba", "created": "2017-11-16T00:00:00Z", **properties})
