"""What is said of forms that came back. No name of a person is printed, and none of a file that a person sent."""

from collections.abc import Iterator
from pathlib import Path

from visitdocs import CollectedForms, Forgetting
from visitdocs.cli.showing.paths import shown
from visitdocs.messages import FileName, Listed, Message, Quoted, counted_phrase, phrase


def collected(found: CollectedForms) -> Iterator[Message]:
    """Give what came of a folder of forms."""
    yield phrase("Files read: {number}", number=found.files)
    yield phrase("Registrations: {number}, of them new: {added}", number=found.registrations, added=found.added)
    yield phrase("Rows in the sheet {sheet}: {number}", sheet=Quoted(found.sheet), number=found.problems)
    if found.unchanged:
        yield phrase("Nothing has changed in the register: {path}", path=shown(found.register))
    else:
        yield phrase("The register: {path}", path=shown(found.register))
    if found.csv:
        yield phrase("The same as CSV: {path}", path=shown(found.csv))


def planned(plan: Forgetting) -> Iterator[Message]:
    """Give what would be deleted. The files are named to whoever has to decide, and nowhere else."""
    yield phrase("The register: {path}", path=shown(plan.register))
    yield counted_phrase(
        "It holds {number} person to forget.", "It holds {number} people to forget.", len(plan.numbers)
    )
    if plan.files:
        yield phrase("Files they sent, to be deleted: {files}", files=_named(plan.files))
    if plan.documents:
        yield phrase("Documents made for them, to be deleted: {files}", files=_named(plan.documents))
    if plan.documents_of_all:
        yield phrase(
            "Documents that name others, too, to be deleted; participants makes them anew: {files}",
            files=_named(plan.documents_of_all),
        )
    if plan.copies:
        yield phrase("Copies made for them with invite, to be deleted: {files}", files=_named(plan.copies))
    if plan.shared:
        yield phrase("Not deleted, because they hold others, too: {files}", files=_named(plan.shared))
    if plan.elsewhere:
        yield phrase(
            "Not deleted, because they were moved or are something else now; look for them yourself: {files}",
            files=_named(plan.elsewhere),
        )
    if plan.unread:
        yield phrase(
            "Not deleted, because nothing could be read from them; look at them yourself: {files}",
            files=Listed(tuple(map(FileName, plan.unread))),
        )
    yield phrase(
        "Mails in the mailbox are not reached, nor copies made with invite in folders not named with --copies: delete "
        "them yourself."
    )


def _named(paths: tuple[Path, ...]) -> Listed:
    return Listed(tuple(FileName(shown(path)) for path in paths))
