"""The road from a template to a filled Word file: run its tags, set the typography, embed fonts, say what it is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from visitdocs.problems import TemplateError
from visitdocs.word.document_properties import DocumentProperties, write_properties
from visitdocs.word.embedded_fonts import embed_fonts
from visitdocs.word.namespaces import W
from visitdocs.word.package import parse, read_parts, serialize, write_parts
from visitdocs.word.protected_text import restore
from visitdocs.word.renderer import part_name, render
from visitdocs.word.template_errors import template_problem
from visitdocs.word.typography_pass import set_typography

TEXT_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
EDITING_TRACES = {f"{W}proofErr", f"{W}lastRenderedPageBreak"}
TAG_REMAINS = re.compile(r"\{\{|\}\}|\{%|%\}")


def fill_template(
    template: bytes,
    name: str,
    context: Mapping[str, object],
    pictures: Mapping[str, bytes],
    properties: DocumentProperties,
) -> bytes:
    """Fill a template and return the .docx; the same input gives the same bytes.

    `name` names the template in problems; `pictures` maps the definition's picture files to their bytes. Raises
    TemplateError with the tag and the sentence that are wrong.
    """
    parts = read_parts(render(template, name, context, pictures))
    for part in sorted(filter(TEXT_PARTS.fullmatch, parts)):
        root = parse(parts[part])
        _refuse_remains(root, name, part_name(part))
        _drop_traces(root)
        restore(root)
        set_typography(root)
        parts[part] = serialize(root)
    embed_fonts(parts)
    write_properties(parts, properties)
    return write_parts(parts)


def _refuse_remains(root: etree._Element, name: str, part: str) -> None:
    """Braces that are left over stem from the template: values travel without them."""
    for paragraph in root.iter(f"{W}p"):
        sentence = "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        found = TAG_REMAINS.search(sentence)
        if found:
            hint = "Znacznik musi się zaczynać i kończyć w tym samym akapicie: {{ … }} albo {% … %}."
            problem = template_problem(name, part, f"niezamknięty znacznik „{found.group()}”", sentence, hint=hint)
            raise TemplateError(problem)


def _drop_traces(root: etree._Element) -> None:
    """Marks of the editor's last session: they say nothing and make two equal files differ."""
    for element in list(root.iter(*EDITING_TRACES)):
        element.getparent().remove(element)
    for element in root.iter(etree.Element):
        for attribute in [name for name in element.attrib if name.startswith(f"{W}rsid")]:
            del element.attrib[attribute]
