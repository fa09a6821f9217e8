"""A programme's place on the disk: its definition, what lies beside it, the templates, and the folder of its pack."""

from collections.abc import Iterable
from pathlib import Path

from visitdocs import store
from visitdocs.dataclass import dataclass

MAXIMUM_DEFINITION, MAXIMUM_INPUT = 8, 100
"""Megabytes of a definition, or of a person's answers; of a template or a picture."""

REGISTER = "register.xlsx"
"""The register of the forms that came back, in the folder of personal files."""
CHANGES = "changes.md"
"""The file of a pack that tells what changed since the pack that people have."""


def is_shared(name: str) -> bool:
    """Whether a file of this name holds what definitions share (`extends`), and is no programme itself."""
    return name.startswith("_")


@dataclass(frozen=True)
class Programme:
    """The paths of one programme. Its inputs are named `programmes/…` and `templates/…`, wherever those folders are.

    `font_folders` are where fonts of this machine are looked for; None: where its system keeps them. `cache` is a
    folder in which templates may be kept as they were read; None: nowhere.
    """

    definition: Path
    templates: Path
    output: Path
    font_folders: tuple[Path, ...] | None = None
    cache: Path | None = None

    @property
    def slug(self) -> str:
        """The programme's short name: the definition's file name without its suffix."""
        return self.definition.stem

    @property
    def personal_files(self) -> Path:
        """Where people's forms, the register and what is made from it lie unless another place is named."""
        return self.definition.parent.parent / "returned" / self.slug

    @property
    def definition_name(self) -> str:
        """The definition's name as an input."""
        return f"programmes/{self.definition.name}"

    @property
    def record_name(self) -> str:
        """The name as an input of the record of what is public."""
        return f"programmes/{self.slug}.published.json"

    @property
    def record(self) -> Path:
        """Where the record of what is public is."""
        return self.path(self.record_name)

    @property
    def definition_in_messages(self) -> str:
        """The definition's name as people know it: with the folder that it lies in."""
        folder = self.definition.parent.name
        return f"{folder}/{self.definition.name}" if folder else self.definition.name

    def path(self, name: str) -> Path:
        """Where an input is, by its name."""
        folder, _, rest = name.partition("/")
        return (self.templates if folder == "templates" else self.definition.parent) / rest

    def digests(self, names: Iterable[str]) -> dict[str, str]:
        """The SHA-256 of each of these inputs as it is now, "" for one that cannot be read."""
        return {name: _digest(self.path(name)) for name in names}


def _digest(path: Path) -> str:
    try:
        return store.digest(store.read_input(path, MAXIMUM_INPUT))
    except store.UnreadableError:
        return ""
