"""The news page as HTML to paste into WordPress, and the same as plain text, from the two Jinja files in templates/.

They have the vocabulary of the Word templates, `attachments` and `downloads`, and run in the same sandbox. They have to
be written in the visit's language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from urllib.parse import quote

from jinja2 import TemplateError as JinjaError

from visitdocs.dataclass import dataclass
from visitdocs.messages import message, phrase
from visitdocs.news.finishing import finished_html, finished_text
from visitdocs.problems import Place, Problem, Severity, TemplateError
from visitdocs.templating.budget import Budget
from visitdocs.templating.entries import Series
from visitdocs.templating.errors import RefusedTagError
from visitdocs.templating.explanations import FAILURES, unknown_name
from visitdocs.templating.filters import template_filters
from visitdocs.templating.printed_text import fit, text_of
from visitdocs.templating.problems import by_their_cause, located
from visitdocs.templating.sandbox import TemplateEnvironment
from visitdocs.wording import DEFAULT, Wording
from visitdocs.wording.recognition import recognise

NEWS_TEMPLATES = ("news.html", "news.txt")
PART = phrase("template of the page")
MAXIMUM_BYTES = 1_000_000
TOO_LONG = message("news-template-too-long", "the template is too long")
SHORTER = phrase("make it shorter; a page of news is some ten kilobytes long")

NOT_SAID = re.compile(r"<[^<>]*>|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
"""HTML and tags, what they print left out."""


@dataclass(frozen=True)
class Attachment:
    """A file that the page links to: its title, file name, address, type („PDF”) and size („120 kB”).

    `language` is the file's (BCP 47), "" for one in that of the page.
    """

    title: str
    file: str
    url: str
    type: str
    size: str
    language: str = ""


def attachment(title: str, file: str, size: int, folder: str = "") -> Attachment:
    """An attachment of `size` bytes, as the page names it.

    `folder` is the address of its folder with the slash at its end; without one the page looks for it beside itself.
    """
    kilobytes = max(round(size / 1000), 1)
    kind = file.rpartition(".")[2].upper()
    return Attachment(title, file, folder + quote(file), kind, f"{kilobytes}\u00a0kB")


@dataclass(frozen=True)
class Download:
    """What is in one line of the page: a document, its title and its files, the PDF first.

    `language` is the document's, "" for one in that of the page.
    """

    title: str
    is_form: bool
    files: Series[Attachment]
    language: str


def downloads(attachments: Iterable[Attachment], form: str) -> Series[Download]:
    """Give the attachments by document, the form first; `form` is the name of its files without suffix, if any."""
    documents: dict[str, list[Attachment]] = {}
    for file in attachments:
        documents.setdefault(_stem(file.file), []).append(file)
    found = [
        Download(
            files[0].title,
            name == form,
            Series(sorted(files, key=lambda file: file.type != "PDF")),
            files[0].language,
        )
        for name, files in documents.items()
    ]
    return Series(sorted(found, key=lambda download: not download.is_form))


def _form_name(context: Mapping[str, object]) -> str:
    """The name of the files of the document `form`, which templates know the form by."""
    form = getattr(context.get("documents"), "form", None)
    return str(getattr(form, "file_name", ""))


def _other_languages(documents: object, language: str) -> dict[str, str]:
    """The languages of the documents that are not in the page's, by the names of their files without suffix."""
    entries = (getattr(documents, key) for key in dir(documents) if not key.startswith("_"))
    return {str(entry.file_name): str(entry.language) for entry in entries if entry.language != language}


def _stem(file: str) -> str:
    return file.rpartition(".")[0]


def news_files(
    templates: Mapping[str, bytes],
    context: Mapping[str, object],
    attachments: Iterable[Attachment],
    wording: Wording,
) -> dict[str, bytes]:
    """The news files by name, one for each template; `wording` is that of the visit's language.

    Raises TemplateError with line, tag and remedy.
    """
    languages = _other_languages(context.get("documents"), wording.code)
    files = tuple(replace(file, language=languages.get(_stem(file.file), "")) for file in attachments)
    names, budget = {**context, "attachments": files, "downloads": downloads(files, _form_name(context))}, Budget()
    try:
        return {
            name.rpartition("/")[2]: _page(name, data, names, budget, wording).encode("utf-8")
            for name, data in templates.items()
        }
    except TemplateError as error:
        raise TemplateError(*by_their_cause(error.problems, page_language_problems(templates, wording))) from error


def _page(name: str, data: bytes, context: Mapping[str, object], budget: Budget, wording: Wording) -> str:
    source = _decoded(name, data)
    environment = _environment(name.endswith(".html"), budget, wording)
    try:
        template = environment.prepare(source)
        known = {*context, *environment.globals}
        unknown = [unknown_name(word, context, line) for line, word in template.unknown(known)]
        if unknown:
            raise RefusedTagError(unknown)
        text = environment.run(template, context)
    except (JinjaError, *FAILURES) as error:
        raise located(error, f"templates/{name}", PART, source, context) from error
    return finished_html(text, wording) if name.endswith(".html") else finished_text(text, wording)


def _environment(html: bool, budget: Budget, wording: Wording) -> TemplateEnvironment:
    environment = TemplateEnvironment(template_filters(wording), _printed, autoescape=html, budget=budget)
    environment.keep_trailing_newline = True
    return environment


def _printed(value: object) -> str:
    return fit(text_of(value))


def _decoded(name: str, data: bytes) -> str:
    if len(data) > MAXIMUM_BYTES:
        raise TemplateError(Problem(Severity.ERROR, TOO_LONG, Place(file=f"templates/{name}"), SHORTER))
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        said = message("template-encoding", "the template is not saved in UTF-8")
        hint = phrase("save the template again with the encoding UTF-8")
        raise TemplateError(Problem(Severity.ERROR, said, Place(file=f"templates/{name}"), hint)) from error


def page_language_problems(templates: Mapping[str, bytes], wording: Wording) -> list[Problem]:
    """Tell the templates, by their names, that are written in another language than `wording` is of."""
    problems = []
    for name, data in templates.items():
        written = recognise([NOT_SAID.sub(" ", data.decode("utf-8", "replace"))]).language
        if written not in ("", wording.code):
            said = message(
                "page-template-language",
                "the template of the news page is written in the language {written}, and the visit is in {asked}",
                written=written,
                asked=wording.code,
            )
            folder = "templates" if wording.code == DEFAULT else f"templates/{wording.code}"
            hint = phrase("put a template in {asked} into the folder {folder}", asked=wording.code, folder=folder)
            problems.append(Problem(Severity.WARNING, said, Place(file=f"templates/{name}"), hint))
    return problems
