"""YAML bytes to a typed, checked `Visit`, or every problem at once with line and column."""

from typing import TYPE_CHECKING

from visitdocs.definition.definition import Definition, read_definition
from visitdocs.definition.extending import FileReader
from visitdocs.definition.facts import facts_of, visit_of
from visitdocs.definition.model.visit import Visit
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.lazy import lazy_names

if TYPE_CHECKING:
    from visitdocs.definition.answers import Answers, read_answers
    from visitdocs.definition.editing import with_values
    from visitdocs.definition.model.schema import is_schema, json_schema
    from visitdocs.definition.starting import NewVisit, Started, blank_definition, moved_definition
else:
    __getattr__ = lazy_names(
        __name__,
        answers=("Answers", "read_answers"),
        editing=("with_values",),
        model__schema=("is_schema", "json_schema"),
        starting=("NewVisit", "Started", "blank_definition", "moved_definition"),
    )

__all__ = [
    "Answers",
    "Definition",
    "FileReader",
    "InvalidValueError",
    "NewVisit",
    "Started",
    "Visit",
    "blank_definition",
    "facts_of",
    "is_schema",
    "json_schema",
    "moved_definition",
    "read_answers",
    "read_definition",
    "visit_of",
    "with_values",
]
