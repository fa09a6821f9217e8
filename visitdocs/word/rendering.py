"""The tags of a part run: its XML with tags → the same with what they print, or all that is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateSyntaxError
from lxml import etree

from visitdocs.ooxml import parse
from visitdocs.problems import Problem, TemplateError
from visitdocs.templating.allowed_tags import unknown_names
from visitdocs.templating.errors import Mistake
from visitdocs.templating.explanations import FAILURES, explained, unknown_name
from visitdocs.templating.problems import template_problem
from visitdocs.word.inserts.paragraph_division import UndividableError
from visitdocs.word.inserts.placement import place_inserts
from visitdocs.word.tags.environment import TagEnvironment
from visitdocs.word.tags.jinja_source import JinjaSource, jinja_source
from visitdocs.word.tags.mistakes import Sentence
from visitdocs.word.tags.tag_check import check_tags
from visitdocs.word.tags.template_tree import TemplateTree
from visitdocs.word.tags.unreadable_tags import unreadable_tags

STRANGE_CHARACTERS = Mistake(
    "w szablonie są znaki, których dokument nie może zawierać (od U+FDD0 do U+FDEF)", "zapisz go w Wordzie od nowa"
)
UNFITTING_PARTS = Mistake(
    "po wypełnieniu szablonu części dokumentu nie pasują do siebie",
    "pętle i warunki, które obejmują akapity lub wiersze, zapisuj jako {%p … %} i {%tr … %}",
)
UNDIVIDABLE = Mistake(
    "wartość kończy akapit w środku czegoś, czego nie da się podzielić",
    "wstaw ją w zwykłym akapicie albo usuń z niej koniec akapitu",
)


@dataclass(frozen=True)
class PartRenderer:
    """Runs the tags of one part. `template` names the template in problems, `place` the part."""

    template: str
    place: str
    context: Mapping[str, object]
    environment: TagEnvironment

    def render(self, root: etree._Element) -> etree._Element:
        """Give the filled XML; `root` is used up. Raises TemplateError with every problem."""
        tree = TemplateTree(root)
        found = check_tags(tree)
        if found:
            raise TemplateError(*(self._problem(wrong.mistake, wrong.sentence, wrong.tag) for wrong in found))
        source = jinja_source(tree)
        if not source.is_sound:
            raise TemplateError(self._problem(STRANGE_CHARACTERS))
        try:
            filled = parse(self._run(source).encode())
            place_inserts(filled)
        except etree.XMLSyntaxError as error:
            raise TemplateError(self._problem(UNFITTING_PARTS)) from error
        except UndividableError as error:
            sentence = Sentence(error.text, in_table=False)
            raise TemplateError(self._problem(UNDIVIDABLE, sentence)) from error
        return filled

    def _run(self, source: JinjaSource) -> str:
        vocabulary = self.context.keys()
        try:
            template = self.environment.parse_source(source)
            known = {*vocabulary, *self.environment.globals}
            unknown = [unknown_name(name, vocabulary, line) for line, name in unknown_names(template, known)]
            if unknown:
                raise self._located(source, unknown)
            return self.environment.run(template, self.context)
        except (JinjaError, *FAILURES) as error:
            is_unreadable = isinstance(error, TemplateSyntaxError | RecursionError)
            found = unreadable_tags(self.environment, source) if is_unreadable else []
            raise self._located(source, found or explained(error, vocabulary)) from error

    def _located(self, source: JinjaSource, found: list[Mistake]) -> TemplateError:
        problems = []
        for mistake in found:
            placed = source.tag_at(mistake.line or 0)
            problems.append(self._problem(mistake, *((placed.sentence, placed.tag.text) if placed else ())))
        return TemplateError(*dict.fromkeys(problems))

    def _problem(self, mistake: Mistake, sentence: Sentence | None = None, tag: str = "") -> Problem:
        place = self.place + (", tabela" if sentence and sentence.in_table else "")
        return template_problem(self.template, place, mistake, sentence.text if sentence else "", tag)
