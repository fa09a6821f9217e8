"""Titles and file names of a visit's documents: the patterns of the definition, filled."""

from visitdocs.definition.model import TemplateDocument, Visit
from visitdocs.messages import message, phrase
from visitdocs.problems import DefinitionError, Place, Problem, Severity
from visitdocs.templating.entries import Entry
from visitdocs.templating.spoken_text import in_language
from visitdocs.wording import Wording, wording_of
from visitdocs.wording.dates import year_range
from visitdocs.wording.file_names import file_name, fill_pattern


def document_entries(visit: Visit) -> dict[str, Entry]:
    """Every document by its key, with `.key .title .file_name` (no suffix) `.template .language`; prints as its title.

    Raises DefinitionError if two documents would be one file. That patterns hold known names only is checked where
    definitions are read (`definition.checks.documents`), so here an unknown one is a KeyError.
    """
    entries = {key: document_entry(visit, key, document) for key, document in visit.documents.items()}
    _check_apart(entries)
    return entries


def seen_from(language: str, entries: dict[str, Entry]) -> Entry:
    """The documents as one in a language names them: the titles of the others are marked as being in theirs."""
    return Entry({key: _seen_from(language, entry) for key, entry in entries.items()})


def _seen_from(language: str, entry: Entry) -> Entry:
    if entry.language == language:
        return entry
    title = in_language(str(entry.title), str(entry.language), wanted=False)
    return Entry({name: getattr(entry, name) for name in dir(entry)} | {"title": title}, title)


def title_values(visit: Visit, wording: Wording) -> dict[str, str]:
    """What a title may hold in braces, in the words of a sentence."""
    return {
        "visit.dates": wording.dates.date_range(visit.visit.dates.first, visit.visit.dates.last),
        "visit.year": str(visit.visit.dates.first.year),
        "visit.revision": str(visit.visit.revision),
        "project.years": year_range(visit.project.years.first, visit.project.years.last),
        "regulations.dated": wording.dates.short_date(visit.regulations.dated),
        "regulations.year": str(visit.regulations.dated.year),
    }


def file_name_values(visit: Visit, wording: Wording) -> dict[str, str]:
    """The same names as `title_values`, in the shape that names of files have."""
    return title_values(visit, wording) | {
        "visit.dates": wording.dates.range_in_file_name(visit.visit.dates.first, visit.visit.dates.last),
        "regulations.dated": wording.dates.date_in_file_name(visit.regulations.dated),
    }


def document_entry(visit: Visit, key: str, document: TemplateDocument) -> Entry:
    """One document as `document_entries` gives it; in a file name nobody's number or name is put in."""
    wording = wording_of(document.language or visit.visit.language)
    title = fill_pattern(document.title, title_values(visit, wording))
    name = document_file_name(visit, document)
    return Entry(
        {"key": key, "title": title, "file_name": name, "template": document.template, "language": wording.code}, title
    )


def document_file_name(visit: Visit, document: TemplateDocument, number: str = "", name: str = "") -> str:
    """The name of a document's files, without suffix; of one for a person, whose number and name these are."""
    values = file_name_values(visit, wording_of(document.language or visit.visit.language))
    return file_name(
        fill_pattern(document.file_name, {**values, "participant.number": number, "participant.name": name})
    )


def _check_apart(entries: dict[str, Entry]) -> None:
    first_with: dict[str, str] = {}
    problems = []
    for key, entry in entries.items():
        # Windows takes names that differ only in case for one file.
        other = first_with.setdefault(str(entry.file_name).casefold(), key)
        if other != key:
            said = message(
                "same-file-name",
                "the documents {one} and {other} would have the same file name: {name}",
                one=other,
                other=key,
                name=str(entry.file_name),
            )
            place = Place(where=f"documents.{key}.file_name")
            hint = phrase("change one of the names, so that the second file does not take the place of the first")
            problems.append(Problem(Severity.ERROR, said, place, hint))
    if problems:
        raise DefinitionError(*problems)
