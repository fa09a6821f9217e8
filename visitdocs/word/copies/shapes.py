"""The shape of a person's texts: which are there, in how many lines. Texts of one shape make documents of one shape.

In the place of each line stands a placeholder, which prints as it is wherever a text would.
"""

import re
from collections.abc import Iterator, Mapping

from visitdocs.templating.printed_text import OnlyPrinted
from visitdocs.word.finishing.embedded_fonts import REPERTOIRE

Shape = tuple[tuple[str, tuple[bool, ...]], ...]
"""For each column whether each of its lines holds anything."""

PLACEHOLDER = re.compile("pl5hq3v([0-9]{3})x([0-9]{3})z")
"""Letters and digits that no rule of typography looks at, and that no template holds."""

_LETTERS = frozenset(map(chr, REPERTOIRE)) | {"\n"}
_LEADER = re.compile(r"[._|…] ?[._|…]|  |^[._|…]", re.MULTILINE)
"""What could be taken for the dots that somebody types where a field should be, or for space that nobody means."""


def shape_of(values: Mapping[str, str]) -> Shape:
    """Tell the shape of texts by column."""
    return tuple((column, tuple(map(bool, text.split("\n")))) for column, text in values.items())


def is_plain(values: Mapping[str, str]) -> bool:
    """Whether only the template decides what becomes of the texts: the documents' fonts have all their letters."""
    return not any(set(text) - _LETTERS or _LEADER.search(text) or text.strip() != text for text in values.values())


def placeholders(shape: Shape) -> dict[str, OnlyPrinted]:
    """Give what stands for the texts of a shape while the template runs."""
    return {
        column: OnlyPrinted("\n".join(_placeholder(number, line) if there else "" for line, there in enumerate(lines)))
        for number, (column, lines) in enumerate(shape)
    }


def lines_of(values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give for each placeholder the line that it stands for."""
    for number, text in enumerate(values.values()):
        for line, content in enumerate(text.split("\n")):
            yield _placeholder(number, line), content


def _placeholder(column: int, line: int) -> str:
    return f"pl5hq3v{column:03}x{line:03}z"
