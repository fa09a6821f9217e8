"""YAML bytes to a typed, checked `Visit`, or every problem at once with line and column."""

from visitdocs.definition.definition import Definition, read_definition
from visitdocs.definition.model import Visit
from visitdocs.definition.schema import json_schema

__all__ = ["Definition", "Visit", "json_schema", "read_definition"]
