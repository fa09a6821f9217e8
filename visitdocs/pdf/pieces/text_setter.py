"""Text becomes pieces: cut where a line may end, drawn as its style asks, each stretch in a face that can draw it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field, replace
from typing import NamedTuple, assert_never

from visitdocs.document.model import Hyphenation, Position, TextStyle
from visitdocs.frozen import dataclass
from visitdocs.pdf.fonts.library import FontLibrary
from visitdocs.pdf.pieces.drawn_text import drawn_text
from visitdocs.pdf.pieces.link_target import LinkTarget
from visitdocs.pdf.pieces.piece import LineEnd, TextFormat, TextPiece
from visitdocs.pdf.pieces.text_parts import TextPart, text_parts
from visitdocs.pdf.structure.elements import Element
from visitdocs.pdf.structure.language_tags import language_tag

SCRIPT_SIZE = 0.65
SUPERSCRIPT_RISE = 0.35
SUBSCRIPT_RISE = -0.14


@dataclass(frozen=True)
class Surroundings:
    """What inlines stand in: the element that their ink will belong to, the link around them, whether to hyphenate."""

    element: Element | None
    link: LinkTarget | None = None
    hyphenate: bool = False


class Stretch(NamedTuple):
    """A text drawn in one format, how wide it is in points, and what the document says there if that differs."""

    text: str
    format: TextFormat
    width: float
    actual_text: tuple[str, ...]


@dataclass(frozen=True)
class TextSetter:
    """Sets text with the fonts of one document.

    `syllables` cuts a word of a language where it may be hyphenated. How a word is drawn in a style is remembered, as
    most words of a document stand there more than once.
    """

    fonts: FontLibrary
    language: str
    syllables: Callable[[str, str], tuple[str, ...]]
    hyphenation: Hyphenation = Hyphenation()
    _known: dict[int, tuple[TextStyle, dict[str, tuple[Stretch, ...]]]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def pieces(self, text: str, style: TextStyle, around: Surroundings) -> Iterator[TextPiece]:
        """The pieces of a plain text, such as a list label."""
        whole = not around.hyphenate
        language = style.language or self.language

        def syllables(word: str) -> tuple[str, ...]:
            left_whole = whole or (word.isupper() and not self.hyphenation.capitals)
            return (word,) if left_whole else self.syllables(word, language)

        for part in text_parts(text, syllables):
            yield from self._set(part, style, around)

    def format(self, style: TextStyle) -> TextFormat:
        """How a style asks text to be drawn, on the baseline and in its whole size."""
        return TextFormat(self.fonts.face(style), style.size, style)

    def pieces_in_language(self, text: str, style: TextStyle, around: Surroundings) -> Iterator[TextPiece]:
        """Text in another language than the document's goes into a Span that says so (PDF/UA-1 7.2)."""
        other = self.other_language(style.language)
        if around.element is not None and other:
            around = replace(around, element=Element("Span", around.element, Lang=other))
        return self.pieces(text, style, around)

    def other_language(self, language: str) -> str:
        """The tag of a language that is another one than the document's, else ""."""
        tag = language_tag(language, self.language)
        return tag if tag.casefold() != self.language.casefold() else ""

    def _set(self, part: TextPart, style: TextStyle, around: Surroundings) -> Iterator[TextPiece]:
        """A part of a text in the faces that can draw it; where a line may end, it ends after the last of them."""
        stretches = self._stretches(part.text, style)
        for number, stretch in enumerate(stretches, 1):
            yield TextPiece(
                text=stretch.text,
                format=stretch.format,
                width=stretch.width,
                element=around.element,
                link=around.link,
                actual_text=stretch.actual_text,
                space=part.space,
                line_end=part.line_end if part.space or number == len(stretches) else LineEnd.NEVER,
            )

    def _stretches(self, text: str, style: TextStyle) -> tuple[Stretch, ...]:
        """What is drawn of a text in one format after the other."""
        _, known = self._known.setdefault(id(style), (style, {}))  # the style is kept, or its id would be another's
        found = known.get(text)
        if found is None:
            found = known[text] = tuple(self._measured(text, style))
        return found

    def _measured(self, text: str, style: TextStyle) -> Iterator[Stretch]:
        size, rise = _size_and_rise(style)
        for drawn in drawn_text(text, style.case):
            start = 0
            for stretch, face in self.fonts.pieces(drawn.text, style):
                end = start + len(stretch)
                format_ = TextFormat(face, size * drawn.share, style, rise)
                yield Stretch(stretch, format_, format_.width(stretch), drawn.actual_text[start:end])
                start = end


def _size_and_rise(style: TextStyle) -> tuple[float, float]:
    match style.position:
        case Position.SUPERSCRIPT:
            return style.size * SCRIPT_SIZE, style.rise + style.size * SUPERSCRIPT_RISE
        case Position.SUBSCRIPT:
            return style.size * SCRIPT_SIZE, style.rise + style.size * SUBSCRIPT_RISE
        case Position.BASELINE:
            return style.size, style.rise
        case _:
            assert_never(style.position)
