"""Mistakes in a template as problems that name the template, the tag and the sentence that holds it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from html import unescape

from jinja2 import TemplateSyntaxError

from visitdocs.messages import Message, Quoted, message, phrase
from visitdocs.problems import Place, Problem, Severity, TemplateError
from visitdocs.templating.blocks import unmatched
from visitdocs.templating.errors import Mistake
from visitdocs.templating.explanations import explained

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
MARKUP = re.compile(r"<[^>]+>")
MAXIMUM_SENTENCE, MAXIMUM_TAG = 160, 100
FORMS = "forms-of-plural"
"""The code of a noun with the forms of another language."""


def template_problem(
    name: str, part: Message, mistake: Mistake, sentence: str = "", tag: str = "", line: int | None = None
) -> Problem:
    """Make a problem of the template `name`; `part` says where in it: the body, a header, a footer, or a page."""
    where = part
    if sentence:
        where = phrase("{part}, paragraph “{sentence}”", part=part, sentence=shortened(sentence, tag))
    said = mistake.message
    if tag and not _names_tag(said, tag):
        shown = tag if len(tag) <= MAXIMUM_TAG else tag[: MAXIMUM_TAG - 1] + "…"
        said = message(said.code, "{mistake} (tag {tag})", mistake=said, tag=shown)
    return Problem(Severity.ERROR, said, Place(file=name, line=line, where=where), mistake.hint)


def _names_tag(said: Message, tag: str) -> bool:
    texts = (value.text if isinstance(value, Quoted) else value for _, value in said.values)
    return any(tag == text for text in texts)


def shortened(sentence: str, tag: str = "") -> str:
    """Give as much of a sentence, around the tag, as one line of a message holds."""
    text = " ".join(sentence.split())
    if len(text) <= MAXIMUM_SENTENCE:
        return text
    middle = max(text.find(" ".join(tag.split())), 0) + len(tag) // 2
    start = min(max(middle - MAXIMUM_SENTENCE // 2, 0), len(text) - MAXIMUM_SENTENCE)
    end = start + MAXIMUM_SENTENCE
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")


def located(error: Exception, name: str, part: Message, source: str, vocabulary: Collection[str]) -> TemplateError:
    """Make problems of a template engine's error; `source` is the text file that the engine worked on."""
    lines = source.splitlines()
    problems = []
    missing = unmatched(source) if isinstance(error, TemplateSyntaxError) else None
    for mistake in [missing] if missing else explained(error, vocabulary):
        line = mistake.line or 0
        sentence = _sentence(lines[line - 1]) if 0 < line <= len(lines) else ""
        if mistake.wanted and mistake.wanted not in sentence:
            naming = ((number, text) for number, text in enumerate(lines, 1) if _names(text, mistake.wanted))
            line, sentence = next(((number, _sentence(text)) for number, text in naming), (line, sentence))
        tags = TAG.findall(sentence)
        wanted = [tag for tag in tags if mistake.wanted and mistake.wanted in tag]
        tag = (wanted or (tags if len(tags) == 1 else [""]))[0]
        problems.append(template_problem(name, part, mistake, sentence, tag, line or None))
    return TemplateError(*dict.fromkeys(problems))


def _names(text: str, wanted: str) -> bool:
    return any(wanted in tag for tag in TAG.findall(MARKUP.sub("", text)))


def _sentence(line: str) -> str:
    return unescape(MARKUP.sub("", line)).strip()


def by_their_cause(problems: Iterable[Problem], language: Iterable[Problem]) -> tuple[Problem, ...]:
    """Give the mistakes of templates after `language`, which says that they are written in another language.

    It stands in the place of what it explains; whoever takes the template of the right language has nothing to correct.
    """
    causes, told = tuple(language), tuple(problems)
    others = tuple(problem for problem in told if not (causes and problem.code == FORMS))
    severity = Severity.WARNING if len(others) == len(told) else Severity.ERROR
    return (*(replace(cause, severity=severity) for cause in causes), *others)
