"""Paragraphs of the document become boxes: tagged, broken into lines, cut at forced page breaks, with shared frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from visitdocs.dataclass import dataclass
from visitdocs.document.model import (
    Alignment,
    Block,
    BreakKind,
    LabelSuffix,
    ListLabel,
    Note,
    Paragraph,
    ParagraphStyle,
)
from visitdocs.document.model.addition import total
from visitdocs.document.model.contents import plain_text
from visitdocs.pdf.columns.box import Box, NoteBoxes, space_between
from visitdocs.pdf.form.form_writer import FormWriter
from visitdocs.pdf.lines.breaking import break_lines
from visitdocs.pdf.lines.line import Line
from visitdocs.pdf.lines.measure import Measure
from visitdocs.pdf.normalisation.inlines import says_something, with_whole_titles
from visitdocs.pdf.paragraphs.field_widths import with_fitting_fields
from visitdocs.pdf.paragraphs.flow import Flow
from visitdocs.pdf.paragraphs.paragraph_box import Heading, ParagraphBox
from visitdocs.pdf.pieces.piece import FloatingPiece, NotePiece, ObjectPiece, Piece, TabPiece, TextPiece
from visitdocs.pdf.pieces.piece_maker import PieceMaker
from visitdocs.pdf.pieces.text_setter import Surroundings
from visitdocs.pdf.structure.elements import Element
from visitdocs.pdf.structure.grouping import GroupingElements


@dataclass(frozen=True)
class ParagraphLayout:
    """Lays out paragraphs; lengths in points.

    `default_tab` is the grid of tab stops; `note_boxes` lays out the blocks of a note under its element.
    """

    maker: PieceMaker
    forms: FormWriter
    default_tab: float
    note_boxes: Callable[[tuple[Block, ...], Element], list[Box]]

    def boxes(
        self, paragraph: Paragraph, parent: Element | None, groups: GroupingElements | None, flow: Flow
    ) -> list[ParagraphBox]:
        """The boxes of a paragraph, one for each page that it asks for; without a parent element all is artifact."""
        style = paragraph.style
        label_element, element = _elements(paragraph, parent, groups)
        label = list(self._label(paragraph.label, label_element))
        text = self.maker.pieces(with_whole_titles(paragraph.inlines), Surroundings(element, hyphenate=style.hyphenate))
        pieces = [*label, *text]
        kinds = set(map(type, pieces))
        if ObjectPiece in kinds:
            pieces = with_fitting_fields(pieces, flow.width - style.right - style.left, self.forms.height)
        if NotePiece in kinds:
            pieces = [self._laid_out(piece, element) for piece in pieces]
        if FloatingPiece in kinds:
            pieces = [flow.anchored(piece, style) if isinstance(piece, FloatingPiece) else piece for piece in pieces]
        obstacles = flow.around([piece for piece in pieces if isinstance(piece, FloatingPiece)], style)
        shift = _label_shift(paragraph.label, label)
        measure = Measure(flow.width, style, self.default_tab, shift, obstacles, self.maker.texts.hyphenation)
        lines = break_lines(pieces, measure, self.maker.texts.format(style.mark))
        return self._cut_at_page_breaks(paragraph, lines, element, flow.width)

    def _laid_out(self, piece: Piece, owner: Element | None) -> Piece:
        """A piece with the note that it holds laid out."""
        if isinstance(piece, NotePiece) and owner is not None:
            return replace(piece, laid_out=self._note(piece.note, owner))
        return piece

    def _note(self, note: Note, owner: Element) -> NoteBoxes:
        """The boxes of a note. Its element follows the paragraph that refers to it, or ends a list item's body."""
        inside = owner.tag == "LBody"
        element = Element("Note", owner if inside else owner.parent, after=None if inside else owner, ID=note.name)
        return NoteBoxes(tuple(self.note_boxes(note.blocks, element)), note.at_end)

    def _label(self, label: ListLabel | None, element: Element | None) -> Iterator[Piece]:
        if label is None or not label.text:
            return
        suffix = " " if label.suffix is LabelSuffix.SPACE else ""
        yield from self.maker.texts.pieces(label.text + suffix, label.style, Surroundings(element))
        if label.suffix is LabelSuffix.TAB:
            yield TabPiece(format=self.maker.texts.format(replace(label.style, underline=False)), element=element)

    def _cut_at_page_breaks(
        self, paragraph: Paragraph, lines: list[Line], element: Element | None, width: float
    ) -> list[ParagraphBox]:
        first_break = BreakKind.PAGE if paragraph.style.page_break_before else None
        parts = _parts(lines)
        breaks = [first_break, *(part[-1].break_after for part in parts[:-1])]
        heading = _heading(paragraph) if element is not None else None
        return [
            ParagraphBox(
                lines=part,
                style=paragraph.style,
                width=width,
                element=element,
                forms=self.forms,
                heading=heading if number == 0 else None,
                begins=number == 0,
                ends=number == len(parts) - 1,
                break_before=break_before,
            )
            for number, (part, break_before) in enumerate(zip(parts, breaks, strict=True))
        ]


