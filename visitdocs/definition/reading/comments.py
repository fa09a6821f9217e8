"""Texts that end sooner than they seem to: `Warsztat #1` is `Warsztat` and a comment."""

import re
from collections.abc import Iterator

from visitdocs.definition.reading.text_file import Position
from visitdocs.definition.reading.tree import Tree, path_text
from visitdocs.messages import Quoted, message, phrase
from visitdocs.problems import Problem, Severity


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
