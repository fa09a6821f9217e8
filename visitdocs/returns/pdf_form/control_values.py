"""What the widgets of one form hold, by the names that the same controls have in Word, and what there is to doubt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from pypdf import PdfReader
from pypdf.generic import ByteStringObject, StreamObject

from visitdocs.returns.pdf_form.appearance import letters, rich_text, shown_text
from visitdocs.returns.pdf_form.widgets import OFF, Widget, control_name
from visitdocs.returns.returned_form import Doubt, DoubtKind, Value, typed_text

PUSH_BUTTON = 1 << 16


class ControlValues:
    """Reads widgets; `values` and `doubts` are what was found. `drawn`: appearances are what the program drew last."""

    def __init__(self, reader: PdfReader, *, drawn: bool) -> None:
        self.values: dict[str, Value] = {}
        self.doubts: list[Doubt] = []
        self._reader = reader
        self._drawn = drawn

    def read(self, widgets: Iterable[Widget]) -> None:
        """Note what each widget holds. A kind of field that asks nothing, such as a push button, is passed over."""
        for widget in widgets:
            match widget.kind:
                case "/Tx" | "/Ch":
                    self._read_text(widget)
                case "/Btn" if not widget.flags & PUSH_BUTTON:
                    self._read_tick(widget)
                case "/Sig":
                    self.values[widget.name] = self.values.get(widget.name) is True or widget.value is not None
                case _:
                    continue

    def _read_text(self, widget: Widget) -> None:
        text = text_of(widget.value)
        if widget.name in self.values:
            if text != self.values[widget.name]:
                self.doubts.append(Doubt(DoubtKind.SHOWN_DIFFERENTLY, widget.name, text))
            return
        if not text.strip() and "/RV" in widget.annotation:
            text = typed_text(rich_text(text_of(widget.annotation["/RV"])))
        shown = self._shown(widget)
        if shown is not None and letters(shown) != letters(text):
            kind = DoubtKind.SHOWN_DIFFERENTLY if text.strip() else DoubtKind.ONLY_SHOWN
            self.doubts.append(Doubt(kind, widget.name, typed_text(shown)))
            text = text if text.strip() else typed_text(shown)
        self.values[widget.name] = text

    def _shown(self, widget: Widget) -> str | None:
        """The text that the field shows, None if it is not drawn yet or in letters without names."""
        if not self._drawn:
            return None
        shown = shown_text(widget.annotation, self._reader)
        if (
            shown is None
            or "\ufffd" in shown
            or any(unicodedata.category(letter) in ("Cc", "Co") for letter in letters(shown))
        ):
            return None
        return shown

    def _read_tick(self, widget: Widget) -> None:
        held = text_of(widget.value) or widget.state  # a button that has lost its group has lost the group's value
        ticked = held not in (OFF, OFF[1:]) and (held == widget.on or not widget.on)
        name = control_name(widget)
        if widget.on and ticked != (widget.state == widget.on):
            self.doubts.append(Doubt(DoubtKind.TICKED_DIFFERENTLY, name))
            ticked = True
        self.values[name] = ticked


def text_of(value: object) -> str:
    """Give the text of a value as people typed it: a string, a stream, several choices; with plain line ends."""
    match value:
        case None:
            return ""
        case StreamObject():
            return typed_text(value.get_data().decode("utf-8", "replace"))
        case ByteStringObject():
            return typed_text(bytes(value).decode("cp1252", "replace"))
        case list():
            return ", ".join(map(text_of, value))
        case _:
            return typed_text(str(value))
