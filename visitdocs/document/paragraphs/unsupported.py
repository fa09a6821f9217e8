"""What paragraphs and runs ask for and the typesetter does not do, and what nobody can fill in on the screen.

Places to write in that somebody has typed are such: dots, underscores and boxes.
"""

import re
from collections.abc import Iterable, Iterator
from unicodedata import bidirectional

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup import child_value, switch
from visitdocs.document.model import Inline, Text
from visitdocs.messages import Message, message, phrase
from visitdocs.ooxml.namespaces import W14, W
from visitdocs.wording.numbers import WORDED
from visitdocs.wording.wording import spoken_in

_OUTLINE = message("letter-effect-left-out", "the outline of the letters was left out")
_SHADOW = message("letter-effect-left-out", "the shadow of the letters was left out")
_FROM_RIGHT = message("right-to-left-order", "text marked as read from right to left was set from the left")
_RUN_PROPERTIES = {
    "w": message("character-scale", "condensed or expanded letters were set in their usual width"),
    "bdr": message("text-border-left-out", "the border around the text was left out"),
    "em": message("emphasis-marks-left-out", "emphasis marks above the letters were left out"),
    "fitText": message("fitted-text", "text fitted to a width was set in its usual width"),
    "outline": _OUTLINE,
    "shadow": _SHADOW,
    "emboss": message("letter-effect-left-out", "the embossing of the letters was left out"),
    "imprint": message("letter-effect-left-out", "the engraving of the letters was left out"),
    "eastAsianLayout": message("letters-in-two-lines", "text set across or in two half lines was set in the line"),
    "rtl": _FROM_RIGHT,
}
_RUN_EFFECTS = {
    "textOutline": _OUTLINE,
    "shadow": _SHADOW,
    "glow": message("letter-effect-left-out", "the glow of the letters was left out"),
    "reflection": message("letter-effect-left-out", "the reflection of the letters was left out"),
    "props3d": message("letter-effect-left-out", "the depth of the letters was left out"),
}
_UNDERLINE = message("underline-kind", "an underline other than a single one was set as a single one")
_SIMPLE_LINES = frozenset({"single", "words", "none"})
_SCRIPTS_FROM_RIGHT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_SET_OTHERWISE = frozenset(
    W + name for name in ("framePr", "textDirection", "textAlignment", "mirrorIndents", "bidi", "pBdr", "tabs")
)
"""The properties of paragraphs that may ask for what is not done."""

HORIZONTAL = (None, "lrTb", "lrTbV", "tb")
_ON_THE_BASELINE = (None, "auto", "baseline")
_NO_EFFECT = frozenset({"0", "false", "off", "none", "nil", "100", "100%"})


Told = tuple[Message, Message | None]
"""What is said, and what to do about it."""

_DOTS = ("......", "____", ". . . . . . ")
_MORE_DOTS = r"(?:…\s?){3,}|(?:\|_+){2,}"
_BOXES = "☐□❑❏"
_BOX_BEFORE_WORD = rf"[{_BOXES}]\s*\w"
_LINE = message("typed-dots", "typed dots or underscores stand where a field or a leader tab should be")
_BOX = message("typed-box", "a typed box stands where a check box should be")


def told_of_paragraph(properties: _Element | None) -> tuple[Told, ...]:
    """Tell what w:pPr asks for and is set otherwise."""
    if properties is None or all(child.tag not in _SET_OTHERWISE for child in properties):
        return ()
    return tuple(_told_of_layout(properties))


