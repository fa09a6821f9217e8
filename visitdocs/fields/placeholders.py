"""What an empty field asks for, in the words of the visit's language: Polish.

Word cannot bound what is typed into a control, so the placeholder tells people the bound. Stages hand each other the
bound as a value; it is read out of a placeholder only where a program has lost the values of a field.
"""

import re

from visitdocs.fields.field_type import FieldType

_LIMITS = {kind.traits.placeholder: kind.traits.limit for kind in FieldType if kind.traits.placeholder}
_CELLS = {kind.traits.placeholder for kind in FieldType if kind.traits.cells}
_BOUND = re.compile(r"\s(?:\(do\s(?P<limit>[0-9]{1,7})\sznak(?:u|ów)\)|od\s0\sdo\s(?P<maximum>[0-9]{1,7}))$")


def placeholder(kind: FieldType, limit: int = 0, maximum: int | None = None) -> str:
    """Give what an empty field asks for; `limit` counts characters, 0 is none, `maximum` is the largest number."""
    text = kind.traits.placeholder
    if maximum is not None:
        return f"{text} od 0 do {maximum}"
    return f"{text} (do {limit} {'znaku' if limit == 1 else 'znaków'})" if limit else text


def bracketed(text: str) -> str:
    """Give a placeholder as it stands in a Word form: told from an answer also where its colour is lost."""
    return f"[{text}]"


def unbracketed(text: str) -> str:
    """Give a placeholder without the brackets around it, if it has them."""
    return text[1:-1].strip() if text.startswith("[") and text.endswith("]") else text


def is_placeholder(text: str) -> bool:
    """Tell whether a text is one that `placeholder` gives, in brackets or not."""
    text = unbracketed(text)
    return _BOUND.sub("", text) in _LIMITS


def bounds_in(text: str) -> dict[str, str]:
    """Give the bounds that a placeholder tells, `limit` or `maximum`, in digits; those of its type go unsaid."""
    match = _BOUND.search(text)
    told = {name: digits for name, digits in match.groupdict().items() if digits} if match else {}
    limit = _LIMITS.get(_BOUND.sub("", text), 0)
    cells = {"cells": "true"} if _BOUND.sub("", text) in _CELLS else {}
    return ({"limit": str(limit)} if limit else {}) | cells | told
