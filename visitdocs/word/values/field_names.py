"""How a form field's name, title and answers are written into a control and read from it: the one place for it.

An answer's name is the field's name, a dot, and the answer's value. Word keeps at most 64 characters of a title.
"""

from __future__ import annotations

from visitdocs.wording import Wording

LONGEST_TITLE = 64
LEAST_LABEL = 12


def option_name(field: str, value: str) -> str:
    """The name of one answer to choose."""
    return f"{field}.{value}"


def control_title(label: str, required: bool, wording: Wording, option: str = "") -> str:
    """The control's title: the label, for an answer also the answer, and whether an answer is required.

    What does not fit is cut, of a question rather than of its answers: those tell one control from another.
    """
    mark = wording.required_mark if required else ""
    room = LONGEST_TITLE - len(mark)
    label, option = " ".join(label.split()), " ".join(option.split())
    if option:
        label = _cut(label, max(room - len(option) - 2, LEAST_LABEL)) + ": "
    return _cut(label + option, room) + mark


def _cut(text: str, room: int) -> str:
    """The text, or as many of its words as fit with an ellipsis."""
    if len(text) <= room:
        return text
    cut = text[: room - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[room // 2 :] else cut).rstrip(" ,.;:") + "…"
