"""Damaged Word files without end: out of a good file and a number comes one that is wrong, always the same one."""

import random
from collections.abc import Callable, Iterable

import byte_mutations
import xml_mutations
from lxml import etree
from word_files import unzipped, zipped

Files = dict[str, bytes]

MOST_CHANGES = 6
STRICT = {
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006": b"http://purl.oclc.org/ooxml/officeDocument",
}
RUBBISH = (
    b"",
    b" ",
    b"<",
    b"<a/>",
    b"<?xml version='1.0' encoding='utf-7'?><a/>",
    bytes(range(256)),
    b"\xff\xfe<\0a\0",
)


def outcomes(judged: Callable[[int], bool], seeds: Iterable[int]) -> list[bool]:
    """What became of the mutant of each seed, as `judged` finds; one that is not safe is named by its seed."""
    found = []
    for seed in seeds:
        try:
            found.append(judged(seed))
        except Exception as error:
            error.add_note(f"seed {seed}")
            raise
    return found


def mutant(base: bytes, seed: int) -> bytes:
    """The file `base`, damaged in one to `MOST_CHANGES` ways that `seed` chooses."""
    chance = random.Random(seed)
    kind = chance.random()
    if kind < 0.15:
        return chance.choice(byte_mutations.CHANGES)(base, chance)
    files = unzipped(base)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        change = chance.choice(PART_CHANGES) if chance.random() < 0.06 else _change_tree
        change(files, chance)
    data = zipped(files)
    return chance.choice(byte_mutations.CHANGES)(data, chance) if kind > 0.97 else data


def _change_tree(files: Files, chance: random.Random) -> None:
    """Something in one part is wrong; most often in the text itself."""
    names = [name for name in sorted(files) if name.endswith((".xml", ".rels"))]
    name = chance.choice([*names, *["word/document.xml"] * len(names)])
    try:
        root = etree.fromstring(files.get(name, b""), etree.XMLParser(huge_tree=True))
    except etree.XMLSyntaxError:
        return
    chance.choice(xml_mutations.CHANGES)(root, chance)
    files[name] = etree.tostring(root)


def _remove(files: Files, chance: random.Random) -> None:
    if files:
        del files[chance.choice(sorted(files))]


def _replace(files: Files, chance: random.Random) -> None:
    if files:
        files[chance.choice(sorted(files))] = chance.choice(RUBBISH)


def _exchange(files: Files, chance: random.Random) -> None:
    if files:
        one, other = chance.choice(sorted(files)), chance.choice(sorted(files))
        files[one], files[other] = files[other], files[one]


def _make_strict(files: Files, chance: random.Random) -> None:
    names = sorted(files)
    for name in names if chance.random() < 0.5 else [chance.choice(names)] if names else []:
        for usual, strict in STRICT.items():
            files[name] = files[name].replace(usual, strict)


def _recode(files: Files, chance: random.Random) -> None:
    """A part in an encoding that Word does not write."""
    if files:
        name = chance.choice(sorted(files))
        encoding = chance.choice(("utf-16", "utf-16-be", "utf-8-sig", "cp1250"))
        files[name] = files[name].decode("utf-8", "replace").encode(encoding, "xmlcharrefreplace")


PART_CHANGES: tuple[Callable[[Files, random.Random], None], ...] = (
    *(_remove, _remove, _replace, _exchange, _make_strict, _recode),
)
