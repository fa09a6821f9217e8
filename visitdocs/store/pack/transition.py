"""What has to happen to the names of a folder so that one pack takes the place of another.

Names are compared as the file system does: to Windows and macOS `Form.pdf` and `form.pdf` are one file.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from visitdocs.dataclass import dataclass
from visitdocs.store import disk
from visitdocs.store.pack.names import folded
from visitdocs.store.reading import digest_of_file

NO_FILE = ""
"""Stands for the digest of what is no plain file."""


@dataclass(frozen=True)
class Transition:
    """From what stands in a folder to the files that are `wanted` there, by name and digest.

    `old` are the files of the pack that is there, each with the digest it was made with, "" where that is unknown;
    `spelled` is how the file system spells those of all these names that it finds; `there` are the digests of the files
    so spelled.
    """

    old: Mapping[str, str]
    wanted: Mapping[str, str]
    spelled: Mapping[str, str]
    there: Mapping[str, str]

    @cached_property
    def kept(self) -> frozenset[str]:
        """The wanted names that are there, letter by letter."""
        return frozenset(name for name in self.wanted if _same_spelling(self.spelled.get(name, ""), name))

    @property
    def added(self) -> tuple[str, ...]:
        """The names that are new, if only in their capitals."""
        return tuple(name for name in self.wanted if name not in self.kept)

    @property
    def replaced(self) -> tuple[str, ...]:
        """The names that stay and get other bytes."""
        return tuple(name for name in self.wanted if name in self.kept and self._found(name) != self.wanted[name])

    @property
    def unchanged(self) -> tuple[str, ...]:
        """The names that stay with their bytes."""
        return tuple(name for name in self.wanted if name in self.kept and self._found(name) == self.wanted[name])

    @property
    def removed(self) -> tuple[str, ...]:
        """The old pack's names, as they are spelled on the disk, that are no longer wanted so."""
        staying = {self.spelled[name] for name in self.kept}
        return tuple(name for name in self.present if name not in staying)

    @property
    def present(self) -> tuple[str, ...]:
        """The old pack's files that are on the disk, as they are spelled there."""
        return tuple(dict.fromkeys(self.spelled[name] for name in self.old if name in self.spelled))

    @property
    def changed_by_hand(self) -> tuple[str, ...]:
        """The names to be removed or replaced whose bytes are not those that the old pack was made with."""
        made = {self.spelled[name]: value for name, value in self.old.items() if name in self.spelled and value}
        return tuple(
            name for name in self.removed + self.replaced if made.get(name, self.there[name]) != self.there[name]
        )

    def foreign(self) -> Iterator[str]:
        """The names under which something stands that we did not write, and that is not just what we would write."""
        ours = {spelling for name, spelling in self.spelled.items() if name in self.old}
        for name, spelling in self.spelled.items():
            found = self.there[spelling]
            same = name in self.kept and found == self.wanted[name]
            if found == NO_FILE or (name in self.wanted and spelling not in ours and not same):
                yield name

    def _found(self, name: str) -> str:
        return self.there[self.spelled[name]]


def transition(folder: Path, old: Mapping[str, str], wanted: Mapping[str, str]) -> Transition:
    """Look at what stands in the folder. Raises `OSError`."""
    spelled = _spelled_on_disk(folder, dict.fromkeys([*old, *wanted]))
    there = {spelling: _digest_on_disk(folder / spelling) for spelling in spelled.values()}
    return Transition(old, wanted, spelled, there)


def _digest_on_disk(path: Path) -> str:
    return digest_of_file(path) if disk.is_file(path) else NO_FILE


def _spelled_on_disk(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """The names that the file system finds in the folder, each with how it is spelled there. Raises `OSError`."""
    entries = disk.names(folder)
    exact, by_folded = set(entries), {folded(entry): entry for entry in entries}
    found = (name for name in names if name in exact or disk.exists(folder / name))
    return {name: name if name in exact else by_folded.get(folded(name), name) for name in found}


def _same_spelling(one: str, other: str) -> bool:
    """Whether two names are the same letters; some systems of Apple's decompose those with accents."""
    return unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
