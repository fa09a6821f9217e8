"""What a line is made of: words, spaces, tabs, breaks and boxes, measured and knowing what they mean.

`pieces_of` turns a paragraph's inlines into pieces. Each piece carries the structure element that its ink will
belong to, so that line breaking may cut and move it freely.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from visitdocs.document.model import (
    Bookmark,
    Break,
    BreakKind,
    FormField,
    Inline,
    Link,
    PageField,
    PageFieldKind,
    Picture,
    Position,
    Tab,
    Text,
    TextStyle,
)
from visitdocs.pdf.faces import Face
from visitdocs.pdf.font_library import FontLibrary
from visitdocs.pdf.language_tags import language_tag
from visitdocs.pdf.shown_text import shown
from visitdocs.pdf.structure import Element

SCRIPT_SIZE = 0.65
SUPERSCRIPT_RISE = 0.35
SUBSCRIPT_RISE = -0.14

SOFT_HYPHEN = "\u00ad"
# Words, runs of breaking spaces, and the soft hyphens between them.
STRETCHES = re.compile("[ \u2002-\u2006\u2008-\u200a\u3000]+|\u00ad|[^ \u2002-\u2006\u2008-\u200a\u3000\u00ad]+")
# A line may end at a zero-width space, and after a hyphen or dash inside a word, but not before a number.
BREAKS_IN_WORD = re.compile("(?<=\u200b)(?!\u200b)|(?<=[^-\u2010\u2013\u2014][-\u2010\u2013\u2014/])(?=[^\\W\\d])")


@dataclass(frozen=True)
class LinkTarget:
    """Where the pieces of a link lead, and what the link says."""

    target: str
    description: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one face that no line may cut, unless it is wider than the line.

    `said` is, character by character, what the document says where the drawn text differs (capitals). After a piece
    with `break_after` a line may end; after one with `hyphen_after` too, if a hyphen is put there.
    """

    text: str
    face: Face
    size: float
    style: TextStyle
    width: float
    element: Element | None = None
    rise: float = 0.0
    said: tuple[str, ...] = ()
    space: bool = False
    break_after: bool = False
    hyphen_after: bool = False
    link: LinkTarget | None = None

    def cut(self, length: int) -> tuple[Piece, Piece]:
        """The piece in two, the first `length` characters long."""
        head, tail = self.text[:length], self.text[length:]
        width = self.face.width(head, self.size, self.style.spacing)
        first = replace(self, text=head, width=width, said=self.said[:length], break_after=True, hyphen_after=False)
        return first, replace(self, text=tail, width=self.width - width, said=self.said[length:])

    def with_hyphen(self) -> Piece:
        """The piece as it stands at the end of a line that parts its word."""
        width = self.face.width(SOFT_HYPHEN, self.size, self.style.spacing)
        said = (*self.said, SOFT_HYPHEN) if self.said else ()
        return replace(self, text=self.text + SOFT_HYPHEN, width=self.width + width, said=said, hyphen_after=False)


@dataclass(frozen=True, slots=True)
class TabPiece:
    """A tabulator; its width is found when the line is set."""

    face: Face
    size: float
    style: TextStyle
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class BreakPiece:
    """The forced end of a line, or of a page."""

    kind: BreakKind
    face: Face
    size: float
    style: TextStyle
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class PagePiece:
    """A page number, known when its page is drawn. `width` is that of the guess it was set with."""

    kind: PageFieldKind
    face: Face
    size: float
    style: TextStyle
    width: float
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class BoxPiece:
    """A picture or a form field standing in the line. `depth` is how far it reaches below the baseline."""

    content: Picture | FormField
    width: float
    height: float
    depth: float = 0.0
    element: Element | None = None
    link: LinkTarget | None = None


@dataclass(frozen=True, slots=True)
class AnchorPiece:
    """A bookmark's place; takes no room."""

    name: str


AnyPiece = Piece | TabPiece | BreakPiece | PagePiece | BoxPiece | AnchorPiece

FieldSize = Callable[[FormField], tuple[float, float, float]]


@dataclass(frozen=True)
class PieceMaker:
    """Makes pieces with the fonts of one document.

    `page_label` and `page_count` are what page fields are measured with; `field_size` gives a form field's width,
    height and depth in points; `hyphenate` cuts a word of a language where it may be hyphenated.
    """

    fonts: FontLibrary
    language: str
    page_label: str
    page_count: str
    field_size: FieldSize
    hyphenate: Callable[[str, str], tuple[str, ...]]

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
                    yield TabPiece(self.fonts.face(style), style.size, style, element)
                case Break(kind=kind, style=style):
                    yield BreakPiece(kind, self.fonts.face(style), style.size, style, element)
                case PageField():
                    yield self._page_field(inline, element)
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
        syllables = self.hyphenate(word, style.language or self.language) if hyphenate else (word,)
        for number, syllable in enumerate(syllables, 1):
            pieces = list(self._drawn(syllable, style, element, link))
            if pieces and number < len(syllables):
                pieces[-1] = replace(pieces[-1], hyphen_after=True)
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

    def _page_field(self, inline: PageField, element: Element | None) -> PagePiece:
        face = self.fonts.face(inline.style)
        guess = self.page_count if inline.kind is PageFieldKind.PAGES else self.page_label
        width = face.width(guess, inline.style.size, inline.style.spacing)
        return PagePiece(inline.kind, face, inline.style.size, inline.style, width, element)

    def _picture(self, inline: Picture, element: Element | None, link: LinkTarget | None) -> BoxPiece:
        alt = inline.alt or (link.description if link is not None else "")  # a linked picture is never decoration
        figure = Element("Figure", element, Alt=alt) if alt and element is not None else None
        return BoxPiece(inline, inline.width, inline.height, element=figure, link=link)

    def _form_field(self, inline: FormField, element: Element | None) -> BoxPiece:
        width, height, depth = self.field_size(inline)
        form = Element("Form", element) if element is not None else None
        return BoxPiece(inline, width, height, depth, form)

    def _link(self, inline: Link, element: Element | None, hyphenate: bool) -> Iterator[AnyPiece]:
        words = plain_text(inline.inlines)
        target = LinkTarget(inline.target, inline.tooltip or words or inline.target)
        inner = Element("Link", element) if element is not None else None
        yield from self.pieces(inline.inlines, inner, hyphenate, target)


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
