"""A hint that shows what would be right shows as much as one line can hold."""

import pytest

from visitdocs.definition.validation.examples import example

PART = {"required": ["a"], "properties": {"a": {"examples": [{"b": {"c": {"d": 1}}}]}}}


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ({"examples": ["Poznań", "Jarocin"]}, "Poznań"),
        ({"examples": [True]}, "true"),
        ({"examples": [40]}, "40"),
        ({"examples": [["a", "b"]]}, "[a, b]"),
        ({"examples": [{"a": ["b", ["c", ["d"]]]}]}, "{a: [b, […]]}"),
        (PART, "{a: {b: {…}}}"),
        ({}, "…"),
        ({"required": ["a", "b"], "properties": {"a": {"examples": ["x"]}, "b": {}}}, "{a: x, b: …}"),
    ],
)
def test_an_example_is_yaml_in_one_line_two_levels_deep(schema: dict, text: str) -> None:
    assert example(schema) == text
