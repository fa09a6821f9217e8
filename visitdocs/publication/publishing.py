"""A pack becomes what is public: what is remembered of it, in step with what was remembered before."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date

from visitdocs.definition import Visit, visit_of
from visitdocs.news import calendar_events
from visitdocs.publication.contents import content_digest, sentences_of
from visitdocs.publication.record import (
    Draft,
    FormEdition,
    Means,
    PublicEvent,
    PublicFile,
    PublicPack,
    Record,
    SitePage,
)
from visitdocs.publication.record_file import published_events
from visitdocs.publication.snapshot import digest_of_page_sources, digest_of_sources
from visitdocs.store import Manifest


def public_pack_of(
    manifest: Manifest,
    definition: str,
    files: Mapping[str, bytes],
    record: Record | None,
    day: date,
    means: Means = "by-hand",
) -> PublicPack:
    """What is public once the pack is that `manifest` describes; `files` are those of it that are public.

    `definition` is the name of the definition among the pack's inputs. Raises ValueError for facts that this version
    cannot read; a pack that it has made itself has none.
    """
    visit = _visit(manifest)
    events = calendar_events(visit, manifest.programme, published_events(record))
    return PublicPack(
        day=day,
        means=means,
        revision=visit.visit.revision,
        revised=visit.visit.revised,
        definition=manifest.inputs[definition],
        sources=digest_of_sources(manifest),
        page_sources=digest_of_page_sources(manifest),
        files=tuple(_files(manifest, files)),
        facts=dict(manifest.facts),
        texts={name: sentences_of(data) for name, data in files.items() if name.endswith(".docx")},
        events=tuple(PublicEvent(**asdict(event)) for event in events),
    )


def is_public(old: PublicPack, new: PublicPack) -> bool:
    """Whether all that is new is public already, but for the day and for how files are packed."""
    contents = [{file.name: (file.title, file.content) for file in of.files} for of in (old, new)]
    return contents[0] == contents[1] and old.facts == new.facts


def with_public_pack(
    record: Record | None,
    public: PublicPack,
    manifest: Manifest,
    files: Mapping[str, bytes],
    site: SitePage | None = None,
) -> Record:
    """The record in which the pack of `files` is public; editions of forms that were public are not forgotten.

    `site` is the page if the program has written it.
    """
    known = record.forms if record else ()
    new = _new_forms(known, files, _visit(manifest), public.day)
    return Record(
        programme=manifest.programme,
        public=public,
        draft=record.draft if record and site is None else None,
        site=site or (record.site if record else None),
        forms=(*known, *new),
    )


def with_draft(
    record: Record | None, pack: PublicPack, manifest: Manifest, files: Mapping[str, bytes], site: SitePage
) -> Record:
    """The record in which the pack of `files` waits on the page `site` for somebody to publish it."""
    known = record.forms if record else ()
    draft = Draft(pack=pack, forms=tuple(_new_forms(known, files, _visit(manifest), pack.day)))
    public = record.public if record else None
    return Record(programme=manifest.programme, public=public, draft=draft, site=site, forms=known)


def with_draft_published(record: Record, day: date) -> Record:
    """The record after somebody has published the draft, which was noticed on `day`."""
    if record.draft is None:
        return record
    public = record.draft.pack.model_copy(update={"day": day})
    forms = tuple(form.model_copy(update={"published": day}) for form in record.draft.forms)
    return record.model_copy(update={"public": public, "draft": None, "forms": (*record.forms, *forms)})


def _visit(manifest: Manifest) -> Visit:
    visit = visit_of(manifest.facts.get("visit"))
    if visit is None:
        raise ValueError("not the facts of a visit")
    return visit


def _files(manifest: Manifest, files: Mapping[str, bytes]) -> Iterable[PublicFile]:
    for entry in manifest.files:
        if entry.name in files:
            content = content_digest(entry.name, files[entry.name])
            yield PublicFile(name=entry.name, title=entry.title, size=entry.size, sha256=entry.sha256, content=content)


def _new_forms(
    known: Iterable[FormEdition], files: Mapping[str, bytes], visit: Visit, day: date
) -> Iterable[FormEdition]:
    """The editions of forms that were never public before."""
    from visitdocs.publication.form_editions import form_edition  # brings pypdf, which only publishing needs

    there = {form.edition for form in known}
    for name, data in files.items():
        form = form_edition(name, data, visit, day) if name.endswith(".pdf") else None
        if form is not None and form.edition not in there:
            there.add(form.edition)
            yield form
