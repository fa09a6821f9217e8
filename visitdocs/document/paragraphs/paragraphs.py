"""Paragraphs (w:p, ECMA-376 17.3.1)."""

from dataclasses import replace
from typing import NamedTuple

from lxml.etree import _Element

from visitdocs.document.file.surroundings import Surroundings
from visitdocs.document.file.word_file import WordFile
from visitdocs.document.form.content_controls import read_control
from visitdocs.document.markup.content import DELETED
from visitdocs.document.markup.measures import switch
from visitdocs.document.model import Bookmark, Inline, Paragraph, TabStop, Text
from visitdocs.document.notes.notes import ReadNote
from visitdocs.document.paragraphs.fields import OpenField, merge_texts
from visitdocs.document.paragraphs.formatting import ParagraphFormatting
from visitdocs.document.paragraphs.inlines import InlineReader, control_style
from visitdocs.document.paragraphs.typed_places import report_typed_places
from visitdocs.document.paragraphs.unsupported import report_number_format, report_paragraph_layout
from visitdocs.messages import message, phrase
from visitdocs.ooxml.namespaces import W


class ReadParagraph(NamedTuple):
    """A paragraph, None when all of it is hidden; and the text boxes anchored in it.

    If its mark is deleted there is no paragraph but the `inlines` that belong to the next one.
    """

    paragraph: Paragraph | None
    text_boxes: list[_Element]
    inlines: tuple[Inline, ...] = ()


def read_paragraph(
    element: _Element,
    word_file: WordFile,
    around: Surroundings,
    open_fields: list[OpenField],
    before: tuple[Inline, ...],
    read_note: ReadNote,
) -> ReadParagraph:
    """Read w:p; the inlines `before` go in front of its own.

    They are bookmarks that stand between paragraphs, what a deleted paragraph mark joins to this one, and a drop cap.
    """
    formatting = ParagraphFormatting(element, word_file, around)
    reader = InlineReader(word_file, around, formatting, open_fields, read_note)
    report_paragraph_layout(element.find(W + "pPr"), word_file)
    inlines = merge_texts([*before, *reader.read(element)])
    if joins_next(element):
        if formatting.heading is not None and not before:
            said = message("heading-in-a-line", "a heading that goes on as text in its line is no heading in the PDF")
            word_file.warn(said, element, phrase("end the heading with Enter"))
        return ReadParagraph(None, reader.text_boxes, inlines)
    report_typed_places(inlines, element, word_file)
    if formatting.mark_is_hidden and not _visible(inlines):
        return ReadParagraph(None, reader.text_boxes)
    return ReadParagraph(_paragraph(element, formatting, inlines, word_file, reader.alignment_tabs), reader.text_boxes)


def joins_next(element: _Element) -> bool:
    """Tell whether a paragraph goes on in the next one: its mark is deleted or a separator of styles.

    See ECMA-376 17.13.5.15 for tracked deletions and 17.3.2.36 for marks that are never shown.
    """
    following = element.getnext()
    marks = element.find(f"{W}pPr/{W}rPr")
    taken = marks is not None and (any(mark.tag in DELETED for mark in marks) or switch(marks, "specVanish"))
    return taken and following is not None and following.tag == W + "p"


def plain_drop_cap(paragraph: Paragraph, element: _Element, word_file: WordFile, around: Surroundings) -> list[Inline]:
    """Give what a drop cap, the paragraph `element`, holds as plain text of the one that follows."""
    following = element.getnext()
    style = ParagraphFormatting(element if following is None else following, word_file, around).plain
    return [replace(inline, style=style) if isinstance(inline, Text) else inline for inline in paragraph.inlines]


def is_drop_cap(element: _Element) -> bool:
    """Tell whether a paragraph is the large first letter of the one that follows (w:dropCap, ECMA-376 17.3.1.11)."""
    frame = element.find(f"{W}pPr/{W}framePr")
    following = element.getnext()
    large = frame is not None and frame.get(W + "dropCap") in ("drop", "margin")
    return large and following is not None and following.tag == W + "p"


def read_control_paragraph(element: _Element, word_file: WordFile, around: Surroundings) -> Paragraph | None:
    """Read the paragraph that a content control around whole paragraphs makes; None when it is no field of a form."""
    first = next(element.iter(W + "p"), None)
    if first is None:
        return None
    formatting = ParagraphFormatting(first, word_file, around)
    control = read_control(element, word_file, around.part, control_style(element, formatting))
    return None if control is None else _paragraph(first, formatting, (control,), word_file, [])


def _paragraph(
    element: _Element,
    formatting: ParagraphFormatting,
    inlines: tuple[Inline, ...],
    word_file: WordFile,
    alignment_tabs: list[TabStop],
) -> Paragraph:
    style, label = formatting.style, None
    if alignment_tabs:
        style = replace(style, tab_stops=tuple(alignment_tabs))
    if formatting.level is not None:
        report_number_format(element, formatting.level.number_format, word_file)
        label = formatting.label(
            word_file.counters.advance(formatting.properties["num_id"], formatting.properties["level"])
        )
    # A heading without a word would be a line in the table of contents that says nothing.
    says_something = _visible(inlines) or bool(label and label.text)
    return Paragraph(inlines, style, formatting.heading if says_something else None, label, formatting.contents_level)


def _visible(inlines: tuple[Inline, ...]) -> bool:
    return any(not isinstance(inline, Bookmark) for inline in inlines)
