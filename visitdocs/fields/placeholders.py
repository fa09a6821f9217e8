"""What an empty field asks for, in the words of the visit's language: Polish.

Word cannot bound what is typed into a control, so the placeholder tells people the bound. Stages hand each other the
bound as a value; it is read out of a placeholder only where a program has lost the values of a field.
"""

import re

from visitdocs.fields.field_type import FieldType

_PLACEHOLDERS = frozenset(kind.traits.placeholder for kind in FieldType if kind.traits.placeholder)
_BOUND = re.compile(r"\s(?:\(do\s(\d+)\sznak(?:u|ów)\)|od\s0\sdo\s\d+)$")


def placeholder(kind: FieldType, limit: int = 0, maximum: int | None = None) -> str:
    """Give what an empty field asks for; `limit` counts characters, 0 is none, `maximum` is the largest number."""
    text = kind.traits.placeholder
    if maximum is not None:
        return f"{text} od 0 do {maximum}"
    return f"{text} (do {limit} {'znaku' if limit == 1 else 'znaków'})" if limit else text


def is_placeholder(text: str) -> bool:
    """Tell whether a text is one that `placeholder` gives."""
    return _BOUND.sub("", text) in _PLACEHOLDERS


def limit_in(text: str) -> int:
    """Give how many characters a placeholder allows; 0 if it does not say."""
    match = _BOUND.search(text)
    return int(match.group(1)) if match and match.group(1) else 0
