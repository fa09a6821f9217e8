"""What a new pack changes of the one that people have, and `changes.md`, which says so in the pack's folder.

`changes.md` is the one file of a pack that depends on what was there before. It tells all changes since then, however
many builds lie between, and a change that was undone is none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from visitdocs.messages import message, phrase
from visitdocs.pipeline.pack import Pack
from visitdocs.pipeline.programme import CHANGES, Programme
from visitdocs.pipeline.public.revision_check import raising_hint
from visitdocs.problems import Problem, Severity
from visitdocs.store import FileEntry, KeptPack, first_packs
from visitdocs.wording import wording_of

if TYPE_CHECKING:
    from visitdocs.changes import ChangeReport
    from visitdocs.publication import PublicPack

TITLE = phrase("List of changes")


def report_changes(pack: Pack, programme: Programme) -> ChangeReport | None:
    """What the pack changes of what it is compared with; None if there is nothing yet.

    That is what is public; before anything is, the first pack of the revision before, else the first pack of all.
    Raises `StoreError`.
    """
    public = pack.record.public if pack.record else None
    old = public or _earlier(first_packs(programme.output), pack.manifest.revision)
    return _compared(pack, old) if old else None


def _compared(pack: Pack, old: PublicPack | KeptPack) -> ChangeReport:
    from visitdocs.publication import Snapshot, changes_between  # late: a first build has nothing to compare

    new = Snapshot.of_pack(pack.manifest, pack.manifest.files, pack.files.__getitem__)
    if isinstance(old, KeptPack):
        files = [entry for entry in old.manifest.files if entry.name != CHANGES]
        return changes_between(Snapshot.of_pack(old.manifest, files, old.read), new)
    return changes_between(Snapshot.of_public_pack(old), new)


def with_changes(pack: Pack, report: ChangeReport | None) -> Pack:
    """The pack with its `changes.md`, if there is anything to tell."""
    if not report:
        return pack
    data, title = report.to_markdown(), wording_of(report.language).language.say(TITLE)
    manifest = replace(pack.manifest, files=(*pack.manifest.files, FileEntry.of(CHANGES, title, data)))
    return replace(pack, files={**pack.files, CHANGES: data}, manifest=manifest)


def revision_hints(pack: Pack, report: ChangeReport | None, programme: Programme) -> tuple[Problem, ...]:
    """A hint if the content changed and the revision did not."""
    if report is None or not report.content_changed or report.other_revision:
        return ()
    revision = pack.manifest.revision
    same = message(
        "revision-not-raised",
        "the content has changed, and the revision of the documents is the same ({revision})",
        revision=revision,
    )
    hint = raising_hint(revision + 1, programme.slug)
    if not (pack.record and pack.record.public):
        hint = phrase(
            "if the documents before are published already, write revision: {next} and the new day in revised",
            next=revision + 1,
        )
    return (Problem(Severity.HINT, same, pack.definition.place("visit", "revision"), hint),)


def undated_regulations(pack: Pack, report: ChangeReport | None) -> tuple[Problem, ...]:
    """A warning for public regulations that say something else now under the same date."""
    if report is None or not (pack.record and pack.record.public):
        return ()
    return tuple(
        Problem(
            Severity.WARNING,
            message(
                "regulations-not-dated-anew",
                "the text of the public regulations has changed, and their date is the same ({day})",
                day=str(pack.definition.visit.regulations.dated),
            ),
            pack.definition.place("regulations", "dated"),
            phrase("write the day of the new text in dated, or undo the change"),
        )
        for _ in report.undated
    )


def _earlier(packs: list[KeptPack], revision: int) -> KeptPack | None:
    """The pack to compare one of this revision with; `packs` go from the lowest revision to the highest."""
    before = [pack for pack in packs if pack.manifest.revision < revision]
    return before[-1] if before else next(iter(packs), None)
