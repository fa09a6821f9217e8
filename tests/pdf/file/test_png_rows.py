"""A plain PNG goes into the PDF as its rows stand in the file; whatever is not plain or not whole is decoded."""

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from printed import Printed
from sample_documents import document, paragraph

from visitdocs.document.model import Picture
from visitdocs.pdf.file.png_rows import SIGNATURE, png_rows


def png(image: Image.Image, **options: object) -> bytes:
    stream = BytesIO()
    image.save(stream, "PNG", **options)
    return stream.getvalue()


def noise(mode: str, width: int = 37, height: int = 11) -> Image.Image:
    """A picture with every value somewhere, of a width that fills no whole number of bytes."""
    bands = [Image.effect_noise((width, height), 90) for _ in range(3)]
    return Image.merge("RGB", bands).convert(mode)


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">L", len(content)) + name + content + struct.pack(">L", zlib.crc32(name + content))


def made(header: bytes, rows: bytes, *others: tuple[bytes, bytes]) -> bytes:
    """A PNG of these rows, with their filters."""
    chunks = [(b"IHDR", header), *others, (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return SIGNATURE + b"".join(chunk(name, content) for name, content in chunks)


GREY_2_BY_2 = struct.pack(">LLBBBBB", 2, 2, 8, 0, 0, 0, 0)
ROWS = b"\0ab\0cd"
MOST = 1_000_000
"""Pixels of a picture whose rows are looked at."""

PLAIN = {
    "grey": png(noise("L")),
    "one bit": png(noise("1")),
    "colour": png(noise("RGB")),
    "palette": png(noise("P")),
    "palette of two bits": png(noise("RGB").quantize(4), bits=2),
    "palette of four bits": png(noise("RGB").quantize(11), bits=4),
    "rows in several chunks": png(noise("RGB", 400, 400)),
}
OTHERS = {
    "transparent": png(noise("RGB").convert("RGBA")),
    "grey and transparent": png(noise("L").convert("LA")),
    "a palette with a transparent colour": png(noise("P"), transparency=3),
    "sixteen bits": png(Image.new("I;16", (4, 4), 700)),
    "a jpeg": b"\xff\xd8\xff\xe0",
    "nothing": b"",
    "a row too few": made(GREY_2_BY_2, ROWS[:3]),
    "a row too many": made(GREY_2_BY_2, ROWS + b"\0ef"),
    "a filter that there is not": made(GREY_2_BY_2, b"\0ab\5cd"),
    "something behind the rows": made(GREY_2_BY_2, ROWS).replace(zlib.compress(ROWS), zlib.compress(ROWS) + b"x"),
    "interlaced": made(GREY_2_BY_2[:-1] + b"\1", ROWS),
    "bits that there are not": made(struct.pack(">LLBBBBB", 2, 2, 3, 0, 0, 0, 0), b"\0a\0b"),
    "of no size": made(struct.pack(">LLBBBBB", 0, 2, 8, 0, 0, 0, 0), b"\0\0"),
    "no palette": made(struct.pack(">LLBBBBB", 2, 2, 8, 3, 0, 0, 0), ROWS),
    "moving": made(GREY_2_BY_2, ROWS, (b"acTL", b"\0\0\0\1\0\0\0\0")),
}


def stored(data: bytes) -> tuple[object, bytes]:
    """How the picture stands in a PDF: its filter's parameters, and its bytes."""
    printed = Printed(document(paragraph(Picture(data, 40.0, 20.0, "a"))))
    (stream,) = printed.pdf.pages[0].Resources.XObject.values()
    return stream.get("/DecodeParms"), stream.read_raw_bytes()


def seen(data: bytes) -> Image.Image:
    """The picture in a PDF as pikepdf reads it."""
    import pikepdf

    printed = Printed(document(paragraph(Picture(data, 40.0, 20.0, "a"))))
    (stream,) = printed.pdf.pages[0].Resources.XObject.values()
    return pikepdf.PdfImage(stream).as_pil_image().convert("RGB")


@pytest.mark.parametrize("name", PLAIN)
def test_a_plain_png_is_stored_as_it_is_and_seen_as_pillow_sees_it(name: str) -> None:
    rows = png_rows(PLAIN[name], MOST)
    assert rows is not None
    _, content = stored(PLAIN[name])
    assert content.rstrip(b"\n") == rows.data.rstrip(b"\n")
    expected = Image.open(BytesIO(PLAIN[name])).convert("RGB")
    assert seen(PLAIN[name]).tobytes() == expected.tobytes()


@pytest.mark.parametrize("name", OTHERS)
def test_whatever_is_not_plain_and_whole_is_left_to_be_decoded(name: str) -> None:
    assert png_rows(OTHERS[name], MOST) is None


@given(st.data())
def test_damage_is_never_taken_for_rows(data: st.DataObject) -> None:
    sound = PLAIN["palette"]
    at = data.draw(st.integers(len(SIGNATURE) + 16, len(sound) - 13))
    assert png_rows(sound[:at], MOST) is None
    assert png_rows(sound[:at] + bytes([sound[at] ^ data.draw(st.integers(1, 255))]) + sound[at + 1 :], MOST) is None


def test_a_picture_of_too_many_pixels_is_not_unpacked() -> None:
    assert png_rows(made(GREY_2_BY_2, ROWS), 4) is not None
    assert png_rows(made(GREY_2_BY_2, ROWS), 3) is None


def test_rows_that_never_end_are_given_up() -> None:
    bomb = made(struct.pack(">LLBBBBB", 2, 2, 8, 0, 0, 0, 0), b"\0" * 50_000_000)
    assert png_rows(bomb, MOST) is None
