"""The words that inlines say, and how a place quotes them."""

from collections.abc import Iterable, Iterator

from visitdocs.document.model import FormField, Inline, Note, PageReference, Picture, Text
from visitdocs.document.model.contents import flat, plain_text


def words(inlines: Iterable[Inline]) -> str:
    """Give the text as one line, tabs and breaks as spaces, numbers of pages as the file has them."""
    said = (Text(inline.text) if isinstance(inline, PageReference) else inline for inline in flat(inlines))
    return " ".join(plain_text(said).split())


def notes(inlines: Iterable[Inline]) -> Iterator[Note]:
    """Give the notes that the inlines lead to."""
    return (inline for inline in flat(inlines) if isinstance(inline, Note))


def says_something(inlines: Iterable[Inline]) -> bool:
    """Tell whether there is anything to be read out or to be filled in."""
    inlines = tuple(flat(inlines))
    spoken = (isinstance(inline, FormField) or (isinstance(inline, Picture) and inline.alt) for inline in inlines)
    return bool(words(inlines)) or any(spoken)
