"""A hint that shows what would be right shows what the program takes, beside any other visit, too."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from broken import CASES

from visitdocs.definition import read_definition
from visitdocs.definition.validation.examples import in_one_line
from visitdocs.problems import DefinitionError, Problem

BASE = (CASES / "visit.yaml").read_text(encoding="utf-8")
LATER = (
    BASE.replace("2017", "2027")
    .replace("2018", "2028")
    .replace("2023", "2033")
    .replace("act-1997", "gdpr, inspector: {email: iod@dops.example.org}, transfers: Danych nie przekazujemy.")
    .replace("required: true, purposes", "purposes")
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Poznań", "Poznań"),
        (True, "true"),
        (40, "40"),
        (["a", "b: c"], '[a, "b: c"]'),
        ({"a": ["b", "{c}"]}, '{a: [b, "{c}"]}'),
        ("ul. Przykładowa 1", "ul. Przykładowa 1"),
        ("https://dops.example.org", "https://dops.example.org"),
        ('so "called"', 'so "called"'),
        ('"so" called', "'\"so\" called'"),
        ("- a", '"- a"'),
    ],
)
def test_a_value_is_yaml_in_one_line(value: object, text: str) -> None:
    assert in_one_line(value) == text
    assert yaml.load(f"key: {text}", yaml.BaseLoader)["key"] == yaml.load(json.dumps(value), yaml.BaseLoader)


def errors(data: object) -> tuple[Problem, ...]:
    """What is wrong with a definition of plain data; JSON is YAML."""
    try:
        read_definition(json.dumps(data, ensure_ascii=False).encode(), "w.yaml")
    except DefinitionError as error:
        return error.problems
    return ()


def keys(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths of all keys of mappings."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, below in items:
        if isinstance(step, str):
            yield (*path, step)
        yield from keys(below, (*path, step))


def test_the_visits_have_no_fault() -> None:
    assert [errors(yaml.load(text, yaml.BaseLoader)) for text in (BASE, LATER)] == [(), ()]


def suggestions(text: str) -> Iterator[tuple[str, list[str]]]:
    """Every key that is missed when it is left out, with what is wrong after the suggestion has been followed."""
    for path in keys(yaml.load(text, yaml.BaseLoader)):
        data = yaml.load(text, yaml.BaseLoader)
        parent = data
        for step in path[:-1]:
            parent = parent[step]
        del parent[path[-1]]
        told = errors(data)
        if [problem.code for problem in told] == ["missing-key"]:
            parent |= yaml.load(dict(told[0].hint.values)["example"], yaml.BaseLoader)
            yield ".".join(map(str, path)), [str(problem) for problem in errors(data)]


@pytest.mark.parametrize("text", [BASE, LATER], ids=["the visit of the examples", "another visit"])
def test_every_key_that_is_missed_is_suggested_so_that_it_is_taken(text: str) -> None:
    followed = dict(suggestions(text))
    assert {path: told for path, told in followed.items() if told} == {}
    assert len(followed) > 60
    assert {"visit", "hosts", "agenda", "documents", "visit.dates", "agenda.1.date"} <= followed.keys()
