"""What the typesetter does not know is an error, never a gap: the type checker sees it, and so does whoever runs it."""

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pytest
from sample_documents import document, paragraph

import visitdocs.pdf
from visitdocs.document.model import Document, Inline, Section, contents
from visitdocs.pdf import typeset
from visitdocs.pdf.pieces import piece_maker

FILES = [*sorted(Path(visitdocs.pdf.__file__).parent.rglob("*.py")), Path(contents.__file__)]


@dataclass(frozen=True)
class Unheard:
    """A part of a document that nobody has taught the typesetter."""

    inlines: tuple[Inline, ...] = ()


UNHEARD: Any = Unheard()


def ends_in_assert_never(match: ast.Match) -> bool:
    """Whether what no case of a `match` takes goes to `assert_never`, so that a type checker finds it."""
    last = match.cases[-1]
    return ast.unparse(last.pattern) == "_" and ast.unparse(last.body[0]).startswith("assert_never(")


def test_every_match_is_exhaustive() -> None:
    matches = [
        (path.name, node, ends_in_assert_never(node))
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Match)
    ]
    assert len(matches) > 15
    assert [f"{name}:{node.lineno}" for name, node, exhaustive in matches if not exhaustive] == []


def test_an_inline_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(AssertionError, match="Unheard"):
        typeset(document(paragraph("a", UNHEARD, "b")))


def test_a_block_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(AssertionError, match="Unheard"):
        typeset(Document((Section((UNHEARD,)),)))


def test_the_piece_maker_has_a_case_for_every_inline() -> None:
    tree = ast.parse(Path(piece_maker.__file__).read_text(encoding="utf-8"))
    (match,) = (node for node in ast.walk(tree) if isinstance(node, ast.Match))
    cases = [ast.unparse(case.pattern).removesuffix("()") for case in match.cases]
    assert sorted(cases) == sorted(["_", *(kind.__name__ for kind in get_args(Inline))])
