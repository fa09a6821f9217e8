"""What is said of documents for participants: how many people each is for, and what became of the files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from visitdocs.cli.showing.paths import shown
from visitdocs.messages import Message, counted_phrase, phrase

if TYPE_CHECKING:
    from visitdocs import ParticipantDocuments, SavedDocuments


def made_documents(documents: ParticipantDocuments, saved: SavedDocuments) -> Iterator[Message]:
    """Give a line for each document, and one for all files."""
    for document in documents.documents:
        yield counted_phrase(
            "{title}: {number} person", "{title}: {number} people", document.people, title=document.title
        )
    yield phrase(
        "Documents made: {made}, there already: {unchanged}, not made: {failed}, files deleted: {removed}. "
        "Folder: {folder}",
        made=saved.made,
        unchanged=saved.unchanged,
        failed=saved.failed,
        removed=saved.removed,
        folder=shown(documents.folder),
    )
