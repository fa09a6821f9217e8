"""What libyaml reads quickly is what PyYAML reads; what the two might read differently is left to PyYAML."""

from pathlib import Path

import pytest
from mutated_definitions import mutated
from yaml import YAMLError

from visitdocs.definition.reading.parsers import EventParser
from visitdocs.definition.reading.reader import quickly_read
from visitdocs.definition.reading.text_file import ReadingError, TextFile, decode
from visitdocs.definition.reading.tree import Node
from visitdocs.definition.reading.tree_builder import TreeBuilder
from visitdocs.problems import DefinitionError

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "cases" / "definition" / "visit.yaml"
DEFINITIONS = sorted((ROOT / "programmes").glob("*.yaml"))
BATCH = 200


def slowly_read(file: TextFile) -> Node | None:
    """The tree by PyYAML's own parser; none where something is wrong."""
    builder = TreeBuilder(file, EventParser(file.text))
    try:
        root = builder.document()
    except (YAMLError, ReadingError, ValueError, OverflowError):
        return None
    return None if builder.problems else root


def decoded(text: str) -> TextFile | None:
    """The text of a file; none if no file of that text is looked at further."""
    try:
        return decode(text.encode(), "w.yaml")
    except DefinitionError:
        return None


def quickly_read_mutants(text: str, seeds: range) -> int:
    """How many mutants of a text are read quickly, each to the tree that it is read to otherwise."""
    files = [file for seed in seeds if (file := decoded(mutated(text, seed)))]
    trees = [(file, tree) for file in files if (tree := quickly_read(file))]
    assert [file.text for file, tree in trees if slowly_read(file) != tree] == []
    return len(trees)


def test_every_definition_is_read_quickly() -> None:
    texts = [decode(path.read_bytes(), "w.yaml") for path in DEFINITIONS]
    assert len(texts) > 3
    assert [quickly_read(text) for text in texts] == [slowly_read(text) for text in texts]
    assert None not in map(quickly_read, texts)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: b\t# c\nd: e", id="a tab"),
        pytest.param("a: {b: c?d}", id="a question mark between brackets"),
        pytest.param("a: {b: , c: d}", id="no value"),
        pytest.param("a: b\na: c", id="a repeated key"),
        pytest.param("a: [b", id="an open bracket"),
        pytest.param("a: *b", id="an alias of nothing"),
    ],
)
def test_what_is_wrong_or_read_in_two_ways_is_left_alone(text: str) -> None:
    assert quickly_read(TextFile("w.yaml", text)) is None


def test_mutants_are_read_quickly_as_they_are_otherwise_or_not_at_all() -> None:
    assert quickly_read_mutants(SMALL.read_text(encoding="utf-8"), range(60)) > 20


@pytest.mark.long
@pytest.mark.parametrize("batch", range(10))
@pytest.mark.parametrize("file", DEFINITIONS, ids=lambda file: file.stem)
def test_thousands_of_mutants_are_read_quickly_as_they_are_otherwise_or_not_at_all(file: Path, batch: int) -> None:
    assert (
        quickly_read_mutants(file.read_text(encoding="utf-8"), range(batch * BATCH, (batch + 1) * BATCH)) > BATCH // 4
    )
