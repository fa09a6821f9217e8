"""A table laid out: where it may be cut, repeated header rows, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from visitdocs.dataclass import dataclass
from visitdocs.document.model import BreakKind
from visitdocs.document.model.addition import total
from visitdocs.pdf.columns.box import Edges, NoteBoxes
from visitdocs.pdf.columns.filling import TOLERANCE, fill
from visitdocs.pdf.file.page_canvas import PageCanvas
from visitdocs.pdf.tables.table_rows import RowBox, draw_rows, row_heights, rule_below


@dataclass(frozen=True)
class TableBox:
    """Rows of a table, or of the part of it that one page takes.

    `x` moves the table from the column's left edge. `repeated` are the header rows as artifacts: a part that goes
    on from an earlier page (`begins` False) has them on top. What is known of heights is handed on when it is cut: a
    table of ten thousand rows is cut hundreds of times.
    """

    x: float
    rows: tuple[RowBox, ...]
    repeated: tuple[RowBox, ...] = ()
    begins: bool = True
    break_before: BreakKind | None = None
    space_before: float = 0.0
    known_heights: list[float] | None = None
    known_rule_below: float | None = None

    @cached_property
    def _heights(self) -> list[float]:
        return row_heights(self.rows) if self.known_heights is None else self.known_heights

    @cached_property
    def _rule_below(self) -> float:
        return rule_below(self.rows) if self.known_rule_below is None else self.known_rule_below

    @cached_property
    def _top(self) -> float:
        return 0.0 if self.begins else total(row_heights(self.repeated))

    @property
    def edges(self) -> Edges:
        """Its space and break; the last row may have to stay with what follows the table."""
        keep = bool(self.rows) and self.rows[-1].keep_with_next
        return Edges(space_before=self.space_before, break_before=self.break_before, keep_with_next=keep)

    @property
    def height(self) -> float:
        """Height in points, repeated header rows and the line below the last row included."""
        return self._top + total(self._heights) + self._rule_below

    @property
    def _header_count(self) -> int:
        return next((index for index, row in enumerate(self.rows) if not row.header), 0)

    @property
    def hanging(self) -> float:
        """Nothing: the line below its last row ends it."""
        return 0.0

    @property
    def minimum_height(self) -> float:
        """Header rows, the least of the first rows that hold together, and the line below them."""
        height = self._top + self._rule_below
        for index, row in enumerate(self.rows):
            if index >= self._header_count and not row.keep_with_next:
                least = max((cell.minimum_height for cell in row.cells), default=0.0) if row.can_split else 0.0
                return height + (min(row.rule + least, self._heights[index]) if least else self._heights[index])
            height += self._heights[index]
        return height

    def split(
        self,
        available: float,
        force: bool,
        hang: bool = False,  # noqa: ARG002 - nothing of a table hangs
    ) -> tuple[TableBox, TableBox] | None:
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
            parts = self._split_row(self.rows[count], room - total(self._heights[:count]), last_resort)
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
        height = self._top + total(self._heights[:headers])
        cells = self.rows[headers].cells if headers < len(self.rows) else ()
        least = max((cell.minimum_height for cell in cells), default=0.0)
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
        head = replace(row, cells=heads, set_height=min(row.set_height, room), keep_with_next=False)
        return head, replace(row, cells=tails, set_height=max(row.set_height - room, 0.0))

    def _cut_spans(self, boundary: int) -> tuple[tuple[RowBox, ...], tuple[RowBox, ...]]:
        """Cut also the cells that reach over the boundary."""
        above, carried = [], []
        for index, row in enumerate(self.rows[:boundary]):
            cells = []
            for cell in row.cells:
                if index + cell.row_span > boundary:
                    room = total(self._heights[index:boundary]) - row.rule - cell.margins.top - cell.margins.bottom
                    filling = fill(cell.content, room)
                    head = tuple(placement.box for placement in filling.placed)
                    cells.append(replace(cell, content=head, row_span=boundary - index))
                    span = index + cell.row_span - boundary
                    carried.append(replace(cell, content=filling.rest, row_span=span))
                else:
                    cells.append(cell)
            above.append(replace(row, cells=tuple(cells)))
        first = self.rows[boundary]
        below = tuple(sorted((*carried, *first.cells), key=lambda cell: cell.x))
        return tuple(above), (replace(first, cells=below), *self.rows[boundary + 1 :])

    def _cut(self, head: tuple[RowBox, ...], tail: tuple[RowBox, ...]) -> tuple[TableBox, TableBox]:
        first = replace(self, rows=head, known_heights=None, known_rule_below=None)
        rest = replace(
            self,
            rows=tail,
            begins=False,
            break_before=None,
            space_before=0.0,
            known_heights=self._heights_of(tail),
            known_rule_below=self._rule_below if tail else 0.0,
        )
        return first, rest

    def _heights_of(self, tail: tuple[RowBox, ...]) -> list[float] | None:
        """The heights of the last rows, the first of which may have been cut; None if cells reach over several rows."""
        if not tail or any(cell.row_span > 1 for cell in tail[0].cells):
            return None
        start = len(self.rows) - len(tail)
        return [*row_heights(tail[:1]), *self._heights[start + 1 :]]

    def with_break_before(self, kind: BreakKind) -> TableBox:
        """The table at the beginning of a new page or column."""
        return replace(self, break_before=kind)

    def parted(self) -> TableBox:
        """No neighbour changes it."""
        return self

    def notes(self) -> Iterator[NoteBoxes]:
        """The notes that belong to marks in the cells, row by row."""
        return (note for row in self.rows for cell in row.cells for box in cell.content for note in box.notes())

    def bookmarks(self) -> Iterator[str]:
        """The names of the bookmarks in the cells, row by row."""
        return (name for row in self.rows for cell in row.cells for box in cell.content for name in box.bookmarks())

    def draw(self, page: PageCanvas, x: float, top: float) -> None:
        """Draw with the column's upper left corner at (`x`, `top`)."""
        rows = self.rows if self.begins else (*self.repeated, *self.rows)
        draw_rows(page, rows, x + self.x, top, top + self._top)
