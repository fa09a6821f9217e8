"""Check boxes and radio buttons: their states, what they look like, which is on (ISO 32000-1 12.7.4.2)."""

from __future__ import annotations

from visitdocs.document.model import FieldKind
from visitdocs.messages import Quoted, message, phrase
from visitdocs.pdf.form.appearance import NOTHING, dot, form_object, show, tick
from visitdocs.pdf.form.field_tree import EMPTY, FieldNode, Widget, button_states
from visitdocs.pdf.form.tooltips import group_tooltip
from visitdocs.pdf.objects.document import PDFDocument
from visitdocs.pdf.objects.values import PDFDictionary, PDFString
from visitdocs.problems import Warnings

NO_TOGGLE_TO_OFF, RADIO = 1 << 14, 1 << 15


class ButtonFields:
    """Makes the entries of one document's buttons; `warnings` take what cannot be shown."""

    def __init__(self, document: PDFDocument, warnings: Warnings) -> None:
        self._document = document
        self._warnings = warnings

    def check_box(self, name: str, node: FieldNode, flags: int) -> dict[str, object]:
        """The entries of a check box."""
        return {"FT": "/Btn", "Ff": flags, "V": self._press(name, node)}

    def radio_group(self, name: str, node: FieldNode, flags: int, required: bool) -> dict[str, object]:
        """The entries of radio buttons that exclude each other; what is asked is what all their titles begin with."""
        flags |= RADIO | (NO_TOGGLE_TO_OFF if required else 0)
        buttons = [widget.field for widget in node.widgets]
        return {"FT": "/Btn", "Ff": flags, "V": self._press(name, node), "TU": PDFString(group_tooltip(buttons, name))}

    def _press(self, name: str, node: FieldNode) -> str:
        """Give every button its two looks; the field's value."""
        states = button_states([widget.field for widget in node.widgets])
        buttons = list(zip(node.widgets, states, strict=True))
        chosen = list(dict.fromkeys(state for widget, state in buttons if widget.field.checked))
        if len(chosen) > 1:
            several = message(
                "several-answers-chosen",
                "in the field {name} several answers are chosen, and there can be one; the PDF has the first",
                name=Quoted(name),
            )
            self._warnings.add(several, phrase("leave one answer chosen in Word"))
        value = chosen[0] if chosen else EMPTY
        for widget, state in buttons:
            on, off = (form_object(self._document, widget, content) for content in (_mark(widget), NOTHING))
            show(widget, PDFDictionary({state: on, EMPTY: off}))
            widget.annotation["AS"] = f"/{state if state == value else EMPTY}"
        return f"/{value}"


def _mark(widget: Widget) -> str:
    return dot(widget.width) if widget.field.kind is FieldKind.RADIO else tick(widget.width)
