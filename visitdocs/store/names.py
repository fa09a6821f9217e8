"""Which file names the store takes: those that mean one and the same plain file on Windows, Linux and a web server."""

import re
import unicodedata
from collections.abc import Iterable

from visitdocs.problems import Problem, Severity, StoreError

MANIFEST = "manifest.json"
ARCHIVE = "archive"

_LONGEST = 200
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


def folded(name: str) -> str:
    """The name as a file system that does not tell capitals apart compares it."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def is_plain(name: str) -> bool:
    """Whether the name is a file's own name on every system: no path, no device, no hidden file."""
    return bool(
        name
        and len(name.encode("utf-8", "surrogatepass")) <= _LONGEST
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
            message = f"dwa pliki paczki nosiłyby tę samą nazwę: „{taken[folded(name)]}” i „{name}”"
            problems.append(Problem(Severity.ERROR, message, hint="zmień file_name jednego z dokumentów"))
        taken[folded(name)] = name
    if problems:
        raise StoreError(*problems)


def _refusal(name: str) -> Problem:
    hint = 'nazwa nie może być ścieżką, zaczynać się ani kończyć kropką i zawierać znaków < > : " / \\ | ? *'
    return Problem(Severity.ERROR, f"nie mogę użyć nazwy pliku {name!r}", hint=hint)
