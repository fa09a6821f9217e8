"""The tags in a template's text: {{ value }}, {% statement %}, {# note #}, and what is wrong with their braces.

Word likes to help: it makes quotes curly, also inside tags, and hides soft hyphens there. What Jinja gets is the tag
as it was meant. `{_{` and its like are docxtpl's way to print braces.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import field
from functools import cached_property

from visitdocs.dataclass import dataclass
from visitdocs.messages import Quoted, message, phrase
from visitdocs.templating.errors import Mistake

ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
ESCAPES = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
BRACES = re.compile(r"\{_\{|\{_%|\}_\}|%_\}|\{\{|\{%|\{#|\}\}|%\}")
WORD = re.compile(r"[-+]?\s*(\w+)")
WRAPPING = re.compile(r"(p|tr|tc|r)\s")
PLAIN = re.compile("[ !$&(-z|~]+")
"""Letters and signs that mean nothing by themselves: of ASCII all but braces, quotes, „%” and „#”."""
BLANK = " \t\n\r"
MAXIMUM_LENGTH = 500
DOUBLE_QUOTES = '"„”“‟«»'
SINGLE_QUOTES = "'‚‘’‛"


@dataclass(frozen=True)
class Tag:
    """A tag: `text` as typed at `start`, and `inside`, what Jinja reads between `braces`.

    `wraps` is what goes together with the tag: „p” its paragraph, „tr” its row, „tc” its cell, "" nothing.
    """

    text: str
    start: int
    braces: str
    inside: str
    wraps: str = ""

    @property
    def end(self) -> int:
        """Where the text goes on behind the tag."""
        return self.start + len(self.text)

    @cached_property
    def word(self) -> str:
        """The first word inside: „if” of {% if … %}."""
        found = WORD.match(self.inside)
        return found.group(1) if found else ""

    @property
    def trims_before(self) -> bool:
        """Whether it begins with a minus, which takes away the blank space before it."""
        return self.text[2:3] == "-"

    @property
    def trims_after(self) -> bool:
        """Whether it ends with a minus, which takes away the blank space behind it."""
        return self.text[-3:-2] == "-" and len(self.text) > len("{%-%}")


@dataclass
class Scan:
    """What stands in a text: its tags and escaped braces in order, and what is wrong, each with the braces meant."""

    tags: list[Tag] = field(default_factory=list)
    escapes: list[tuple[int, str]] = field(default_factory=list)
    mistakes: list[tuple[str, Mistake]] = field(default_factory=list)


def scan(text: str) -> Scan:
    """Find all tags of a text. After a tag that has no end nothing more is looked for."""
    found, position = Scan(), 0
    while braces := BRACES.search(text, position):
        opening, position = braces.group(), braces.end()
        if opening in ESCAPES:
            found.escapes.append((braces.start(), opening))
        elif opening not in ENDS:
            found.mistakes.append((opening, _without_beginning(opening)))
        elif opening == "{{" and text[position : position + 1] in ("{", "%", "#"):
            found.mistakes.append((text[braces.start() : position + 1], _one_too_many("{")))
            break
        else:
            inside, position = _read(text, position, ENDS[opening])
            if position < 0 or len(inside) > MAXIMUM_LENGTH:
                found.mistakes.append((opening, _unclosed(opening)))
                break
            found.tags.append(_tag(text[braces.start() : position], braces.start(), inside))
            if text[position : position + 1] == "}":
                found.mistakes.append((found.tags[-1].text + "}", _one_too_many("}")))
                position += 1
    return found


def _without_beginning(closing: str) -> Mistake:
    braces, opening = Quoted(closing), Quoted("{{" if closing == "}}" else "{%")
    return Mistake(
        message("tag-without-beginning", "a tag has no beginning: there is only {braces}", braces=braces),
        phrase("put {opening} before it, or take {braces} away", opening=opening, braces=braces),
    )


def _unclosed(opening: str) -> Mistake:
    return Mistake(
        message("tag-without-end", "the tag {braces} has no end", braces=Quoted(opening)),
        phrase(
            "end the tag with {closing} in the same paragraph; a quotation mark needs its pair, too",
            closing=Quoted(ENDS[opening]),
        ),
    )


def _one_too_many(brace: str) -> Mistake:
    return Mistake(
        message("spare-brace", "there is one brace {brace} too many at the tag", brace=Quoted(brace)),
        phrase(
            "take the spare {brace} away; if it is to be printed, put a space between it and the tag",
            brace=Quoted(brace),
        ),
    )


def _tag(text: str, start: int, inside: str) -> Tag:
    braces = text[:2]
    if braces == "{#":
        inside = ""
    wraps = WRAPPING.match(text, 2)
    if wraps is None:
        return Tag(text, start, braces, inside)
    kind = wraps.group(1)
    return Tag(text, start, braces, inside[len(kind) :], "" if kind == "r" else kind)


def _read(text: str, position: int, closing: str) -> tuple[str, int]:
    """The inside of a tag with straight quotes, and where the tag ends; -1 when it does not."""
    inside = ""
    while position < len(text):
        if plain := PLAIN.match(text, position):
            inside, position = inside + plain.group(), plain.end()
            continue
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


@dataclass(frozen=True)
class Sentence:
    """A text as it stands in the template."""

    text: str
    in_table: bool


@dataclass(frozen=True)
class TagMistake:
    """Something wrong in a sentence; `tag` is as much of it as belongs to the tag, `number` says where it comes."""

    mistake: Mistake
    tag: str
    sentence: Sentence
    number: int = 0
