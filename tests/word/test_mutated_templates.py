"""Hundreds of damaged templates: each is filled and can be opened, or is refused in words. Nothing else, no hang."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import docx
import pytest
from made_templates import NAME, PROPERTIES, sample_context, sample_pictures
from said import polish

sys.path.append(str(Path(__file__).parents[1] / "document"))  # the changes that damage any Word file

import mutator
from mutated_templates import good_templates, mutant

from visitdocs.document import read_document
from visitdocs.problems import DocumentError, Problem, TemplateError
from visitdocs.word import fill_template

pytestmark = pytest.mark.slow

COUNT, MORE, TASKS, TASKS_OF_MORE = 500, 5_000, 5, 50


def is_filled(data: bytes) -> bool:
    """Whether the template was filled. Anything but a sound document or a refusal in words is raised."""
    try:
        made = fill_template(data, NAME, sample_context(), sample_pictures(), PROPERTIES)
        docx.Document(io.BytesIO(made))
        told: tuple[Problem, ...] = read_document(made, NAME).problems
    except (TemplateError, DocumentError) as refusal:
        told, made = refusal.problems, b""
    assert all(polish(problem) and problem.place.file for problem in told)
    return bool(made)


def outcomes(seeds: range) -> list[bool]:
    """What became of each mutant."""
    good = good_templates()
    return mutator.outcomes(lambda seed: is_filled(mutant(good[seed % len(good)], seed)), seeds)


@pytest.mark.parametrize("task", range(TASKS))
def test_a_damaged_template_is_filled_or_refused(task: int) -> None:
    found = outcomes(range(task, COUNT, TASKS))
    assert min(found.count(True), found.count(False)) > COUNT / TASKS / 10


@pytest.mark.long
@pytest.mark.parametrize("task", range(TASKS_OF_MORE))
def test_many_more_damaged_templates_are_filled_or_refused(task: int) -> None:
    found = outcomes(range(COUNT + task, COUNT + MORE, TASKS_OF_MORE))
    assert found.count(True) > 0
