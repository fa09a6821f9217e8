"""The tags of a part run: its XML with tags → the same with what they print, or all that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateSyntaxError
from lxml import etree

from visitdocs.dataclass import dataclass
from visitdocs.messages import Message, message, phrase
from visitdocs.problems import Problem, Severity, TemplateError
from visitdocs.templating.errors import BudgetExceededError, Mistake
from visitdocs.templating.explanations import FAILURES, explained, unknown_name
from visitdocs.templating.prepared.prepared_template import KnownPart, PreparedTemplate, known_part, remember_part
from visitdocs.templating.problems import template_problem
from visitdocs.word.inserts.placement import NoRunError, UndividableError, place_inserts
from visitdocs.word.parts import docx_elements
from visitdocs.word.tags.environment import TagEnvironment

if TYPE_CHECKING:
    from visitdocs.word.tags.jinja_source import JinjaSource
    from visitdocs.word.tags.scanning import TagMistake
    from visitdocs.word.tags.template_part import TemplatePart

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
            filled = docx_elements(self._filled(xml).encode())
            place_inserts(filled)
        except (etree.XMLSyntaxError, NoRunError) as error:
            raise TemplateError(self._problem(UNFITTING_PARTS)) from error
        except UndividableError as error:
            raise TemplateError(self._problem(UNDIVIDABLE, error.text)) from error
        return filled

    def _filled(self, xml: bytes) -> str:
        name = self.environment.name_of(xml, "part")
        if known := known_part(name):
            self._count(known.tags)
            return self._run(lambda: known.template, lambda: self._source(_sound(xml)))
        part = _read(xml)
        self._count(part.tags)
        if found := part.check():
            raise TemplateError(*map(self._of_tag, found))
        warnings = [replace(self._of_tag(printed), severity=Severity.WARNING) for printed in part.printed_markup()]
        self.warnings.extend(warnings)
        source = self._source(part)

        def template() -> PreparedTemplate:
            made = self.environment.prepare_source(source.text, source.kinds)
            if not warnings:
                remember_part(name, KnownPart(part.tags, made))
            return made

        return self._run(template, lambda: source)

    def _count(self, tags: int) -> None:
        try:
            self.environment.budget.read(tags)
        except BudgetExceededError as error:
            raise TemplateError(self._problem(error.mistake)) from error

    def _source(self, part: TemplatePart) -> JinjaSource:
        source = part.source()
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
            found = self._unreadable(source()) if isinstance(error, TemplateSyntaxError | RecursionError) else []
            raise self._located(source(), found or explained(error, vocabulary)) from error

    def _unreadable(self, source: JinjaSource) -> list[Mistake]:
        from visitdocs.word.tags.unreadable_tags import unreadable_tags

        return unreadable_tags(self.environment, source)

    def _located(self, source: JinjaSource, found: list[Mistake]) -> TemplateError:
        problems = []
        for mistake in found:
            placed = source.tag_at(mistake.line or 0)
            problems.append(self._of_tag(placed.wrong(mistake)) if placed else self._problem(mistake))
        return TemplateError(*dict.fromkeys(problems))

    def _of_tag(self, wrong: TagMistake) -> Problem:
        return self._problem(wrong.mistake, wrong.sentence.text, wrong.tag, in_table=wrong.sentence.in_table)

    def _problem(self, mistake: Mistake, sentence: str = "", tag: str = "", *, in_table: bool = False) -> Problem:
        place = phrase("{part}, table", part=self.place) if in_table else self.place
        return template_problem(self.template, place, mistake, sentence, tag)


def _read(xml: bytes) -> TemplatePart:
    from visitdocs.word.tags.template_part import TemplatePart

    return TemplatePart(xml)


def _sound(xml: bytes) -> TemplatePart:
    """A part in which nothing was found to be wrong, as it is once it was looked through."""
    part = _read(xml)
    part.check()
    return part
