"""Periods that the regulations promise and the visit leaves no time for are told as warnings."""

import pytest
from broken import CASES
from said import polish

from visitdocs.definition import read_definition

VISIT = (CASES / "visit.yaml").read_text(encoding="utf-8")
"""From 27 November on; registration ends on 22 November, the results come on 23 November."""


def warnings(*edits: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Code, key and sentence of what is told of the visit after these edits."""
    text = VISIT
    for old, new in edits:
        assert text.count(old) == 1
        text = text.replace(old, new)
    found = read_definition(text.encode(), "w.yaml").warnings
    return [(problem.code, str(problem.place.where), polish(problem.message)) for problem in found]


@pytest.mark.parametrize(
    ("edits", "told"),
    [
        ([("complaint_days: 2", "complaint_days: 3")], []),
        (
            [("complaint_days: 2", "complaint_days: 4")],
            [
                "complaints-after-visit regulations.complaint_days od wyników z 2017-11-23 można się odwołać "
                "do 2017-11-27, a wizyta zaczyna się 2017-11-27"
            ],
        ),
        (
            [("withdrawal_days: 3", "withdrawal_days: 4")],
            [
                "withdrawal-before-results regulations.withdrawal_days zrezygnować można do 2017-11-23, "
                "a wyniki będą znane 2017-11-23"
            ],
        ),
        (
            [("results_days: 2", "results_days: 0")],
            [
                "results-later-than-promised regulations.results_days wyniki są ogłaszane 2017-11-23, "
                "a regulamin obiecuje je do 2017-11-22"
            ],
        ),
        (
            [("  results: 2017-11-23\n", ""), ("complaint_days: 2", "complaint_days: 3")],
            [
                "withdrawal-before-results regulations.withdrawal_days zrezygnować można do 2017-11-24, "
                "a wyniki będą znane 2017-11-24",
                "complaints-after-visit regulations.complaint_days od wyników z 2017-11-24 można się odwołać "
                "do 2017-11-27, a wizyta zaczyna się 2017-11-27",
            ],
        ),
    ],
)
def test_days_are_counted_to_the_last_one_that_people_have(edits: list[tuple[str, str]], told: list[str]) -> None:
    assert [" ".join(warning) for warning in warnings(*edits)] == told


def test_a_visit_that_leaves_time_for_all_of_it_is_told_nothing() -> None:
    assert warnings() == []
