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
    name, label = asked.name_of(doubt.control), asked.label_of(doubt.control)
    settled_by = (name,) if doubt.kind is DoubtKind.DOUBTFUL_TICK else ()
    return Finding(State.TO_BE_CHECKED, _sentence(doubt, label, asked), name, _request(doubt.kind, label), settled_by)


def _request(kind: DoubtKind, label: str) -> Message | None:
    """What to write to the sender; None where looking at the file tells."""
    match kind:
        case DoubtKind.DRAWN | DoubtKind.DOUBTFUL_SIGNATURE:
            return None
        case DoubtKind.CUT:
            return phrase("Please send us the whole of this answer: {field}.", field=label)
        case _:
            return phrase("Please confirm this answer: {field}.", field=label)


def _sentence(doubt: Doubt, label: str, asked: AskedForm) -> Message:
    match doubt.kind:
        case DoubtKind.TICKED_DIFFERENTLY:
            return message("returned-doubtful-tick", "{field}: it cannot be told whether this is ticked", field=label)
        case DoubtKind.ONLY_SHOWN | DoubtKind.SHOWN_DIFFERENTLY:
            return message(
                "returned-doubtful-text",
                "{field}: the form shows {text}, and holds something else",
                field=label,
                text=Quoted(doubt.shown),
            )
        case DoubtKind.DOUBTFUL_TICK:
            return _about_a_tick(doubt.control, asked)
        case DoubtKind.DOUBTFUL_SIGNATURE:
            return message(
                "returned-doubtful-signature", "{field}: it cannot be told whether this is signed", field=label
            )
        case DoubtKind.LINES_JOINED:
            return message(
                "returned-lines-joined",
                "{field}: the program that saved the form has joined the lines of the answer, and words may have run "
                "together",
                field=label,
            )
        case DoubtKind.CUT:
            return message("returned-cut", "{field}: the end of the answer may be cut off", field=label)
        case DoubtKind.DRAWN:
            return message(
                "returned-drawn",
                "{field}: something is written or drawn here that cannot be read as text; type it in by hand",
                field=label,
            )
        case DoubtKind.OVERLAID:
            return message("returned-overlaid", "{field}: text stands over other text", field=label)
        case DoubtKind.HIDDEN:
            return message("returned-hidden", "{field}: here is a text that cannot be seen", field=label)
        case DoubtKind.MISPLACED:
            return message(
                "returned-misplaced",
                "{field}: the answer does not begin where answers in this field do, and may belong to another field",
                field=label,
            )
        case _:
            assert_never(doubt.kind)


def _about_a_tick(control: str, asked: AskedForm) -> Message:
    option = asked.option_of(control)
    if option is None:
        return message(
            "returned-doubtful-tick",
            "{field}: it cannot be told whether this is ticked",
            field=asked.label_of(control),
        )
    return message(
        "returned-doubtful-tick",
        "{field}: it cannot be told whether {answer} is ticked",
        field=asked.label_of(control),
        answer=Quoted(option),
    )
