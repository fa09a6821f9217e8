"""The JSON Schema is the model's, in Polish, and the committed file is fresh."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from broken import SAMPLE

import visitdocs.definition
from visitdocs.definition import Visit, json_schema, read_definition
from visitdocs.definition.model.schema import declared
from visitdocs.definition.reading.reader import read_yaml
from visitdocs.definition.reading.tree import plain

FILE = Path(visitdocs.definition.__file__).with_name("visit.schema.json")
SCHEMA = json.loads(json_schema())


def properties() -> Iterator[tuple[str, dict[str, object]]]:
    """Every key that the schema declares, with what it says of it."""
    for owner, schema in [("Visit", SCHEMA), *SCHEMA["$defs"].items()]:
        for name, value in schema.get("properties", {}).items():
            yield f"{owner}.{name}", value


def test_the_committed_schema_is_fresh() -> None:
    assert FILE.read_bytes().decode() == json_schema(), "renew it with: python generate.py schema"


def test_every_key_has_a_polish_description() -> None:
    assert len(list(properties())) > 70
    assert [name for name, value in properties() if not str(value.get("description", "")).endswith(".")] == []


def test_every_key_that_holds_a_value_has_an_example() -> None:
    without = [name for name, value in properties() if "examples" not in value]
    assert without == ["Visit.visit", "Visit.organiser", "Visit.project", "Visit.registration", "Visit.regulations"]


def test_no_english_title_and_no_null_reaches_the_editor() -> None:
    assert '"null"' not in json_schema()
    assert [name for name, value in properties() if "title" in value or "anyOf" in value] == []
    assert [name for name, schema in SCHEMA["$defs"].items() if "title" in schema or "description" in schema] == []


def test_unknown_keys_are_errors_everywhere() -> None:
    assert SCHEMA["additionalProperties"] is False
    closed = [schema["additionalProperties"] for schema in SCHEMA["$defs"].values() if schema["type"] == "object"]
    assert closed == [False] * len(closed)


@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        (("agenda", 1, "sessions", 0, "start"), "examples", ["09:30"]),
        (("hosts", "barka", "town"), "examples", ["Poznań"]),
        (("registration", "fields", 0, "fields", 0, "type"), "type", "string"),
        (("visit", "region", "in"), "description", "Gdzie: przyimek i nazwa, na przykład „w Wielkopolsce”."),
        (("nowhere", "at", "all"), "description", None),
    ],
)
def test_the_schema_of_a_value_is_found_by_its_path(path: tuple[str | int, ...], key: str, expected: object) -> None:
    assert declared(path).get(key) == expected


@pytest.mark.parametrize("section", ["hosts", "topics", "tracks", "agenda", "documents"])
def test_the_examples_of_sections_are_right(section: str) -> None:
    tree, _ = read_yaml(SAMPLE.read_bytes(), "sample.yaml")
    data = plain(tree.root)
    data[section] = declared((section,))["examples"][0]
    assert getattr(Visit.model_validate(data), section)


def test_what_the_schema_names_required_is_what_the_model_needs() -> None:
    assert SCHEMA["required"] == [name for name, field in Visit.model_fields.items() if field.is_required()]
    assert read_definition(SAMPLE.read_bytes(), "sample.yaml").visit.topics
