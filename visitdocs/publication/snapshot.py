"""A pack as later ones are compared with it: what it said, and what its files held."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath
from typing import Any

from visitdocs.changes import ChangeReport, Edition, PublishedFile, compare
from visitdocs.dataclass import dataclass
from visitdocs.definition import Visit, visit_of
from visitdocs.news import NEWS_TEMPLATES
from visitdocs.publication.contents import content_digest, sentences_of
from visitdocs.publication.record import PublicPack
from visitdocs.store import FileEntry, Manifest, digest
from visitdocs.wording import DEFAULT


@dataclass(frozen=True)
class Snapshot:
    """What is remembered of a pack: of its `files` those that are public. `facts` are its manifest's; `sources` is a
    digest of its templates and pictures, `page_sources` one of the templates of its pages, "" if it is not known.

    `content` gives the content digest of the file with a name, `text` the sentences of the Word file with a name; both
    are asked only for files that differ.
    """

    facts: Mapping[str, Any]
    sources: str
    page_sources: str
    files: tuple[FileEntry, ...]
    content: Callable[[str], str]
    text: Callable[[str], tuple[str, ...]]

    @classmethod
    def of_pack(cls, manifest: Manifest, files: Iterable[FileEntry], read: Callable[[str], bytes]) -> "Snapshot":
        """The snapshot of a pack's `files`, whose bytes `read` gives."""
        return cls(
            facts=manifest.facts,
            sources=digest_of_sources(manifest),
            page_sources=digest_of_page_sources(manifest),
            files=tuple(entry for entry in files if entry.public),
            content=lambda name: content_digest(name, read(name)),
            text=lambda name: sentences_of(read(name)),
        )

    @classmethod
    def of_public_pack(cls, public: PublicPack) -> "Snapshot":
        """The snapshot of what is public."""
        contents = {file.name: file.content for file in public.files}
        return cls(
            facts=public.facts,
            sources=public.sources,
            page_sources=public.page_sources,
            files=tuple(FileEntry(file.name, file.title, file.sha256, file.size) for file in public.files),
            content=contents.__getitem__,
            text=lambda name: public.texts.get(name, ()),
        )

    @property
    def names(self) -> dict[str, str]:
        """The public documents' Word files by the documents' keys; empty where a pack of an earlier version does not
        say."""
        names = self.facts.get("files", {})
        public = {entry.name for entry in self.files}
        files = {key: f"{name}.docx" for key, name in names.items()} if isinstance(names, dict) else {}
        return {key: name for key, name in files.items() if name in public}


def changes_between(old: Snapshot, new: Snapshot) -> ChangeReport:
    """What the new pack says or holds otherwise than the old one."""
    digests = {entry.name: entry.sha256 for entry in old.files}
    same = {entry.name for entry in new.files if digests.get(entry.name) == entry.sha256}
    keys = [
        key for key, name in new.names.items() if key in old.names and not (name == old.names[key] and name in same)
    ]
    return compare(_edition(old, same, keys), _edition(new, same, keys))


def digest_of_sources(manifest: Manifest) -> str:
    """A digest of what a pack was made of and is no definition."""
    sources = sorted(
        f"{name} {value}" for name, value in manifest.inputs.items() if not name.endswith((".yaml", ".yml", ".json"))
    )
    return digest("\n".join(sources).encode("utf-8"))


def digest_of_page_sources(manifest: Manifest) -> str:
    """A digest of the templates of a pack's pages."""
    pages = ((name, value) for name, value in manifest.inputs.items() if name.rpartition("/")[2] in NEWS_TEMPLATES)
    return digest("\n".join(f"{name} {value}" for name, value in sorted(pages)).encode("utf-8"))


def _edition(of: Snapshot, same: set[str], keys: Iterable[str]) -> Edition:
    """The edition, unpacking only files that are not the `same` on both sides."""
    titles, visit = of.facts.get("titles", {}), visit_of(of.facts.get("visit"))
    languages = _languages(visit, of.names) if visit else {}
    files = (
        PublishedFile(
            entry.title,
            entry.name,
            entry.sha256 if entry.name in same else of.content(entry.name),
            page=entry.name in NEWS_TEMPLATES,
            language=languages.get(PurePath(entry.name).stem, visit.visit.language if visit else DEFAULT),
        )
        for entry in of.files
    )
    return Edition(
        visit=visit,
        titles=titles if isinstance(titles, dict) else {},
        files=tuple(files),
        wording=of.sources,
        page_wording=of.page_sources,
        texts={key: of.text(of.names[key]) for key in keys},
    )


def _languages(visit: Visit, names: Mapping[str, str]) -> dict[str, str]:
    """The documents' languages by the names of their files without suffix; `names` are those of the Word files."""
    return {PurePath(name).stem: visit.language_of(key) for key, name in names.items() if key in visit.documents}
