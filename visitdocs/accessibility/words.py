"""The words that inlines say, and how a place quotes them."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from visitdocs.document.model import (
    Bookmark,
    Break,
    FormField,
    Inline,
    Link,
    Note,
    NoteMark,
    PageField,
    PageReference,
    Picture,
    QrCode,
    Tab,
    Text,
)

_SOFT_HYPHEN = "\u00ad"


def words(inlines: Iterable[Inline]) -> str:
    """Give the text as one line, tabs and breaks as spaces."""
    return " ".join("".join(map(_text, flat(inlines))).replace(_SOFT_HYPHEN, "").split())


def flat(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Give the inlines with what is in links instead of the links."""
    for inline in inlines:
        if isinstance(inline, Link):
            yield from flat(inline.inlines)
        else:
            yield inline


def notes(inlines: Iterable[Inline]) -> Iterator[Note]:
    """Give the notes that the inlines lead to."""
    return (inline for inline in flat(inlines) if isinstance(inline, Note))


def says_something(inlines: Iterable[Inline]) -> bool:
    """Tell whether there is anything to be read out or to be filled in."""
    inlines = tuple(flat(inlines))
    spoken = (isinstance(inline, FormField) or (isinstance(inline, Picture) and inline.alt) for inline in inlines)
    return bool(words(inlines)) or any(spoken)


def _text(inline: Inline) -> str:
    match inline:
        case Text() | PageReference():
            return inline.text
        case Tab() | Break():
            return " "
        case PageField() | QrCode() | Picture() | Link() | Bookmark() | FormField() | Note() | NoteMark():
            return ""
        case _:
            assert_never(inline)
