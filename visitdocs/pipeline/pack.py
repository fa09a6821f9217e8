"""The stages in order: definition → sources → (context → fill → read → typeset) for each document → named bytes.

This is the one module that imports every stage at its top; `builder` imports it late, so that an idle run stays fast.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from visitdocs.accessibility import check_accessibility
from visitdocs.dataclass import dataclass
from visitdocs.definition import Definition, facts_of
from visitdocs.document import read_document
from visitdocs.messages import Message, message, phrase
from visitdocs.news import attachment, calendar_events, calendar_file, calendar_name, news_files, page_language_problems
from visitdocs.pdf import typeset
from visitdocs.pipeline.inputs.definition_file import in_definition, read_definition_file
from visitdocs.pipeline.inputs.sources import Sources, read_sources
from visitdocs.pipeline.order import Made, Order, kept, record_of
from visitdocs.pipeline.program_version import program_version
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.progress import Progress, Step
from visitdocs.problems import DefinitionError, DocumentError, Place, Problem, Severity, VisitdocsError
from visitdocs.publication import published_events
from visitdocs.store import Cache, FileEntry, Manifest, digest
from visitdocs.templating.prepared.shelf import keep_on
from visitdocs.word import DocumentProperties, FilledTemplate, filled_template, page_context, template_contexts
from visitdocs.wording import wording_of

if TYPE_CHECKING:
    from visitdocs.publication import Record

PAGE = "news.html"
"""The news page as it is put on a site."""
CALENDAR_TITLE = phrase("The programme as a calendar")
NEWS_TITLES = {"news.html": phrase("News page (HTML)"), "news.txt": phrase("News page (plain text)")}


@dataclass(frozen=True)
class Pack:
    """The files of one visit by name, what the manifest says of them, and every warning on the way.

    `record` is what was remembered of what is published.
    """

    files: Mapping[str, bytes]
    manifest: Manifest
    definition: Definition
    record: Record | None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The warnings that do not stop the work."""
        return self.manifest.problems


def make_pack(programme: Programme, progress: Progress, *, strict: bool = False, last: Manifest | None = None) -> Pack:
    """Make every file of a programme's pack; nothing is written. Documents that stand in its folder as the build that
    wrote `last` left them are taken from there, if making them anew would give the same.

    With `strict`, whatever a PDF cannot show as the document asks, or shuts people out, is an error. Raises
    `VisitdocsError` with the problems of all documents at once.
    """
    keep_on(Cache(programme.cache, program_version()) if programme.cache else None)
    definition = read_definition_file(programme)
    sources = read_sources(programme, definition)
    orders = document_orders(programme, definition, sources)
    there = {order.key: document for order in orders if (document := kept(order, last, programme.output))}
    to_make = len(orders) - len(there)
    tellers = (_teller(progress, number, to_make) for number in range(to_make))

    made: list[Made] = []
    problems: list[Problem] = []
    for order in orders:
        try:
            document = there.get(order.key) or _make(order, programme.font_folders, next(tellers))
            made.append(
                replace(
                    document, problems=tuple(in_definition(each, definition, order.key) for each in document.problems)
                )
            )
        except VisitdocsError as error:
            problems.extend(in_definition(each, definition, order.key) for each in error.problems)
    problems.extend(_severe(problem) if strict else problem for document in made for problem in document.problems)
    problems.extend(page_language_problems(sources.news, wording_of(definition.visit.visit.language)))
    problems = [*definition.warnings, *dict.fromkeys(problems)]
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise DocumentError(*problems)
    return _packed(programme, definition, sources, made, tuple(problems))


def fill_order(order: Order) -> bytes:
    """The filled Word file of a document. Raises `TemplateError`."""
    return _fill(order).docx


def _fill(order: Order) -> FilledTemplate:
    return filled_template(order.data, order.template, order.context, order.pictures, order.properties)


def _make(order: Order, font_folders: tuple[Path, ...] | None, tell: Callable[[Message], None]) -> Made:
    tell(phrase("filling the template {name}", name=order.template))
    filled = _fill(order)
    tell(phrase("reading the filled document {name}", name=order.template))
    reading = read_document(filled.docx, order.template)
    tell(phrase("typesetting the PDF of {name}", name=order.template))
    pdf = typeset(reading.document, order.template, font_folders)
    barriers = check_accessibility(reading.document, order.template)
    return Made(
        order, filled.docx, pdf.pdf, (*filled.problems, *reading.problems, *barriers, *pdf.problems), filled.asked
    )


def document_orders(programme: Programme, definition: Definition, sources: Sources) -> list[Order]:
    """What is needed to make each document, in the order of the definition. Raises `DefinitionError`."""
    visit, orders, contexts = definition.visit, [], _contexts(definition)
    for key in visit.documents:
        entry = contexts[key]["document"]
        properties = DocumentProperties(
            title=entry.title,
            author=visit.organiser.name,
            subject=visit.visit.title,
            language=visit.language_of(key),
            created=visit.visit.published,
            revised=visit.visit.revised,
            revision=visit.visit.revision,
            programme=sources.identity(programme),
        )
        template = sources.templates[sources.template_of[key]]
        name = f"templates/{sources.template_of[key]}"
        orders.append(
            Order(key, entry.title, entry.file_name, name, template, contexts[key], sources.pictures, properties)
        )
    return orders


