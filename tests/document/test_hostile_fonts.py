"""Embedded fonts made to cost gigabytes, and damaged ones: left out with a warning before any library reads them."""

from __future__ import annotations

import struct
from io import BytesIO
from itertools import accumulate

import fontpkg
import pytest
from fontTools import subset
from fontTools.ttLib import TTFont
from word_files import OFFICE, docx, paragraph, relation, relationships, run, unzipped, zipped

from visitdocs.document import read_document
from visitdocs.document.fonts.font_budget import FontBudget

WINDOWS = struct.pack(">HHHHL", 0, 1, 3, 10, 12)
"""A cmap table's header that leads to the one subtable behind it."""


def sound_font() -> dict[str, bytes]:
    """The tables of Lato, cut to a few letters."""
    font = TTFont(fontpkg.path("Lato", weight=400))
    cutter = subset.Subsetter(subset.Options(layout_features=[], hinting=False))
    cutter.populate(text="Zażółć gęślą jaźń")
    cutter.subset(font)
    stream = BytesIO()
    font.save(stream)
    saved = TTFont(BytesIO(stream.getvalue()))
    return {tag: saved.getTableData(tag) for tag in saved.reader.keys()}  # noqa: SIM118 - a reader is no mapping


SOUND = sound_font()


def font_file(tables: dict[str, bytes]) -> bytes:
    """A TrueType file of these tables, one after the other."""
    places = accumulate(map(len, tables.values()), initial=12 + 16 * len(tables))
    directory = b"".join(
        struct.pack(">4sLLL", tag.encode(), 0, place, len(data))
        for (tag, data), place in zip(tables.items(), places, strict=False)
    )
    return struct.pack(">4sHHHH", b"\0\1\0\0", len(tables), 0, 0, 0) + directory + b"".join(tables.values())


def with_table(tag: str, data: bytes) -> bytes:
    return font_file(SOUND | {tag: data})


def with_map(subtable: bytes) -> bytes:
    return with_table("cmap", WINDOWS + subtable)


def groups(kind: int, *ranges: tuple[int, int]) -> bytes:
    """A cmap subtable of format 12 or 13."""
    header = struct.pack(">HHLLL", kind, 0, 16 + 12 * len(ranges), 0, len(ranges))
    return header + b"".join(struct.pack(">LLL", start, end, 1) for start, end in ranges)


def segments(*ranges: tuple[int, int]) -> bytes:
    """A cmap subtable of format 4."""
    starts, ends = (struct.pack(f">{len(ranges)}H", *column) for column in zip(*ranges, strict=True))
    rest = bytes(4 * len(ranges))
    header = struct.pack(">HHHHHHH", 4, 16 + 8 * len(ranges), 0, 2 * len(ranges), 0, 0, 0)
    return header + ends + bytes(2) + starts + rest


def names(*records: tuple[int, int]) -> bytes:
    """A name table of English names: each one's number and length, all of the same bytes."""
    entries = b"".join(struct.pack(">HHHHHH", 3, 1, 0x409, number, length, 0) for number, length in records)
    return struct.pack(">HHH", 0, len(records), min(6 + 12 * len(records), 60_000)) + entries + b"\0a" * 30_000


def alternating() -> bytes:
    """A location table in which every other glyph is all there is."""
    count = struct.unpack_from(">H", SOUND["maxp"], 4)[0] + 1
    end = len(SOUND["glyf"]) // 2
    head = SOUND["head"][:50] + bytes(2) + SOUND["head"][52:]
    return font_file(SOUND | {"head": head, "loca": struct.pack(f">{count}H", *([0, end] * count)[:count])})


def made_of_itself(times: int) -> bytes:
    """A glyph that is made of so many others."""
    count = struct.unpack_from(">H", SOUND["maxp"], 4)[0]
    glyph = (
        struct.pack(">hHHHH", -1, 0, 0, 0, 0) + struct.pack(">HHH", 1 << 5, 1, 0) * times + struct.pack(">HHH", 0, 1, 0)
    )
    head = SOUND["head"][:50] + b"\0\1" + SOUND["head"][52:]
    places = struct.pack(f">{count + 1}L", 0, *[len(glyph)] * count)
    return font_file(SOUND | {"head": head, "glyf": glyph, "loca": places})


