"""A paragraph's inlines become pieces: texts cut into words and spaces, set in faces, given structure elements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from visitdocs.dataclass import dataclass
from visitdocs.document.model import (
    Bookmark,
    Break,
    FormField,
    Inline,
    Link,
    Note,
    NoteMark,
    PageField,
    PageFieldKind,
    PageReference,
    Picture,
    QrCode,
    Tab,
    Text,
)
from visitdocs.document.model.contents import plain_text
from visitdocs.messages import Language, phrase
from visitdocs.pdf.pieces.page_numbers import PageNumbers, printed_number
from visitdocs.pdf.pieces.piece import (
    BookmarkPiece,
    BreakPiece,
    FloatingPiece,
    LinkTarget,
    NotePiece,
    ObjectPiece,
    PageNumberPiece,
    Piece,
    TabPiece,
)
from visitdocs.pdf.pieces.qr_symbol import said_by, side_of
from visitdocs.pdf.pieces.text_setter import Surroundings, TextSetter
from visitdocs.pdf.structure.elements import Element

_USUAL_PAGE = 8  # as wide as the numbers of most pages, in letters or in words
FieldSize = Callable[[FormField], tuple[float, float, float]]


@dataclass(frozen=True)
class PieceMaker:
    """Makes pieces with the fonts of one document.

    `words` says what the typesetter itself has to say. Page fields are measured with `page_label` and what `numbers`
    holds; `field_size` gives a form field's width, height and depth in points.
    """

    texts: TextSetter
    words: Language
    page_label: str
    numbers: PageNumbers
    field_size: FieldSize

    def pieces(self, inlines: Iterable[Inline], around: Surroundings) -> Iterator[Piece]:
        """The pieces of `inlines` in their order; elements that they need are made under that of `around`."""
        for inline in inlines:
            yield from self._pieces(inline, around)

    def _pieces(self, inline: Inline, around: Surroundings) -> Iterable[Piece]:
        match inline:
            case Text():
                return self.texts.pieces_in_language(inline.text, inline.style, around)
            case Tab():
                return [TabPiece(format=self.texts.format(inline.style), element=around.element, link=around.link)]
            case Break():
                return [BreakPiece(kind=inline.kind, format=self.texts.format(inline.style), element=around.element)]
            case PageField():
                return [self._page_number(inline, around)]
            case PageReference():
                number = self.numbers.label(inline.target, inline.text)
                return self.texts.pieces_in_language(number, inline.style, replace(around, hyphenate=False))
            case Note():
                return self._note(inline, around.element)
            case NoteMark():
                return self._note_mark(inline, around.element)
            case QrCode():
                return [self._qr_code(inline, around)]
            case Picture():
                return [self._picture(inline, around)]
            case Link():
                return self._link(inline, around)
            case Bookmark():
                return [BookmarkPiece(name=inline.name)]
            case FormField():
                return [self._form_field(inline, around.element)]
            case _:
                assert_never(inline)

    # -------------------------------------------------------------- what is no text

    def _page_number(self, inline: PageField, around: Surroundings) -> PageNumberPiece:
        format_ = self.texts.format(inline.style)
        width = format_.width(self._page_guess(inline))
        return PageNumberPiece(field=inline, format=format_, width=width, element=around.element, link=around.link)

    def _page_guess(self, inline: PageField) -> str:
        guess = self.page_label if inline.kind is PageFieldKind.PAGE else self.numbers.count
        if inline.number_format and inline.number_format != "decimal":
            guess = printed_number(inline, int(guess) or _USUAL_PAGE if guess.isdecimal() else _USUAL_PAGE)
        return guess.zfill(inline.digits)

    def _picture(self, inline: Picture, around: Surroundings) -> ObjectPiece | FloatingPiece:
        link = around.link
        alt = inline.alt or (link.description if link is not None else "")  # a linked picture is never decoration
        figure = Element("Figure", around.element, Alt=alt) if alt and around.element is not None else None
        if figure is not None and (other := self.texts.other_language(inline.language)):
            figure.properties["Lang"] = other
        if inline.floating is not None:
            return FloatingPiece(picture=inline, floating=inline.floating, element=figure, link=link)
        return ObjectPiece(content=inline, width=inline.width, height=inline.height, element=figure, link=link)

    def _qr_code(self, inline: QrCode, around: Surroundings) -> ObjectPiece:
        side = side_of(inline, said_by(inline, self._page_guess))
        figure = Element("Figure", around.element) if around.element is not None else None
        said = self.words.say(phrase("QR code"))
        return ObjectPiece(content=inline, width=side, height=side, element=figure, link=around.link, description=said)

    def _form_field(self, inline: FormField, element: Element | None) -> ObjectPiece:
        width, height, depth = self.field_size(inline)
        form = Element("Form", element) if element is not None else None
        return ObjectPiece(content=inline, width=width, height=height, depth=depth, element=form)

    # -------------------------------------------------------------- links and notes

    def _link(self, inline: Link, around: Surroundings) -> Iterator[Piece]:
        words = " ".join(plain_text(inline.inlines).split())
        description = inline.tooltip or words or self._page_words(inline) or inline.target
        element = Element("Link", around.element) if around.element is not None else None
        inside = Surroundings(element, LinkTarget(inline.target, description), around.hyphenate)
        return self.pieces(inline.inlines, inside)

    def _page_words(self, link: Link) -> str:
        """What a link that shows nothing but the number of a page says of itself."""
        found = (inline for inline in link.inlines if isinstance(inline, PageReference))
        numbers = (self.numbers.label(inline.target, inline.text) for inline in found)
        return next((self.words.say(phrase("page {number}", number=number)) for number in numbers), "")

    def _note(self, inline: Note, element: Element | None) -> Iterator[Piece]:
        """The mark, as a reference that leads to the note; then the place of the note."""
        if inline.label and element is not None:
            link = Element("Link", Element("Reference", element))
            target = LinkTarget(f"#{inline.name}", self.words.say(phrase("Note {number}", number=inline.label)))
            yield BookmarkPiece(name=_mark_name(inline.name))
            yield from self.texts.pieces(inline.label, inline.style, Surroundings(link, target))
        else:
            yield from self.texts.pieces(inline.label, inline.style, Surroundings(element))
        yield NotePiece(note=inline, element=element)

    def _note_mark(self, inline: NoteMark, element: Element | None) -> Iterator[Piece]:
        """The mark in front of the note, which leads back to the text."""
        yield BookmarkPiece(name=inline.name)
        label = Element("Lbl", element.parent or element) if element is not None else None
        link = Element("Link", label) if label is not None else None
        back = self.words.say(phrase("Back to the text, note {number}", number=inline.label))
        target = LinkTarget(f"#{_mark_name(inline.name)}", back)
        yield from self.texts.pieces(inline.label, inline.style, Surroundings(link, target))


def _mark_name(note: str) -> str:
    """The bookmark at a note's mark in the text; no bookmark of Word's has a space."""
    return f"mark of {note}"
