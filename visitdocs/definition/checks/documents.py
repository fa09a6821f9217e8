"""Titles and file names of documents, and what is said of the web site.

Which {placeholders} a title or a name may hold, that no two documents share a file, and what cannot be meant of a page.
"""

import re
from collections.abc import Iterator, Mapping

from visitdocs.definition.model.documents import ParticipantDocument, TemplateDocument
from visitdocs.definition.model.publication import PageType
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
OF_A_PERSON = ("participant.number", "participant.name")
"""What the name of a file for one person may hold besides."""


def check_documents(visit: Visit) -> Iterator[ValueProblem]:
    """Yield unknown placeholders, stray brackets, patterns of file names that are used twice, or by many people."""
    yield from _check_section("documents", visit.documents)
    yield from _check_section("participant_documents", visit.participant_documents)


def _check_section(section: str, documents: Mapping[str, TemplateDocument] | None) -> Iterator[ValueProblem]:
    users: dict[str, str] = {}
    for key, entry in (documents or {}).items():
        if entry is None:
            continue
        path, for_each = (section, key, "file_name"), isinstance(entry, ParticipantDocument) and entry.for_each
        yield from _check_pattern(entry.title, (section, key, "title"))
        yield from _check_pattern(entry.file_name, path, OF_A_PERSON if for_each else ())
        if entry.file_name is None:
            continue
        if for_each and not any(_in_brackets(name) in entry.file_name for name in OF_A_PERSON):
            yield ValueProblem(
                path, _ONE_FOR_MANY, phrase("add {placeholder}", placeholder=_in_brackets(OF_A_PERSON[0]))
            )
        first = users.setdefault(entry.file_name.casefold(), key)
        if first != key:
            yield ValueProblem(
                path,
                message(
                    "repeated-file-name",
                    "the documents {first} and {second} have the same file name",
                    first=Quoted(first),
                    second=Quoted(key),
                ),
                phrase("change one of the names"),
            )


_ONE_FOR_MANY = message("one-file-for-many", "the files of all people would have the same name")


def _check_pattern(pattern: str | None, path: KeyPath, further: tuple[str, ...] = ()) -> Iterator[ValueProblem]:
    known = (*PLACEHOLDERS, *further)
    every = Listed(tuple(_in_brackets(name) for name in known))
    for name in re.findall(r"\{([^{}]*)\}", pattern or ""):
        if name not in known:
            sentence = message(
                "unknown-placeholder", "the placeholder {placeholder} is not known", placeholder=_in_brackets(name)
            )
            yield ValueProblem(
                path, sentence, _meant(name, known) or phrase("you can type: {placeholders}", placeholders=every)
            )
    if re.search(r"[{}]", re.sub(r"\{[^{}]*\}", "", pattern or "")):
        yield ValueProblem(
            path,
            message("bracket-without-pair", "a bracket { or } is missing its pair"),
            phrase("in brackets you can type: {placeholders}", placeholders=every),
        )


def _meant(name: str, known: tuple[str, ...]) -> Message | None:
    meant = nearest(name, known)
    return phrase("did you mean {name}?", name=_in_brackets(meant)) if meant else None


def _in_brackets(name: str) -> str:
    return f"{{{name}}}"


def check_publication(visit: Visit) -> Iterator[ValueProblem]:
    """Yield a category of something that WordPress gives no categories to."""
    publication = visit.publication
    if publication is not None and publication.category and publication.type is PageType.PAGE:
        yield ValueProblem(
            ("publication", "category"),
            message("category-of-a-page", "only an entry among the news has a category, a page has none"),
            phrase("remove this line, or write type: post"),
        )
