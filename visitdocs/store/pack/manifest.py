"""`manifest.json`: what a pack consists of, and what it was made from. Deterministic: no clock, no machine."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, field, replace
from pathlib import Path
from typing import Any

from visitdocs.dataclass import dataclass
from visitdocs.messages import message, phrase
from visitdocs.messages.records import message_in, record_of, sentence_in
from visitdocs.problems import Place, Problem, Severity, StoreError
from visitdocs.store import disk
from visitdocs.store.failures import explained
from visitdocs.store.pack.names import MANIFEST, folded, is_plain
from visitdocs.store.reading import digest

FORMAT = 2
FIRST_FORMAT = 1
"""What version 0.1.0 wrote: problems were Polish sentences. A pack of that version is made anew, so they are let go."""
MAXIMUM_NUMBER = 10**15
"""Larger than any revision or number of bytes."""
_NO_PATH = re.compile(r"[\\:\x00-\x1f]")
_BEGINNING = b'{\n  "format": '


@dataclass(frozen=True)
class FileEntry:
    """One file of a pack: its name, what people call it, and what it holds."""

    name: str
    title: str
    sha256: str
    size: int
    """In bytes."""
    public: bool = True
    """Whether it may be put on the web site."""

    @classmethod
    def of(cls, name: str, title: str, data: bytes, *, public: bool = True) -> "FileEntry":
        """The entry of a file that holds `data`."""
        return cls(name, title, digest(data), len(data), public)


@dataclass(frozen=True)
class Manifest:
    """A pack's contents. `inputs` maps each source's name to its SHA-256; `program` names the version that made it.

    `problems` are the warnings that were given when the pack was made, so that an idle run can repeat them. `facts`
    are what the pack said, as JSON has values, for the run that will compare; `documents` are what each document was
    made from, by its key, for the run that will make some of them anew. The store looks into neither.
    """

    programme: str
    revision: int
    program: str
    inputs: Mapping[str, str] = field(default_factory=dict)
    files: tuple[FileEntry, ...] = ()
    problems: tuple[Problem, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    documents: Mapping[str, Any] = field(default_factory=dict)

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
        """Read what `to_bytes` wrote. Raises `ValueError`, `KeyError`, `TypeError`, `AttributeError`,
        `OverflowError` or `RecursionError` for anything else."""
        content = json.loads(data)
        version = content.pop("format")
        if version not in (FIRST_FORMAT, FORMAT):
            raise ValueError("another format")
        size = "bytes" if version == FIRST_FORMAT else "size"
        content["files"] = tuple(
            FileEntry(entry["name"], entry["title"], entry["sha256"], entry[size], entry.get("public", True) is True)
            for entry in content["files"]
        )
        content["problems"] = () if version == FIRST_FORMAT else tuple(map(_problem_in, content["problems"]))
        content["facts"] = dict(content.get("facts", {}))
        content["documents"] = dict(content.get("documents", {}))
        content["inputs"] = dict(content["inputs"])
        manifest = cls(**content)
        _check(manifest)
        return manifest


def _check(manifest: Manifest) -> None:
    """Raises `ValueError` or `TypeError` for values that no pack has, whatever somebody has written there."""
    texts = [manifest.programme, manifest.program, *manifest.inputs, *manifest.inputs.values()]
    texts += [text for entry in manifest.files for text in (entry.name, entry.title, entry.sha256)]
    numbers = [manifest.revision, *(entry.size for entry in manifest.files)]
    if not all(type(text) is str for text in texts) or not all(type(number) is int for number in numbers):
        raise TypeError("not a text, or not a whole number")
    if any(abs(number) > MAXIMUM_NUMBER for number in numbers):
        raise ValueError("a number too large")
    names = [entry.name for entry in manifest.files]
    if not all(map(is_plain, names)) or len({folded(name) for name in [*names, MANIFEST]}) <= len(names):
        raise ValueError("not the names of the files of one folder")
    if not all(map(_is_input, manifest.inputs)):
        raise ValueError("not the name of an input")


def _is_input(name: str) -> bool:
    """Whether it is a path downwards."""
    return not _NO_PATH.search(name) and not any(part in ("", ".", "..") for part in name.split("/"))


def _record(problem: Problem) -> dict[str, object]:
    """A problem as JSON has values."""
    place = asdict(problem.place) | {"where": record_of(problem.place.where)}
    return {
        "severity": problem.severity.name,
        "message": record_of(problem.message),
        "place": place,
        "hint": None if problem.hint is None else record_of(problem.hint),
    }


def _problem_in(record: Mapping[str, Any]) -> Problem:
    place = Place(**record["place"] | {"where": sentence_in(record["place"]["where"])})
    hint = None if record["hint"] is None else message_in(record["hint"])
    return Problem(Severity[record["severity"]], message_in(record["message"]), place, hint)


class DamagedManifestError(StoreError):
    """A `manifest.json` that this program wrote and that cannot be read any more. The next commit makes it anew."""


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of the pack in `folder`, None where there is no pack.

    Raises `DamagedManifestError`, or `StoreError` if a `manifest.json` of somebody else or of a later program stands
    there.
    """
    path = folder / MANIFEST
    with explained(folder):
        if not disk.exists(path):
            return None
        if not disk.is_file(path):
            raise StoreError(_foreign(path))
        data = disk.read(path)
    try:
        return Manifest.from_bytes(data)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        if _is_of_later_program(data):
            raise StoreError(_later(path)) from error
        if _looks_like_ours(data):
            raise DamagedManifestError(_damaged(path)) from error
        raise StoreError(_foreign(path)) from error


def _looks_like_ours(data: bytes) -> bool:
    """Whether it begins as ours do, or holds nothing at all, which a power cut leaves of a new file."""
    return data.startswith(_BEGINNING) or not data.strip(b"\0 \t\r\n")


def _is_of_later_program(data: bytes) -> bool:
    number = re.match(rb"\d{1,9}", data.removeprefix(_BEGINNING))
    return number is not None and int(number[0]) > FORMAT


def _damaged(path: Path) -> Problem:
    damaged = message("manifest-damaged", "manifest.json is damaged")
    hint = phrase("run the program without a command: it makes every file anew and keeps what is there in the archive")
    return Problem(Severity.ERROR, damaged, Place(file=str(path)), hint)


def _later(path: Path) -> Problem:
    later = message("manifest-of-later-program", "a later version of the program wrote the files in this folder")
    hint = phrase("use that version, or name another folder: --output FOLDER")
    return Problem(Severity.ERROR, later, Place(file=str(path)), hint)


def _foreign(path: Path) -> Problem:
    foreign = message("manifest-foreign", "the program did not make this manifest.json, so it does not replace it")
    hint = phrase("move the file somewhere else or rename it, and run again")
    return Problem(Severity.ERROR, foreign, Place(file=str(path)), hint)
