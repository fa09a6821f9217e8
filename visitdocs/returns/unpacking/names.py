"""Names of files inside other files, which come as their sender wrote them."""

import re
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import PurePosixPath

from visitdocs.messages import printable

MAXIMUM_LENGTH = 120
_DRIVE = re.compile(r"^[A-Za-z]:")


def own_name(name: str, otherwise: str) -> str:
    """Give the last part of a path, whatever its separators, printable and of bearable length."""
    last = printable(name.replace("\\", "/").rstrip("/").rpartition("/")[2]).strip()
    return last[-MAXIMUM_LENGTH:] if last not in ("", ".", "..") else otherwise


def own_path(name: str, otherwise: str) -> str:
    """Give a path inside an archive, printable and of bearable length, by the name alone if it is too long.

    What would lead out of the archive is left out: a root, a drive, "..".
    """
    parts = (printable(part).strip() for part in _DRIVE.sub("", name.replace("\\", "/")).split("/"))
    path = "/".join(part for part in parts if part not in ("", ".", ".."))
    return path if 0 < len(path) <= MAXIMUM_LENGTH else own_name(path, otherwise)


def told_apart(names: Iterable[str]) -> Iterator[str]:
    """Give names in their order; one that was there before gets a number, as systems give it: form (2).pdf."""
    there: set[str] = set()
    for name in names:
        path = PurePosixPath(name)
        numbered = (str(path.with_name(f"{path.stem} ({number}){path.suffix}")) for number in count(2))
        own = name if name not in there else next(one for one in numbered if one not in there)
        there.add(own)
        yield own
