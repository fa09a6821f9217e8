"""Signs typed into a template that are no tags: `{ visit.title }`, `<b>`, `&amp;`, `**`. They would be printed."""

from __future__ import annotations

from collections.abc import Iterator

from visitdocs.definition.reading.typed_markup import as_printed, typed_markup
from visitdocs.messages import phrase
from visitdocs.ooxml.namespaces import W
from visitdocs.templating.errors import Mistake
from visitdocs.word.tags.mistakes import Sentence, TagMistake
from visitdocs.word.tags.paragraph_text import text_pieces
from visitdocs.word.tags.template_tree import TOKEN, TemplateTree

HINT = phrase("a tag has two braces: {{ visit.title }}; for bold or italics use Word's own; else take these signs away")


def printed_markup(tree: TemplateTree) -> Iterator[TagMistake]:
    """Yield a mistake for every paragraph in which such signs stand."""
    for paragraph in tree.root.iter(f"{W}p"):
        text = TOKEN.sub("…", "".join(text for _, text in text_pieces(paragraph)))
        if signs := typed_markup(text):
            yield TagMistake(Mistake(as_printed(signs), HINT), "", Sentence(text, in_table=False))