def _contexts(definition: Definition) -> Mapping[str, Mapping[str, Any]]:
    """Every document's context. What is wrong with a title or a name gets its line in the definition."""
    try:
        return template_contexts(definition.visit)
    except DefinitionError as error:
        raise DefinitionError(*(_placed(problem, definition) for problem in error.problems)) from error


def _placed(problem: Problem, definition: Definition) -> Problem:
    where = problem.place.where
    if not isinstance(where, str) or not where or problem.place.file:
        return problem
    return replace(problem, place=definition.place(*where.split(".")))


def _teller(progress: Progress, number: int, documents: int) -> Callable[[Message], None]:
    """Tells the three steps of document `number` (from 0)."""
    done = iter(range(3 * number + 1, 3 * number + 4))
    return lambda doing: progress(Step(doing, next(done), 3 * documents))


def _severe(problem: Problem) -> Problem:
    return replace(problem, severity=Severity.ERROR) if problem.severity is Severity.WARNING else problem


def _packed(
    programme: Programme,
    definition: Definition,
    sources: Sources,
    made: Sequence[Made],
    problems: tuple[Problem, ...],
) -> Pack:
    files, entries = {}, []
    for document in made:
        for name, content in zip(document.order.files, (document.docx, document.pdf), strict=True):
            files[name] = content
            public = definition.visit.documents[document.order.key].public
            entries.append(FileEntry.of(name, document.order.title, content, public=public))
    for name, content in _news(programme, definition, sources, entries).items():
        files[name] = content
        title = wording_of(definition.visit.visit.language).language.say(NEWS_TITLES.get(name, CALENDAR_TITLE))
        entries.append(FileEntry.of(name, title, content))
    inputs = {f"programmes/{name.rpartition('/')[2]}": content for name, content in definition.files.items()}
    templates = {**sources.templates, **sources.news, **dict.fromkeys(sources.absent, b"")}
    inputs |= {f"templates/{name}": content for name, content in templates.items()}
    inputs |= {f"programmes/{name}": content for name, content in sources.pictures.items()}
    manifest = Manifest(
        programme=sources.identity(programme),
        revision=definition.visit.visit.revision,
        program=program_version(),
        inputs={programme.record_name: sources.record_digest}
        | {name: digest(content) if content else "" for name, content in inputs.items()},
        files=tuple(entries),
        problems=problems,
        facts={"visit": facts_of(definition.visit), **_names(made)},
        documents={document.order.key: record_of(document, problems) for document in made},
    )
    return Pack(files, manifest, definition, sources.record)


def _names(made: Sequence[Made]) -> dict[str, dict[str, str]]:
    """Each document's title as printed, and the name of its files without suffix, by its key."""
    orders = [document.order for document in made]
    return {
        "titles": {order.key: order.title for order in orders},
        "files": {order.key: order.file_name for order in orders},
    }


def _news(
    programme: Programme,
    definition: Definition,
    sources: Sources,
    documents: list[FileEntry],
) -> dict[str, bytes]:
    """The calendar, and the news page with links to it and to the documents."""
    visit, identity = definition.visit, sources.identity(programme)
    wording = wording_of(visit.visit.language)
    events = calendar_events(visit, identity, published_events(sources.record))
    calendar, name = calendar_file(visit.visit.title, events, wording), calendar_name(identity, wording)
    folder = visit.publication.files_url or ""
    attachments = [attachment(entry.title, entry.name, entry.size, folder) for entry in documents if entry.public]
    attachments.append(attachment(wording.language.say(CALENDAR_TITLE), name, len(calendar), folder))
    return {name: calendar, **news_files(sources.news, page_context(visit), attachments, wording)}


def page_text(programme: Programme, files: Sequence[FileEntry]) -> Callable[[Mapping[str, str]], str]:
    """What makes the news page of these files, once their addresses are known by their names. Raises `VisitdocsError`,
    also if there is no template of the page."""
    definition = read_definition_file(programme)
    pages = {name: data for name, data in read_sources(programme, definition).news.items() if name.endswith(PAGE)}
    if not pages:
        none = message("news-template-missing", "there is no template of the news page")
        hint = phrase("put {name} into the folder templates", name=PAGE)
        raise DefinitionError(Problem(Severity.ERROR, none, Place(file=f"templates/{PAGE}"), hint))
    context = page_context(definition.visit)
    wording = wording_of(definition.visit.visit.language)

    def text(addresses: Mapping[str, str]) -> str:
        attachments = [
            replace(attachment(entry.title, entry.name, entry.size), url=addresses[entry.name]) for entry in files
        ]
        return news_files(pages, context, attachments, wording)[PAGE].decode("utf-8")

    return text