def _parts(lines: list[Line]) -> list[list[Line]]:
    """The lines up to each forced end of a page or column."""
    parts: list[list[Line]] = [[]]
    for line in lines:
        parts[-1].append(line)
        if line.break_after and line is not lines[-1]:
            parts.append([])
    return parts


def _elements(
    paragraph: Paragraph, parent: Element | None, groups: GroupingElements | None
) -> tuple[Element | None, Element | None]:
    """The elements of a paragraph's label and of its text; an empty paragraph has none and ends no list."""
    if parent is None or groups is None or (paragraph.label is None and not says_something(paragraph.inlines)):
        return None, None
    if paragraph.heading is None and paragraph.contents_level is not None:
        return groups.entry(paragraph.contents_level)
    if paragraph.heading is None and paragraph.label is not None:
        return groups.item(paragraph.label)
    groups.close()
    tag = "P" if paragraph.heading is None else f"H{paragraph.heading}" if paragraph.heading else "Title"
    element = Element(tag, parent)
    return element, element


def _label_shift(label: ListLabel | None, pieces: Sequence[Piece]) -> float:
    """How far left of the first line's edge a label begins that is not aligned left there (ECMA-376 17.9.7)."""
    shares = {Alignment.RIGHT: 1.0, Alignment.CENTRE: 0.5}
    if label is None or label.alignment not in shares:
        return 0.0
    words = [piece for piece in pieces if isinstance(piece, TextPiece) and not piece.space]
    return total(piece.width for piece in words) * shares[label.alignment]


def _heading(paragraph: Paragraph) -> Heading | None:
    if not paragraph.heading:
        return None
    label = f"{paragraph.label.text} " if paragraph.label is not None and paragraph.label.text else ""
    return Heading(paragraph.heading, " ".join((label + plain_text(paragraph.inlines)).split()))


def with_shared_frames(boxes: Sequence[Box]) -> list[Box]:
    """The boxes, paragraphs of one frame joined."""
    joined = list(boxes)
    for index in range(1, len(joined)):
        above, below = joined[index - 1], joined[index]
        if isinstance(above, ParagraphBox) and isinstance(below, ParagraphBox) and _share_a_frame(above, below):
            joined[index - 1] = replace(above, below_joined=True, space_joined=space_between(above, below))
            joined[index] = replace(below, above_joined=True)
    return joined


def _share_a_frame(above: ParagraphBox, below: ParagraphBox) -> bool:
    return not below.break_before and _framed(above.style) and _frame(above.style) == _frame(below.style)


def _framed(style: ParagraphStyle) -> bool:
    borders = style.borders
    return any((borders.top, borders.bottom, borders.left, borders.right, style.shading))


def _frame(style: ParagraphStyle) -> tuple[object, ...]:
    return style.borders, style.left, style.right, style.shading
