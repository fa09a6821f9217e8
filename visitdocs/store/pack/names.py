"""Which file names the store takes: those that mean one and the same plain file on Windows, Linux and a web server."""

import re
import unicodedata
from collections.abc import Iterable

from visitdocs.messages import FileName, message, phrase
from visitdocs.problems import Problem, Severity, StoreError

MANIFEST = "manifest.json"
ARCHIVE = "archive"

MAXIMUM_NAME = 200
"""Bytes in UTF-8."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]')
_HALVES = re.compile(r"[\ud800-\udfff]")
"""Halves of characters: how Python shows names that are not UTF-8."""
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *([.:].*)?", re.IGNORECASE)
"""Windows takes these for devices, also with spaces and anything after a full stop (Naming Files, Paths)."""


def folded(name: str) -> str:
    """The name as a file system that does not tell capitals apart compares it."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def is_plain(name: str) -> bool:
    """Whether the name is a file's own name on every system: no path, no device, no hidden file."""
    return bool(
        name
        and len(name.encode("utf-8", "surrogatepass")) <= MAXIMUM_NAME
        and not _HALVES.search(name)
        and not name.startswith((".", " "))
        and not name.endswith((".", " "))
        and not _FORBIDDEN.search(name)
        and not _DEVICES.fullmatch(name)
    )


def check_names(folder: str, names: Iterable[str]) -> None:
    """Refuse names that leave the folder, that are the store's own, or that only capitals tell apart.

    Raises `StoreError` with every problem at once.
    """
    problems = [_refusal(name) for name in (folder,) if not is_plain(name)]
    taken = {MANIFEST: MANIFEST, ARCHIVE: ARCHIVE}
    for name in names:
        if not is_plain(name):
            problems.append(_refusal(name))
        elif folded(name) in taken:
            twice = message(
                "file-name-twice",
                "two files of the pack would have the same name: {first} and {second}",
                first=FileName(taken[folded(name)]),
                second=FileName(name),
            )
            problems.append(Problem(Severity.ERROR, twice, hint=phrase("change the file_name of one of the documents")))
        taken[folded(name)] = name
    if problems:
        raise StoreError(*problems)


def _refusal(name: str) -> Problem:
    unusable = message("file-name-unusable", "the file name {name} cannot be used", name=FileName(name))
    hint = phrase(
        "a name may not be a path, begin or end with a full stop, or contain the characters {characters}",
        characters='< > : " / \\ | ? *',
    )
    return Problem(Severity.ERROR, unusable, hint=hint)
