"""Two thousand damaged Word files: each becomes a PDF that opens, or a clear refusal. Nothing else, and no hang."""

import faulthandler
import io
import sys
from collections.abc import Iterator

import mutator
import pikepdf
import pypdfium2
import pytest
from mutated_files import large_files, small_files
from said import polish
from verapdf import violations

from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.problems import DocumentError, Problem, Severity

pytestmark = pytest.mark.slow

SMALL, LARGE, MORE = 1800, 200, 18_000
TASKS = 10
JUDGED = 60
HANG = 300
"""Seconds for all mutants of a test together, a hundred times what they take."""


@pytest.fixture(autouse=True)
def _no_hang() -> Iterator[None]:
    """A test that hangs ends the process, and the trace says where it hung."""
    faulthandler.dump_traceback_later(HANG, exit=True, file=sys.__stderr__)
    yield
    faulthandler.cancel_dump_traceback_later()


def assert_safe(data: bytes) -> bool:
    """Whether the file became a PDF. Anything but a PDF that opens and a refusal in the project's style is raised."""
    try:
        reading = read_document(data, "plik.docx")
        done = typeset(reading.document, "plik.docx")
    except DocumentError as refusal:
        assert_refused(refusal.problems)
        return False
    for problem in (*reading.problems, *done.problems):
        assert_clear(problem)
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        assert len(pdf.pages) == done.pages >= 1
    with pypdfium2.PdfDocument(done.pdf) as pdf:
        assert len(pdf) == done.pages
    return True


def assert_refused(problems: tuple[Problem, ...]) -> None:
    """At least one clear error."""
    assert Severity.ERROR in [problem.severity for problem in problems]
    for problem in problems:
        assert_clear(problem)


def assert_clear(problem: Problem) -> None:
    """A sentence, as one line and without a full stop, that names the file and says what to do."""
    assert polish(problem.message)
    assert problem.place.file == "plik.docx"
    assert polish(problem.message)[0].islower() or not polish(problem.message)[0].isalpha()
    assert not polish(problem.message).endswith(".")
    assert "\n" not in polish(problem.message) + polish(problem.place.where)


def outcomes(bases: list[bytes], seeds: range) -> list[bool]:
    """What became of each mutant."""
    return mutator.outcomes(lambda seed: assert_safe(mutator.mutant(bases[seed % len(bases)], seed)), seeds)


@pytest.mark.parametrize("task", range(TASKS))
def test_small_files_that_were_damaged_are_typeset_or_refused(task: int) -> None:
    found = outcomes(small_files(), range(task, SMALL, TASKS))
    assert min(found.count(True), found.count(False)) > SMALL / TASKS / 8


@pytest.mark.parametrize("task", range(TASKS))
def test_documents_of_the_sample_that_were_damaged_are_typeset_or_refused(task: int) -> None:
    found = outcomes(large_files(), range(task, LARGE, TASKS))
    assert found.count(True) > LARGE / TASKS / 4


@pytest.mark.long
@pytest.mark.parametrize("task", range(MORE // SMALL * TASKS))
def test_many_more_files_that_were_damaged_are_typeset_or_refused(task: int) -> None:
    count = SMALL // TASKS
    start = 10 * SMALL + task * count
    found = outcomes([*small_files(), *large_files()], range(start, start + count))
    assert min(found.count(True), found.count(False)) > count / 10


def test_what_became_of_damaged_files_keeps_the_standards() -> None:
    bases = [*small_files(), *large_files()]
    made = {}
    for seed in range(SMALL, SMALL + 4 * JUDGED):
        try:
            made[str(seed)] = typeset(read_document(mutator.mutant(bases[seed % len(bases)], seed)).document).pdf
        except DocumentError:
            continue  # the tests above look at refusals
        if len(made) == JUDGED:
            break
    assert len(made) == JUDGED
    assert [(seed, broken) for seed, broken in violations(made).items() if broken] == []
