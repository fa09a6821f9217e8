"""Visit → DOCX bytes: a template's vocabulary, and the template filled with it."""

from visitdocs.word.context import template_context
from visitdocs.word.document_properties import DocumentProperties
from visitdocs.word.filling import fill_template

__all__ = ["DocumentProperties", "fill_template", "template_context"]
