"""A template's bytes, opened with care: DOCX bytes → parts, or a problem that says what the file is instead."""

from __future__ import annotations

from visitdocs.ooxml import TEMPLATE, Parts, Refusals, parse, read_parts, serialize
from visitdocs.ooxml.namespaces import CONTENT_TYPES
from visitdocs.ooxml.package import CONTENT_TYPES_PART
from visitdocs.word.package import main_part

MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"


def open_template(data: bytes, name: str) -> Parts:
    """All parts of a template, known to be sound; a document template of Word (.dotx) becomes a document.

    Raises TemplateError; `name` names the file in the problem.
    """
    parts = read_parts(data, name, TEMPLATE)
    if CONTENT_TYPES_PART not in parts or not main_part(parts):
        raise Refusals(name, TEMPLATE).not_word()
    types = parse(parts[CONTENT_TYPES_PART])
    for element in types.iter(f"{CONTENT_TYPES}Override"):
        if element.get("ContentType") == TEMPLATE_TYPE:
            element.set("ContentType", MAIN_TYPE)
    parts[CONTENT_TYPES_PART] = serialize(types)
    return parts
