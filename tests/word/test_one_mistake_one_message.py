"""One mistake in a template is one message of one kind, in either language, in the paragraph where it stands."""

from __future__ import annotations

import pytest
from made_templates import problems, sample_context, template
from said import english, polish

MISTAKES = {
    "{{ wizyta.title }}": "unknown-value",
    "{{ visit.titel }}": "unknown-value",
    "{{ visit.title.first }}": "unknown-value",
    "{{ hosts.name }}": "unknown-value",
    "{{ topics[99] }}": "no-such-item",
    "{{ visit.title|capitl }}": "unknown-filter",
    "{{ visit.title|listing }}": "no-list",
    "{{ hosts|sort }}": "unfit-filter",
    "{{ hosts }}": "several-values",
    "{{ }}": "empty-tag",
    "{% %}": "empty-tag",
    "{{ visit.title": "tag-without-end",
    "visit.title }}": "tag-without-beginning",
    "{{ visit.title } }": "tag-without-end",
    "{% iff visit.reason %}": "unknown-command",
    "{% if visit.reason %}a": "command-without-end",
    "a{% endif %}": "command-without-beginning",
    "{% for host in hosts %}{% if host.about %}a{% endfor %}": "crossed-commands",
    "{% if visit.title = 'a' %}b{% endif %}": "misplaced-word",
    "{% set a %}": "set-without-value",
    "{{tr visit.title }}": "needless-letter",
    "{{ visit. }}": "incomplete-tag",
    "{{ lipsum() }}": "forbidden-call",
}


@pytest.fixture(scope="module")
def context() -> dict[str, object]:
    return sample_context()


def test_there_are_as_many_as_promised() -> None:
    assert len(MISTAKES) >= 20
    assert len(set(MISTAKES.values())) > 15


@pytest.mark.parametrize(("typed", "code"), MISTAKES.items())
def test_a_mistake_is_one_message(typed: str, code: str, context: dict[str, object]) -> None:
    (problem,) = problems(template("Dzień dobry.", f"Zobacz {typed} i tyle."), context)
    assert problem.code == code
    assert "Zobacz " in polish(problem.place.where)
    assert problem.hint is not None
    assert english(problem.message) != polish(problem.message)
    assert english(problem.hint) != polish(problem.hint)
