"""Titles and file names of documents: which {placeholders} they may hold, and that no two documents share a file."""

import re
from collections.abc import Iterator

from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.validation.value_problem import ValueProblem, nearest
from visitdocs.messages import Listed, Message, Quoted, message, phrase

PLACEHOLDERS = (
    "visit.dates",
    "visit.year",
    "visit.revision",
    "project.years",
    "regulations.year",
    "regulations.dated",
)


def check_documents(visit: Visit) -> Iterator[ValueProblem]:
    """Yield unknown placeholders, stray brackets, and patterns of file names that are used twice."""
    users: dict[str, str] = {}
    for key, entry in (visit.documents or {}).items():
        if entry is None:
            continue
        yield from _check_pattern(entry.title, ("documents", key, "title"))
        yield from _check_pattern(entry.file_name, ("documents", key, "file_name"))
        if entry.file_name is None:
            continue
        first = users.setdefault(entry.file_name.casefold(), key)
        if first != key:
            yield ValueProblem(
                ("documents", key, "file_name"),
                message(
                    "repeated-file-name",
                    "the documents {first} and {second} have the same file name",
                    first=Quoted(first),
                    second=Quoted(key),
                ),
                phrase("change one of the names"),
            )


def _check_pattern(pattern: str | None, path: KeyPath) -> Iterator[ValueProblem]:
    every = Listed(tuple(_in_brackets(name) for name in PLACEHOLDERS))
    for name in re.findall(r"\{([^{}]*)\}", pattern or ""):
        if name not in PLACEHOLDERS:
            sentence = message(
                "unknown-placeholder", "the placeholder {placeholder} is not known", placeholder=_in_brackets(name)
            )
            yield ValueProblem(
                path, sentence, _meant(name) or phrase("you can type: {placeholders}", placeholders=every)
            )
    if re.search(r"[{}]", re.sub(r"\{[^{}]*\}", "", pattern or "")):
        yield ValueProblem(
            path,
            message("bracket-without-pair", "a bracket { or } is missing its pair"),
            phrase("in brackets you can type: {placeholders}", placeholders=every),
        )


def _meant(name: str) -> Message | None:
    meant = nearest(name, PLACEHOLDERS)
    return phrase("did you mean {name}?", name=_in_brackets(meant)) if meant else None


def _in_brackets(name: str) -> str:
    return f"{{{name}}}"