def _told_of_layout(properties: _Element) -> Iterator[Told]:
    frame = properties.find(W + "framePr")
    if frame is not None and frame.get(W + "dropCap", "none") != "none":
        said = message("drop-cap", "a drop cap was set as an ordinary letter")
        yield said, phrase("choose: Insert → Drop Cap → None")
    elif frame is not None:
        said = message("framed-paragraph", "a paragraph in a frame was set in its ordinary place")
        yield said, phrase("remove the frame, or use a table")
    if child_value(properties, "textDirection") not in HORIZONTAL:
        yield message("turned-text", "turned text was set horizontally"), None
    if child_value(properties, "textAlignment") not in _ON_THE_BASELINE:
        said = message("line-alignment", "letters of different sizes were set on one baseline")
        yield said, phrase("Paragraph → Asian Typography → Text alignment → Auto")
    if switch(properties, "mirrorIndents"):
        said = message("mirrored-indents", "indents mirrored on facing pages were set the same on all pages")
        yield said, phrase("Paragraph → leave out Mirror indents")
    if switch(properties, "bidi"):
        yield message("right-to-left-paragraph", "a paragraph written from right to left was set from the left"), None
    if properties.find(f"{W}pBdr/{W}bar") is not None or properties.find(f"{W}tabs/{W}tab[@{W}val='bar']") is not None:
        yield message("bar-left-out", "a vertical line beside or in a paragraph was left out"), None


def report_direction_of(wrapper: _Element, word_file: WordFile) -> None:
    """Warn of a stretch of text that has a direction of its own (w:bdo, w:dir, ECMA-376 17.3.2.3, 17.3.2.8)."""
    if wrapper.get(W + "val") == "rtl":
        word_file.warn(_FROM_RIGHT, wrapper, phrase("insert it as a picture with alternative text"))


def report_number_format(element: _Element, number_format: str, word_file: WordFile) -> None:
    """Warn of a number that should be written in a language whose words for numbers we do not have."""
    if number_format in WORDED and not spoken_in(word_file.language):
        said = message("number-words", "numbers in words of the document's language were set as digits")
        word_file.warn(said, element, phrase("choose numbers in digits for this list or field"))


def report_direction(text: str, element: _Element, word_file: WordFile) -> None:
    """Warn of letters that are read from the right to the left, such as Hebrew and Arabic ones."""
    if _SCRIPTS_FROM_RIGHT.search(text) and any(map(_is_from_right, text)):
        said = message("right-to-left-text", "text written from right to left was set from the left, letter by letter")
        word_file.warn(said, element, phrase("insert it as a picture with alternative text"))


def _is_from_right(character: str) -> bool:
    return bidirectional(character) in ("R", "AL")


def told_of_text(properties: _Element | None) -> tuple[Told, ...]:
    """Tell what w:rPr asks for and is set otherwise."""
    children = () if properties is None else properties
    return tuple([(said, None) for child in children for said in _told_of_property(child)])


def _told_of_property(child: _Element) -> Iterator[Message]:
    said = _RUN_PROPERTIES.get(child.tag.removeprefix(W))
    if said is not None and child.get(W + "val", "1") not in _NO_EFFECT:
        yield said
    if child.tag == W + "u" and child.get(W + "val", "single") not in _SIMPLE_LINES:
        yield _UNDERLINE
    effect = _RUN_EFFECTS.get(child.tag.removeprefix(W14))
    if effect is not None and _is_seen(child):
        yield effect


def _is_seen(effect: _Element) -> bool:
    """Whether an effect of Word 2010 leaves ink; Word also writes ones without a line, size or depth."""
    if effect.tag in (W14 + "glow", W14 + "props3d"):
        sizes = (effect.get(W14 + name, "0") for name in ("rad", "extrusionH", "contourW"))
        return effect.find(W14 + "bevelT") is not None or any(size != "0" for size in sizes)
    return effect.find(W14 + "noFill") is None


def report_typed_places(inlines: Iterable[Inline], element: _Element, word_file: WordFile) -> None:
    """Warn of places to write in that are only typed; not in a document that is set as no form."""
    if not word_file.with_fields:
        return
    text = "".join(inline.text for inline in inlines if isinstance(inline, Text))
    if any(dots in text for dots in _DOTS) or (("…" in text or "|_" in text) and re.search(_MORE_DOTS, text)):
        hint = phrase("insert a content control (Developer tab), or a tab with a leader where only paper is filled in")
        word_file.warn(_LINE, element, hint)
    if any(box in text for box in _BOXES) and re.search(_BOX_BEFORE_WORD, text):
        word_file.warn(_BOX, element, phrase("insert it as a content control: Developer → Check Box Content Control"))
