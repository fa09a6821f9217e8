"""Which program makes a pack: this one's own code, and the libraries whose versions shape its bytes."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from io import FileIO
from operator import attrgetter
from pathlib import Path

import visitdocs
from visitdocs import store

LIBRARIES = (
    "babel",
    "docxcompose",
    "docxtpl",
    "email-validator",
    "fontpkg",
    "fontpkg-lato",
    "holidays",
    "icalendar",
    "jinja2",
    "lxml",
    "markupsafe",
    "phonenumbers",
    "pillow",
    "pydantic",
    "pypdf",
    "pyphen",
    "python-docx",
    "python-stdnum",
    "pyyaml",
    "reportlab",
    "segno",
    "uharfbuzz",
)
"""What the stages between a definition and its pack stand on. What only the terminal needs does not count."""

STAGES_OF_NO_PACK = {"addressees", "api", "cli", "register", "returns", "site", "__pycache__"}
"""Stages that no pack goes through: another terminal or register makes no other documents."""

_INSTALLED = re.compile(r"([^-]+)-([^-]+)(?:-py[\d.]+)?\.(?:dist|egg)-info")


@cache
def program_version() -> str:
    """The version, and a digest of the code and of the libraries' versions.

    A pack that was made by other code or with other libraries is out of date.
    """
    libraries = installed_versions(sys.path)
    named = "\n".join(f"{name} {libraries.get(name, '')}" for name in LIBRARIES)
    return f"{visitdocs.__version__}+{store.digest(_code() + named.encode())[:12]}"


def installed_versions(folders: Iterable[str]) -> dict[str, str]:
    """The versions of the distributions that are installed in the folders, by normalised name; the first one counts.

    Read off the names of their metadata folders (Recording installed projects, "The .dist-info directory"), because
    reading the metadata takes a hundred times as long, and a run with nothing to do has to be quick.
    """
    found: dict[str, str] = {}
    for folder in folders:
        for name, version in _named_in(folder):
            found.setdefault(name, version)
    return found


def _named_in(folder: str) -> Iterator[tuple[str, str]]:
    try:
        entries = sorted(os.listdir(folder or "."))  # noqa: PTH208 - a thousand names and no path
    except OSError:
        return  # an archive, or a folder that is not there
    for entry in entries:
        if entry.endswith("-info") and (match := _INSTALLED.fullmatch(entry)):
            yield re.sub(r"[-_.]+", "-", match[1]).lower(), match[2]


def _code() -> bytes:
    """The code that shapes a pack. Line ends do not count, so that a checkout on Windows makes the same."""
    code = b"\0".join(map(_content, _modules(str(Path(visitdocs.__file__).parent))))
    return code.replace(b"\r\n", b"\n") if b"\r" in code else code


def _modules(folder: str) -> Iterator[str]:
    """The files of the code in and below a folder, in one order everywhere."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=attrgetter("name")):
            if entry.name.endswith(".py"):
                yield entry.path
            elif entry.name not in STAGES_OF_NO_PACK and entry.is_dir():
                yield from _modules(entry.path)


def _content(path: str) -> bytes:
    with FileIO(path) as file:
        return file.readall()
