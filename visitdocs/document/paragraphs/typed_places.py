"""Places to write in that somebody has typed: dots, underscores and boxes, which nobody can fill in on the screen."""

import re
from collections.abc import Iterable

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.model import Inline, Text
from visitdocs.messages import message, phrase

_DOTS = ("......", "____", ". . . . . . ")
_MORE_DOTS = r"(?:…\s?){3,}|(?:\|_+){2,}"
_BOXES = "☐□❑❏"
_BOX_BEFORE_WORD = rf"[{_BOXES}]\s*\w"
_LINE = message("typed-dots", "typed dots or underscores stand where a field or a leader tab should be")
_BOX = message("typed-box", "a typed box stands where a check box should be")


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
