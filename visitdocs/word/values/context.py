"""A template's whole vocabulary.

Every value of the YAML stands under its YAML path (`visit.title`, `organiser.address.town`); an absent optional one
prints as nothing and is false. Keyed parts (`hosts`, `tracks`) are lists whose items have their key as `.key`.
What prints beyond that, and what is added:

- dates print „27 listopada 2017 r.”: `.short` („27.11.2017”) `.weekday` `.day_month` `.month_year` `.year`
- hours print „7:00”
- `visit.dates` prints the range: `.first` `.last` (dates) `.numeric` (for file names) `.days` (how many); `visit.year`;
  `visit.lasting` („dwudniowa wizyta studyjna”) and `visit.destination`, the region as it stands after that („w
  Wielkopolsce”, after a journey „do Wielkopolski”); `visit.outward_journey` and `visit.return_journey` (sessions)
- `organiser.address` prints street, postcode and town; `project.years` prints „2017–2018”; `regulations.year`
- the region, organiser, project, a host, a track print as their name
- `agenda`: days with `.date` `.number` `.ordinal` („pierwszy”) `.tracks` `.slots` and, as in the YAML, `.sessions`
- a slot, a row of the programme: `.time`, and either `.common` (sessions for all) or `.columns` (for each of the
  day's tracks the list of its sessions)
- a session: its keys, `.time` („12:30–14:00”), `.own_time` (only if the slot's time differs), `.track` and `.host` as
  entries, `.where` (its place, else the host's name and town), `.journey` (`outward`, `return` or nothing)
- `registration.sections`: `.title` and `.fields`, see `FormFieldEntry` and `OptionEntry`; `.rows` are the fields as a
  table has them: `.field` and, where a short answer shares its row, `.beside`
- `registration.questions` has the fields by their names (`.person.name`): what a template says of a question that the
  form does not ask is an error; `registration.criteria` are the criteria of recruitment, of all fields
- `registration.is_signed`: whether the form has a signature field; `registration.signatures`: whose it asks for;
  `registration.sending`: `.what` `.to` `.paper` `.on_paper` `.electronic_signature` `.until` `.deadline` `.results`
  `.contact`, the same in every document, see `sending_entry`
- `data_protection.law` prints the law's name: `.key` (`gdpr`, `act-1997`) `.short`; `.administrator` prints name and
  address (the organiser's unless given); `.purposes` print as „w celu” wants them: `.key` `.basis` (with its article;
  `.basis.key` `.words` `.article`) `.grounds`; `.rights` as „prawo do” wants them; `.asks_consent`;
  `.objected`, the purposes against which people may object (GDPR Art. 21(4)); `.complaints_to`, and `.complaints_go`
  as „wnieść” wants it
- `documents.KEY` and `document` (the one being filled): `.key` `.title` `.file_name` (no suffix) `.template`
  `.language`
- `addressee`: whom a personal copy is for, a row of the list: `.name` `.greeting` `.institution` `.address`, „” where
  the list has no such column, and its further columns; in the documents for everybody it is absent
- in documents for participants there is no addressee: one with a file for each has `participant`, one for all the list
  `participants`, see `participant`

Texts are as typed: typography runs over the filled document.
"""

from collections.abc import Mapping, Sequence

from visitdocs.definition.model import About, StrictModel, Visit
from visitdocs.templating.entries import Entry
from visitdocs.templating.spoken_text import put_in
from visitdocs.word.values.data_protection import data_protection_entry
from visitdocs.word.values.document_names import document_entries, document_entry, seen_from
from visitdocs.word.values.form_entries import (
    FormFieldEntry,
    OptionEntry,
    form_criteria,
    form_questions,
    form_sections,
    form_signatures,
)
from visitdocs.word.values.interpreter import Interpreter
from visitdocs.word.values.plain_values import parts_of
from visitdocs.word.values.programme_table import ProgrammeTable
from visitdocs.word.values.sending import sending_entry

