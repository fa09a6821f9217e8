"""Titles and file names of documents: which {placeholders} they may hold, and that no two documents share a file."""

import re
from collections.abc import Iterator

from visitdocs.definition.model.visit import Visit
from visitdocs.definition.quoting import quoted
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.validation.value_problem import ValueProblem, suggestion

PLACEHOLDERS = (
    "visit.dates",
    "visit.year",
    "visit.revision",
    "project.years",
    "regulations.year",
    "regulations.dated",
)


def check_documents(visit: Visit) -> Iterator[ValueProblem]:
    """Unknown placeholders, stray braces, and patterns of file names that are used twice."""
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
            message = f"dokumenty {quoted(first)} i {quoted(key)} mają tę samą nazwę pliku"
            yield ValueProblem(("documents", key, "file_name"), message, "zmień jedną z nazw")


def _check_pattern(pattern: str | None, path: KeyPath) -> Iterator[ValueProblem]:
    every = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    for name in re.findall(r"\{([^{}]*)\}", pattern or ""):
        if name not in PLACEHOLDERS:
            hint = suggestion(name, PLACEHOLDERS)
            hint = re.sub(r"„(.*)”", r"{\1}", hint) if "„" in hint else f"można wpisać: {every}"
            yield ValueProblem(path, f"nie wiem, co wstawić za {{{name}}}", hint)
    if re.search(r"[{}]", re.sub(r"\{[^{}]*\}", "", pattern or "")):
        yield ValueProblem(path, "nawias { lub } nie ma pary", f"w nawiasach można wpisać: {every}")
