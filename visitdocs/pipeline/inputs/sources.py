"""Templates and pictures that a definition names, read from the disk; every one that is missing is reported at once."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from visitdocs.dataclass import dataclass
from visitdocs.definition import Definition
from visitdocs.news import NEWS_TEMPLATES
from visitdocs.pipeline.inputs.input_files import bytes_of, named_file
from visitdocs.pipeline.programme import Programme
from visitdocs.problems import DefinitionError, Place, Problem
from visitdocs.publication import read_record, refuse_renamed
from visitdocs.store import digest
from visitdocs.wording import DEFAULT

if TYPE_CHECKING:
    from visitdocs.publication import Record


def looked_for(programme: Programme, language: str, name: str) -> Iterator[str]:
    """Give the paths under `templates/` at which a template is looked for; if it is anywhere, it is at the last one.

    One that is named with its folder (`en/invitation.docx`) is nowhere else.
    """
    if language != DEFAULT and "/" not in name:
        own = f"{language}/{name}"
        yield own
        if os.path.lexists(programme.path(f"templates/{own}")):
            return
    yield name


@dataclass(frozen=True)
class Sources:
    """The bytes of the Word templates and of the news page's by path under `templates/`, of the pictures by the
    definition's path. `template_of` has the template of each document, by its key; `absent` are the paths at which one
    was looked for in vain."""

    templates: Mapping[str, bytes]
    template_of: Mapping[str, str]
    absent: frozenset[str]
    pictures: Mapping[str, bytes]
    news: Mapping[str, bytes]
    record_digest: str
    record: Record | None
    """What is remembered of what is published, and the SHA-256 of its file, "" for none."""

    def identity(self, programme: Programme) -> str:
        """The programme's first name, which codes on pages and identifiers of events go on using."""
        return self.record.programme if self.record else programme.slug


def read_sources(programme: Programme, definition: Definition) -> Sources:
    """Read all that the definition names. Raises `DefinitionError` with every file that is not there."""
    problems: list[Problem] = []
    templates, template_of, pictures, absent = {}, {}, {}, set()
    for key, document in definition.visit.documents.items():
        *before, name = looked_for(programme, definition.visit.language_of(key), document.template)
        place = definition.place("documents", key, "template")
        templates[name] = named_file(programme.path(f"templates/{name}"), name, place, problems)
        template_of[key] = name
        absent.update(before)
    for name, place in _pictures(definition):
        pictures[name] = named_file(programme.path(f"programmes/{name}"), name, place, problems)
    news = dict(_news(programme, definition.visit.visit.language, absent, problems))
    if problems:
        raise DefinitionError(*problems)
    record_digest = programme.digests([programme.record_name])[
        programme.record_name
    ]  # first: if it changes, all is old
    record = published_record(programme, definition)
    return Sources(templates, template_of, frozenset(absent), pictures, news, record_digest, record)


def published_record(programme: Programme, definition: Definition) -> Record | None:
    """Read what is remembered of what is published. Raises `DefinitionError`, also if it lies under another name."""
    record = read_record(programme.definition)
    if record is None:
        typed = definition.files[programme.definition_name]
        refuse_renamed(programme.definition, digest(typed), definition.visit)
    return record


def _news(
    programme: Programme, language: str, absent: set[str], problems: list[Problem]
) -> Iterator[tuple[str, bytes]]:
    """The news page's templates that are there; an office that has no such page may do without."""
    for page in NEWS_TEMPLATES:
        for name in looked_for(programme, language, page):
            path = programme.path(f"templates/{name}")
            if os.path.lexists(path):
                yield name, bytes_of(path, name, Place(file=f"templates/{name}"), problems)
            else:
                absent.add(name)


def _pictures(definition: Definition) -> Iterator[tuple[str, Place]]:
    visit = definition.visit
    if visit.organiser.logo:
        yield visit.organiser.logo.file, definition.place("organiser", "logo", "file")
    for number, logo in enumerate(visit.project.logos):
        yield logo.file, definition.place("project", "logos", number, "file")
