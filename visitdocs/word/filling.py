"""The road from a template to a filled Word file: run its tags, set the typography, embed fonts, say what it is."""

from __future__ import annotations

from collections.abc import Mapping

from visitdocs.word.finishing.document_properties import DocumentProperties, write_properties
from visitdocs.word.finishing.editing_traces import drop_traces
from visitdocs.word.finishing.embedded_fonts import embed_fonts
from visitdocs.word.finishing.form_values import write_form_values
from visitdocs.word.finishing.namespace_declarations import declare_namespaces
from visitdocs.word.finishing.private_data import drop_private_data
from visitdocs.word.finishing.typography_pass import set_typography
from visitdocs.word.host import WordTemplate
from visitdocs.word.parts import stories


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
    host = WordTemplate(template, name, pictures)
    host.render(context)
    roots = [story.part.element for story in stories(host.docx)]
    for root in roots:
        drop_traces(root)
        set_typography(root)
        declare_namespaces(root)
    embed_fonts(host.docx, roots)
    write_properties(host.docx, properties)
    drop_private_data(host.docx)
    write_form_values(host.docx, host.field_values)
    return host.to_bytes()
