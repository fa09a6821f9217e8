"""Visit → DOCX bytes: a template's vocabulary, and the template filled with it."""

from visitdocs.word.context import template_context
from visitdocs.word.control_filling import control_tags, fill_controls
from visitdocs.word.control_values import control_values
from visitdocs.word.document_properties import DocumentProperties
from visitdocs.word.filling import fill_template

__all__ = [
    "DocumentProperties",
    "control_tags",
    "control_values",
    "fill_controls",
    "fill_template",
    "template_context",
]
