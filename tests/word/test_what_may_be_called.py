"""A template calls what was handed over to it and nothing else, whatever way it found there."""

import pytest
from markupsafe import Markup

from visitdocs.templating.budget import Budget
from visitdocs.word.tags.environment import TagEnvironment


def as_text(value: object) -> Markup:
    return Markup(value)


def as_picture(value: object) -> Markup:
    return Markup(value)


def handed_over() -> str:
    return "a"


@pytest.fixture
def environment() -> TagEnvironment:
    printers = {"": as_text, "picture": as_picture}
    return TagEnvironment({}, printers, Budget(), {"handed_over": handed_over}, ())


def test_printers_and_what_was_handed_over_may_be_called(environment: TagEnvironment) -> None:
    for function in (as_text, as_picture, handed_over, environment.count_turn):
        assert environment.is_safe_callable(function)


@pytest.mark.parametrize("function", [open, "".upper, str, Markup, Markup("").format, Budget, print])
def test_nothing_else_may_be_called(environment: TagEnvironment, function: object) -> None:
    assert not environment.is_safe_callable(function)
