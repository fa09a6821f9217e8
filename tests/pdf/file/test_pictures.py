"""Pictures of every kind are drawn in their colours; a broken one is a problem told in words, never a traceback."""

import pytest
from lato import ascent, line_height
from PIL import Image
from printed import Printed
from said import polish
from sample_documents import document, paragraph, row, table
from sample_pictures import picture, saved

from visitdocs.document.model import LineRule, Picture, Turn
from visitdocs.pdf import typeset
from visitdocs.pdf.file import picture_objects
from visitdocs.problems import DocumentError

RED, GREY, WHITE = (255, 0, 0), (128, 128, 128), (255, 255, 255)


def palette() -> bytes:
    """A picture of two palette colours, the left one transparent."""
    image = Image.new("P", (8, 8), 1)
    image.putpalette([0, 0, 0, 255, 0, 0])
    image.paste(0, (0, 0, 4, 8))
    return saved(image, transparency=0)


def drawn(data: bytes) -> Printed:
    """A picture of 40 × 20 points at the upper left corner of the body."""
    return Printed(document(paragraph(Picture(data, 40.0, 20.0, "Próbka"), line_spacing=20.0)))


TURNED = {
    (0, False): "RGWB", (1, False): "WRBG", (2, False): "BWGR", (3, False): "GBRW",
    (0, True): "GRBW", (1, True): "BGWR", (2, True): "WBRG", (3, True): "RWGB",
}  # fmt: skip


@pytest.mark.parametrize(("turn", "quarters"), TURNED.items())
def test_a_picture_is_drawn_turned_and_mirrored(turn: tuple[int, bool], quarters: str) -> None:
    image = Image.new("RGB", (20, 20), "white")
    for colour, corner in (("red", (0, 0)), ("lime", (10, 0)), ("blue", (10, 10))):
        image.paste(colour, (*corner, corner[0] + 10, corner[1] + 10))
    shown = Picture(saved(image), 40.0, 20.0, "Próbka", turn=Turn(*turn))
    page = Printed(document(paragraph(shown, line_spacing=20.0))).pages[0]
    names = {(255, 0, 0): "R", (0, 255, 0): "G", (0, 0, 255): "B", (255, 255, 255): "W"}
    corners = [(60, 55), (80, 55), (60, 65), (80, 65)]
    assert "".join(names[page.colour(*corner)] for corner in corners) == quarters


def test_a_multiple_of_the_line_spacing_is_one_of_the_letters_not_of_the_picture() -> None:
    spaced = {"line_rule": LineRule.MULTIPLE, "line_spacing": 1.5}
    shown = Picture(picture(), 40.0, 20.0, "Próbka")
    printed = Printed(document(paragraph(shown, **spaced), paragraph(shown, "a", **spaced), "b"))
    first, second = printed.lines
    assert first.baseline == 50.0 + 20.0 + 6.0 + 20.0
    assert round(second.baseline - first.baseline, 2) == round(below_the_baseline() + 6.0 + 9.6, 2)


def below_the_baseline() -> float:
    """How far Lato's letters of 10 points reach below the baseline."""
    return line_height() - ascent()


def corner(printed: Printed, x: float = 30.0) -> tuple[int, int, int]:
    """The colour seen in a picture, whose baseline stands at four fifths of the line."""
    return printed.pages[0].colour(50.0 + x, 50.0 + 6.0)


SAMPLES = {
    "png": (picture("RGB", RED), RED),
    "gif": (picture("RGB", RED, "GIF"), RED),
    "jpeg": (picture("RGB", RED, "JPEG", quality=100, subsampling=0), (254, 0, 0)),
    "grey": (picture("L", 128), GREY),
    "grey jpeg": (picture("L", 128, "JPEG", quality=100), GREY),
    "grey with alpha": (picture("LA", (128, 255)), GREY),
    "one bit": (picture("1", 0), (0, 0, 0)),
    "sixteen bits": (picture("I;16", 128 * 257), GREY),
    "cmyk jpeg": (picture("CMYK", (0, 255, 255, 0), "JPEG", quality=100), (254, 0, 0)),
    "opaque": (picture("RGBA", (*RED, 255)), RED),
    "transparent": (picture("RGBA", (*RED, 0)), WHITE),
    "half transparent": (picture("RGBA", (*RED, 128)), (255, 127, 127)),
    "transparent grey": (picture("L", 128, transparency=128), WHITE),
    "palette": (palette(), RED),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_picture_is_seen_in_its_colours(name: str) -> None:
    data, colour = SAMPLES[name]
    printed = drawn(data)
    assert corner(printed) == pytest.approx(colour, abs=2)
    assert printed.typeset.structure.splitlines()[2].startswith("    Figure Alt='Próbka' Layout.BBox=[50.0, ")


def test_the_transparent_part_of_a_palette_is_transparent() -> None:
    assert corner(drawn(palette()), 10.0) == WHITE


def test_a_picture_fills_its_rectangle() -> None:
    page = drawn(picture()).pages[0]
    assert [page.colour(x, y) == RED for x, y in ((50.2, 46.2), (89.8, 65.8))] == [True, True]
    assert [page.colour(x, y) for x, y in ((49.8, 60), (90.2, 60), (60, 45.8), (60, 66.2))] == [WHITE] * 4


def test_a_jpeg_goes_into_the_file_as_it_is() -> None:
    data = picture("RGB", RED, "JPEG")
    printed = drawn(data)
    (stream,) = printed.pdf.pages[0].Resources.XObject.values()
    assert stream.read_raw_bytes().rstrip(b"\n") == data.rstrip(b"\n")


def test_a_picture_drawn_twice_is_stored_once() -> None:
    image = Picture(picture(), 10.0, 10.0, "a")
    printed = Printed(document(paragraph(image, image), table(row("x"))))
    assert len(printed.pdf.pages[0].Resources.XObject) == 1


def test_a_picture_without_words_is_decoration() -> None:
    printed = Printed(document(paragraph(Picture(picture(), 10.0, 10.0), "a")))
    assert printed.typeset.structure == "Document\n  P [1]"


def cut(data: bytes) -> bytes:
    """The first half of a file."""
    return data[: len(data) // 2]


def noise(file_format: str) -> bytes:
    """A larger picture, so that half of it has a sound head."""
    return saved(Image.effect_noise((200, 200), 80), file_format)


@pytest.mark.parametrize(
    "data",
    [b"", b"no picture", cut(picture()), cut(noise("PNG")), cut(noise("JPEG")), cut(noise("GIF")), b"GIF89a"],
    ids=["empty", "text", "png head", "half a png", "half a jpeg", "half a gif", "gif head"],
)
def test_a_broken_picture_is_told_in_words(data: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        typeset(document("a", paragraph(Picture(data, 10.0, 10.0, "Herb gminy"))), "pismo.docx")
    assert polish(caught.value) == (
        "błąd: obrazu nie da się odczytać\n"
        "  gdzie: pismo.docx, obraz „Herb gminy”\n"
        "  rada: wstaw obraz jeszcze raz, w formacie PNG lub JPEG"
    )


def test_a_picture_of_too_many_points_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_objects, "MAXIMUM_PIXELS", 63)
    with pytest.raises(DocumentError) as caught:
        typeset(document(paragraph(Picture(picture(), 10.0, 10.0))))
    told = "błąd: obraz ma za dużo punktów: 8 × 8\n  rada: zmniejsz obraz i wstaw go jeszcze raz"
    assert polish(caught.value) == told
