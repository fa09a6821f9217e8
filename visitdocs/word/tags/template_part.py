"""A part of a template whose tags are found, checked and written as Jinja is to read them.

Only a part that nobody has looked through before comes here, and one of which a mistake is to be told.
"""

from __future__ import annotations

from collections.abc import Iterator

from visitdocs.ooxml import parse
from visitdocs.word.tags.jinja_source import JinjaSource, jinja_source
from visitdocs.word.tags.scanning import TagMistake
from visitdocs.word.tags.tag_check import check_tags, printed_markup
from visitdocs.word.tags.template_tree import TemplateTree


class TemplatePart:
    """The tags of the XML of one part; `tags` is their number."""

    def __init__(self, xml: bytes) -> None:
        self._tree = TemplateTree(parse(xml))
        self.tags = len(self._tree.tags)

    def check(self) -> list[TagMistake]:
        """List everything wrong; this comes before all else, because tags also join paragraphs."""
        return check_tags(self._tree)

    def printed_markup(self) -> Iterator[TagMistake]:
        """Yield what looks like a tag, or like the markup of another program, and will be printed."""
        return printed_markup(self._tree)

    def source(self) -> JinjaSource:
        """Make the text for Jinja, last of all."""
        return jinja_source(self._tree)
