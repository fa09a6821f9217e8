"""The JSON Schema of a definition, for editors; error messages take their examples from it.

A definition that extends a file, or is such a file, may leave out what others hold. Lists are taken as a whole, so
whatever stands in one has to be complete everywhere.
"""

import json
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

from pydantic.json_schema import GenerateJsonSchema

from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.fields.field_type import SPECIAL_KEYS, FieldType
from visitdocs.messages import ENGLISH, Language, Message, phrase

Schema = dict[str, Any]

EXTENDS = "extends"

_TITLED_AND_EXTENDING_NOTHING: Schema = {
    "required": ["visit"],
    "properties": {"visit": {"required": ["title"]}},
    "not": {"required": [EXTENDS]},
}
"""What tells a definition that is complete in one file: only a visit has a title."""


def with_partial_definitions(schema: Schema) -> Schema:
    """Return the schema with its required keys asked of complete definitions and of items of lists only."""

    def resolved(part: Schema) -> Schema:
        target = part.get("$ref", "").rpartition("/")[2]
        return schema["$defs"][target] if target else part

    definitions = {name: _lenient(part, resolved) for name, part in schema["$defs"].items()}
    condition = {"if": _TITLED_AND_EXTENDING_NOTHING, "then": _required(schema, resolved)}
    return {**_lenient(schema, resolved), **condition, "$defs": definitions}


def _lenient(part: Schema, resolved: Callable[[Schema], Schema]) -> Schema:
    """A mapping's schema that asks for no key; what stands in its lists still does."""
    kept = {key: value for key, value in part.items() if key != "required"}
    if "properties" in kept:
        kept["properties"] = {name: _with_whole_items(value, resolved) for name, value in kept["properties"].items()}
    return kept


def _with_whole_items(part: Schema, resolved: Callable[[Schema], Schema]) -> Schema:
    if "items" not in part:
        return part
    return {**part, "items": {**part["items"], **_required(part["items"], resolved)}}


def _required(part: Schema, resolved: Callable[[Schema], Schema]) -> Schema:
    """The keys that a mapping and those in it have to have, and nothing else."""
    whole = resolved(part)
    found: Schema = {"required": whole["required"]} if whole.get("required") else {}
    for key in ("properties", "patternProperties"):
        below = {name: _required(value, resolved) for name, value in whole.get(key, {}).items()}
        if needed := {name: value for name, value in below.items() if value}:
            found[key] = needed
    others = whole.get("additionalProperties")
    if isinstance(others, dict) and (needed := _required(others, resolved)):
        found["additionalProperties"] = needed
    return found


_EXTENDS: Schema = {
    "type": "string",
    "pattern": r"^_.*\.ya?ml$",
    "examples": ["_office.yaml"],
    "description": phrase(
        "A file beside this one with what visits share; what is given here takes the place of what stands there."
    ).text,
}


class _InOurOrder(GenerateJsonSchema):
    """Leaves keys in the order of the model, which is the order in which people fill them in."""

    def sort(self, value: Schema, parent_key: str | None = None) -> Schema:  # noqa: ARG002 - as pydantic calls it
        """The schema as it is."""
        return value


def json_schema(language: Language) -> str:
    """Return the schema as text (JSON Schema draft 2020-12), its descriptions in a language; the same on every run."""
    snippet = {
        "label": "visitdocs",
        "description": language.say(phrase("All that a definition needs, with examples in place of facts.")),
        "body": _skeleton(()),
    }
    schema = {**with_partial_definitions(_schema(language)), "defaultSnippets": [snippet]}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _skeleton(path: KeyPath) -> object:
    """What is needed at a path, with the examples of the schema."""
    schema = declared(path)
    if examples := schema.get("examples"):
        return examples[0]
    return {key: _skeleton((*path, key)) for key in schema.get("required", ())}


def is_schema(data: bytes) -> bool:
    """Say whether bytes are a schema that `json_schema` has made, in any language and by any version."""
    try:
        schema = json.loads(data)
    except (ValueError, RecursionError):
        return False
    match schema:
        case {"$defs": dict(), "properties": {"visit": _, "organiser": _, "project": _}}:
            return True
    return False


def declared(path: KeyPath) -> Schema:
    """Return what the schema says of the value at `path`: examples, properties. Empty where it says nothing."""
    schema = _schema(ENGLISH)
    for step in path:
        schema = _resolved(_below(schema, step))
    return schema


@lru_cache(10_000)
def declared_kind(path: KeyPath) -> Schema:
    """Return of what kind the value at `path` is: type, pattern, choices. Empty where the schema says nothing.

    The committed schema says so, too, and reading it takes a tenth of the time of making it.
    """
    if not path:
        return _committed()
    schema = _below(declared_kind(path[:-1]), path[-1])
    target = schema.get("$ref", "").rpartition("/")[2]
    return cast(Schema, _committed()["$defs"][target]) if target else schema


@cache
def _committed() -> Schema:
    return cast(Schema, json.loads(Path(__file__).parents[1].joinpath("visit.schema.en.json").read_bytes()))


def key_names() -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of the sections, and those of all keys that the program knows."""
    schema = _schema(ENGLISH)
    parts = (schema, *schema["$defs"].values())
    return frozenset(schema["properties"]), frozenset(name for part in parts for name in part.get("properties", ()))


@cache
def _schema(language: Language) -> Schema:
    raw = Visit.model_json_schema(schema_generator=_InOurOrder)
    definitions = {name: _tidy(definition, language) for name, definition in sorted(raw.pop("$defs").items())}
    definitions["RegistrationField"]["allOf"] = _keys_by_type()
    raw["properties"] = {EXTENDS: _EXTENDS, **raw["properties"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_tidy(raw, language),
        "title": language.say(phrase("Definition of a study visit")),
        "description": language.say(phrase("One file with the facts of a visit; all documents are made from it.")),
        "$defs": definitions,
    }


def _tidy(schema: Schema, language: Language) -> Schema:
    """Without pydantic's titles and docstrings and its null: a value that is left out has no line at all."""
    kept = {key: value for key, value in schema.items() if key != "title" and value is not None}
    kept.pop("description", None)
    if "properties" in kept:
        kept["properties"] = {name: _tidy_property(value, language) for name, value in kept["properties"].items()}
    return kept


def _tidy_property(schema: Schema, language: Language) -> Schema:
    description = {"description": language.say(Message("", schema["description"]))}
    kept = {
        key: value for key, value in schema.items() if key not in ("title", "anyOf") and value not in (None, {}, [])
    }
    given: Schema = next((option for option in schema.get("anyOf", ()) if option.get("type") != "null"), {})
    closed = {"additionalProperties": False} if "patternProperties" in {**given, **kept} else {}
    return {**given, **kept, **closed, **description}


def _keys_by_type() -> list[Schema]:
    return [
        {
            "if": {"properties": {"type": {"const": str(kind)}}, "required": ["type"]},
            "then": {"properties": {key: False for key in SPECIAL_KEYS if not kind.allows(key)}},
        }
        for kind in FieldType
    ]


def _below(schema: Schema, step: str | int) -> Schema:
    if isinstance(step, int):
        return cast(Schema, schema.get("items", {}))
    keyed = schema.get("properties", {}).get(step) or schema.get("additionalProperties")
    return keyed or next(iter(schema.get("patternProperties", {}).values()), {})


def _resolved(schema: Schema) -> Schema:
    target = schema.get("$ref", "").rpartition("/")[2]
    return {**_schema(ENGLISH)["$defs"][target], **schema} if target else schema
