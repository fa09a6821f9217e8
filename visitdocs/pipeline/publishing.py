"""`publish`: the pack that is in its folder is what is public from now on."""

from dataclasses import dataclass
from datetime import date

from visitdocs import store
from visitdocs.messages import message, phrase
from visitdocs.pipeline.builder import build, current_pack
from visitdocs.pipeline.programme import CHANGES, Programme
from visitdocs.problems import DefinitionError, Place, Problem, Severity


@dataclass(frozen=True)
class Published:
    """What is public: which revision, and since when. `new` is whether it was not before."""

    revision: int
    day: date
    new: bool


@dataclass(frozen=True)
class Raised:
    """The revision that the definition says, and its day; `new` is whether it was edited for that."""

    revision: int
    revised: date
    new: bool


def raise_revision(programme: Programme, today: date) -> Raised:
    """Make the revision in the definition the one after that which is public, of `today`. Raises `VisitdocsError`."""
    from visitdocs.pipeline.public.raising import raise_revision

    revision, revised, new = raise_revision(programme, today)
    return Raised(revision, revised, new)


def publish_by_hand(programme: Programme, day: date) -> Published:
    """Remember that somebody has put the pack on the page, on `day`. Raises `VisitdocsError` if it is out of date."""
    from visitdocs.publication import is_public, public_pack_of, read_record, with_public_pack, write_record

    record = read_record(programme.definition)
    pack = store.read_pack(programme.output) if current_pack(programme) else None
    if pack is None:
        raise DefinitionError(_stale(programme))
    manifest, files = pack
    files = {entry.name: files[entry.name] for entry in manifest.files if entry.public and entry.name != CHANGES}
    new = public_pack_of(manifest, programme.definition_name, files, record, day)
    if record and record.public and is_public(record.public, new):
        return Published(record.public.revision, record.public.day, new=False)
    write_record(programme.definition, with_public_pack(record, new, manifest, files))
    build(programme)  # so that the list of changes, which are public now, goes
    return Published(new.revision, new.day, new=True)


def _stale(programme: Programme) -> Problem:
    stale = message("pack-not-current", "the files are not what the definition and the templates make now")
    hint = phrase(
        "run the program with {name}, put on the page what it names, and then tell that it is published",
        name=programme.definition_name,
    )
    return Problem(Severity.ERROR, stale, Place(file=programme.definition_name), hint)
