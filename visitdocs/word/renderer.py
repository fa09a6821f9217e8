"""Filling the parts that hold text: check the tags, let the sandbox run them, settle what they inserted.

All parts are looked at before the first problem is told, so that a template's mistakes come out together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateSyntaxError
from lxml import etree

from visitdocs.ooxml import parse
from visitdocs.problems import Problem, TemplateError
from visitdocs.word.allowed_tags import unknown_names
from visitdocs.word.budget import Budget
from visitdocs.word.content_controls import control_filter
from visitdocs.word.filters import template_filters
from visitdocs.word.inserted import settle
from visitdocs.word.links import link_filter
from visitdocs.word.pictures import picture_filter
from visitdocs.word.sandbox import TemplateEnvironment
from visitdocs.word.story import Story
from visitdocs.word.template_check import Fault, check_tags
from visitdocs.word.template_errors import FAILURES, Explanation, explained, template_problem, unknown_name
from visitdocs.word.template_source import JINJA_BRACES, Sentence, TemplateSource, TemplateTree, for_jinja, statement
from visitdocs.word.value_text import as_xml

AROUND = {
    "if": ("", "endif"),
    "elif": ("if x", "endif"),
    "else": ("if x", "endif"),
    "endif": ("if x", ""),
    "for": ("", "endfor"),
    "endfor": ("for x in y", ""),
}
"""What makes a statement whole, to try it by itself."""

STRANGE_CHARACTERS = Explanation(
    "w szablonie są znaki, których dokument nie może zawierać (od U+FDD0 do U+FDEF)", "zapisz go w Wordzie od nowa"
)
UNFITTING_PARTS = Explanation(
    "po wypełnieniu szablonu części dokumentu nie pasują do siebie",
    "pętle i warunki, które obejmują akapity lub wiersze, zapisuj jako {%p … %} i {%tr … %}",
)


class Renderer:
    """Fills the stories of one template; what its tags may do is bounded over all of them.

    `name` names the template in problems; `pictures` maps the definition's picture files to their bytes.
    """

    def __init__(self, name: str, context: Mapping[str, object], pictures: Mapping[str, bytes]) -> None:
        self.name, self.context, self.pictures = name, context, pictures
        self.budget = Budget()

    def render(self, stories: list[Story]) -> list[etree._Element]:
        """The filled XML of each story. Raises TemplateError with the problems of all."""
        roots, problems = [], []
        for story in stories:
            try:
                roots.append(self._render(story))
            except TemplateError as error:
                problems += error.problems
        if problems:
            raise TemplateError(*dict.fromkeys(problems))
        return roots

    def _render(self, story: Story) -> etree._Element:
        tree = TemplateTree(parse(story.parts[story.name]))
        faults = check_tags(tree)
        if faults:
            raise TemplateError(*(self._problem(story, fault, fault.sentence, fault.tag) for fault in faults))
        source = tree.source()
        if not source.is_sound:
            raise TemplateError(self._problem(story, STRANGE_CHARACTERS))
        try:
            root = parse(self._run(story, source).encode())
        except etree.XMLSyntaxError as error:
            raise TemplateError(self._problem(story, UNFITTING_PARTS)) from error
        settle(root)
        return root

    def _run(self, story: Story, source: TemplateSource) -> str:
        environment = self._environment(story)
        try:
            template = environment.parse(source.text)
            unknown = [unknown_name(name, self.context, line) for line, name in unknown_names(template, self.context)]
            if unknown:
                raise self._located(story, source, unknown)
            return environment.run(template, self.context)
        except (JinjaError, *FAILURES) as error:
            is_unreadable = isinstance(error, TemplateSyntaxError | RecursionError)
            found = _unreadable_tags(environment, source) if is_unreadable else []
            raise self._located(story, source, found or explained(error, self.context)) from error

    def _environment(self, story: Story) -> TemplateEnvironment:
        filters: dict[str, Callable[..., object]] = {
            **template_filters(),
            "picture": picture_filter(story, self.pictures),
            "link": link_filter(story),
            "control": control_filter(story),
        }
        return TemplateEnvironment(filters, as_xml, budget=self.budget, **JINJA_BRACES)

    def _located(self, story: Story, source: TemplateSource, found: list[Explanation]) -> TemplateError:
        problems = []
        for explanation in found:
            placed = source.tag_at(explanation.line or 0)
            spot = (None, "") if placed is None else (placed.sentence, placed.tag.text)
            problems.append(self._problem(story, explanation, *spot))
        return TemplateError(*problems)

    def _problem(
        self, story: Story, found: Explanation | Fault, sentence: Sentence | None = None, tag: str = ""
    ) -> Problem:
        place = story.place + (", tabela" if sentence and sentence.in_table else "")
        return template_problem(self.name, place, found.message, sentence.text if sentence else "", tag, found.hint)


def _unreadable_tags(environment: TemplateEnvironment, source: TemplateSource) -> list[Explanation]:
    """Every tag that is wrong by itself; Jinja stops at the first."""
    found = []
    for line, placed in zip(source.lines, source.tags, strict=True):
        before, after = AROUND.get(placed.tag.word, ("", "")) if placed.tag.braces == "{%" else ("", "")
        try:
            environment.parse(statement(before) + for_jinja(placed.tag) + statement(after))
        except (TemplateSyntaxError, RecursionError) as error:
            found += [replace(explanation, line=line) for explanation in explained(error, {})]
        except JinjaError:
            continue
    return found
