"""Visit → DOCX bytes: a template's vocabulary, and the template filled with it."""

from typing import TYPE_CHECKING

from visitdocs.lazy import lazy_names
from visitdocs.word.filling import FilledTemplate, fill_template, filled_template, properties_of
from visitdocs.word.finishing.document_properties import DocumentProperties
from visitdocs.word.finishing.edition import programme_sign
from visitdocs.word.host import WordTemplate
from visitdocs.word.values.context import (
    asked_values,
    page_context,
    people_context,
    template_context,
    template_contexts,
)
from visitdocs.word.values.document_names import document_entry, document_file_name

if TYPE_CHECKING:
    from visitdocs.word.control_filling import control_tags, control_values, fill_controls
    from visitdocs.word.copies import (
        EDITION_MARK,
        MARK,
        FilledCopy,
        PreparedCopy,
        Shape,
        is_plain,
        prepare_copy,
        shape_of,
    )
    from visitdocs.word.values.people import (
        WITHHELD,
        Known,
        PersonValue,
        addressee_entry,
        all_chosen,
        chosen,
        everybody,
        participant_entry,
        person_entry,
        personal_texts,
        said_in,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        control_filling=("control_tags", "control_values", "fill_controls"),
        copies=("EDITION_MARK", "MARK", "FilledCopy", "PreparedCopy", "Shape", "is_plain", "prepare_copy", "shape_of"),
        values__people=(
            "WITHHELD",
            "Known",
            "PersonValue",
            "addressee_entry",
            "all_chosen",
            "chosen",
            "everybody",
            "participant_entry",
            "person_entry",
            "personal_texts",
            "said_in",
        ),
    )

__all__ = [
    "EDITION_MARK",
    "MARK",
    "WITHHELD",
    "DocumentProperties",
    "FilledCopy",
    "FilledTemplate",
    "Known",
    "PersonValue",
    "PreparedCopy",
    "Shape",
    "WordTemplate",
    "addressee_entry",
    "all_chosen",
    "asked_values",
    "chosen",
    "control_tags",
    "control_values",
    "document_entry",
    "document_file_name",
    "everybody",
    "fill_controls",
    "fill_template",
    "filled_template",
    "is_plain",
    "page_context",
    "participant_entry",
    "people_context",
    "person_entry",
    "personal_texts",
    "prepare_copy",
    "programme_sign",
    "properties_of",
    "said_in",
    "shape_of",
    "template_context",
    "template_contexts",
]
