"""What a new pack changes of an earlier one, and `changes.md`, which says so in the pack's folder.

`changes.md` is the one file of a pack that depends on what was there before. A first build has none; a build that
changes something writes it; one that changes nothing leaves it as it is.
"""

from dataclasses import replace
from pathlib import Path

from visitdocs.changes import ChangeReport, Edition, PublishedFile, compare
from visitdocs.definition import visit_of
from visitdocs.messages import message, phrase
from visitdocs.news import NEWS_TEMPLATES
from visitdocs.pipeline.pack import Pack
from visitdocs.pipeline.programme import CHANGES, MAXIMUM_INPUT
from visitdocs.problems import Problem, Severity
from visitdocs.store import FileEntry, Manifest, UnreadableError, digest, read_input

TITLE = "Lista zmian"


def report_changes(pack: Pack, earlier: Manifest | None) -> ChangeReport:
    """What the pack changes of the earlier one; nothing if there is none."""
    return compare(_edition(earlier), _edition(pack.manifest)) if earlier else ChangeReport()


def with_changes(pack: Pack, report: ChangeReport, folder: Path, *, keep: bool) -> Pack:
    """The pack with its `changes.md`: a new one if there is anything to tell, else, to `keep`, the old one."""
    if report:
        data = report.to_markdown()
    elif keep and (kept := _kept(folder / CHANGES)) is not None:
        data = kept
    else:
        return pack
    manifest = replace(pack.manifest, files=(*pack.manifest.files, FileEntry.of(CHANGES, TITLE, data)))
    return replace(pack, files={**pack.files, CHANGES: data}, manifest=manifest)


def _kept(path: Path) -> bytes | None:
    try:
        return read_input(path, MAXIMUM_INPUT)
    except UnreadableError:
        return None


def revision_hints(pack: Pack, report: ChangeReport, earlier: Manifest | None) -> tuple[Problem, ...]:
    """A hint if the content changed and the revision did not."""
    revision = pack.manifest.revision
    if earlier is None or not report.content_changed or earlier.revision != revision:
        return ()
    same = message(
        "revision-not-raised",
        "the content has changed, and the revision of the documents is the same ({revision})",
        revision=revision,
    )
    hint = phrase(
        "if the documents before are published already, write revision: {next} and the new day in revised",
        next=revision + 1,
    )
    return (Problem(Severity.HINT, same, pack.definition.place("visit", "revision"), hint),)


def _edition(manifest: Manifest) -> Edition:
    titles = manifest.facts.get("titles", {})
    files = (
        PublishedFile(entry.title, entry.name, entry.sha256, page=entry.name in NEWS_TEMPLATES)
        for entry in manifest.files
        if entry.name != CHANGES
    )
    sources = sorted(
        f"{name} {value}" for name, value in manifest.inputs.items() if not name.endswith((".yaml", ".yml"))
    )
    return Edition(
        visit=visit_of(manifest.facts.get("visit")),
        titles=titles if isinstance(titles, dict) else {},
        files=tuple(files),
        wording=digest("\n".join(sources).encode("utf-8")),
    )
