"""Statements that have an end, `{% for %} … {% endfor %}`: which belong together, what is said if one is missing."""

from __future__ import annotations

import re

from visitdocs.messages import Message, Quoted, message, phrase
from visitdocs.templating.errors import Mistake

BLOCKS = ("if", "for")
ENDS = {"endif": "if", "endfor": "for"}
MIDDLES = {"else": BLOCKS, "elif": ("if",)}

Said = tuple[Message, Message]
"""What is wrong, and what to do."""

_STATEMENT = re.compile(r"\{#.*?#\}|\{%-?\s*(\w+).*?%\}", re.DOTALL)


def end_of(word: str) -> str:
    """Return the tag that ends a statement."""
    return f"{{% end{word} %}}"


def without_end(word: str) -> Said:
    """Say that a statement has no end."""
    said = message("command-without-end", "the command {word} has no end", word=Quoted(word))
    return said, phrase("write {end} where it is to end", end=end_of(word))


def unexpected(word: str, wanted: tuple[str, ...], opened: str = "", inside: str = "") -> Said:
    """Say that an end or a middle belongs to no statement, or not to `inside`, the tag of the open one, `opened`."""
    if not opened:
        names = map(Quoted, wanted)
        beginnings = phrase("{one} or {other}", one=next(names), other=next(names)) if len(wanted) > 1 else next(names)
        said = message(
            "command-without-beginning",
            "the command {word} has no beginning ({names})",
            word=Quoted(word),
            names=beginnings,
        )
        return said, phrase("take it away, or write the beginning")
    said = message("crossed-commands", "the command {word} stands inside {opening}", word=Quoted(word), opening=inside)
    return said, phrase("end {opening} first: write {end}", opening=inside, end=end_of(opened))


def unmatched(source: str) -> Mistake | None:
    """Return the first statement in a text that lacks its end, or an end that lacks its beginning, with its line."""
    opened: list[tuple[str, str, int]] = []
    for found in _STATEMENT.finditer(source):
        word, line = found[1], source.count("\n", 0, found.start()) + 1
        if word in BLOCKS:
            opened.append((word, found[0], line))
        elif word in ENDS or word in MIDDLES:
            wanted = (ENDS[word],) if word in ENDS else MIDDLES[word]
            if not opened or opened[-1][0] not in wanted:
                around = opened[-1] if opened else ("", "", 0)
                return Mistake(*unexpected(word, wanted, around[0], around[1]), line, found[0])
            if word in ENDS:
                opened.pop()
    if opened:
        word, tag, line = opened[-1]
        return Mistake(*without_end(word), line, tag)
    return None
