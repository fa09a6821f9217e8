"""By what a person is known: the words of the name, and what reaches one person, whatever way they were typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from visitdocs.dataclass import dataclass
from visitdocs.fields.field_type import FieldType
from visitdocs.returns.asked_form import AskedForm

_MARKS = (FieldType.PESEL, FieldType.EMAIL, FieldType.PHONE)
_PHONE = 9
"""Digits of a number without the code of its country and the zero in front of it, of which there may be fewer."""


@dataclass(frozen=True)
class Identity:
    """What a form says of its sender. `words` are those of the name in their order, plain; marks are "" for none."""

    words: tuple[str, ...]
    pesels: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The words of the name in the order of their letters, as people write them in either."""
        return " ".join(sorted(self.words))


def identity_of(answers: Mapping[str, object], asked: AskedForm) -> Identity:
    """Give what answers say of a person; texts as they stand in a register will do as well.

    The name is the first answer in words, and the next one, too, if that is a word alone: a first name without a
    surname is many people's.
    """
    texts = {field.name: str(answers.get(field.name) or "") for field in asked.fields}
    names = [words_of(texts[name]) for name in _names(asked)]
    if names and len(names[0]) > 1:
        names = names[:1]

    def marks(wanted: FieldType, plain: Callable[[str], str]) -> frozenset[str]:
        return frozenset(filter(None, (plain(texts[one.name]) for one in asked.fields if one.type is wanted)))

    return Identity(
        tuple(word for words in names for word in words),
        pesels=marks(FieldType.PESEL, digits_of),
        emails=marks(FieldType.EMAIL, lambda text: text.strip().casefold()),
        phones=marks(FieldType.PHONE, phone_of),
    )


def identifying_fields(asked: AskedForm) -> tuple[str, ...]:
    """Give the names of the fields whose answers may be a part of somebody's identity."""
    return (*_names(asked), *(field.name for field in asked.fields if field.type in _MARKS))


def _names(asked: AskedForm) -> list[str]:
    return [field.name for field in asked.fields if field.type is FieldType.TEXT][:2]


def words_of(text: str) -> tuple[str, ...]:
    """Give the words of a text, of letters and digits alone, without case and marks."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return tuple(re.findall(r"[^\W_]+", "".join(one for one in letters if not unicodedata.combining(one))))


def digits_of(text: str) -> str:
    """Give the digits of a text without what stands between them."""
    return re.sub(r"\D", "", text)


def phone_of(text: str) -> str:
    """Give the digits of a telephone number that stay the same whether it is typed with its country or without."""
    return digits_of(text).lstrip("0")[-_PHONE:]
