"""The tags of a part run: its XML with tags → the same with what they print, or all that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateSyntaxError
from lxml import etree

from visitdocs.frozen import dataclass
from visitdocs.messages import Message, message, phrase
from visitdocs.ooxml import parse
from visitdocs.problems import Problem, Severity, TemplateError
from visitdocs.templating.errors import BudgetExceededError, Mistake
from visitdocs.templating.explanations import FAILURES, explained, unknown_name
from visitdocs.templating.prepared.prepared_template import KnownPart, PreparedTemplate, known_part, remember_part
from visitdocs.templating.problems import template_problem
from visitdocs.word.inserts.paragraph_division import UndividableError
from visitdocs.word.inserts.placement import NoRunError, place_inserts
from visitdocs.word.tags.environment import TagEnvironment
from visitdocs.word.tags.jinja_source import JinjaSource, jinja_source
from visitdocs.word.tags.mistakes import Sentence, TagMistake
from visitdocs.word.tags.printed_markup import printed_markup
from visitdocs.word.tags.tag_check import check_tags
from visitdocs.word.tags.template_tree import TemplateTree
from visitdocs.word.tags.unreadable_tags import unreadable_tags

STRANGE_CHARACTERS = Mistake(
    message("noncharacters", "the template holds characters that no document may hold (from U+FDD0 to U+FDEF)"),
    phrase("save it anew in Word"),
)
UNFITTING_PARTS = Mistake(
    message("unfitting-parts", "once the template is filled, the parts of the document do not fit together"),
    phrase("write loops and conditions around paragraphs or rows as {%p … %} and {%tr … %}"),
)
UNDIVIDABLE = Mistake(
    message("undividable", "a value ends a paragraph in the middle of something that cannot be divided"),
    phrase("print it in an ordinary paragraph, or take the end of the paragraph out of it"),
)


@dataclass(frozen=True)
class PartRenderer:
    """Runs the tags of one part. `template` names the template in problems, `place` the part.

    `asked` takes the paths of all values that the tags ask for, `warnings` what is typed and is no tag.
    """

    template: str
    place: Message
    context: Mapping[str, object]
    environment: TagEnvironment
    asked: set[str] = field(default_factory=set)
    warnings: list[Problem] = field(default_factory=list)

    def render(self, xml: bytes) -> etree._Element:
        """Give the filled XML of a part. Raises TemplateError with every problem."""
        try:
            filled = parse(self._filled(xml).encode())
            place_inserts(filled)
        except (etree.XMLSyntaxError, NoRunError) as error:
            raise TemplateError(self._problem(UNFITTING_PARTS)) from error
        except UndividableError as error:
            sentence = Sentence(error.text, in_table=False)
            raise TemplateError(self._problem(UNDIVIDABLE, sentence)) from error
        return filled

    def _filled(self, xml: bytes) -> str:
        name = self.environment.name_of(xml, "part")
        if known := known_part(name):
            self._count(known.tags)
            return self._run(lambda: known.template, lambda: self._source(_sound_tree(xml)))
        tree = TemplateTree(parse(xml))
        self._count(len(tree.tags))
        found = check_tags(tree)
        if found:
            raise TemplateError(*(self._problem(wrong.mistake, wrong.sentence, wrong.tag) for wrong in found))
        tags, warnings = len(tree.tags), [self._warning(printed) for printed in printed_markup(tree)]
        self.warnings.extend(warnings)
        source = self._source(tree)

        def template() -> PreparedTemplate:
            made = self.environment.prepare_source(source)
            if not warnings:
                remember_part(name, KnownPart(tags, made))
            return made

        return self._run(template, lambda: source)

    def _count(self, tags: int) -> None:
        try:
            self.environment.budget.read(tags)
        except BudgetExceededError as error:
            raise TemplateError(self._problem(error.mistake)) from error

    def _source(self, tree: TemplateTree) -> JinjaSource:
        source = jinja_source(tree)
        if not source.is_sound:
            raise TemplateError(self._problem(STRANGE_CHARACTERS))
        return source

    def _run(self, prepare: Callable[[], PreparedTemplate], source: Callable[[], JinjaSource]) -> str:
        """Run a template; `source` says where in the part something is wrong."""
        vocabulary = self.context.keys()
        try:
            template = prepare()
            self.asked.update(template.asked)
            known = {*vocabulary, *self.environment.globals}
            unknown = [unknown_name(name, vocabulary, line) for line, name in template.unknown(known)]
            if unknown:
                raise self._located(source(), unknown)
            return self.environment.run(template, self.context)
        except (JinjaError, *FAILURES) as error:
            is_unreadable = isinstance(error, TemplateSyntaxError | RecursionError)
            found = unreadable_tags(self.environment, source()) if is_unreadable else []
            raise self._located(source(), found or explained(error, vocabulary)) from error

    def _warning(self, printed: TagMistake) -> Problem:
        return replace(self._problem(printed.mistake, printed.sentence), severity=Severity.WARNING)

    def _located(self, source: JinjaSource, found: list[Mistake]) -> TemplateError:
        problems = []
        for mistake in found:
            placed = source.tag_at(mistake.line or 0)
            problems.append(self._problem(mistake, *((placed.sentence, placed.tag.text) if placed else ())))
        return TemplateError(*dict.fromkeys(problems))

    def _problem(self, mistake: Mistake, sentence: Sentence | None = None, tag: str = "") -> Problem:
        is_in_table = sentence is not None and sentence.in_table
        place = phrase("{part}, table", part=self.place) if is_in_table else self.place
        return template_problem(self.template, place, mistake, sentence.text if sentence else "", tag)


def _sound_tree(xml: bytes) -> TemplateTree:
    """A part in which nothing was found to be wrong, as it is once it was looked through."""
    tree = TemplateTree(parse(xml))
    check_tags(tree)
    return tree
