"""`publish`: the pack that is in its folder is what is public from now on; the revision after it is typed in."""

from datetime import date

from visitdocs import store
from visitdocs.dataclass import dataclass
from visitdocs.definition import with_values
from visitdocs.messages import Message, message, phrase
from visitdocs.pipeline.builder import build, current_pack
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.inputs.sources import published_record
from visitdocs.pipeline.programme import CHANGES, Programme
from visitdocs.pipeline.public.public_state import public_state
from visitdocs.pipeline.public.revision_check import is_late_enough
from visitdocs.problems import DefinitionError, Place, Problem, Severity
from visitdocs.publication import is_public, public_pack_of, with_public_pack, write_record
from visitdocs.store import Manifest


def current_files(programme: Programme, hint: Message) -> tuple[Manifest, dict[str, bytes]]:
    """The pack in its folder, and those of its files that are public. Raises `VisitdocsError` if it is out of date;
    `hint` says what to do then."""
    pack = store.read_pack(programme.output) if current_pack(programme) else None
    if pack is None:
        stale = message("pack-not-current", "the files are not what the definition and the templates make now")
        raise DefinitionError(Problem(Severity.ERROR, stale, Place(file=programme.definition_name), hint))
    manifest, files = pack
    return manifest, {
        entry.name: files[entry.name] for entry in manifest.files if entry.public and entry.name != CHANGES
    }


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


def publish_by_hand(programme: Programme, day: date) -> Published:
    """Remember that somebody has put the pack on the page, on `day`. Raises `VisitdocsError` if it is out of date."""
    record = published_record(programme, read_definition_file(programme))
    put_there = phrase(
        "run the program with {name}, put on the page what it names, and then tell that it is published",
        name=programme.definition_name,
    )
    manifest, files = current_files(programme, put_there)
    new = public_pack_of(manifest, programme.definition_name, files, record, day)
    if record and record.public and is_public(record.public, new):
        return Published(record.public.revision, record.public.day, new=False)
    write_record(programme.definition, with_public_pack(record, new, manifest, files), files)
    build(programme)  # so that the list of changes, which are public now, goes
    return Published(new.revision, new.day, new=True)


def raise_revision(programme: Programme, today: date) -> Raised:
    """Make the revision in the definition the one after that which is public, of `today`.

    A day in the definition that is later stays, and so does a revision that is right already. Raises `VisitdocsError`,
    also if nothing is public.
    """
    definition = read_definition_file(programme)
    published_record(programme, definition)  # refuses what `public_state` counts as none
    state, about = public_state(programme), definition.visit.visit
    if state is None:
        nothing = message(
            "nothing-public", "nothing is public yet, and revision {revision} stays", revision=about.revision
        )
        hint = phrase("raise the revision only for what changes after the publication")
        raise DefinitionError(Problem(Severity.ERROR, nothing, definition.place("visit", "revision"), hint))
    wanted, revised = state.revision + 1, max(today, about.revised)
    if about.revision == wanted and is_late_enough(about.revised, state):
        return Raised(about.revision, about.revised, new=False)
    edited = with_values(
        definition,
        programme.definition_name,
        {("visit", "revision"): str(wanted), ("visit", "revised"): revised.isoformat()},
    )
    store.write_file(programme.definition, edited)
    return Raised(wanted, revised, new=True)
