"""What is said of a document and the definition answers for, at its line there: of a form's fields, of the language."""

from dataclasses import replace

from visitdocs.definition import Definition
from visitdocs.messages import Quoted
from visitdocs.problems import Place, Problem

KEYS = {
    "field-limit-too-large": "max_length",
    "field-value-does-not-fit": "default",
    "characters-not-in-field-font": "default",
}
"""The key of the field that the problem is about, by the problem's code."""


OF_THE_DOCUMENT = {"texts-not-translated": "language", "template-language": "template"}
"""The key of the document that the problem is about, by the problem's code."""


def in_definition(problem: Problem, definition: Definition, document: str) -> Problem:
    """Give the problem of a document with its line in the definition, if it is about something that stands there."""
    if problem.code in OF_THE_DOCUMENT:
        return replace(problem, place=definition.place("documents", document, OF_THE_DOCUMENT[problem.code]))
    key = KEYS.get(problem.code)
    place = None if key is None else _place(_name(problem), key, definition)
    return problem if place is None else replace(problem, place=place)


def _name(problem: Problem) -> str:
    return next(
        (value.text for key, value in problem.message.values if key == "name" and isinstance(value, Quoted)), ""
    )


def _place(name: str, key: str, definition: Definition) -> Place | None:
    for number, section in enumerate(definition.visit.registration.fields):
        for position, field in enumerate(section.fields):
            if field.name == name:
                return definition.place("registration", "fields", number, "fields", position, key)
    return None
