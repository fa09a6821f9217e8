"""Signs in a text that do something else than whoever typed them meant.

HTML, Markdown and placeholders of other programs would be printed as they are; `Warsztat #1` is `Warsztat` and a note.
"""

import re
from collections.abc import Iterator

from visitdocs.definition.reading.text_file import Position
from visitdocs.definition.reading.tree import Tree, path_text
from visitdocs.messages import Message, Quoted, message, phrase
from visitdocs.problems import Problem, Severity

MARKUP = (
    r"</?(?:b|strong|i|em|u|p|br|ul|ol|li|h[1-6]|span|div|a|font|sup|sub)(?: [^<>]*)?/?>"
    r"|&(?:amp|lt|gt|quot|apos|nbsp|ndash|#[0-9]{1,5}|#x[0-9a-fA-F]{1,5});"
    r"|\*\*(?=\S)[^*]+\*\*|__(?=\w)[^_]+__(?!\w)"
    r"|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{ ?[a-zA-Z_]+(?:\.[a-zA-Z_]+)* ?\}"
)
BEGINNINGS = ("<", "&", "**", "__", "{")

PATTERNS = (("documents",), ("participant_documents",))
"""Sections whose titles and names of files have placeholders of their own."""


def typed_markup(text: str) -> str:
    """Return the first signs in a text that only another program would understand; empty if there are none."""
    if not any(sign in text for sign in BEGINNINGS):
        return ""
    found = re.search(MARKUP, text, re.IGNORECASE)
    return found[0] if found else ""


def as_printed(signs: str) -> Message:
    """Say that signs will be printed as they are."""
    return message("markup-printed", "{signs} will be printed just as it is typed here", signs=Quoted(signs))


def markup_problems(tree: Tree) -> Iterator[Problem]:
    """Yield a warning for every text with such signs, outside of `PATTERNS`."""
    for path, scalar in tree.scalars:
        signs = typed_markup(scalar.text) if path[:1] not in PATTERNS else ""
        if signs:
            lines = (
                scalar.file.text[scalar.start.index : scalar.end.index].partition(signs.split("\n")[0])[0].split("\n")
            )
            line = scalar.start.line + len(lines) - 1
            column = len(lines[-1]) + (scalar.start.column if len(lines) == 1 else 0)
            yield Problem(
                Severity.WARNING,
                as_printed(signs),
                scalar.file.place(Position(line, column), path_text(path)),
                phrase("take these signs away; how a text looks, and where it stands, is set in the Word template"),
            )


def swallowed_texts(tree: Tree) -> Iterator[Problem]:
    """Yield a warning for every comment that follows a text and starts like more of it: without a space after its #."""
    for path, scalar in tree.scalars:
        rest = scalar.file.lines[scalar.end.line][scalar.end.column :] if not scalar.style else ""
        if comment := re.match(r"\s+(#[^\s#].*)", rest):
            yield Problem(
                Severity.WARNING,
                message(
                    "text-in-comment",
                    "the sign # starts a comment, so {text} will not reach the documents",
                    text=Quoted(comment[1]),
                ),
                scalar.file.place(Position(scalar.end.line, scalar.end.column + comment.start(1)), path_text(path)),
                phrase(
                    "if it is part of the text, put the whole text in quotes; if it is a note, add a space after the #"
                ),
            )
