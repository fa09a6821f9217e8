"""`<definition>.published.json`, and the empty forms that it tells of: found, read and written.

A definition that was renamed without its record is noticed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from visitdocs import store
from visitdocs.definition import Visit, visit_of
from visitdocs.messages import FileName, Message, message, phrase
from visitdocs.news import CalendarEvent, PublishedEvents
from visitdocs.problems import DefinitionError, Place, Problem, Severity

if TYPE_CHECKING:
    from visitdocs.publication.record import FormEdition, Record

SUFFIX = ".published.json"
DEFINITIONS = (".yaml", ".yml")
MAXIMUM_RECORD = 50
"""Megabytes of a record, and of an empty form."""
EMPTY_FORMS = "published_forms"
"""The folder beside the definitions that keeps the empty form of each edition that was ever public."""


def record_path(definition: Path) -> Path:
    """Where the record of a definition is: beside it, under the same name."""
    return definition.with_name(definition.stem + SUFFIX)


def read_record(definition: Path) -> Record | None:
    """The record of a definition, None if nothing was published. Raises `DefinitionError` for one that is damaged."""
    path = record_path(definition)
    if not path.is_file() and not path.is_symlink():
        return None
    from visitdocs.publication.record import DamagedRecordError, record_of  # late: most visits have no record yet

    name = f"programmes/{path.name}"
    try:
        return record_of(store.read_input(path, MAXIMUM_RECORD))
    except store.UnreadableError as error:
        unreadable = message(
            "record-unreadable", "the record of what is published cannot be read ({reason})", reason=error.reason
        )
        raise _refusal(unreadable, name, phrase("check what stands there, and that you may read it")) from error
    except DamagedRecordError as error:
        if error.later:
            later = message(
                "record-of-later-program", "a later version of the program wrote the record of what is published"
            )
            raise _refusal(later, name, phrase("use that version")) from error
        damaged = message("record-damaged", "the record of what is published is damaged")
        raise _refusal(damaged, name, _RESTORE) from error


def published_events(record: Record | None) -> PublishedEvents:
    """Give the events that people have in their calendars, by the record."""
    if record is None or record.public is None:
        return PublishedEvents(None, ())
    public = record.public
    events = tuple(CalendarEvent(**dict(event)) for event in public.events)
    return PublishedEvents(visit_of(public.facts.get("visit")), events)


def refuse_renamed(definition: Path, digest: str, visit: Visit) -> None:
    """Notice that a record lies here under the name that this definition had before. Raises `DefinitionError`.

    It is known by the definition's `digest`, or by its title and year or its first day if the definition was edited
    meanwhile. Only a record without a definition of its own can be meant.
    """
    for path, record in _left_behind(definition):
        public = record.public
        if public is None:
            continue
        if public.definition == digest or _is_of(public.facts, visit):
            renamed = message(
                "definition-renamed",
                "this definition was published under another name; what is remembered of that is in {record}",
                record=FileName(path.name),
            )
            hint = phrase(
                "rename {record} to {name}, so that forms and calendars stay those of the same visit; "
                "if that was another visit, put {record} into another folder",
                record=FileName(path.name),
                name=FileName(record_path(definition).name),
            )
            raise _refusal(renamed, f"programmes/{definition.name}", hint)


def write_record(definition: Path, record: Record, files: Mapping[str, bytes]) -> Path:
    """Write the record of a definition, and before it the empty forms among `files`, those of the pack; where it is.

    Raises `StoreError`.
    """
    for form in (*record.forms, *(record.draft.forms if record.draft else ())):
        data = files.get(form.file, b"")
        if form.empty == store.digest(data) and not read_empty_form(definition, form):
            kept = _empty_form_path(definition, form)
            store.make_folder(kept.parent)
            store.write_file(kept, data)
    path = record_path(definition)
    store.write_file(path, record.to_bytes())
    return path


def read_empty_form(definition: Path, form: FormEdition) -> bytes:
    """Give the PDF of an edition that nobody has filled in; b"" if it is not kept, or is not what it was."""
    try:
        data = store.read_input(_empty_form_path(definition, form), MAXIMUM_RECORD)
    except store.UnreadableError:
        return b""
    return data if store.digest(data) == form.empty else b""


def _empty_form_path(definition: Path, form: FormEdition) -> Path:
    """Where an empty form is: by its edition alone, so that it is found when the definition is renamed."""
    return definition.parent / EMPTY_FORMS / f"{form.edition}.pdf"


def _left_behind(definition: Path) -> Iterator[tuple[Path, Record]]:
    """The records beside a definition that have no definition, if they can be read."""
    try:
        names = {path.name for path in definition.parent.iterdir()}
    except OSError:
        return
    for name in sorted(names):
        stem = name.removesuffix(SUFFIX)
        if stem == name or any(stem + suffix in names for suffix in DEFINITIONS):
            continue
        try:
            record = read_record(definition.with_name(stem + DEFINITIONS[0]))
        except DefinitionError:
            continue
        if record is not None:
            yield definition.with_name(name), record


def _is_of(facts: dict[str, object], visit: Visit) -> bool:
    """Whether facts are those of a visit of the same title and year, or that begins on the same day."""
    day = visit.visit.dates.first.isoformat()
    match facts:
        case {"visit": {"visit": {"title": title, "dates": {"first": str(first)}}}}:
            return first == day or (title == visit.visit.title and first[:4] == day[:4])
    return False


def _refusal(sentence: Message, file: str, hint: Message) -> DefinitionError:
    return DefinitionError(Problem(Severity.ERROR, sentence, Place(file=file), hint))


_RESTORE = phrase(
    "bring it back as it was when it was last committed or saved; without it the program does not know any more which "
    "forms and calendars people have"
)
