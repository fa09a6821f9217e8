"""A mistake in a tag, with the sentence that the tag stands in."""

from __future__ import annotations

from visitdocs.frozen import dataclass
from visitdocs.templating.errors import Mistake


@dataclass(frozen=True)
class Sentence:
    """A text as it stands in the template."""

    text: str
    in_table: bool


@dataclass(frozen=True)
class TagMistake:
    """Something wrong in a sentence; `tag` is as much of it as belongs to the tag, `number` says where it comes."""

    mistake: Mistake
    tag: str
    sentence: Sentence
    number: int = 0
