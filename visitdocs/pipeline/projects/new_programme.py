"""A new definition in a project: from an earlier one, or from a few answers and what the office shares."""

from collections.abc import Iterator, Mapping, Sequence

from visitdocs import store
from visitdocs.definition import (
    InvalidValueError,
    NewVisit,
    Started,
    blank_definition,
    moved_definition,
    read_definition,
)
from visitdocs.definition.extending import language_in
from visitdocs.definition.reading.tree import Tree
from visitdocs.messages import Language, Listed, message, phrase
from visitdocs.pipeline.inputs.definition_file import (
    read_definition_file,
    read_shared_file,
    read_shared_files,
    reader_beside,
)
from visitdocs.pipeline.programme import Programme
from visitdocs.problems import DefinitionError, Place, Problem, Severity

OFFICE = "_office.yaml"
"""The shared file that a definition from nothing extends, if it is there."""


def start_programme(programme: Programme, visit: NewVisit, old: Programme | None, language: Language) -> Started:
    """Write the definition of a programme that has none, and give what is worth knowing of it.

    It is made of `old` for the days in `visit`; without `old`, of the answers in `visit` alone. Comments are in
    `language`. Nothing is written unless it can be read without an error. Raises `VisitdocsError`.
    """
    if missing := visit.missing(from_old=old is not None):
        needed = message("answers-missing", "answers are missing: {answers}", answers=Listed(missing))
        raise DefinitionError(Problem(Severity.ERROR, needed, hint=phrase("they are needed for a new definition")))
    started = _started(programme, visit, old, language, read_shared_files(programme))
    try:
        read_definition(started.data, programme.definition_name, reader_beside(programme))
    except DefinitionError:  # a shared file under another law need not have a form for it
        started = _started(programme, visit, old, language, ())
        read_definition(started.data, programme.definition_name, reader_beside(programme))
    store.create_file(programme.definition, started.data)
    return started


def _started(
    programme: Programme, visit: NewVisit, old: Programme | None, language: Language, shared: Sequence[Tree]
) -> Started:
    if old is not None:
        return moved_definition(read_definition_file(old), old.slug, visit, language, shared)
    return blank_definition(visit, _extended(programme, visit.language, shared), language, shared)


def _extended(programme: Programme, language: str | None, shared: Sequence[Tree]) -> Tree | None:
    """What the office shares; for documents in another language, the first shared file that is in that one."""
    office = read_shared_file(programme, OFFICE)
    if language in (None, language_in(office)):
        return office
    return next((tree for tree in shared if language_in(tree) == language), None)


def read_answers(answers: Mapping[str, str]) -> NewVisit:
    """Read answers as typed, by the attributes of `NewVisit`. Raises `DefinitionError` with every error."""
    visit, problems = NewVisit(), []
    for key, text in answers.items():
        try:
            visit = visit.answered(key, text)
        except InvalidValueError as error:
            problems.append(Problem(Severity.ERROR, error.message, Place(where=key), error.hint))
    problems += _contradictions(visit)
    if problems:
        raise DefinitionError(*problems)
    return visit


def _contradictions(visit: NewVisit) -> Iterator[Problem]:
    """Days among the answers that do not go together; told by the answer, as no file is there yet."""
    if visit.first and visit.last and visit.last < visit.first:
        said = message("last-before-first", "the last day is before the first one, {first}", first=str(visit.first))
        yield Problem(
            Severity.ERROR, said, Place(where="last"), phrase("give a day not before {day}", day=str(visit.first))
        )
    if visit.first and visit.deadline and visit.deadline >= visit.first:
        said = message(
            "deadline-not-before-visit",
            "the last day of registration is not before the first day of the visit, {first}",
            first=str(visit.first),
        )
        yield Problem(
            Severity.ERROR, said, Place(where="deadline"), phrase("give a day before {day}", day=str(visit.first))
        )
