"""One slip in a definition gives one message, in the right place, and what it suggests is taken."""

import pytest
from obedience import obeyed
from said import ENGLISH, POLISH, english, polish
from yaml_mistakes import BASE, MISTAKES, Mistake

from visitdocs.definition import read_definition
from visitdocs.problems import DefinitionError, Problem


def errors(text: str) -> tuple[Problem, ...]:
    """What is wrong with a definition."""
    try:
        read_definition(text.encode(), "w.yaml")
    except DefinitionError as error:
        return error.problems
    return ()


def test_there_are_as_many_as_promised_and_each_is_another() -> None:
    assert len({mistake.text for mistake in MISTAKES}) == len(MISTAKES) >= 60
    assert len({mistake.code for mistake in MISTAKES}) > 25


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_told_once_where_it_is_and_its_remedy_is_taken(mistake: Mistake) -> None:
    (problem,) = errors(mistake.text)
    assert (problem.code, problem.place.line, problem.place.column) == (mistake.code, mistake.line, mistake.column)
    assert problem.hint is not None
    assert [english(problem.message), english(problem.hint)] != [polish(problem.message), polish(problem.hint)]
    assert problem.place.source == ENGLISH.say(problem.place.source) == POLISH.say(problem.place.source)
    assert errors(obeyed(mistake.text, problem)) == ()


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_change_no_message(end: str) -> None:
    for mistake in MISTAKES[:10]:
        (problem,) = errors(mistake.text.replace("\n", end))
        assert (problem.code, problem.place.line) == (mistake.code, mistake.line)


def test_two_slips_of_different_kinds_are_both_told_in_the_end() -> None:
    text = BASE.replace("places: 40", "places; 40").replace("  - date: 2017-11-28", "    date: 2017-11-28")
    (first,) = errors(text)
    (second,) = errors(obeyed(text, first))
    assert {first.code, second.code} == {"colon-missing", "hyphen-missing"}
