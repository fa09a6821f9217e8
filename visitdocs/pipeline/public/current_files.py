"""The pack in its folder as it may be published: up to date, and of its files only those that are public."""

from visitdocs import store
from visitdocs.messages import Message, message
from visitdocs.pipeline.builder import current_pack
from visitdocs.pipeline.programme import CHANGES, Programme
from visitdocs.problems import DefinitionError, Place, Problem, Severity
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
