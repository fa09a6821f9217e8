"""Where lines of the corpus should stand and do stand, in points from the page's upper left corner."""

import pytest
from corpus_files import COLUMN, TOP
from lato import ascent, greedy, line_height
from printed import Line, Page, parted, tree
from printed_corpus import made


def near(value: float) -> object:
    """A place, half a point more or less."""
    return pytest.approx(value, abs=0.5)


def pages(name: str) -> list[Page]:
    """The pages of a document of the corpus."""
    return made(name).printed.pages


def page(name: str) -> Page:
    """Its only page."""
    (only,) = pages(name)
    return only


def lines(name: str) -> list[Line]:
    """The lines of its only page."""
    return page(name).lines


def pieces(name: str, number: int = 0) -> list[Line]:
    """The lines of one of its pages, parted where cells or tabs part them."""
    return [piece for line in pages(name)[number].lines for piece in parted(line)]


def piece(name: str, text: str, number: int = 0) -> Line:
    """The first piece that begins with a text."""
    return next(found for found in pieces(name, number) if found.text.startswith(text))


def line(name: str, text: str) -> Line:
    """The first line that begins with a text, of any page."""
    return next(found for number in pages(name) for found in number.lines if found.text.startswith(text))


def tags(name: str) -> str:
    """The structure tree."""
    return tree(made(name).printed.pdf)


def first_baseline(size: float = 10.0) -> float:
    """The baseline of a line that begins a page of the corpus."""
    return TOP + ascent(size)


def set_lines(text: str, measure: float = COLUMN, first: float | None = None) -> list[str]:
    """The lines that a text has in a column."""
    return greedy(text, measure, first)


def height(text: str, measure: float = COLUMN) -> float:
    """How tall a paragraph of that text is, its lines as tall as Lato's letters ask for."""
    return len(set_lines(text, measure)) * line_height()
