"""Which program makes a pack: this one's own code, and the libraries whose versions shape its bytes."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from io import FileIO
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

_INSTALLED = re.compile(r"([^-]+)-([^-]+)(?:-py[\d.]+)?\.(?:dist|egg)-info", re.IGNORECASE)


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
        entries = sorted(path.name for path in Path(folder or ".").iterdir())
    except OSError:
        return  # an archive, or a folder that is not there
    for entry in entries:
        if match := _INSTALLED.fullmatch(entry):
            yield re.sub(r"[-_.]+", "-", match[1]).lower(), match[2]


def _code() -> bytes:
    """This program's own code. Line ends do not count, so that a checkout on Windows makes the same."""
    root = Path(visitdocs.__file__).parent
    found = os.walk(root)  # twice as fast as `Path.rglob`, which is felt where nothing is to do
    sources = [Path(folder, name) for folder, _, names in found for name in names if name.endswith(".py")]
    return b"\0".join(map(_unix_lines, sorted(sources, key=lambda path: path.parts)))


def _unix_lines(path: Path) -> bytes:
    with FileIO(path) as file:
        return file.readall().replace(b"\r\n", b"\n")
