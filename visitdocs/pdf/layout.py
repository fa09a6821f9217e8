"""Blocks of the document become boxes: measured, tagged, ready to be put on pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from visitdocs.document.model import (
    Alignment,
    Block,
    BreakKind,
    FormField,
    Inline,
    LabelSuffix,
    Link,
    ListLabel,
    Note,
    NoteMark,
    PageField,
    PageReference,
    Paragraph,
    Picture,
    Table,
)
from visitdocs.document.model.addition import total
from visitdocs.pdf.floating import Frame
from visitdocs.pdf.flow import Flow
from visitdocs.pdf.form_fields import FormWriter
from visitdocs.pdf.groups import Groups
from visitdocs.pdf.line_breaking import break_lines
from visitdocs.pdf.lines import Line, Measure
from visitdocs.pdf.paragraph_box import Heading, ParagraphBox, break_pages, join_borders
from visitdocs.pdf.piece_maker import PieceMaker, plain_text
from visitdocs.pdf.pieces import AnyPiece, BoxPiece, FloatPiece, NotePiece, Piece, TabPiece
from visitdocs.pdf.stack import Box
from visitdocs.pdf.structure import Element
from visitdocs.pdf.table_layout import TableLayout
from visitdocs.pdf.tooltips import with_whole_titles


@dataclass(frozen=True)
class Layout:
    """Lays out blocks with one document's fonts and settings; lengths in points.

    `default_tab` is the grid of tab stops; `warn` is told what cannot be set as the document asks. `note_width` is the
    width of the column that notes stand in, `frame` the page that floating pictures may be placed on.
    """

    maker: PieceMaker
    forms: FormWriter
    default_tab: float
    warn: Callable[[str, str], None]
    note_width: float = 0.0
    frame: Frame | None = None

    def boxes(self, blocks: Iterable[Block], parent: Element | None, width: float) -> list[Box]:
        """Boxes of `blocks` in a column `width` points wide; without a parent element all is artifact."""
        lists = Groups(parent) if parent is not None else None
        flow = Flow(self.frame, width, self.warn)
        for block in blocks:
            if isinstance(block, Table):
                if lists is not None:
                    lists.close()
                table = TableLayout(replace(self, frame=None).boxes, self.forms).table(block, parent, width)
                table.space_before = flow.clear()
                flow.boxes.append(table)
            else:
                flow.boxes.extend(self._paragraph(block, parent, lists, flow))
        join_borders(flow.boxes)
        break_pages(flow.boxes)
        return flow.boxes

    # -------------------------------------------------------------- paragraphs

    def _paragraph(
        self, paragraph: Paragraph, parent: Element | None, lists: Groups | None, flow: Flow
    ) -> list[ParagraphBox]:
        style, width = paragraph.style, flow.width
        label_element, body = self._elements(paragraph, parent, lists)
        label = [*self._label(paragraph.label, label_element)]
        pieces = [*label, *self.maker.pieces(with_whole_titles(paragraph.inlines), body, style.hyphenate)]
        pieces = [self._fitted(piece, width - style.right - style.left, body) for piece in pieces]
        pieces = [flow.settled(piece, style) if isinstance(piece, FloatPiece) else piece for piece in pieces]
        obstacles = flow.around([piece for piece in pieces if isinstance(piece, FloatPiece)], style)
        shift = _label_shift(paragraph.label, label)
        measure = Measure(width, style, self.default_tab, shift, obstacles, self.maker.hyphenation)
        lines = break_lines(pieces, measure, (self.maker.fonts.face(style.mark), style.mark.size))
        return self._cut_at_page_breaks(paragraph, lines, body, width)

    def _fitted(self, piece: AnyPiece, width: float, owner: Element | None) -> AnyPiece:
        """A field to write in no wider than its column; a note laid out."""
        if isinstance(piece, BoxPiece) and isinstance(piece.content, FormField) and piece.width > width > 0:
            return replace(piece, width=width)
        if isinstance(piece, NotePiece) and owner is not None:
            return replace(piece, boxes=tuple(self._note(piece.note, owner)))
        return piece

    def _note(self, note: Note, owner: Element) -> list[Box]:
        """The boxes of a note. Its element follows the paragraph that refers to it, or ends a list item's body."""
        inside = owner.tag == "LBody"
        element = Element("Note", owner if inside else owner.parent, after=None if inside else owner, ID=note.name)
        return replace(self, frame=None).boxes(note.blocks, element, self.note_width)

    def _elements(
        self, paragraph: Paragraph, parent: Element | None, lists: Groups | None
    ) -> tuple[Element | None, Element | None]:
        """The elements of a paragraph's label and of its text; an empty paragraph has none and ends no list."""
        if parent is None or lists is None or (paragraph.label is None and not _says_something(paragraph.inlines)):
            return None, None
        if paragraph.heading is None and paragraph.contents_level is not None:
            return lists.entry(paragraph.contents_level)
        if paragraph.heading is None and paragraph.label is not None:
            return lists.item(paragraph.label)
        lists.close()
        tag = "P" if paragraph.heading is None else f"H{paragraph.heading}" if paragraph.heading else "Title"
        element = Element(tag, parent)
        return element, element

    def _label(self, label: ListLabel | None, element: Element | None) -> Iterable[AnyPiece]:
        if label is None or not label.text:
            return
        face = self.maker.fonts.face(label.style)
        suffix = " " if label.suffix is LabelSuffix.SPACE else ""
        yield from self.maker.text_pieces(label.text + suffix, label.style, element)
        if label.suffix is LabelSuffix.TAB:
            yield TabPiece(face, label.style.size, replace(label.style, underline=False), element)

    def _cut_at_page_breaks(
        self, paragraph: Paragraph, lines: list[Line], element: Element | None, width: float
    ) -> list[ParagraphBox]:
        heading = _heading(paragraph) if element is not None else None
        groups: list[list[Line]] = [[]]
        for line in lines:
            groups[-1].append(line)
            if line.parting and line is not lines[-1]:
                groups.append([])
        boxes = []
        for number, group in enumerate(groups):
            box = ParagraphBox(group, paragraph.style, width, element, self.forms)
            box.begins, box.ends = number == 0, number == len(groups) - 1
            first_break = BreakKind.PAGE if paragraph.style.page_break_before else None
            box.break_before = groups[number - 1][-1].parting if number else first_break
            box.heading = heading if number == 0 else None
            boxes.append(box)
        return boxes


def _label_shift(label: ListLabel | None, pieces: list[AnyPiece]) -> float:
    """How far left of the first line's edge a label begins that is not aligned left there (ECMA-376 17.9.7)."""
    shares = {Alignment.RIGHT: 1.0, Alignment.CENTRE: 0.5}
    if label is None or label.alignment not in shares:
        return 0.0
    words = [piece for piece in pieces if isinstance(piece, Piece) and not piece.space]
    return total(piece.width for piece in words) * shares[label.alignment]


def _says_something(inlines: tuple[Inline, ...]) -> bool:
    return bool(plain_text(inlines).strip()) or any(
        isinstance(inline, Picture | FormField | PageField | PageReference | Note | NoteMark)
        or (isinstance(inline, Link) and _says_something(inline.inlines))
        for inline in inlines
    )


def _heading(paragraph: Paragraph) -> Heading | None:
    if not paragraph.heading:
        return None
    label = f"{paragraph.label.text} " if paragraph.label is not None and paragraph.label.text else ""
    return Heading(paragraph.heading, " ".join((label + plain_text(paragraph.inlines)).split()))