__all__ = [
    "FormFieldEntry",
    "OptionEntry",
    "asked_values",
    "page_context",
    "people_context",
    "template_context",
    "template_contexts",
]


def template_context(visit: Visit, document: str) -> dict[str, object]:
    """All that the template of the document with the key `document` may name.

    Raises DefinitionError if two documents would be one file, KeyError if there is no such document.
    """
    return template_contexts(visit)[document]


def template_contexts(visit: Visit) -> dict[str, dict[str, object]]:
    """What `template_context` gives for every document, by its key; those in one language differ in `document` alone.

    Raises DefinitionError if two documents would be one file.
    """
    documents = document_entries(visit)
    languages = {visit.language_of(key) for key in documents}
    shared = {language: _shared(visit, language, documents) for language in sorted(languages)}
    return {key: {**shared[visit.language_of(key)], "document": entry} for key, entry in documents.items()}


def page_context(visit: Visit) -> dict[str, object]:
    """All that the news page may name: what a document in the visit's language may, `document` being the first one."""
    documents = document_entries(visit)
    first = next(iter(documents.values()))
    return {**_shared(visit, visit.visit.language, documents), "document": first}


def people_context(visit: Visit, key: str) -> dict[str, object]:
    """All that the template of a document for participants may name, but for the people."""
    document = visit.participant_documents[key]
    shared = _shared(visit, document.language or visit.visit.language, document_entries(visit))
    del shared["addressee"]
    return {**shared, "document": document_entry(visit, key, document)}


def _shared(visit: Visit, language: str, documents: dict[str, Entry]) -> dict[str, object]:
    """What all documents of a language may name."""
    interpreter = Interpreter.of(visit, language)
    form = form_sections(visit, interpreter)
    asked: dict[str, object] = {"fields": form, "sections": form, "is_signed": visit.registration.is_signed}
    asked |= {
        "questions": form_questions(visit, interpreter),
        "criteria": form_criteria(visit, interpreter),
        "signatures": form_signatures(visit, interpreter),
        "sending": sending_entry(visit.registration, visit.organiser, interpreter),
    }
    programme = ProgrammeTable(visit, interpreter)
    return parts_of(visit, interpreter) | {
        "visit": _visit_entry(visit.visit, programme, interpreter),
        "agenda": programme.days(),
        "registration": _with(visit.registration, interpreter, **asked),
        "data_protection": data_protection_entry(visit, interpreter),
        "regulations": _with(visit.regulations, interpreter, year=visit.regulations.dated.year),
        "documents": seen_from(language, documents),
        "addressee": "",
    }


def _visit_entry(about: About, programme: ProgrammeTable, interpreter: Interpreter) -> Entry:
    days = (about.dates.last - about.dates.first).days + 1
    durations, kind = interpreter.wording.durations, interpreter.text(about.kind)
    journeys = {"outward_journey": programme.outward_journey(), "return_journey": programme.return_journey()}
    destination = interpreter.text(about.region.to if durations.is_journey(kind) else about.region.in_)
    said = {"lasting": put_in(durations.lasting(days, kind), kind, kind), "destination": destination}
    return _with(about, interpreter, year=about.dates.first.year, **said, **journeys)


def _with(part: StrictModel, interpreter: Interpreter, **added: object) -> Entry:
    return Entry(parts_of(part, interpreter) | added)


def asked_values(context: Mapping[str, object], asked: Sequence[str]) -> str:
    """Give the values at paths, in letters of ASCII: the same text for the same values, parts of parts included.

    Where a value has no such part, it is told whole, because an error or a default may depend on the parts it has.
    """
    return "\n".join(f"{path} {_value(context, path)!a}" for path in asked)


def _value(context: Mapping[str, object], path: str) -> object:
    first, *parts = path.split(".")
    value = context.get(first)
    for part in parts:
        if not isinstance(value, Entry) or part not in dir(value):
            return value
        value = getattr(value, part)
    return value
