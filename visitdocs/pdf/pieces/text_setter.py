"""Text becomes pieces: cut where a line may end, drawn as its style asks, each stretch in a face that can draw it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field, replace
from typing import assert_never

from visitdocs.dataclass import dataclass
from visitdocs.document.model import Hyphenation, Position, TextStyle
from visitdocs.pdf.fonts.face import Face
from visitdocs.pdf.fonts.library import FontLibrary
from visitdocs.pdf.pieces.drawn_text import drawn_text, is_as_typed
from visitdocs.pdf.pieces.piece import LineEnd, LinkTarget, TextFormat, TextPiece
from visitdocs.pdf.pieces.text_parts import TextPart, parts_of, tokens
from visitdocs.pdf.structure.elements import Element, language_tag

SCRIPT_SIZE = 0.65
SUPERSCRIPT_RISE = 0.35
SUBSCRIPT_RISE = -0.14


@dataclass(frozen=True)
class Surroundings:
    """What inlines stand in: the element that their ink will belong to, the link around them, whether to hyphenate."""

    element: Element | None
    link: LinkTarget | None = None
    hyphenate: bool = False


@dataclass
class SetTexts:
    """What is known of the texts of one `style`: the pieces of every word and every run of spaces, of no element yet.

    `formats` are those that the style takes, by face and share of its size, `own` is that of its own face, which draws
    the `plain` characters as they are typed, and `mark` the same on the baseline and in its whole size.
    """

    style: TextStyle
    pieces: dict[str, list[TextPiece]] = field(default_factory=dict)
    hyphenated: dict[str, list[TextPiece]] = field(default_factory=dict)
    formats: dict[tuple[Face, float], TextFormat] = field(default_factory=dict)
    own: TextFormat | None = None
    mark: TextFormat | None = None
    plain: set[str] = field(default_factory=set)


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
    _known: dict[int, SetTexts] = field(default_factory=dict, repr=False, compare=False)

    def pieces(self, text: str, style: TextStyle, around: Surroundings) -> list[TextPiece]:
        """The pieces of a plain text, such as a list label."""
        texts = self._texts(style)
        known = texts.hyphenated if around.hyphenate else texts.pieces
        element, link = around.element, around.link
        made: list[TextPiece] = []
        for token in tokens(text):
            found = known.get(token)
            if found is None:
                found = known[token] = self._set(token, texts, around.hyphenate)
            if element is None and link is None:
                made.extend(found)
            else:
                # The same with `element` and `link`, its last fields; `_replace` takes twice as long.
                made.extend([TextPiece(*piece[:6], element, link) for piece in found])
        return made

    def format(self, style: TextStyle) -> TextFormat:
        """How a style asks text to be drawn, on the baseline and in its whole size."""
        texts = self._texts(style)
        if texts.mark is None:
            texts.mark = TextFormat(self.fonts.face(style), style.size, style)
        return texts.mark

    def pieces_in_language(self, text: str, style: TextStyle, around: Surroundings) -> list[TextPiece]:
        """Text in another language than the document's goes into a Span that says so (PDF/UA-1 7.2)."""
        other = self.other_language(style.language)
        if around.element is not None and other:
            around = replace(around, element=Element("Span", around.element, Lang=other))
        return self.pieces(text, style, around)

    def other_language(self, language: str) -> str:
        """The tag of a language that is another one than the document's, else ""."""
        tag = language_tag(language, self.language)
        return tag if tag.casefold() != self.language.casefold() else ""

    def _texts(self, style: TextStyle) -> SetTexts:
        found = self._known.get(id(style))
        if found is None:
            found = self._known[id(style)] = SetTexts(style)  # the style is kept, or its id would be another's
        return found

    def _set(self, token: str, texts: SetTexts, hyphenate: bool) -> list[TextPiece]:
        """A word or a run of spaces, measured."""
        language = texts.style.language or self.language

        def syllables(word: str) -> tuple[str, ...]:
            left_whole = word.isupper() and not self.hyphenation.capitals
            return (word,) if left_whole else self.syllables(word, language)

        made: list[TextPiece] = []
        for part in parts_of(token, syllables if hyphenate else None):
            text = part.text
            own = self._own_format(text, texts)
            if own is not None:
                made.append(TextPiece(text, own, own.width(text), (), part.space, part.line_end))
            else:
                made += self._measured(part, texts)
        return made

    def _own_format(self, text: str, texts: SetTexts) -> TextFormat | None:
        """The style's own format if that is all that the text needs, as most do."""
        case = texts.style.case
        new = set(text) - texts.plain
        if not text or not all(is_as_typed(sign, case) for sign in new):
            return None  # what draws nothing needs no face
        if texts.own is None:
            texts.own = _format(texts, self.fonts.face(texts.style), 1.0)
        texts.plain.update(filter(texts.own.face.covers, new))
        return texts.own if texts.plain.issuperset(text) else None

    def _measured(self, part: TextPart, texts: SetTexts) -> Iterator[TextPiece]:
        """What is drawn of a part in one format after the other; where a line may end, it ends after the last."""
        stretches: list[tuple[str, TextFormat, tuple[str, ...]]] = []
        for drawn in drawn_text(part.text, texts.style.case):
            start = 0
            for stretch, face in self.fonts.pieces(drawn.text, texts.style):
                end = start + len(stretch)
                stretches.append((stretch, _format(texts, face, drawn.share), drawn.actual_text[start:end]))
                start = end
        last = len(stretches) - 1
        for number, (text, format_, actual) in enumerate(stretches):
            line_end = part.line_end if part.space or number == last else LineEnd.NEVER
            yield TextPiece(text, format_, format_.width(text), actual, part.space, line_end)


def _format(texts: SetTexts, face: Face, share: float) -> TextFormat:
    format_ = texts.formats.get((face, share))
    if format_ is None:
        size, rise = _size_and_rise(texts.style)
        format_ = texts.formats[face, share] = TextFormat(face, size * share, texts.style, rise)
    return format_


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
