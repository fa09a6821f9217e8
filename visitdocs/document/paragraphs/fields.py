"""Fields (ECMA-376 17.16): inlines flow into a stream, which turns instructions into links and page numbers.

A field begins, holds an instruction, then its last known result, and ends; all four may lie in different
paragraphs. What the instruction asks for we compute only for links and page numbers; of any other field the result
that Word saved is shown.
"""

import re
from dataclasses import field
from itertools import chain, pairwise

from lxml.etree import _Element

from visitdocs.dataclass import dataclass
from visitdocs.document.file.word_file import WordFile
from visitdocs.document.form.control_kinds import in_margin
from visitdocs.document.model import (
    Bookmark,
    Inline,
    Link,
    PageField,
    PageReference,
    Text,
    TextStyle,
)
from visitdocs.document.paragraphs.instructions import (
    BARCODE,
    FIELD_SIGN,
    MAXIMUM_CODES,
    PAGE_FIELDS,
    read_barcode,
    read_page_field,
    safe_target,
)
from visitdocs.document.paragraphs.unsupported import report_number_format
from visitdocs.messages import message, phrase

_WORD = re.compile(r'"([^"]*)"?|(\S+)')
_FORM_FIELDS = frozenset({"FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN"})
# Fields that mark, set or compute something and show nothing by themselves.
_SILENT = frozenset({"", "TC", "XE", "TA", "RD", "SET", "ASK", "PRIVATE", "SEQ", "IF", "ADVANCE"})
_BUTTONS = frozenset({"MACROBUTTON", "GOTOBUTTON"})


@dataclass
class OpenField:
    """A field that has begun, or a hyperlink element (then `target` is given and there is no instruction)."""

    element: _Element
    style: TextStyle
    target: str | None = None
    tooltip: str = ""
    instruction: str = ""
    page_fields: list[PageField] = field(default_factory=list)
    in_result: bool = False
    shown: bool = False
    inlines: list[Inline] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        """The instruction's words; quoted ones without their quotes."""
        return [quoted or plain for quoted, plain in _WORD.findall(self.instruction)]

    @property
    def name(self) -> str:
        """The kind of field, such as PAGE."""
        return self.words[0].upper() if self.words else ""

    def instruct_with(self, inline: Inline) -> None:
        """Take what a field within the instruction shows."""
        if isinstance(inline, PageField):
            self.instruction += FIELD_SIGN
            self.page_fields.append(inline)
        elif isinstance(inline, Text):
            self.instruction += inline.text


