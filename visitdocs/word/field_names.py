"""How a form field's name, title and answers are written into a control and read from it: the one place for it.

An answer's name is the field's name, a dot, and the answer's value. Word keeps at most 64 characters of a title.
"""

from __future__ import annotations

LONGEST_TITLE = 64
REQUIRED_MARK = " (wymagane)"


def control_title(label: str, required: bool) -> str:
    """The control's title: the label, cut at a word if it is too long, and whether an answer is required."""
    mark = REQUIRED_MARK if required else ""
    room = LONGEST_TITLE - len(mark)
    text = " ".join(label.split())
    if len(text) > room:
        cut = text[: room - 1]
        text = (cut[: cut.rfind(" ")] if " " in cut[room // 2 :] else cut).rstrip(" ,.;:") + "…"
    return text + mark
