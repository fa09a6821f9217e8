"""YAML bytes to a typed, checked `Visit`, or every problem at once with line and column."""

from visitdocs.definition.answers import Answers, read_answers
from visitdocs.definition.definition import Definition, read_definition
from visitdocs.definition.extending import FileReader
from visitdocs.definition.facts import facts_of, visit_of
from visitdocs.definition.model.schema import is_schema, json_schema
from visitdocs.definition.model.visit import Visit

__all__ = [
    "Answers",
    "Definition",
    "FileReader",
    "Visit",
    "facts_of",
    "is_schema",
    "json_schema",
    "read_answers",
    "read_definition",
    "visit_of",
]