class InlineStream:
    """Takes the inlines of one paragraph. `open_fields` are those that began in an earlier one and go on."""

    def __init__(self, word_file: WordFile, open_fields: list[OpenField]) -> None:
        self._word_file = word_file
        self._open = open_fields
        self._line: list[Inline] = []

    def emit(self, inline: Inline) -> None:
        """Add an inline; inside an instruction it is dropped."""
        if not self._open:
            self._line.append(inline)
        elif self._open[-1].in_result:
            self._open[-1].inlines.append(inline)
        elif self._open[-1].name == BARCODE:
            self._open[-1].instruct_with(inline)

    def begin(self, element: _Element, style: TextStyle) -> None:
        """Begin a field with its instruction."""
        self._open.append(OpenField(element, style))

    def instruct(self, text: str) -> None:
        """Take a piece of the instruction; in a field within an instruction this may be its result."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].instruction += text.replace(FIELD_SIGN, "")
        elif len(self._open) > 1 and not self._open[-2].in_result:
            self._open[-1].inlines.append(Text(text, self._open[-1].style))

    def separate(self) -> None:
        """End the instruction; the result follows."""
        if self._open:
            self._open[-1].in_result = True

    def end(self) -> None:
        """End the field."""
        if self._open and self._open[-1].target is None:
            self._close(self._open.pop())

    def open_link(self, element: _Element, style: TextStyle, target: str, tooltip: str) -> OpenField:
        """Begin a hyperlink; an empty `target` means its text only."""
        link = OpenField(element, style, target, tooltip, in_result=True)
        self._open.append(link)
        return link

    def close_link(self, link: OpenField) -> None:
        """End the hyperlink; a field that began in it and goes on hands over what it has so far."""
        while self._open[-1] is not link:
            inner = self._open.pop()
            self._hand_over(inner)
        self._close(self._open.pop())

    def finish(self) -> tuple[Inline, ...]:
        """End the paragraph: what fields that go on have so far belongs to it.

        Instructions end with their paragraph, so that one that is never completed does not swallow the document.
        """
        still_open = [open_field for open_field in self._open if open_field.in_result]
        while self._open:
            self._hand_over(self._open.pop())
        self._open.extend(still_open)
        line, self._line = self._line, []
        return merge_texts(line)

    def _hand_over(self, unfinished: OpenField) -> None:
        if unfinished.inlines and unfinished.name not in PAGE_FIELDS:
            unfinished.shown = True
            self._show(unfinished)
            unfinished.inlines = []

    def _close(self, finished: OpenField) -> None:
        if finished.name in PAGE_FIELDS:
            self._emit_page_field(finished)
            return
        if finished.name in _FORM_FIELDS and self._emit_form_field(finished):
            return
        if finished.name == "PAGEREF" and len(finished.words) > 1 and "\\p" not in finished.words:
            finished.inlines = _page_reference(finished)
        if finished.name == BARCODE:
            finished.inlines = self._barcode(finished)
        if finished.name in _BUTTONS and not finished.inlines:
            finished.inlines = self._button_text(finished)
        self._report_stale(finished)
        if not (finished.inlines or finished.shown or finished.name in _SILENT or finished.target is not None):
            hint = phrase("select the field in Word and press F9")
            said = message(
                "field-without-result", "the field {name} has no saved result and was left out", name=finished.name
            )
            self._word_file.warn(said, finished.element, hint)
        self._show(finished)

    def _emit_page_field(self, finished: OpenField) -> None:
        styles = [inline.style for inline in finished.inlines if isinstance(inline, Text)]
        page_field, understood = read_page_field(finished.words, *(styles[:1] or [finished.style]))
        if not understood:
            said = message("page-number-format", "a page number was set as digits, not as its field asks for")
            self._word_file.warn(said, finished.element, phrase("choose another number format for the field"))
        report_number_format(finished.element, page_field.number_format, self._word_file)
        self.emit(page_field)

    def _emit_form_field(self, finished: OpenField) -> bool:
        from visitdocs.document.form.legacy_fields import read_legacy_field, shown_by  # only old forms have them

        result = "".join(inline.text for inline in finished.inlines if isinstance(inline, Text))
        form_field = read_legacy_field(finished.element, result, finished.style, self._word_file)
        if form_field is None:
            return False
        is_answered = bool(form_field.value or form_field.checked)
        if self._word_file.with_fields and not (is_answered and in_margin(finished.element)):
            self.emit(form_field)
        elif shown := shown_by(form_field):
            self.emit(Text(shown, form_field.style))
        return True

    def _barcode(self, finished: OpenField) -> list[Inline]:
        code = read_barcode(finished.words, finished.page_fields, finished.inlines)
        if code is not None and self._word_file.codes < MAXIMUM_CODES:
            self._word_file.codes += 1
            return [*(inline for inline in finished.inlines if isinstance(inline, Bookmark)), code]
        said = message("barcode-not-drawn", "a bar code was not drawn; what Word saved of it was set instead")
        self._word_file.warn(said, finished.element, phrase("insert it as a picture with alternative text"))
        return finished.inlines

    def _button_text(self, finished: OpenField) -> list[Inline]:
        """What a button shows: all that follows its target in the instruction (17.16.5.36)."""
        text = "".join(finished.instruction.split(maxsplit=2)[2:]).strip()
        said = message("button-field", "a field to click on ({name}) was set as text", name=finished.name)
        hint = phrase("use a content control from the Developer tab where something is to be typed")
        self._word_file.warn(said, finished.element, hint)
        return [Text(text, finished.style)] if text else []

    def _report_stale(self, finished: OpenField) -> None:
        """Warn of fields whose saved result may be wrong on the page."""
        if finished.name == "STYLEREF":
            said = message(
                "repeated-heading",
                "a field that repeats a text of its page (STYLEREF) shows what was saved on all pages",
            )
            self._word_file.warn(said, finished.element, phrase("type the text, or leave the field out"))
        elif finished.name.startswith("="):
            said = message("formula-field", "a formula field shows the result that was saved")
            self._word_file.warn(said, finished.element, phrase("select the field in Word and press F9"))

    def _show(self, finished: OpenField) -> None:
        target, tooltip = self._link_of(finished)
        if target and any(not isinstance(inline, Bookmark) for inline in finished.inlines):
            flat = chain.from_iterable(i.inlines if isinstance(i, Link) else (i,) for i in finished.inlines)
            self.emit(Link(target, merge_texts(list(flat)), tooltip))
        else:
            for inline in finished.inlines:
                self.emit(inline)

    def _link_of(self, finished: OpenField) -> tuple[str, str]:
        if finished.target is not None:
            return finished.target, finished.tooltip
        words = finished.words
        switches = {word.lower(): value for word, value in pairwise([*words, ""])}
        if finished.name == "HYPERLINK":
            first = words[1] if len(words) > 1 and not words[1].startswith("\\") else ""
            anchor = switches.get("\\l", "")
            target = safe_target(first + (f"#{anchor}" if anchor else ""), finished.element, self._word_file)
            return target, switches.get("\\o", "")
        if finished.name in ("REF", "PAGEREF") and "\\h" in switches and len(words) > 1:
            return f"#{words[1]}", ""
        return "", ""


def _page_reference(finished: OpenField) -> list[Inline]:
    """The result of a PAGEREF as the number of a page; bookmarks in it stay."""
    texts = [inline for inline in finished.inlines if isinstance(inline, Text)]
    if not texts:
        return finished.inlines
    text = "".join(inline.text for inline in texts).strip()
    bookmarks = [inline for inline in finished.inlines if isinstance(inline, Bookmark)]
    return [*bookmarks, PageReference(finished.words[1], text, texts[0].style)]


def merge_texts(inlines: list[Inline]) -> tuple[Inline, ...]:
    """Give the inlines with neighbouring texts of one style joined."""
    merged: list[Inline] = []
    for inline in inlines:
        last = merged[-1] if merged else None
        if isinstance(inline, Text) and isinstance(last, Text) and inline.style == last.style:
            merged[-1] = Text(last.text + inline.text, last.style)
        else:
            merged.append(inline)
    return tuple(merged)
