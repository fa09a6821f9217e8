"""A table laid out: row heights, where it may be cut, repeated header rows, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from visitdocs.document.model import Border, Borders, BreakKind, Colour, Margins, VerticalAlignment
from visitdocs.pdf.field_box import FieldBox
from visitdocs.pdf.filling import fill
from visitdocs.pdf.lines import Line
from visitdocs.pdf.page_canvas import PageCanvas
from visitdocs.pdf.stack import Box, place_all, stack_height
from visitdocs.pdf.structure import Element

TOLERANCE = 0.01


@dataclass(frozen=True)
class CellBox:
    """A cell with its content laid out. `x` and `width` are points from the table's left edge."""

    element: Element | None
    x: float
    width: float
    row_span: int
    content: tuple[Box, ...]
    margins: Margins
    borders: Borders
    shading: Colour | None
    alignment: VerticalAlignment

    @cached_property
    def height(self) -> float:
        """Height that the content wants, margins included."""
        return self.margins.top + stack_height(self.content) + self.margins.bottom

    @property
    def least_height(self) -> float:
        """Height of the least part of the content that may stand at the bottom of a page."""
        first = self.content[0].least_height + self.content[0].space_before if self.content else 0.0
        return self.margins.top + first + self.margins.bottom

    def split(self, available: float, force: bool) -> tuple[CellBox, CellBox] | None:
        """Cut the content so that the first part fits into `available` points; None if nothing of it does."""
        room = available - self.margins.top - self.margins.bottom
        filling = fill(self.content, room, must_place=force)
        if self.content and not filling.placed:
            return None
        head = replace(self, content=tuple(placement.box for placement in filling.placed), row_span=1)
        return head, replace(self, content=filling.rest)

    def draw(self, page: PageCanvas, x: float, top: float, height: float, rule: float) -> None:
        """Draw shading and content into a cell `height` points tall, of which a line above takes `rule`."""
        if self.shading is not None:
            page.fill(x + self.x, top, self.width, height, self.shading)
        top, height = top + rule, height - rule
        inner = height - self.margins.top - self.margins.bottom
        if len(self.content) == 1 and isinstance(self.content[0], FieldBox):
            self.content[0].draw_to(page, x + self.x + self.margins.left, top + self.margins.top, inner)
            return
        spare = max(inner - stack_height(self.content), 0.0)
        shares = {VerticalAlignment.TOP: 0.0, VerticalAlignment.CENTRE: 0.5, VerticalAlignment.BOTTOM: 1.0}
        start = top + self.margins.top + spare * shares[self.alignment]
        for placement in place_all(self.content):
            placement.box.draw(page, x + self.x + self.margins.left, start + placement.top)

    def draw_borders(
        self, page: PageCanvas, x: float, top: float, bottom: float, *, topmost: bool, leftmost: bool
    ) -> None:
        """Draw the edges, after all shading. Neighbours agree on theirs: the upper and the left one draws it.

        A place that a row leaves out has no edges; there the right neighbour draws its own. `top` and `bottom` are
        the middles of the lines above and below.
        """
        left, right = x + self.x, x + self.x + self.width
        edges = [
            (self.borders.bottom, (left, bottom), (right, bottom)),
            (self.borders.right, (right, top), (right, bottom)),
        ]
        if topmost:
            edges.append((self.borders.top, (left, top), (right, top)))
        if leftmost:
            edges.append((self.borders.left, (left, top), (left, bottom)))
        for border, start, end in edges:
            if border is not None:
                page.rule(start, end, border)


@dataclass(frozen=True)
class RowBox:
    """A row: the cells that begin in it, and how it behaves. `least` is a height in points, exact if `exact`."""

    cells: tuple[CellBox, ...]
    least: float = 0.0
    exact: bool = False
    header: bool = False
    can_split: bool = True
    keep_with_next: bool = False

    @cached_property
    def rule(self) -> float:
        """What the lines above the row take of its height."""
        return max((_thickness(cell.borders.top) for cell in self.cells), default=0.0)

    @cached_property
    def wanted(self) -> float:
        """Height that the row's own cells want, the line above included."""
        return self.rule + max((cell.height for cell in self.cells if cell.row_span == 1), default=0.0)


def _thickness(border: Border | None) -> float:
    if border is None:
        return 0.0
    return border.width * 3 if border.style == "double" else border.width


