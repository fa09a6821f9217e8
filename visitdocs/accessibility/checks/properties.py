"""What a document says of itself: a title and a language.

WCAG 2.1, 2.4.2 (a title that describes the document: technique PDF18, failure F25) and 3.1.1 (its language can be
programmatically determined: PDF16); PDF/UA-1 7.1 (dc:title in the metadata) and 7.2 (natural language).
"""

from collections.abc import Iterator

from visitdocs.accessibility.stories import Failure, Stories
from visitdocs.document.model import Text
from visitdocs.document.model.contents import flat
from visitdocs.messages import Message, Quoted, message, phrase

_TAGS = ("{{", "{%", "}}", "%}")
_FROM_WORD = "microsoft word - "
_FILES = (".doc", ".docx", ".docm", ".dot", ".dotx", ".odt", ".rtf", ".pdf", ".txt")
_NAMELESS = frozenset({"dokument", "document", "bez nazwy", "untitled"})
"""As Word and others propose when a document is saved, with a number."""

_WRITE_IT = phrase("type a title that says what the document is about: File → Info → Properties → Title")


def property_failures(stories: Stories) -> Iterator[Failure]:
    """Find a title that is missing or says nothing, and a missing language."""
    title = stories.document.title.strip()
    if not title:
        yield Failure(message("title-missing", "the document has no title in its properties"), "", _WRITE_IT)
    elif any(tag in title for tag in _TAGS):
        said = message(
            "title-is-tag", "the title of the document is a tag that was not filled: {title}", title=Quoted(title)
        )
        yield Failure(said, "", _WRITE_IT)
    elif _is_file_name(title):
        said = message(
            "title-is-file-name", "the title of the document is only a file name: {title}", title=Quoted(title)
        )
        yield Failure(said, "", _WRITE_IT)
    if not stories.document.language and (places := _without_language(stories)):
        said = message("document-language-missing", "the document does not say what language it is in")
        hint = phrase("select all text, and then: Review → Language → Set Proofing Language → Polish")
        yield Failure(said, places[0], hint)


def _is_file_name(title: str) -> bool:
    title = title.casefold()
    is_joined = "_" in title and not title.startswith("_") and len(title.split()) == 1
    is_nameless = title.rstrip("0123456789").removesuffix(" ") in _NAMELESS
    return title.startswith(_FROM_WORD) or title.endswith(_FILES) or is_joined or is_nameless


def _without_language(stories: Stories) -> list[Message | str]:
    """Where there is text whose language neither the document nor the text itself says."""
    return [
        item.where
        for item in stories.paragraphs
        for inline in flat(item.paragraph.inlines)
        if isinstance(inline, Text) and inline.text.strip() and not inline.style.language
    ]
