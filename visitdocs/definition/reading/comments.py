"""Texts that end sooner than they seem to: `Warsztat #1` is `Warsztat` and a comment."""

import re
from collections.abc import Iterator

from visitdocs.definition.quoting import quoted
from visitdocs.definition.reading.tree import Tree, path_text, scalars
from visitdocs.problems import Problem, Severity


def swallowed_texts(tree: Tree) -> Iterator[Problem]:
    """A warning for every comment that follows a text and starts like more of it: without a space after its #."""
    for path, scalar in scalars(tree.root):
        rest = tree.source.lines[scalar.end.line][scalar.end.column :] if not scalar.style else ""
        if comment := re.match(r"\s+(#[^\s#].*)", rest):
            yield Problem(
                Severity.WARNING,
                f"od znaku # zaczyna się komentarz, więc {quoted(comment[1])} nie trafi do dokumentów",
                tree.source.place(scalar.end.line + 1, scalar.end.column + comment.start(1) + 1, path_text(path)),
                "jeżeli to część tekstu, ujmij całość w cudzysłów; jeżeli uwaga, dodaj spację po #",
            )
