"""Every tag that Jinja cannot read. It stops at the first; here each is tried by itself."""

from __future__ import annotations

from dataclasses import replace

from jinja2 import TemplateError, TemplateSyntaxError

from visitdocs.templating.errors import Mistake
from visitdocs.templating.explanations import explained
from visitdocs.word.tags.environment import TagEnvironment
from visitdocs.word.tags.jinja_source import JinjaSource, for_jinja, statement
from visitdocs.word.tags.scanning import Tag

AROUND = {
    "if": ("", "endif"),
    "elif": ("if x", "endif"),
    "else": ("if x", "endif"),
    "endif": ("if x", ""),
    "for": ("", "endfor"),
    "endfor": ("for x in y", ""),
}
"""What makes a statement whole, to try it by itself."""


def unreadable_tags(environment: TagEnvironment, source: JinjaSource) -> list[Mistake]:
    """List what is wrong with the tags of a text, each mistake with its line."""
    found = []
    for line, placed in zip(source.lines, source.tags, strict=True):
        found += [replace(mistake, line=line) for mistake in _mistakes_of(environment, placed.tag)]
    return found


def _mistakes_of(environment: TagEnvironment, tag: Tag) -> list[Mistake]:
    before, after = AROUND.get(tag.word, ("", "")) if tag.braces == "{%" else ("", "")
    try:
        environment.parse(statement(before) + for_jinja(tag) + statement(after))
    except (TemplateSyntaxError, RecursionError) as error:
        return explained(error, ())
    except TemplateError:
        return []  # what is not allowed is told of all tags at once
    return []
