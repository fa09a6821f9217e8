"""Pictures share one budget of pixels, so that a few kilobytes cannot take gigabytes and minutes."""

import io

import pytest
from bombs import png
from PIL import Image
from word_files import docx, paragraph

from visitdocs.document import read_document
from visitdocs.document.model import Paragraph, Picture
from visitdocs.document.pictures.picture_files import MAXIMUM_PIXELS, WHOLE, Crop, pixel_cost, settable
from visitdocs.pdf.file.picture_objects import MAXIMUM_PIXELS as MAXIMUM_SET

TOO_MANY = "too-many-pixels-together"


def drawing(relation: str, crop: str = "") -> str:
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="762000" cy="381000"/><wp:docPr id="1" name="a" descr="Znak"/>'
        f'<a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="{relation}"/>{crop}</pic:blipFill>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def kept(data: bytes) -> tuple[list[Picture], list[str]]:
    """The pictures that are set, and the codes of what is told of the others."""
    reading = read_document(data, "plik.docx")
    blocks = [block for block in reading.document.sections[0].blocks if isinstance(block, Paragraph)]
    pictures = [inline for block in blocks for inline in block.inlines if isinstance(inline, Picture)]
    return pictures, [problem.code for problem in reading.problems]


def jpeg(side: int, scans: int = 1) -> bytes:
    """A grey JPEG file; with its data as often as `scans` says."""
    stream = io.BytesIO()
    Image.new("L", (side, side), 90).save(stream, "JPEG")
    data = stream.getvalue()
    start = data.index(b"\xff\xda")
    return data[:start] + data[start:-2] * scans + data[-2:]


def test_many_pictures_share_their_pixels() -> None:
    names = [f"i{number}" for number in range(20)]
    media = {f"media/{name}.png": png(4000, 4000) for name in names}
    pictures, codes = kept(docx("".join(paragraph(drawing(name)) for name in names), more=media))
    assert (len(pictures), codes) == (6, [TOO_MANY])


def test_many_crops_of_one_picture_share_their_pixels() -> None:
    crops = [f'<a:srcRect l="{edge}"/>' for edge in range(1000, 61_000, 1000)]
    body = "".join(paragraph(drawing("obraz", crop)) for crop in crops)
    pictures, codes = kept(docx(body, more={"media/obraz.png": png(4000, 4000)}))
    assert (len(pictures), codes) == (6, [TOO_MANY])


def test_a_picture_that_is_used_often_is_read_and_counted_once() -> None:
    body = paragraph(drawing("obraz")) + paragraph(drawing("obraz", '<a:srcRect l="10000"/>')) * 1000
    pictures, codes = kept(docx(body, more={"media/obraz.png": png(3000, 3000)}))
    assert (len(pictures), codes) == (1001, [])


@pytest.mark.parametrize(
    ("data", "crop", "cost"),
    [
        (png(1000), WHOLE, 1_000_000),
        (png(100), WHOLE, 20_000),
        (png(1000), Crop(left=0.5), 1_000_000),
        (jpeg(1000), WHOLE, 250_000),
        (jpeg(1000), Crop(left=0.5), 1_000_000),
        (jpeg(1000, scans=1200), WHOLE, 25_000_000),
        (png(6709), WHOLE, 20_000),
        (b"GIF89a", WHOLE, 20_000),
    ],
    ids=["whole", "small", "cropped", "as it is", "cropped JPEG", "many scans", "too large", "damaged"],
)
def test_what_a_picture_costs(data: bytes, crop: Crop, cost: int) -> None:
    assert pixel_cost(data, crop) == cost


def test_an_icon_costs_as_much_as_the_largest_picture_that_it_may_hold() -> None:
    stream = io.BytesIO()
    Image.new("RGB", (16, 16)).save(stream, "ICO")
    assert pixel_cost(stream.getvalue()) == MAXIMUM_PIXELS


def test_the_largest_picture_that_is_read_can_be_typeset() -> None:
    assert MAXIMUM_PIXELS == MAXIMUM_SET
    assert settable(png(6709)) is None
