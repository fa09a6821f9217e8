"""The road from a template to a filled Word file: run its tags, set the typography, embed fonts, say what it is."""

from __future__ import annotations

from collections.abc import Mapping

from visitdocs.ooxml import serialize, write_parts
from visitdocs.word.document_properties import DocumentProperties, write_properties
from visitdocs.word.embedded_fonts import embed_fonts
from visitdocs.word.identifiers import make_unique
from visitdocs.word.mending import declare_namespaces, mend
from visitdocs.word.renderer import Renderer
from visitdocs.word.story import stories
from visitdocs.word.template_file import open_template
from visitdocs.word.tidying import tidy
from visitdocs.word.typography_pass import set_typography


def fill_template(
    template: bytes,
    name: str,
    context: Mapping[str, object],
    pictures: Mapping[str, bytes],
    properties: DocumentProperties,
) -> bytes:
    """Fill a template and return the .docx; the same input gives the same bytes.

    `name` names the template in problems; `pictures` maps the definition's picture files to their bytes. Raises
    TemplateError with every tag that is wrong and the sentences they stand in.
    """
    parts = open_template(template, name)
    texts = list(stories(parts))
    roots = Renderer(name, context, pictures).render(texts)
    make_unique(roots)
    for story, root in zip(texts, roots, strict=True):
        mend(root)
        set_typography(root)
        declare_namespaces(root)
        parts[story.name] = serialize(root)
    texts[0].styles.write(parts)
    embed_fonts(parts, roots)
    write_properties(parts, properties)
    tidy(parts)
    return write_parts(parts)
