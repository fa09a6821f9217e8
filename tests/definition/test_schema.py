"""The JSON Schema is the model's, in both languages, and the committed files are fresh."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from whole_sample import WHOLE

import visitdocs.definition
from visitdocs.definition import Visit, json_schema, read_definition
from visitdocs.definition.model.schema import declared, declared_kind
from visitdocs.definition.reading.reader import read_yaml
from visitdocs.definition.reading.tree import plain, scalars
from visitdocs.messages import ENGLISH, language_named

FOLDER = Path(visitdocs.definition.__file__).parent
POLISH = language_named("pl")
SCHEMA = json.loads(json_schema(POLISH))


def properties(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, object]]]:
    """Every key that the schema declares, with what it says of it."""
    for owner, part in [("Visit", schema), *schema["$defs"].items()]:
        for name, value in part.get("properties", {}).items():
            yield f"{owner}.{name}", value


@pytest.mark.parametrize(("name", "code"), [("visit.schema.json", "pl"), ("visit.schema.en.json", "en")])
def test_the_committed_schemas_are_fresh(name: str, code: str) -> None:
    schema = json_schema(language_named(code))
    assert (FOLDER / name).read_bytes().decode() == schema, f"renew it with: python generate.py schema --lang {code}"


def test_the_schemas_differ_in_descriptions_only() -> None:
    def described(value: object) -> object:
        if isinstance(value, dict):
            return {key: described(item) for key, item in value.items() if key not in ("description", "title")}
        return [described(item) for item in value] if isinstance(value, list) else value

    english = json.loads(json_schema(ENGLISH))
    assert described(english) == described(SCHEMA)
    assert english != SCHEMA
    assert '"title"' in json_schema(ENGLISH)


def test_every_key_has_a_description_in_each_language() -> None:
    assert len(list(properties(SCHEMA))) > 70
    for schema in (SCHEMA, json.loads(json_schema(ENGLISH))):
        keys = properties(schema)
        assert [name for name, value in keys if not str(value.get("description", "")).endswith(".")] == []


def test_no_polish_word_is_left_in_the_english_descriptions_but_in_quotes() -> None:
    told = [str(value["description"]) for _, value in properties(json.loads(json_schema(ENGLISH)))]
    polish = [str(value["description"]) for _, value in properties(SCHEMA)]
    assert set(told) & set(polish) == set()
    assert [text for text in told if re.search("[ąćęłńóśźżŁÓŚŹŻ„]", re.sub("“[^”]*”", "", text))] == []


def test_every_key_that_holds_a_value_has_an_example() -> None:
    without = [name for name, value in properties(SCHEMA) if "examples" not in value]
    sections = ("visit", "organiser", "project", "registration", "data_protection", "regulations", "publication")
    assert without == [f"Visit.{section}" for section in sections]


def test_no_english_title_and_no_null_reaches_the_editor() -> None:
    assert '"null"' not in json_schema(POLISH)
    assert [name for name, value in properties(SCHEMA) if "title" in value or "anyOf" in value] == []
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
        (("visit", "region", "in"), "description", "Where: preposition and name, for example “w Wielkopolsce”."),
        (("nowhere", "at", "all"), "description", None),
    ],
)
def test_the_schema_of_a_value_is_found_by_its_path(path: tuple[str | int, ...], key: str, expected: object) -> None:
    assert declared(path).get(key) == expected


@pytest.mark.parametrize("section", ["hosts", "topics", "tracks", "agenda", "documents"])
def test_the_examples_of_sections_are_right(section: str) -> None:
    tree, _ = read_yaml(WHOLE.encode(), "sample.yaml")
    data = plain(tree.root)
    data[section] = declared((section,))["examples"][0]
    assert getattr(Visit.model_validate(data), section)


def test_what_the_schema_names_required_is_what_the_model_needs() -> None:
    assert SCHEMA["then"]["required"] == [name for name, field in Visit.model_fields.items() if field.is_required()]
    assert read_definition(WHOLE.encode(), "sample.yaml").visit.topics


def test_only_a_whole_definition_and_items_of_lists_have_to_have_their_keys() -> None:
    assert SCHEMA["if"] == {
        "required": ["visit"],
        "properties": {"visit": {"required": ["title"]}},
        "not": {"required": ["extends"]},
    }
    assert [name for name, part in [("Visit", SCHEMA), *SCHEMA["$defs"].items()] if "required" in part] == []
    assert SCHEMA["then"]["properties"]["organiser"]["properties"]["logo"] == {"required": ["file", "alt"]}
    assert SCHEMA["$defs"]["Organiser"]["properties"]["logo"]["$ref"] == "#/$defs/Logo"
    assert SCHEMA["$defs"]["Project"]["properties"]["logos"]["items"] == {
        "$ref": "#/$defs/Logo",
        "required": ["file", "alt"],
    }


def test_the_committed_schema_says_of_every_value_what_kind_it_is() -> None:
    tree, _ = read_yaml(WHOLE.encode(), "sample.yaml")
    paths = [path for path, _ in scalars(tree.root)]
    keywords = ("type", "format", "pattern", "enum", "const")
    kinds = [{key: schema.get(key) for key in keywords} for schema in map(declared_kind, paths)]
    assert kinds == [{key: schema.get(key) for key in keywords} for schema in map(declared, paths)]
    assert {"date", None} < {kind["format"] for kind in kinds}
    assert declared_kind(("nowhere", 0, "at all")) == {}
