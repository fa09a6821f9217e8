"""Paragraphs (w:p, ECMA-376 17.3.1)."""

from dataclasses import replace
from typing import NamedTuple

from lxml.etree import _Element

from visitdocs.document.file.word_file import Surroundings, WordFile
from visitdocs.document.form.content_controls import read_control
from visitdocs.document.model import Bookmark, Inline, Paragraph, TabStop, Text
from visitdocs.document.notes import ReadNote
from visitdocs.document.paragraphs.fields import OpenField, merge_texts
from visitdocs.document.paragraphs.formatting import ParagraphFormatting, formatting_of
from visitdocs.document.paragraphs.inlines import InlineReader, control_style
from visitdocs.document.paragraphs.unsupported import report_number_format, report_typed_places
from visitdocs.messages import message, phrase
from visitdocs.ooxml.namespaces import W


class ReadParagraph(NamedTuple):
    """A paragraph, None when all of it is hidden or goes on in the next one; and the text boxes anchored in it.

    `for_next` are the inlines that belong to the next paragraph, None where there are no such ones.
    """

    paragraph: Paragraph | None
    text_boxes: list[_Element]
    for_next: tuple[Inline, ...] | None = None


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
    formatting = formatting_of(element, word_file, around)
    reader = InlineReader(word_file, around, formatting, open_fields, read_note)
    for said, hint in formatting.told:
        word_file.warn(said, element[0], hint)
    inlines = reader.read(element)
    if before:
        inlines = merge_texts([*before, *inlines])
    if formatting.joins_next and _following(element) is not None:
        if formatting.heading is not None and not before:
            said = message("heading-in-a-line", "a heading that goes on as text in its line is no heading in the PDF")
            word_file.warn(said, element, phrase("end the heading with Enter"))
        return ReadParagraph(None, reader.text_boxes, inlines)
    report_typed_places(inlines, element, word_file)
    if formatting.mark_is_hidden and not _visible(inlines):
        return ReadParagraph(None, reader.text_boxes)
    paragraph = _paragraph(element, formatting, inlines, word_file, reader.alignment_tabs)
    if formatting.is_drop_cap and (following := _following(element)) is not None:
        style = formatting_of(following, word_file, around).plain
        plain = (replace(inline, style=style) if isinstance(inline, Text) else inline for inline in inlines)
        return ReadParagraph(None, reader.text_boxes, tuple(plain))
    return ReadParagraph(paragraph, reader.text_boxes)


def _following(element: _Element) -> _Element | None:
    """The paragraph that follows a paragraph at once."""
    following = element.getnext()
    return following if following is not None and following.tag == W + "p" else None


def read_control_paragraph(element: _Element, word_file: WordFile, around: Surroundings) -> Paragraph | None:
    """Read the paragraph that a content control around whole paragraphs makes; None when it is no field of a form."""
    first = next(element.iter(W + "p"), None)
    if first is None:
        return None
    formatting = formatting_of(first, word_file, around)
    control = read_control(element, word_file, around.part, control_style(element, formatting, word_file))
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
        text = word_file.counters.advance(formatting.properties["num_id"], formatting.properties["level"])
        label = formatting.label(text, word_file)
    # A heading without a word would be a line in the table of contents that says nothing.
    says_something = _visible(inlines) or bool(label and label.text)
    return Paragraph(inlines, style, formatting.heading if says_something else None, label, formatting.contents_level)


def _visible(inlines: tuple[Inline, ...]) -> bool:
    return any(not isinstance(inline, Bookmark) for inline in inlines)
