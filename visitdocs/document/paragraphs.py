"""Paragraphs (w:p, ECMA-376 17.3.1)."""

from dataclasses import replace
from typing import NamedTuple

from lxml.etree import _Element

from visitdocs.document import unsupported
from visitdocs.document.content_controls import read_control
from visitdocs.document.fields import OpenField, merge_texts
from visitdocs.document.inlines import InlineReader, control_style
from visitdocs.document.model import Bookmark, Inline, Paragraph, TabStop, Text
from visitdocs.document.notes import ReadNote
from visitdocs.document.paragraph_looks import ParagraphLook
from visitdocs.document.source import Source, Surroundings
from visitdocs.ooxml.namespaces import W


class ReadParagraph(NamedTuple):
    """A paragraph, None when all of it is hidden; and the text boxes anchored in it."""

    paragraph: Paragraph | None
    text_boxes: list[_Element]


def read_paragraph(
    element: _Element,
    source: Source,
    around: Surroundings,
    open_fields: list[OpenField],
    before: tuple[Inline, ...],
    read_note: ReadNote,
) -> ReadParagraph:
    """Reads w:p; the inlines `before` go in front of its own.

    They are bookmarks that stand between paragraphs, and a drop cap, which is set as plain text.
    """
    look = ParagraphLook(element, source, around)
    reader = InlineReader(source, around, look, open_fields, read_note)
    unsupported.report_paragraph_layout(element.find(W + "pPr"), source)
    first = (replace(inline, style=look.plain) if isinstance(inline, Text) else inline for inline in before)
    inlines = merge_texts([*first, *reader.read(element)])
    if look.mark_is_hidden and not _visible(inlines):
        return ReadParagraph(None, reader.text_boxes)
    return ReadParagraph(_paragraph(look, inlines, source, reader.alignment_tabs), reader.text_boxes)


def is_drop_cap(element: _Element) -> bool:
    """Whether a paragraph is the large first letter of the one that follows (w:dropCap, ECMA-376 17.3.1.11)."""
    frame = element.find(f"{W}pPr/{W}framePr")
    following = element.getnext()
    large = frame is not None and frame.get(W + "dropCap") in ("drop", "margin")
    return large and following is not None and following.tag == W + "p"


def read_control_paragraph(element: _Element, source: Source, around: Surroundings) -> Paragraph | None:
    """The paragraph that a content control around whole paragraphs makes; None when it is no field of a form."""
    first = next(element.iter(W + "p"), None)
    if first is None:
        return None
    look = ParagraphLook(first, source, around)
    control = read_control(element, source, control_style(element, look))
    return None if control is None else _paragraph(look, (control,), source, [])


def _paragraph(
    look: ParagraphLook, inlines: tuple[Inline, ...], source: Source, alignment_tabs: list[TabStop]
) -> Paragraph:
    style, label = look.style, None
    if alignment_tabs:
        style = replace(style, tab_stops=tuple(alignment_tabs))
    if look.level is not None:
        label = look.label(source.counters.advance(look.properties["num_id"], look.properties["level"]))
    # A heading without a word would be a line in the table of contents that says nothing.
    says_something = _visible(inlines) or bool(label and label.text)
    return Paragraph(inlines, style, look.heading if says_something else None, label, look.contents_level)


def _visible(inlines: tuple[Inline, ...]) -> bool:
    return any(not isinstance(inline, Bookmark) for inline in inlines)
