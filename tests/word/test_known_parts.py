"""A part that was looked through before is not looked through again, and all that is told of it stays the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from made_templates import PROPERTIES, problems, sample_context, sample_pictures, template
from template_mistakes import MISTAKES

from visitdocs.templating.prepared import prepared_template
from visitdocs.word import FilledTemplate, filled_template
from visitdocs.word.tags import template_part


@pytest.fixture(scope="module")
def context() -> dict[str, object]:
    return sample_context()


@pytest.fixture(autouse=True)
def looked_through(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """How many tags each part had that was looked through."""
    found: list[int] = []
    read = template_part.check_tags
    monkeypatch.setattr(template_part, "check_tags", lambda tree: found.append(len(tree.tags)) or read(tree))
    monkeypatch.setattr(prepared_template, "_parts", {})
    return found


def filled(data: bytes, context: dict[str, object]) -> FilledTemplate:
    return filled_template(data, "x.docx", context, sample_pictures(), PROPERTIES)


def test_the_second_time_nothing_is_looked_through_and_the_same_is_made(
    context: dict[str, object], looked_through: list[int]
) -> None:
    data = template("{{ visit.title }}", "{%p if visit.title %}", "{{ extra }}", "{%p endif %}")
    first = filled(data, {**context, "extra": "a"})
    assert max(looked_through) == 4
    looked_through.clear()
    assert filled(data, {**context, "extra": "a"}) == first
    assert looked_through == []
    assert filled(data, {**context, "extra": "b"}).docx != first.docx


def test_mistakes_are_told_the_same_the_second_time(context: dict[str, object]) -> None:
    told = [
        (problems(data, context), problems(data, context))
        for data in (template("{{ visit.title }}", mistake.sentence) for mistake in MISTAKES)
    ]
    assert len(told) > 50
    assert [first for first, second in told if first != second] == []
    assert len(prepared_template._parts) > 10  # those that were noticed only when the tags ran


def test_what_looks_like_a_tag_is_warned_of_every_time(context: dict[str, object]) -> None:
    data = template("{{ visit.title }}", "<b>x</b>")
    first, second = filled(data, context).problems, filled(data, context).problems
    assert first == second
    assert len(first) == 1


def test_the_tags_of_a_known_part_count(context: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    data = template("{{ visit.title }}{{ visit.title }}{{ visit.title }}")
    filled(data, context)
    monkeypatch.setattr("visitdocs.templating.budget.MAXIMUM_TAGS", 2)
    (found,) = problems(data, context)
    assert found.code == "too-many-tags"
