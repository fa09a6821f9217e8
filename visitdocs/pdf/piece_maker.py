"""A paragraph's inlines become pieces: texts cut into words and spaces, set in faces, given structure elements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from visitdocs.document.model import (
    Bookmark,
    Break,
    FormField,
    Hyphenation,
    Inline,
    Link,
    Note,
    NoteMark,
    PageField,
    PageFieldKind,
    PageReference,
    Picture,
    Position,
    Tab,
    Text,
    TextStyle,
)
from visitdocs.pdf.font_library import FontLibrary
from visitdocs.pdf.language_tags import language_tag
from visitdocs.pdf.page_numbers import PageNumbers
from visitdocs.pdf.pieces import (
    SOFT_HYPHEN,
    AnchorPiece,
    AnyPiece,
    BoxPiece,
    BreakPiece,
    FloatPiece,
    LinkTarget,
    NotePiece,
    PagePiece,
    Piece,
    TabPiece,
)
from visitdocs.pdf.shown_text import shown
from visitdocs.pdf.structure import Element

SCRIPT_SIZE = 0.65
SUPERSCRIPT_RISE = 0.35
SUBSCRIPT_RISE = -0.14

# Words, runs of breaking spaces, and the soft hyphens between them.
STRETCHES = re.compile("[ \u2002-\u2006\u2008-\u200a\u3000]+|\u00ad|[^ \u2002-\u2006\u2008-\u200a\u3000\u00ad]+")
# A line may end at a zero-width space, and after a hyphen or dash inside a word, but not before a number.
BREAKS_IN_WORD = re.compile("(?<=\u200b)(?!\u200b)|(?<=[^-\u2010\u2013\u2014][-\u2010\u2013\u2014/])(?=[^\\W\\d])")

FieldSize = Callable[[FormField], tuple[float, float, float]]


@dataclass(frozen=True)
class PieceMaker:
    """Makes pieces with the fonts of one document.

    Page fields are measured with `page_label` and what `numbers` holds; `field_size` gives a form field's width,
    height and depth in points; `hyphenate` cuts a word of a language where it may be hyphenated.
    """

    fonts: FontLibrary
    language: str
    page_label: str
    numbers: PageNumbers
    field_size: FieldSize
    hyphenate: Callable[[str, str], tuple[str, ...]]
    hyphenation: Hyphenation = Hyphenation()

    def pieces(
        self,
        inlines: Iterable[Inline],
        element: Element | None,
        hyphenate: bool = False,
        link: LinkTarget | None = None,
    ) -> Iterator[AnyPiece]:
        """The pieces of `inlines`, whose ink will belong to `element` or to elements made under it."""
        for inline in inlines:
            match inline:
                case Text():
                    yield from self._text(inline, self._language_element(inline.style, element), hyphenate, link)
                case Tab(style=style):
                    yield TabPiece(self.fonts.face(style), style.size, style, element, link)
                case Break(kind=kind, style=style):
                    yield BreakPiece(kind, self.fonts.face(style), style.size, style, element)
                case PageField():
                    yield self._page_field(inline, element, link)
                case PageReference(target=target, text=known, style=style):
                    number = self.numbers.label(target, known)
                    yield from self._text(Text(number, style), self._language_element(style, element), False, link)
                case Note():
                    yield from self._note(inline, element)
                case NoteMark():
                    yield from self._note_mark(inline, element)
                case Picture():
                    yield self._picture(inline, element, link)
                case Link():
                    yield from self._link(inline, element, hyphenate)
                case Bookmark(name=name):
                    yield AnchorPiece(name)
                case FormField():
                    yield self._form_field(inline, element)

    def text_pieces(self, text: str, style: TextStyle, element: Element | None) -> Iterator[AnyPiece]:
        """The pieces of a plain text, such as a list label."""
        return self._text(Text(text, style), element, False, None)

    def _language_element(self, style: TextStyle, element: Element | None) -> Element | None:
        """Text in another language than the document's goes into a Span that says so (PDF/UA-1 7.2)."""
        language = language_tag(style.language, self.language)
        if element is None or language.casefold() == self.language.casefold():
            return element
        return Element("Span", element, Lang=language)

    def _text(self, inline: Text, element: Element | None, hyphenate: bool, link: LinkTarget | None) -> Iterator[Piece]:
        stretches = STRETCHES.findall(inline.text)
        for stretch, following in zip_longest(stretches, stretches[1:]):
            if stretch == SOFT_HYPHEN:
                continue  # the word before it knows
            if stretch[0] in " \u3000" or "\u2002" <= stretch[0] <= "\u200a":
                yield from self._drawn(stretch, inline.style, element, link, space=True, break_after=True)
                continue
            parts = BREAKS_IN_WORD.split(stretch)
            for number, part in enumerate(parts, 1):
                last = number == len(parts)
                pieces = list(self._word(part, inline.style, element, link, hyphenate and "/" not in stretch))
                if pieces and not last:
                    pieces[-1] = replace(pieces[-1], break_after=True)
                elif pieces and following == SOFT_HYPHEN:
                    pieces[-1] = replace(pieces[-1], hyphen_after=True)
                yield from pieces

    def _word(
        self, word: str, style: TextStyle, element: Element | None, link: LinkTarget | None, hyphenate: bool
    ) -> Iterator[Piece]:
        whole = not hyphenate or (word.isupper() and not self.hyphenation.capitals)
        syllables = (word,) if whole else self.hyphenate(word, style.language or self.language)
        for number, syllable in enumerate(syllables, 1):
            pieces = list(self._drawn(syllable, style, element, link))
            if pieces and number < len(syllables):
                pieces[-1] = replace(pieces[-1], hyphen_after=True, syllable=True)
            yield from pieces

    def _drawn(
        self,
        text: str,
        style: TextStyle,
        element: Element | None,
        link: LinkTarget | None,
        space: bool = False,
        break_after: bool = False,
    ) -> Iterator[Piece]:
        size, rise = _size_and_rise(style)
        for stretch in shown(text, style.case):
            start = 0
            for part, face in self.fonts.pieces(stretch.text, style):
                said = stretch.said[start : start + len(part)]
                start += len(part)
                part_size = size * stretch.share
                width = face.width(part, part_size, style.spacing)
                yield Piece(part, face, part_size, style, width, element, rise, said, space, break_after, link=link)

    def _page_field(self, inline: PageField, element: Element | None, link: LinkTarget | None) -> PagePiece:
        face = self.fonts.face(inline.style)
        guess = self.numbers.count if inline.kind is PageFieldKind.PAGES else self.page_label
        width = face.width(guess, inline.style.size, inline.style.spacing)
        return PagePiece(inline.kind, face, inline.style.size, inline.style, width, element, link)

    def _picture(self, inline: Picture, element: Element | None, link: LinkTarget | None) -> AnyPiece:
        alt = inline.alt or (link.description if link is not None else "")  # a linked picture is never decoration
        figure = Element("Figure", element, Alt=alt) if alt and element is not None else None
        if inline.floating is not None:
            return FloatPiece(inline, figure, link)
        return BoxPiece(inline, inline.width, inline.height, element=figure, link=link)

    def _form_field(self, inline: FormField, element: Element | None) -> BoxPiece:
        width, height, depth = self.field_size(inline)
        form = Element("Form", element) if element is not None else None
        return BoxPiece(inline, width, height, depth, form)

    def _link(self, inline: Link, element: Element | None, hyphenate: bool) -> Iterator[AnyPiece]:
        words = " ".join(plain_text(inline.inlines).split())
        target = LinkTarget(inline.target, inline.tooltip or words or self._page_said(inline) or inline.target)
        inner = Element("Link", element) if element is not None else None
        yield from self.pieces(inline.inlines, inner, hyphenate, target)

    def _page_said(self, link: Link) -> str:
        """What a link that shows nothing but the number of a page says of itself."""
        found = (inline for inline in link.inlines if isinstance(inline, PageReference))
        return next((f"strona {self.numbers.label(inline.target, inline.text)}" for inline in found), "")

    def _note(self, inline: Note, element: Element | None) -> Iterator[AnyPiece]:
        """The mark, as a reference that leads to the note; then the place of the note."""
        if inline.label and element is not None:
            link = Element("Link", Element("Reference", element))
            yield AnchorPiece(_mark_name(inline.name))
            yield from self._text(
                Text(inline.label, inline.style), link, False, LinkTarget(f"#{inline.name}", f"Przypis {inline.label}")
            )
        else:
            yield from self.text_pieces(inline.label, inline.style, element)
        yield NotePiece(inline, element)

    def _note_mark(self, inline: NoteMark, element: Element | None) -> Iterator[AnyPiece]:
        """The mark in front of the note, which leads back to the text."""
        yield AnchorPiece(inline.name)
        label = Element("Lbl", element.parent or element) if element is not None else None
        link = Element("Link", label) if label is not None else None
        target = LinkTarget(f"#{_mark_name(inline.name)}", f"Powrót do tekstu, przypis {inline.label}")
        yield from self._text(Text(inline.label, inline.style), link, False, target)


def _mark_name(note: str) -> str:
    """The bookmark at a note's mark in the text; no bookmark of Word's has a space."""
    return f"mark of {note}"


def plain_text(inlines: Iterable[Inline]) -> str:
    """The words of inlines, tabs and breaks as spaces."""
    parts = []
    for inline in inlines:
        match inline:
            case Text(text=text):
                parts.append(text)
            case Link():
                parts.append(plain_text(inline.inlines))
            case Tab() | Break():
                parts.append(" ")
    return "".join(parts).replace(SOFT_HYPHEN, "")


def _size_and_rise(style: TextStyle) -> tuple[float, float]:
    match style.position:
        case Position.SUPERSCRIPT:
            return style.size * SCRIPT_SIZE, style.rise + style.size * SUPERSCRIPT_RISE
        case Position.SUBSCRIPT:
            return style.size * SCRIPT_SIZE, style.rise + style.size * SUBSCRIPT_RISE
    return style.size, style.rise
