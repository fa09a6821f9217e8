"""Blocks of the document become boxes: measured, tagged, ready to be put on pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import assert_never

from visitdocs.dataclass import dataclass
from visitdocs.document.model import Block, Paragraph, Table
from visitdocs.pdf.columns.box import Box, with_forced_breaks
from visitdocs.pdf.form.form_writer import FormWriter
from visitdocs.pdf.paragraphs.flow import Flow
from visitdocs.pdf.paragraphs.paragraph_layout import ParagraphLayout, with_shared_frames
from visitdocs.pdf.pieces.piece import PageGeometry
from visitdocs.pdf.pieces.piece_maker import PieceMaker
from visitdocs.pdf.structure.elements import Element
from visitdocs.pdf.structure.grouping import GroupingElements
from visitdocs.pdf.tables.table_layout import TableLayout
from visitdocs.problems import Warnings


@dataclass(frozen=True)
class Layout:
    """Lays out blocks with one document's fonts and settings; lengths in points.

    `default_tab` is the grid of tab stops; `warnings` take what cannot be set as the document asks. `note_width` is the
    width of the column that notes stand in, `page` the page that floating pictures may be placed on.
    """

    maker: PieceMaker
    forms: FormWriter
    default_tab: float
    warnings: Warnings
    note_width: float = 0.0
    page: PageGeometry | None = None

    def boxes(self, blocks: Iterable[Block], parent: Element | None, width: float) -> list[Box]:
        """Boxes of `blocks` in a column `width` points wide; without a parent element all is artifact."""
        tables, paragraphs = self._tables, self._paragraphs
        groups = GroupingElements(parent) if parent is not None else None
        flow = Flow(self.page, width, self.warnings)
        for block in blocks:
            match block:
                case Paragraph():
                    flow.boxes.extend(paragraphs.boxes(block, parent, groups, flow))
                case Table():
                    if groups is not None:
                        groups.close()
                    flow.boxes.append(tables.table(block, parent, width, flow.clear()))
                case _:
                    assert_never(block)
        return with_forced_breaks(with_shared_frames(flow.boxes))

    @cached_property
    def _inside(self) -> Layout:
        """The layout of what stands in notes and cells, whose place on the page is not known yet."""
        return self if self.page is None else replace(self, page=None)

    @cached_property
    def _tables(self) -> TableLayout:
        return TableLayout(self._inside.boxes, self.forms)

    @cached_property
    def _paragraphs(self) -> ParagraphLayout:
        return ParagraphLayout(self.maker, self.forms, self.default_tab, self._inside._note_boxes)

    def _note_boxes(self, blocks: Iterable[Block], element: Element) -> list[Box]:
        return self.boxes(blocks, element, self.note_width)
