"""What is said of forms that came back. No name of a person is printed, and none of a file that a person sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from visitdocs.cli.showing.paths import shown
from visitdocs.messages import FileName, Listed, Message, Number, Quoted, counted_phrase, message, phrase
from visitdocs.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from visitdocs import CollectedForms, Forgetting, StillNamed

_LONGEST_ENDING = 6
"""Signs of the ending of a file's name; what is longer is none."""


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
    """Give what would be deleted, and what would not: by kind, size and day, for names of files may be people's."""
    yield phrase("The register: {path}", path=shown(plan.register))
    yield counted_phrase(
        "It holds {number} person to forget.", "It holds {number} people to forget.", len(plan.numbers)
    )
    if plan.files:
        yield phrase("Files they sent, to be deleted: {number}", number=len(plan.files))
    if plan.documents:
        yield phrase("Documents made for them, to be deleted: {number}", number=len(plan.documents))
    if plan.documents_of_all:
        yield phrase(
            "Documents that name others, too, to be deleted; participants makes them anew: {number}",
            number=len(plan.documents_of_all),
        )
    if plan.copies:
        yield phrase("Copies made for them with invite, to be deleted: {number}", number=len(plan.copies))
    if plan.shared:
        yield phrase("Not deleted, because they hold others, too: {files}", files=_described(plan.shared))
    if plan.elsewhere:
        yield phrase(
            "Not deleted, because they were moved or are something else now; look for them yourself: {files}",
            files=_described(plan.elsewhere),
        )
    if plan.unread:
        yield phrase(
            "Not deleted, because nothing could be read from them; look at them yourself: {files}",
            files=_described(plan.unread),
        )
    if plan.shared or plan.elsewhere or plan.unread:
        yield phrase(
            "Names of files are not shown here, as they may be names of people. They stand in the register, which is "
            "best looked at before you agree: in the column of files, and in the sheet of problems."
        )
    yield phrase(
        "Mails in the mailbox are not reached, nor copies made with invite in folders not named with --copies: delete "
        "them yourself."
    )


def still_named(named: Sequence[StillNamed], register: Path) -> Iterator[Problem]:
    """Warn that people who were forgotten are still named by what staff have typed; where, without naming them."""
    if not named:
        return
    here = [one for one in named if one.file == register]
    places = [
        place
        for sheet in dict.fromkeys(one.sheet for one in here)
        for place in _on_a_sheet(sheet, [one.cell for one in here if one.sheet == sheet])
    ]
    others = dict.fromkeys(one.file for one in named if one.file != register)
    files = (phrase("the file {path}", path=FileName(shown(path))) for path in others)
    yield Problem(
        Severity.WARNING,
        message(
            "still-named",
            "a name, an e-mail address or a telephone number of somebody forgotten stands, or may stand, in what "
            "people have typed: {places}",
            places=Listed((*places, *files)),
        ),
        Place(file=str(register)),
        phrase("look there, and delete what is theirs yourself; earlier registers can be deleted as a whole"),
    )


def _on_a_sheet(sheet: str | int, places: Sequence[str]) -> Iterator[Message]:
    name = phrase("number {number}", number=sheet) if isinstance(sheet, int) else Quoted(sheet)
    if "" in places:
        yield phrase("the name of the sheet {sheet}", sheet=name)
    if cells := tuple(filter(None, places)):
        yield phrase("sheet {sheet}: {cells}", sheet=name, cells=Listed(cells))


def _described(paths: Sequence[Path]) -> Listed:
    return Listed(tuple(map(_kind_size_and_day, paths)))


def _kind_size_and_day(path: Path) -> Message:
    try:
        about = path.stat()
    except OSError:
        return phrase("a file that is not there any more")
    return phrase(
        "a file {kind} of {size} kB, saved on {day}",
        kind=Quoted(f"*{path.suffix[:_LONGEST_ENDING].lower()}"),
        size=Number(about.st_size / 1000, 1),
        day=date.fromtimestamp(about.st_mtime).isoformat(),
    )
