"""The road from a template to a filled Word file: run its tags, set the typography, embed fonts, say what it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from jinja2 import Environment
from lxml import etree

from visitdocs.dataclass import dataclass
from visitdocs.problems import Problem, TemplateError
from visitdocs.templating.problems import by_their_cause
from visitdocs.word.finishing.document_properties import DocumentProperties, name_language, write_properties
from visitdocs.word.finishing.edition import edition_of, edition_texts, page_code
from visitdocs.word.finishing.embedded_fonts import embed_fonts
from visitdocs.word.finishing.form_values import write_form_values
from visitdocs.word.finishing.identifiers import make_unique
from visitdocs.word.finishing.namespace_declarations import declare_namespaces
from visitdocs.word.finishing.private_data import drop_private_data, drop_traces
from visitdocs.word.finishing.run_languages import RunLanguages
from visitdocs.word.finishing.typography_pass import set_typography
from visitdocs.word.host import WordTemplate
from visitdocs.word.inserts.page_codes import page_code_filters, put_page_codes
from visitdocs.word.parts import root_of, stories
from visitdocs.word.template_language import CODE, language_problems
from visitdocs.wording import Wording

REVISION = ("visit.revision", "visit.revised")
"""What documents about the visit print, and those that belong to the project do not."""


@dataclass(frozen=True)
class FilledTemplate:
    """A filled Word file, and the names of the context that it was made from, as paths such as `visit.dates`, in order.

    Values elsewhere in the context may change, and the same template makes the same file. `problems` are warnings,
    `untranslated` the texts that it prints in another language than its own, as they have no translation.
    """

    docx: bytes
    asked: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    untranslated: tuple[str, ...] = ()


def fill_template(
    template: bytes,
    name: str,
    context: Mapping[str, object],
    pictures: Mapping[str, bytes],
    properties: DocumentProperties,
) -> bytes:
    """Fill a template and return the .docx. Raises TemplateError with every tag that is wrong."""
    return filled_template(template, name, context, pictures, properties).docx


def filled_template(
    template: bytes,
    name: str,
    context: Mapping[str, object],
    pictures: Mapping[str, bytes],
    properties: DocumentProperties,
) -> FilledTemplate:
    """Fill a template and tell what it asked for; the same input gives the same bytes.

    `name` names the template in problems; `pictures` maps the definition's picture files to their bytes. Raises
    TemplateError with every tag that is wrong and the sentences they stand in.
    """
    host = WordTemplate(template, name, pictures, properties.wording)
    written = [root_of(story.part) for story in stories(host.docx)]
    told = language_problems(written, RunLanguages.of(host.docx, properties.wording), name, properties.title)
    try:
        _run_tags(host, context)
    except TemplateError as error:
        language = [problem for problem in told if problem.code == CODE]
        raise TemplateError(*by_their_cause(error.problems, language)) from error
    roots = text_roots(host)
    languages = RunLanguages.of(host.docx, properties.wording)
    for root in roots:
        set_typography(root, languages)
    complete(host, roots, properties)
    sign(host, roots, properties, edition_of(edition_texts(host.docx)))
    asked = sorted(path for path in host.asked if path.partition(".")[0] in context)
    problems = (*dict.fromkeys(host.warnings), *told)
    problems += host.untranslated.problems(name, properties.title, properties.language)
    return FilledTemplate(host.to_bytes(), tuple(asked), problems, host.untranslated.texts)


def rendered(
    template: bytes, name: str, context: Mapping[str, object], pictures: Mapping[str, bytes], wording: Wording
) -> WordTemplate:
    """Run a template's tags. Raises TemplateError."""
    host = WordTemplate(template, name, pictures, wording)
    _run_tags(host, context)
    return host


def _run_tags(host: WordTemplate, context: Mapping[str, object]) -> None:
    environment = Environment()
    environment.filters |= page_code_filters()
    host.render(context, environment)


def text_roots(host: WordTemplate) -> list[etree._Element]:
    """Give the parts of a document that hold text, without traces of editing."""
    roots = [story.part.element for story in stories(host.docx)]
    for root in roots:
        drop_traces(root)
    return roots


def complete(host: WordTemplate, roots: Sequence[etree._Element], properties: DocumentProperties) -> None:
    """Give a document all that its edition stands for: fonts, language, the values of its form, nothing private."""
    embed_fonts(host.docx, roots)
    name_language(host.docx, properties.wording.tag)
    drop_private_data(host.docx)
    write_form_values(host.docx, host.field_values)


def sign(host: WordTemplate, roots: Sequence[etree._Element], properties: DocumentProperties, edition: str) -> None:
    """Let a document say what it is, on its pages and in its properties, and make it ready to be written."""
    put_page_codes(host.docx, page_code(properties.programme, edition))
    make_unique(roots)
    for root in roots:
        declare_namespaces(root)
    write_properties(host.docx, properties_of(host.asked, properties), edition)


def properties_of(asked: Collection[str], properties: DocumentProperties) -> DocumentProperties:
    """What a document says about itself: of its revision only if it prints it, so that others stay the same."""
    printed = any(path == "visit" or path.startswith(REVISION) for path in asked)
    return properties if printed else properties.without_revision()