def overlapping() -> bytes:
    """Tables that are all the same bytes."""
    data = font_file(SOUND)
    directory = b"".join(struct.pack(">4sLLL", tag.encode(), 0, 12, len(data) - 12) for tag in SOUND)
    return data[:12] + directory + data[12 + len(directory) :]


HOSTILE = {
    "format 12: all of Unicode many times": with_map(groups(12, *[(0, 0x10FFFF)] * 2_000)),
    "format 12: four thousand million": with_map(groups(12, (0, 0xFFFFFFFF))),
    "format 12: groups that are not there": with_map(groups(12)[:12] + b"\xff\xff\xff\xff"),
    "format 13": with_map(groups(13, *[(0, 0x10FFFF)] * 2_000)),
    "format 4: overlapping": with_map(segments(*[(0, 0xFFFF)] * 4_000)),
    "format 10": with_map(struct.pack(">HHLLLL", 10, 0, 20, 0, 0, 0xFFFFFFFF)),
    "format 2": with_map(struct.pack(">HHH", 2, 6, 0) + bytes(4_000)),
    "no map": with_table("cmap", b""),
    "many maps": with_table("cmap", struct.pack(">HH", 0, 60_000) + struct.pack(">HHL", 3, 1, 12) * 60_000),
    "no names": with_table("name", names()),
    "an empty name": with_table("name", names((1, 0), (6, 0))),
    "names cut off": with_table("name", b"\0\0\0\5"),
    "endless names": with_table("name", names(*[(6, 60_000)] * 60_000)),
    "glyphs in one another": alternating(),
    "a glyph of a million others": made_of_itself(1_000_000),
    "a glyph that does not end": with_table("glyf", b"\xff" * len(SOUND["glyf"])),
    "tables in one another": overlapping(),
    "tables beyond the file": font_file(SOUND)[:-5_000],
    "sixty thousand tables": b"\0\1\0\0\xff\xff" + bytes(16 * 65_535),
    "a collection of millions": b"ttcf\0\1\0\0\xff\xff\xff\xff" + bytes(1_000_000),
    "twenty-one megabytes": with_table("cvt ", bytes(21_000_000)),
    **{f"no {tag}": font_file({name: data for name, data in SOUND.items() if name != tag}) for tag in ("post", "loca")},
}


def with_fonts(*fonts: bytes) -> bytes:
    """A Word file with these fonts, none of which it uses."""
    entries = (f'<w:font w:name="F{n}"><w:embedRegular r:id="f{n}"/></w:font>' for n in range(len(fonts)))
    files = unzipped(docx(paragraph(run("Zażółć")), fontTable="".join(entries)))
    relations = (relation(f"f{n}", OFFICE + "font", f"{n}.odttf") for n in range(len(fonts)))
    files["word/_rels/fontTable.xml.rels"] = relationships(*relations).encode()
    return zipped(files | {f"word/{n}.odttf": data for n, data in enumerate(fonts)})


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_font_is_left_out_with_a_warning(data: bytes) -> None:
    reading = read_document(with_fonts(data), "plik.docx")
    assert reading.document.fonts == ()
    assert [problem.code for problem in reading.problems] == ["damaged-embedded-font"]


def test_a_sound_font_is_kept() -> None:
    data = font_file(SOUND)
    assert [font.data for font in read_document(with_fonts(data)).document.fonts] == [data]


def test_fonts_share_what_they_may_cost() -> None:
    large = with_map(groups(12, (0x4E00, 0x4E00 + 59_999)))
    budget = FontBudget()
    assert [budget.admit(large) for _ in range(5)] == [True, True, True, False, False]
    assert budget.admit(font_file(SOUND))
    budget = FontBudget()
    assert [budget.admit(font_file(SOUND)) for _ in range(101)] == [True] * 100 + [False]
