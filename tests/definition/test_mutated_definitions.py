"""A definition with one wrong character is read, or refused with one message, and soon."""

import time
from pathlib import Path

import pytest
from broken import SAMPLE
from mutated_definitions import mutated
from said import english, polish

from visitdocs.definition import read_definition
from visitdocs.messages import FileName, message, phrase
from visitdocs.problems import DefinitionError, Place, Problem, Severity

FILES = sorted(SAMPLE.parent.glob("[0-9]*.yaml"))
BATCH = 100
LONGEST = 2.0
"""Seconds of the processor for one file."""


def beside(name: str, place: Place) -> bytes:
    """What the sample extends; its name may be a mutant's, too."""
    path = SAMPLE.parent / name
    if not path.is_file():
        missing = message("file-not-there", "there is no file {name}", name=FileName(name))
        raise DefinitionError(Problem(Severity.ERROR, missing, place, phrase("check its name")))
    return path.read_bytes()


def problems_and_seconds(text: str) -> tuple[tuple[Problem, ...], float]:
    """What is told of a definition, and how long it takes to find out."""
    start = time.process_time()
    try:
        told = read_definition(text.encode(), "w.yaml", beside).warnings
    except DefinitionError as error:
        told = error.problems
    return told, time.process_time() - start


def told_of_mutants(file: Path, seeds: range) -> list[int]:
    """How many messages each mutant of a file gets, none of which takes long."""
    text = file.read_text(encoding="utf-8")
    outcomes = [problems_and_seconds(mutated(text, seed)) for seed in seeds]
    assert all(english(problem) and polish(problem) and problem.place.file for told, _ in outcomes for problem in told)
    assert max(seconds for _, seconds in outcomes) < LONGEST
    return [len(told) for told, _ in outcomes]


def test_one_wrong_character_is_one_message() -> None:
    counts = told_of_mutants(SAMPLE, range(40))
    assert set(counts) == {0, 1}


@pytest.mark.long
@pytest.mark.parametrize("batch", range(10))
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_of_a_thousand_wrong_characters_hardly_one_is_more_than_one_message(file: Path, batch: int) -> None:
    counts = told_of_mutants(file, range(batch * BATCH, (batch + 1) * BATCH))
    assert len([count for count in counts if count > 1]) <= BATCH * 5 // 100
    assert len([count for count in counts if count]) > BATCH // 4
