"""The code on every page of the form is read by a reader not ours, from paper as scanners and offices leave it."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pypdf
import pypdfium2
import pytest
import zxingcpp
from filled_forms import by_command
from lxml import etree
from PIL import Image

from visitdocs.document import read_document
from visitdocs.document.model import PageFieldKind, QrCode
from visitdocs.word.finishing.edition import page_code

MILLIMETRE = 72 / 25.4


def pages(pdf: bytes, resolution: int = 150) -> list[Image.Image]:
    """The pages as printed, in dots an inch."""
    return [page.render(scale=resolution / 72).to_pil() for page in pypdfium2.PdfDocument(pdf)]


def scanned(page: Image.Image, angle: float) -> Image.Image:
    """A page as it lay on a scanner, turned by some degrees, in shades of grey, saved as JPEG of quality 60."""
    output = BytesIO()
    turned = page.convert("L").rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    turned.save(output, "JPEG", quality=60)
    return Image.open(BytesIO(output.getvalue()))


def codes(page: Image.Image) -> list[str]:
    """What the codes on a page say."""
    return [found.text for found in zxingcpp.read_barcodes(page)]


def edition(docx: bytes) -> str:
    """What the Word file says of its edition."""
    root = etree.fromstring(ZipFile(BytesIO(docx)).read("docProps/custom.xml"))
    return next("".join(entry.itertext()) for entry in root if entry.get("name") == "visitdocs.edition")


def expected(docx: bytes) -> list[list[str]]:
    """What the two pages should say."""
    code = page_code("2017-11-wielkopolska", edition(docx))
    return [[f"{code}1"], [f"{code}2"]]


def test_every_page_says_programme_edition_and_page(form: tuple[bytes, bytes]) -> None:
    docx, pdf = form
    assert [codes(page) for page in pages(pdf)] == expected(docx)
    printed = [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]
    assert [code in text for (code,), text in zip(expected(docx), printed, strict=True)] == [True, True]


@pytest.mark.parametrize("angle", [3, -3, 180])
def test_a_scan_is_read(form: tuple[bytes, bytes], angle: float) -> None:
    docx, pdf = form
    assert [codes(scanned(page, angle)) for page in pages(pdf)] == expected(docx)


def test_the_code_is_twelve_millimetres_wide_and_nothing_stands_within_four_modules_of_it(
    form: tuple[bytes, bytes],
) -> None:
    scale = 600 / 72
    for page in pages(form[1], 600):
        (found,) = zxingcpp.read_barcodes(page)
        first, last = found.position.top_left, found.position.bottom_right
        left, top, right, bottom = first.x, first.y, last.x, last.y
        assert (right - left) / scale / MILLIMETRE == pytest.approx(12, abs=0.15)
        assert (bottom - top) / scale / MILLIMETRE == pytest.approx(12, abs=0.15)
        quiet = round(4 * 12 / 25 * MILLIMETRE * scale) - 4
        grey = page.convert("L")
        around = grey.crop((left - quiet, top - quiet, right + quiet, bottom + quiet))
        around.paste(255, (quiet - 3, quiet - 3, around.width - quiet + 3, around.height - quiet + 3))
        assert around.getextrema() == (255, 255)


def test_the_code_is_an_artifact_of_the_page_and_made_of_rectangles(form: tuple[bytes, bytes]) -> None:
    with pikepdf.open(BytesIO(form[1])) as pdf:
        for page in pdf.pages:
            marked, fills = [], []
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in ("BDC", "BMC"):
                    marked.append(str(operands[0]))
                    rectangles = 0
                elif str(operator) == "EMC":
                    marked.pop()
                elif str(operator) == "re":
                    rectangles += 1
                elif str(operator) == "f" and rectangles > 100:
                    fills.append(list(marked))
            assert fills == [["/Artifact"]]


def test_people_read_the_same_beside_it_in_six_points(form: tuple[bytes, bytes]) -> None:
    (table, _) = read_document(form[0], "form").document.sections[0].footers.default
    code, page = table.rows[0].cells[0].blocks[2].inlines
    assert (code.text, code.style.size) == (page_code("2017-11-wielkopolska", edition(form[0])), 6.0)
    assert (page.kind, page.style.size) == (PageFieldKind.PAGE, 6.0)


def test_a_filled_form_has_the_edition_of_the_empty_one(form: tuple[bytes, bytes], tmp_path: Path) -> None:
    docx, _ = form
    assert [codes(page) for page in pages(by_command(tmp_path, ".pdf"))] == expected(docx)
    assert edition(by_command(tmp_path, ".docx")) == edition(docx)


def test_word_shows_a_picture_of_the_code_without_the_page_until_it_draws_the_field(form: tuple[bytes, bytes]) -> None:
    docx, _ = form
    files = ZipFile(BytesIO(docx))
    relations = etree.fromstring(files.read("word/_rels/footer1.xml.rels"))
    (target,) = [item.get("Target") for item in relations if item.get("Type").endswith("/image")]
    picture = Image.open(BytesIO(files.read(f"word/{target.removeprefix('/word/')}")))
    assert codes(picture) == [page_code("2017-11-wielkopolska", edition(docx))]
    (cell,) = [
        inline
        for block in read_document(docx, "form").document.sections[0].footers.default[:1]
        for inline in block.rows[0].cells[1].blocks[0].inlines
    ]
    assert isinstance(cell, QrCode)
    assert cell.side / MILLIMETRE == pytest.approx(12 * 33 / 25, abs=0.001)
