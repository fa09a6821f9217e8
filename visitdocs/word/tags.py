"""The tags in a template's text: {{ value }}, {% statement %}, {# note #}, and what is wrong with their braces.

Word likes to help: it makes quotes curly, also inside tags, and hides soft hyphens there. What Jinja gets is the tag
as it was meant.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
BRACES = re.compile(r"\{\{|\{%|\{#|\}\}|%\}")
WRAPPING = re.compile(r"(p|tr|tc|r)\s")
LONGEST = 500
DOUBLE_QUOTES = '"„”“‟«»'
SINGLE_QUOTES = "'‚‘’‛"


@dataclass(frozen=True)
class Tag:
    """A tag: `text` as typed at `start`, and `inside`, what Jinja reads.

    `wraps` is what goes together with the tag: „p” its paragraph, „tr” its row, „tc” its cell, "" nothing.
    """

    text: str
    start: int
    inside: str
    wraps: str = ""

    @property
    def braces(self) -> str:
        """How it opens: „{{”, „{%” or „{#”."""
        return self.text[:2]

    @property
    def word(self) -> str:
        """The first word inside: „if” of {% if … %}."""
        found = re.match(r"[-+]?\s*(\w+)", self.inside)
        return found.group(1) if found else ""


@dataclass
class Scan:
    """What stands in a text: its tags in order, and what is wrong with the braces (message, braces, hint)."""

    tags: list[Tag] = field(default_factory=list)
    faults: list[tuple[str, str, str]] = field(default_factory=list)


def scan(text: str) -> Scan:
    """Find all tags of a text. After a tag that has no end nothing more is looked for."""
    found, position = Scan(), 0
    while braces := BRACES.search(text, position):
        opening, position = braces.group(), braces.end()
        if opening not in ENDS:
            hint = f"dopisz przed nim „{'{{' if opening == '}}' else '{%'}” albo usuń „{opening}”"
            found.faults.append((f"znacznik nie ma początku: jest tylko „{opening}”", opening, hint))
            continue
        inside, end = _read(text, position, ENDS[opening])
        if end < 0 or len(inside) > LONGEST:
            found.faults.append(_unclosed(opening))
            break
        found.tags.append(_tag(text[braces.start() : end], braces.start(), inside))
        position = end
    return found


def _unclosed(opening: str) -> tuple[str, str, str]:
    hint = f"zakończ znacznik znakami „{ENDS[opening]}” w tym samym akapicie; cudzysłów też musi mieć parę"
    return f"znacznik „{opening}” nie ma końca", opening, hint


def _tag(text: str, start: int, inside: str) -> Tag:
    if text[1] == "#":
        inside = ""
    wraps = WRAPPING.match(text, 2)
    if wraps is None:
        return Tag(text, start, inside)
    kind = wraps.group(1)
    return Tag(text, start, inside[len(kind) :], "" if kind == "r" else kind)


def _read(text: str, position: int, closing: str) -> tuple[str, int]:
    """The inside of a tag with straight quotes, and where the tag ends; -1 when it does not."""
    inside = ""
    while position < len(text):
        character = text[position]
        if text.startswith(closing, position):
            return inside, position + 2
        if closing != "#}" and BRACES.match(text, position):
            break
        if closing != "#}" and character in DOUBLE_QUOTES + SINGLE_QUOTES:
            literal, position = _literal(text, position)
            if position < 0:
                break
            inside += literal
            continue
        if unicodedata.category(character) != "Cf":  # soft hyphens and their like
            inside += character
        position += 1
    return "", -1


def _literal(text: str, position: int) -> tuple[str, int]:
    """A quoted text with straight quotes around, and where it ends; -1 when it does not."""
    opening = text[position]
    quotes = DOUBLE_QUOTES if opening in DOUBLE_QUOTES else SINGLE_QUOTES
    closing = opening if opening in "\"'" else quotes
    end = position + 1
    while end < len(text):
        if text[end] in closing:
            return quotes[0] + text[position + 1 : end] + quotes[0], end + 1
        end += 2 if text[end] == "\\" else 1
    return "", -1
