"""Where something stands in a document, in words that help to find it there."""

from visitdocs.messages import Message, Quoted, phrase

PAGE_HEADER = phrase("page header")
PAGE_FOOTER = phrase("page footer")
NOTE = phrase("note")
ENDNOTE = phrase("endnote")
"""The stories beside the body."""


def at_paragraph(text: str) -> Message:
    """Name a paragraph by its text."""
    return phrase("paragraph {text}", text=Quoted(text))


def at_table(text: str) -> Message:
    """Name a table by its text."""
    return phrase("table {text}", text=Quoted(text))


def at_cell(text: str) -> Message:
    """Name a cell of a table by its text."""
    return phrase("cell {text}", text=Quoted(text))


def at_row(text: str) -> Message:
    """Name a row of a table by its text, if it has any."""
    return phrase("table row {text}", text=Quoted(text)) if text else phrase("table row")


def after(text: str) -> Message:
    """Name what has no text of its own by the text before it."""
    return phrase("after the text {text}", text=Quoted(text))


def in_story(story: Message | None, place: Message | None) -> Message | str:
    """Join a story beside the body and a place in it, as far as they are known."""
    if story is not None and place is not None:
        return phrase("{story}, {place}", story=story, place=place)
    return story or place or ""
