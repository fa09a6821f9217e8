"""Templates without end that are damaged: out of a good one and a number comes a bad one, always the same one.

The changes are those of `tests/document/mutator.py`, and such as hit a template most: numbers that are none, parts
that nothing leads to or that lead nowhere, wrong types of content, tags cut in two.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import mutated_files
import mutator
from made_templates import ROOT, bare
from word_files import unzipped, zipped

Files = dict[str, bytes]

MOST_CHANGES = 4
NUMBERS = ("x", "", "-1", "0", "1.5", "1e9", "9" * 30, "9" * 5000, "NaN", "\u0663", "0x10", "4294967296", " 7 ", "12pt")
TYPES = (
    "application/octet-stream",
    "image/png",
    "",
    "x",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
)
TARGETS = (
    "",
    "/",
    "..",
    "../..",
    "document.xml",
    "/word/document.xml",
    "nowhere.xml",
    "#a",
    "http://[",
    "%00",
    "\ufffd",
)
OPTIONAL = (
    "styles",
    "settings",
    "numbering",
    "fontTable",
    "theme",
    "header",
    "footer",
    "footnotes",
    "endnotes",
    "Props",
)
NUMBER = re.compile(rb'(?<==")-?\d+(?=")')
CONTENT_TYPE = re.compile(rb'(?<=ContentType=")[^"]*(?=")')
TARGET = re.compile(rb'(?<=Target=")[^"]*(?=")')
KIND = re.compile(rb'(?<=Type=")http[^"]*(?=")')
BRACES = re.compile(rb"\{\{|\}\}|\{%|%\}")


def mutant(base: bytes, seed: int) -> bytes:
    """The template `base`, damaged in one or several ways that `seed` chooses."""
    chance = random.Random(seed)
    if chance.random() < 0.4:
        return mutator.mutant(base, seed)
    files = unzipped(base)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        chance.choice(CHANGES)(files, chance)
    return zipped(files)


def _replace(files: Files, chance: random.Random, names: list[str], pattern: re.Pattern[bytes], text: str) -> None:
    """One place that a pattern finds, or every place, holds another text."""
    name = chance.choice(names) if names else ""
    found = list(pattern.finditer(files.get(name, b"")))
    if not found:
        return
    if chance.random() < 0.1:
        files[name] = pattern.sub(lambda _: text.encode(), files[name])
    else:
        match = chance.choice(found)
        files[name] = files[name][: match.start()] + text.encode() + files[name][match.end() :]


def _xml(files: Files) -> list[str]:
    return [name for name in sorted(files) if name.endswith(".xml") and name != "[Content_Types].xml"]


def _rels(files: Files) -> list[str]:
    return [name for name in sorted(files) if name.endswith(".rels")]


def number(files: Files, chance: random.Random) -> None:
    """A number is none, or one that nobody can mean."""
    _replace(files, chance, _xml(files), NUMBER, chance.choice(NUMBERS))


def target(files: Files, chance: random.Random) -> None:
    """A relationship leads elsewhere: to itself, out of the package, or to another part."""
    _replace(files, chance, _rels(files), TARGET, chance.choice((*TARGETS, *sorted(files))))


def kind(files: Files, chance: random.Random) -> None:
    """A relationship is said to be of another kind."""
    kinds = sorted({match[0].decode() for name in _rels(files) for match in KIND.finditer(files[name])})
    if kinds:
        _replace(files, chance, _rels(files), KIND, chance.choice(kinds))


def content_type(files: Files, chance: random.Random) -> None:
    """A part is said to be something else."""
    _replace(
        files, chance, [name for name in files if name == "[Content_Types].xml"], CONTENT_TYPE, chance.choice(TYPES)
    )


def lose(files: Files, chance: random.Random) -> None:
    """A part that a template need not have is missing, and what leads to it stays."""
    found = [name for name in sorted(files) if any(word in name for word in OPTIONAL)]
    if found:
        del files[chance.choice(found)]


def lose_relationships(files: Files, chance: random.Random) -> None:
    """Nothing leads from one part to the others."""
    if _rels(files):
        del files[chance.choice(_rels(files))]


def exchange(files: Files, chance: random.Random) -> None:
    """Two parts stand under each other's name."""
    if _xml(files):
        one, other = chance.choice(_xml(files)), chance.choice(_xml(files))
        files[one], files[other] = files[other], files[one]


def double(files: Files, chance: random.Random) -> None:
    """A part stands there twice, under another name that something may lead to."""
    if _xml(files):
        name = chance.choice(_xml(files))
        files[chance.choice((name.upper(), name.replace("word/", "word//"), f"word/{chance.randrange(9)}.xml"))] = (
            files[name]
        )


def cut(files: Files, chance: random.Random) -> None:
    """A part ends in the middle."""
    if _xml(files):
        name = chance.choice(_xml(files))
        files[name] = files[name][: chance.randrange(len(files[name]) + 1)]


def brace(files: Files, chance: random.Random) -> None:
    """A tag begins or ends in another way than it should."""
    _replace(files, chance, _xml(files), BRACES, chance.choice(("{{", "}}", "{%", "%}", "{#", "", "{{ {{", "%} %}")))


CHANGES: tuple[Callable[[Files, random.Random], None], ...] = (
    *(
        number,
        number,
        number,
        target,
        target,
        kind,
        content_type,
        lose,
        lose_relationships,
        exchange,
        double,
        cut,
        brace,
    ),
)

BODY = (
    '<w:p><w:r><w:t>{{ visit.title }}</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid><w:tr>'
    '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>{%tc for a in visit.audience %}</w:t></w:r></w:p>'
    "</w:tc>"
    "<w:tc><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{%tc endfor %}</w:t></w:r></w:p></w:tc>"
    '</w:tr></w:tbl><w:p><w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t>{{r organiser.logo|picture(9) }}</w:t></w:r>'
    '<w:bookmarkEnd w:id="1"/></w:p><w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr>'
    "<w:sdtContent><w:p/></w:sdtContent></w:sdt>"
)


@cache
def good_templates() -> list[bytes]:
    """The templates of the sample, small ones, and documents: whatever a Word file holds, a template may hold."""
    sample = [path.read_bytes() for path in sorted(Path(ROOT, "templates").glob("[!~]*.docx"))]
    small = [bare(BODY), bare(BODY, "<w:p><w:r><w:t>{{ visit.title }}</w:t></w:r></w:p>", mutated_files.STYLES)]
    return [*sample, *small, *mutated_files.small_files()]
