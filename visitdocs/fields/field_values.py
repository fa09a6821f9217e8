"""What a content control cannot say of its field, as values that travel beside it: a custom XML part, keyed by tag.

    <form:fields xmlns:form="urn:visitdocs:form-fields">
      <form:field tag="person.name" required="true" limit="80" format="wpisz tekst (do 80 znaków)"/>

The part is related to the main part as custom XML data (ECMA-376 Part 1, 15.2.5), and its properties name the
namespace (15.2.6). `word` writes it, `document` reads it.
"""

import re
from collections.abc import Mapping

from visitdocs.dataclass import dataclass
from visitdocs.fields.field_type import FieldType
from visitdocs.fields.placeholders import placeholder
from visitdocs.wording import Wording

NAMESPACE = "urn:visitdocs:form-fields"
ROOT, FIELD, TAG = f"{{{NAMESPACE}}}fields", f"{{{NAMESPACE}}}field", "tag"
MAXIMUM_LIMIT, MAXIMUM_NUMBER = 5000, 1_000_000
"""The largest limit and the largest number that a definition can give, and that are believed."""


@dataclass(frozen=True)
class FieldValues:
    """`limit` counts characters, 0 is none; `maximum` is the largest number to type, None if any is.

    `format` says how the answer is written; "" if that goes without saying. `label` is the whole title, that
    of an option with its question, for Word cuts titles; `help` is what else is said beside the field; `language` is
    the tag of the language (BCP 47) that both are in, "" for the document's. `cells` is whether each of the `limit`
    signs has a cell of its own.
    """

    required: bool = False
    limit: int = 0
    maximum: int | None = None
    format: str = ""
    label: str = ""
    help: str = ""
    language: str = ""
    cells: bool = False

    @classmethod
    def of(
        cls, kind: FieldType, wording: Wording, *, required: bool, limit: int = 0, maximum: int | None = None
    ) -> "FieldValues":
        """Give the values of a field of a definition, its format in the words of the document's language."""
        says_how = kind.traits.tells_format or limit or maximum is not None
        says = placeholder(kind, wording, limit, maximum) if says_how else ""
        return cls(required, limit or kind.traits.limit, maximum, says, cells=kind.traits.cells)

    @classmethod
    def read(cls, attributes: Mapping[str, str]) -> "FieldValues":
        """Read what `written` gave; what it cannot have given counts as not said."""
        return cls(
            required=attributes.get("required") == "true",
            limit=_number(attributes.get("limit", ""), MAXIMUM_LIMIT) or 0,
            maximum=_number(attributes.get("maximum", ""), MAXIMUM_NUMBER),
            format=attributes.get("format", ""),
            label=attributes.get("label", ""),
            help=attributes.get("help", ""),
            language=attributes.get("language", ""),
            cells=attributes.get("cells") == "true",
        )

    def written(self) -> dict[str, str]:
        """Give the attributes of the field's element; what is not said has none."""
        found = {
            "required": "true" if self.required else "",
            "limit": str(self.limit or ""),
            "maximum": "" if self.maximum is None else str(self.maximum),
            "format": self.format,
            "label": self.label,
            "help": self.help,
            "language": self.language,
            "cells": "true" if self.cells else "",
        }
        return {name: value for name, value in found.items() if value}


def _number(text: str, largest: int) -> int | None:
    return int(text) if re.fullmatch("[0-9]{1,7}", text) and int(text) <= largest else None
