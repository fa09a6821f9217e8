"""The schema as editors get it: a definition that extends a file, or is such a file, may leave out what others hold.

Lists are taken as a whole, so whatever stands in one has to be complete everywhere.
"""

from collections.abc import Callable
from typing import Any

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
