"""`manifest.json`: what a pack consists of, and what it was made from. Deterministic: no clock, no machine."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from visitdocs.messages import message, phrase
from visitdocs.messages.records import record_of, sentence_in
from visitdocs.problems import Place, Problem, Severity, StoreError
from visitdocs.store import disk
from visitdocs.store.failures import explained
from visitdocs.store.names import MANIFEST, check_names

FORMAT = 2
FIRST_FORMAT = 1
"""What version 0.1.0 wrote: problems were Polish sentences. A pack of that version is made anew, so they are let go."""


def digest(data: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True)
class FileEntry:
    """One file of a pack: its name, what people call it, and what it holds."""

    name: str
    title: str
    sha256: str
    size: int
    """In bytes."""

    @classmethod
    def of(cls, name: str, title: str, data: bytes) -> "FileEntry":
        """The entry of a file that holds `data`."""
        return cls(name, title, digest(data), len(data))


@dataclass(frozen=True)
class Manifest:
    """A pack's contents. `inputs` maps each source's name to its SHA-256; `program` names the version that made it.

    `problems` are the warnings that were given when the pack was made, so that an idle run can repeat them. `facts`
    are what the pack said, as JSON has values, for the run that will compare; the store does not look into them.
    """

    programme: str
    revision: int
    program: str
    inputs: Mapping[str, str] = field(default_factory=dict)
    files: tuple[FileEntry, ...] = ()
    problems: tuple[Problem, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """The manifest as JSON in UTF-8: the same value gives the same bytes."""
        content = {
            "format": FORMAT,
            **asdict(replace(self, problems=())),
            "inputs": dict(sorted(self.inputs.items())),
            "problems": [_record(problem) for problem in self.problems],
        }
        return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")

    @classmethod
    def from_bytes(cls, data: bytes) -> "Manifest":
        """Read what `to_bytes` wrote. Raises `ValueError`, `KeyError` or `TypeError` for anything else."""
        content = json.loads(data)
        version = content.pop("format")
        if version not in (FIRST_FORMAT, FORMAT):
            raise ValueError("another format")
        size = "bytes" if version == FIRST_FORMAT else "size"
        content["files"] = tuple(
            FileEntry(entry["name"], entry["title"], entry["sha256"], entry[size]) for entry in content["files"]
        )
        content["problems"] = () if version == FIRST_FORMAT else tuple(map(_problem_in, content["problems"]))
        content["facts"] = dict(content.get("facts", {}))
        content["inputs"] = {str(name): str(value) for name, value in content["inputs"].items()}
        return cls(**content | {"revision": int(content["revision"])})


def _record(problem: Problem) -> dict[str, object]:
    """A problem as JSON has values."""
    place = asdict(problem.place) | {"where": record_of(problem.place.where)}
    return {
        "severity": problem.severity.name,
        "message": record_of(problem.message),
        "place": place,
        "hint": record_of(problem.hint),
    }


def _problem_in(record: Mapping[str, Any]) -> Problem:
    place = Place(**record["place"] | {"where": sentence_in(record["place"]["where"])})
    return Problem(Severity[record["severity"]], sentence_in(record["message"]), place, sentence_in(record["hint"]))


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of the pack in `folder`, None where there is no pack.

    Raises `StoreError` if a `manifest.json` stands there that this program did not write or cannot read.
    """
    path = folder / MANIFEST
    if disk.is_link(path) or path.is_dir():
        raise StoreError(_unreadable(path))
    with explained(folder):
        if not path.exists():
            return None
        data = disk.read(path)
    try:
        manifest = Manifest.from_bytes(data)
        check_names(folder.name, (entry.name for entry in manifest.files))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise StoreError(_unreadable(path)) from error
    return manifest


def _unreadable(path: Path) -> Problem:
    unreadable = message("manifest-unreadable", "manifest.json is damaged, or another version of the program wrote it")
    hint = phrase("move what is in this folder somewhere else and run again: the program makes every file anew")
    return Problem(Severity.ERROR, unreadable, Place(file=str(path)), hint)
