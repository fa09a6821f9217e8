"""Fields (ECMA-376 17.16): what stands between a field's begin and end, and what becomes of it.

PAGE and NUMPAGES are counted anew, HYPERLINK becomes a link; of every other field the last result is shown, as it
would be printed.
"""

import re
from dataclasses import dataclass, field

from visitdocs.document.model import Inline, Link, PageField, PageFieldKind, TextStyle

_PAGE_FIELDS = {
    "PAGE": PageFieldKind.PAGE, "NUMPAGES": PageFieldKind.PAGES, "SECTIONPAGES": PageFieldKind.PAGES,
}  # fmt: skip
_WORDS = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
RESULTLESS = {"TC", "XE", "RD", "SET", "ASK", "FILLIN", "PRIVATE"}


@dataclass
class OpenField:
    """A field being read: its instruction so far, and its result once that has begun."""

    instruction: str = ""
    in_result: bool = False
    style: TextStyle | None = None
    inlines: list[Inline] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The field's type, in capitals."""
        return (self.instruction.split() or [""])[0].upper()

    def close(self) -> list[Inline]:
        """What the field shows."""
        if self.name in _PAGE_FIELDS:
            style = self._result_style() or self.style or TextStyle()
            return [PageField(_PAGE_FIELDS[self.name], style)]
        if self.name == "HYPERLINK":
            target, tooltip = hyperlink(self.instruction)
            if target:
                return [Link(target, tuple(self.inlines), tooltip)]
        return self.inlines

    def _result_style(self) -> TextStyle | None:
        return next((inline.style for inline in self.inlines if hasattr(inline, "style")), None)


def hyperlink(instruction: str) -> tuple[str, str]:
    """Target and tooltip of a HYPERLINK instruction (17.16.5.25): \\l names a place, \\o the tooltip."""
    words = [(quoted or bare).replace("\\\\", "\\") for quoted, bare in _WORDS.findall(instruction)][1:]
    address = place = tooltip = ""
    position = 0
    while position < len(words):
        word = words[position]
        if word in ("\\l", "\\o", "\\t") and position + 1 < len(words):
            position += 1
            place = words[position] if word == "\\l" else place
            tooltip = words[position] if word == "\\o" else tooltip
        elif not word.startswith("\\"):
            address = word
        position += 1
    return (f"{address}#{place}" if place else address), tooltip
