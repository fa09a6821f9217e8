"""What is to be said of a control that holds one thing and shows another, or does not show all."""

from __future__ import annotations

from typing import assert_never

from visitdocs.messages import Message, Quoted, message, phrase
from visitdocs.returns.asked_form import AskedForm
from visitdocs.returns.registration import Finding, State
from visitdocs.returns.returned_form import Doubt, DoubtKind


def is_of_the_sender(doubt: Doubt, asked: AskedForm) -> bool:
    """Tell whether there was nothing to doubt in the form as it was published."""
    return doubt.kind is not DoubtKind.LINES_JOINED or doubt.control not in asked.below_line_ends


def about_a_doubt(doubt: Doubt, asked: AskedForm) -> Finding:
    """Give what staff should know of a value that cannot be trusted as it was read."""
    name = asked.name_of(doubt.control)
    label = asked.label_of(doubt.control)
    request: Message | None = phrase("Please confirm this answer: {field}.", field=label)
    match doubt.kind:
        case DoubtKind.TICKED_DIFFERENTLY:
            sentence = message(
                "returned-doubtful-tick", "{field}: it cannot be told whether this is ticked", field=label
            )
        case DoubtKind.ONLY_SHOWN | DoubtKind.SHOWN_DIFFERENTLY:
            sentence = message(
                "returned-doubtful-text",
                "{field}: the form shows {text}, and holds something else",
                field=label,
                text=Quoted(doubt.shown),
            )
        case DoubtKind.LINES_JOINED:
            sentence = message(
                "returned-lines-joined",
                "{field}: the program that saved the form has joined the lines of the answer, and words may have run "
                "together",
                field=label,
            )
        case DoubtKind.CUT:
            sentence = message("returned-cut", "{field}: the end of the answer may be cut off", field=label)
            request = phrase("Please send us the whole of this answer: {field}.", field=label)
        case DoubtKind.DRAWN:
            sentence = message(
                "returned-drawn",
                "{field}: something is written or drawn here that cannot be read as text; type it in by hand",
                field=label,
            )
            request = None
        case DoubtKind.OVERLAID:
            sentence = message("returned-overlaid", "{field}: text stands over other text", field=label)
        case DoubtKind.HIDDEN:
            sentence = message("returned-hidden", "{field}: here is a text that cannot be seen", field=label)
        case DoubtKind.MISPLACED:
            sentence = message(
                "returned-misplaced",
                "{field}: the answer does not begin where answers in this field do, and may belong to another field",
                field=label,
            )
        case _:
            assert_never(doubt.kind)
    return Finding(State.TO_BE_CHECKED, sentence, name, request)
