"""Changes to the bytes of a zip archive (APPNOTE.TXT): damage on the way, and directories that lie.

Every change takes the bytes and a source of chance, and gives other bytes.
"""

import io
import random
import re
import struct
import warnings
import zipfile
from collections.abc import Callable

Change = Callable[[bytes, random.Random], bytes]

LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
FIELDS = {"flags": (8, "<H"), "method": (10, "<H"), "crc": (16, "<I"), "packed": (20, "<I"), "size": (24, "<I"),
          "name": (28, "<H"), "extra": (30, "<H"), "comment": (32, "<H"), "offset": (42, "<I")}  # fmt: skip
"""Where the fields of a central directory entry stand, and their form (4.3.12)."""
VALUES = (0, 1, 0x0809, 8, 9, 12, 14, 99, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)
NAMES = (
    *("../../../etc/cron.d/x", "/etc/passwd", "word\\document.xml", "C:\\x", "word/", "", "con", "a" * 5000, "\u202e"),
    *("word/document.xml", "WORD/DOCUMENT.XML", "word/./styles.xml", "_rels/.rels", "[Content_Types].xml", "\x01"),
)


def flip(data: bytes, chance: random.Random) -> bytes:
    """Single bits are wrong."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 2, 20))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def truncate(data: bytes, chance: random.Random) -> bytes:
    """The end, or the beginning, is missing."""
    at = chance.randrange(len(data))
    return chance.choice((data[:at], data[at:], data[: len(data) - chance.randrange(1, 60)]))


def splice(data: bytes, chance: random.Random) -> bytes:
    """A piece of the file stands elsewhere, too."""
    start, at = chance.randrange(len(data)), chance.randrange(len(data))
    return data[:at] + data[start : start + chance.choice((1, 30, 2000))] + data[at:]


def blank(data: bytes, chance: random.Random) -> bytes:
    """A block is all zeros, as on a failing disk."""
    start, size = chance.randrange(len(data)), chance.choice((16, 512))
    return data[:start] + bytes(size) + data[start + size :]


def lie(data: bytes, chance: random.Random) -> bytes:
    """An entry of the directory tells a wrong checksum, size, method, flag, name or place."""
    entries = [match.start() for match in re.finditer(re.escape(CENTRAL), data)]
    if not entries:
        return data
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3))):
        entry, (offset, form) = chance.choice(entries), chance.choice(sorted(FIELDS.values()))
        other = chance.choice(entries)
        known = struct.unpack_from(form, data, other + offset)[0] if other + 46 <= len(data) else 0
        value = chance.choice((*VALUES, known, known + 1, known)) & (2 ** (8 * struct.calcsize(form)) - 1)
        if entry + 46 <= len(data):
            struct.pack_into(form, changed, entry + offset, value)
    return bytes(changed)


def overlap(data: bytes, chance: random.Random) -> bytes:
    """All entries, or some, lead to the same bytes."""
    entries = [match.start() for match in re.finditer(re.escape(CENTRAL), data)]
    changed = bytearray(data)
    chosen = chance.choice(entries) if entries else 0
    for entry in entries:
        if chance.random() < 0.5 and entry + 46 <= len(data):
            changed[entry + 10 : entry + 28] = data[chosen + 10 : chosen + 28]
            changed[entry + 42 : entry + 46] = data[chosen + 42 : chosen + 46]
    return bytes(changed)


def rename_entries(data: bytes, chance: random.Random) -> bytes:
    """Names that lead out of the package, occur twice, are empty or no UTF-8."""
    files = [(entry.filename, content) for entry, content in _entries(data)]
    if not files:
        return data
    for _ in range(chance.choice((1, 2))):
        at, name = chance.randrange(len(files)), chance.choice(NAMES)
        keep = chance.random() < 0.5
        files[at : at + 1] = [files[at], (name, files[at][1])] if keep else [(name, files[at][1])]
    stream = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(stream, "w") as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name), content, chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))
    made = stream.getvalue()
    return made if chance.random() < 0.7 else made.replace(b"word/", b"w\xff\xfed/")


def pack_otherwise(data: bytes, chance: random.Random) -> bytes:
    """The same files, packed in a way that Word never uses."""
    method = chance.choice((zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, zipfile.ZIP_STORED))
    stream = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(stream, "w", method) as archive:
        for entry, content in _entries(data):
            archive.writestr(entry.filename, content)
        archive.comment = b"x" * chance.choice((0, 9, 65535))
    return chance.choice((b"", b"MZ" * 40)) + stream.getvalue()


CHANGES: tuple[Change, ...] = (flip, truncate, splice, blank, lie, lie, lie, overlap, rename_entries, pack_otherwise)


def _entries(data: bytes) -> list[tuple[zipfile.ZipInfo, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(entry, archive.read(entry)) for entry in archive.infolist()]