def row_heights(rows: Sequence[RowBox]) -> list[float]:
    """Heights in points; a cell over several rows makes the last of them taller if it has to."""
    heights = [row.least if row.exact else max(row.least, row.wanted) for row in rows]
    for index, row in enumerate(rows):
        for cell in row.cells:
            if cell.row_span <= 1:
                continue
            last = min(index + cell.row_span, len(rows)) - 1
            lacking = row.rule + cell.height - sum(heights[index : last + 1])
            if lacking > 0 and not rows[last].exact:
                heights[last] += lacking
    return heights


def _rule_below(rows: Sequence[RowBox]) -> float:
    """What the line below the last row takes."""
    ending = (cell for index, row in enumerate(rows) for cell in row.cells if index + cell.row_span >= len(rows))
    return max((_thickness(cell.borders.bottom) for cell in ending), default=0.0)


@dataclass
class TableBox:
    """Rows of a table, or of the part of it that one page takes.

    `x` moves the table from the column's left edge. `repeated` are the header rows as artifacts: a part that goes
    on from an earlier page (`begins` False) has them on top.
    """

    x: float
    rows: tuple[RowBox, ...]
    repeated: tuple[RowBox, ...] = ()
    begins: bool = True
    break_before: BreakKind | None = None
    space_before: float = 0.0
    space_after: float = 0.0
    heights: list[float] | None = field(default=None, compare=False)
    rule_below: float | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        # What is known already is handed on: a table of ten thousand rows is cut hundreds of times.
        self._heights = row_heights(self.rows) if self.heights is None else self.heights
        self._rule_below = _rule_below(self.rows) if self.rule_below is None else self.rule_below
        self._top = 0.0 if self.begins else sum(row_heights(self.repeated))

    @property
    def keep_with_next(self) -> bool:
        """Whether the last row has to stay with what follows the table."""
        return bool(self.rows) and self.rows[-1].keep_with_next

    @property
    def height(self) -> float:
        """Height in points, repeated header rows and the line below the last row included."""
        return self._top + sum(self._heights) + self._rule_below

    @property
    def _header_count(self) -> int:
        return next((index for index, row in enumerate(self.rows) if not row.header), 0)

    @property
    def least_height(self) -> float:
        """Header rows, and the least of the first rows that hold together."""
        height = self._top
        for index, row in enumerate(self.rows):
            if index >= self._header_count and not row.keep_with_next:
                least = max((cell.least_height for cell in row.cells), default=0.0) if row.can_split else 0.0
                return height + (min(row.rule + least, self._heights[index]) if least else self._heights[index])
            height += self._heights[index]
        return height

    def split(self, available: float, force: bool) -> tuple[TableBox, TableBox] | None:
        """Cut between two rows, or inside a row that may be cut; with `force` inside any row.

        A cell over several rows holds them together no more than Word lets it: it is cut where they are parted.
        """
        if force and self._headers_leave_no_room(available):
            return self._without_headers().split(available, force)
        room = available - self._top - self._rule_below
        count = self._rows_within(room)
        if count == len(self.rows):
            return self._cut(self.rows, ())
        whole = self._boundary(count)
        last_resort = force and not whole
        if last_resort or (self.rows[count].can_split and not self._spans_from(count)):
            parts = self._split_row(self.rows[count], room - sum(self._heights[:count]), last_resort)
            if parts is not None and not self._spans_across(count):
                return self._cut((*self.rows[:count], parts[0]), (parts[1], *self.rows[count + 1 :]))
        if whole:
            return self._cut(*self._cut_spans(whole))
        forced = max(count, self._header_count + 1)
        if force and forced < len(self.rows):
            return self._cut(*self._cut_spans(forced))
        return None

    def _headers_leave_no_room(self, available: float) -> bool:
        headers = self._header_count
        height = self._top + sum(self._heights[:headers])
        cells = self.rows[headers].cells if headers < len(self.rows) else ()
        least = max((cell.least_height for cell in cells), default=0.0)
        return height > 0 and height + least > available + TOLERANCE

    def _without_headers(self) -> TableBox:
        """The same rows, none of them a header: they may be cut and are not repeated."""
        return replace(self, rows=tuple(replace(row, header=False) for row in self.rows), repeated=())

    def _rows_within(self, room: float) -> int:
        for index, height in enumerate(self._heights):
            room -= height
            if room < -TOLERANCE:
                return index
        return len(self.rows)

    def _boundary(self, count: int) -> int:
        """The last place at or before row `count` where the table may be cut between rows; 0 if there is none."""
        for index in range(min(count, len(self.rows) - 1), self._header_count, -1):
            if not self.rows[index - 1].keep_with_next:
                return index
        return 0

    def _spans_across(self, boundary: int) -> bool:
        rows = enumerate(self.rows[:boundary])
        return any(index + cell.row_span > boundary for index, row in rows for cell in row.cells)

    def _spans_from(self, index: int) -> bool:
        return any(cell.row_span > 1 for cell in self.rows[index].cells)

    def _split_row(self, row: RowBox, room: float, force: bool) -> tuple[RowBox, RowBox] | None:
        if row.exact or row.header:
            return None
        parts = [cell.split(room - row.rule, force) for cell in row.cells]
        if not parts or any(part is None for part in parts):
            return None
        heads, tails = zip(*(part for part in parts if part is not None), strict=True)
        if not any(tail.content for tail in tails):
            return None
        head = replace(row, cells=heads, least=min(row.least, room), keep_with_next=False)
        return head, replace(row, cells=tails, least=max(row.least - room, 0.0))

    def _cut_spans(self, boundary: int) -> tuple[tuple[RowBox, ...], tuple[RowBox, ...]]:
        """Cut also the cells that reach over the boundary."""
        above, carried = [], []
        for index, row in enumerate(self.rows[:boundary]):
            cells = []
            for cell in row.cells:
                if index + cell.row_span > boundary:
                    room = sum(self._heights[index:boundary]) - row.rule - cell.margins.top - cell.margins.bottom
                    filling = fill(cell.content, room)
                    head = tuple(placement.box for placement in filling.placed)
                    cells.append(replace(cell, content=head, row_span=boundary - index))
                    span = index + cell.row_span - boundary
                    carried.append(replace(cell, content=filling.rest, row_span=span))
                else:
                    cells.append(cell)
            above.append(replace(row, cells=tuple(cells)))
        first = self.rows[boundary]
        cells = tuple(sorted((*carried, *first.cells), key=lambda cell: cell.x))
        return tuple(above), (replace(first, cells=cells), *self.rows[boundary + 1 :])

    def _cut(self, head: tuple[RowBox, ...], tail: tuple[RowBox, ...]) -> tuple[TableBox, TableBox]:
        first = replace(self, rows=head, space_after=0.0, heights=None, rule_below=None)
        known = {"heights": self._heights_of(tail), "rule_below": self._rule_below if tail else 0.0}
        return first, replace(self, rows=tail, begins=False, break_before=None, space_before=0.0, **known)

    def _heights_of(self, tail: tuple[RowBox, ...]) -> list[float] | None:
        """The heights of the last rows, the first of which may have been cut; None if cells reach over several rows."""
        if not tail or any(cell.row_span > 1 for cell in tail[0].cells):
            return None
        start = len(self.rows) - len(tail)
        return [*row_heights(tail[:1]), *self._heights[start + 1 :]]

    def inner_lines(self) -> Iterator[Line]:
        """The lines of all cells, row by row."""
        for row in self.rows:
            for cell in row.cells:
                for box in cell.content:
                    yield from box.inner_lines()

    def draw(self, page: PageCanvas, x: float, top: float) -> None:
        """Draw with the column's upper left corner at (`x`, `top`)."""
        rows = self.rows if self.begins else (*self.repeated, *self.rows)
        heights = row_heights(rows)
        left = x + self.x
        tops = [top + sum(heights[:index]) for index in range(len(rows))]
        body_top = top + self._top
        rules = [*(row.rule for row in rows), _rule_below(rows)]
        places = [
            (cell, tops[index], sum(heights[index : index + cell.row_span]), index)
            for index, row in enumerate(rows)
            for cell in row.cells
        ]
        for cell, cell_top, height, index in places:
            if cell.element is not None:
                cell.element.attach()
            cell.draw(page, left, cell_top, height, rules[index])
        right_edges = {
            (round(cell.x + cell.width, 1), covered)
            for cell, _, _, index in places
            for covered in range(index, index + cell.row_span)
            if cell.borders.right is not None
        }
        for cell, cell_top, height, index in places:
            leftmost = (round(cell.x, 1), index) not in right_edges
            last = min(index + cell.row_span, len(rows))
            above, below = cell_top + rules[index] / 2, cell_top + height + rules[last] / 2
            cell.draw_borders(page, left, above, below, topmost=cell_top in (top, body_top), leftmost=leftmost)
