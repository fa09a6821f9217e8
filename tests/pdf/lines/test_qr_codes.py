"""QR codes in the text: drawn as large as asked for, described for those who cannot see them, and read again."""

import io

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from sample_documents import document, paragraph

from visitdocs.document.model import Correction, LineRule, PageField, PageFieldKind, QrCode
from visitdocs.pdf import typeset

TEXT = "https://example.org/zażółć"


def read(pdf: bytes) -> list[zxingcpp.Barcode]:
    """The codes of the first page, at 300 dots an inch."""
    return zxingcpp.read_barcodes(pypdfium2.PdfDocument(pdf)[0].render(scale=300 / 72).to_pil())


@pytest.mark.parametrize("correction", list(Correction))
def test_a_code_says_its_text_with_the_correction_asked_for(correction: Correction) -> None:
    code = QrCode((TEXT,), correction, side=100.0)
    (found,) = read(typeset(document(paragraph(code, line_rule=LineRule.MULTIPLE, line_spacing=1.0))).pdf)
    assert (found.text, found.ec_level) == (TEXT, correction.value)


def test_a_code_in_the_text_is_a_figure_that_says_what_the_code_says() -> None:
    code = QrCode(("strona ", PageField(PageFieldKind.PAGE)), side=100.0)
    pdf = typeset(document(paragraph(code, line_rule=LineRule.MULTIPLE, line_spacing=1.0))).pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found = [item for item in opened.objects if isinstance(item, pikepdf.Dictionary)]
        figures = [item for item in found if item.get("/S") == "/Figure"]
        assert [str(figure.Alt) for figure in figures] == ["Kod QR: strona 1"]
    assert [found.text for found in read(pdf)] == ["strona 1"]


def test_without_a_side_the_modules_tell_the_size() -> None:
    pdf = typeset(document(paragraph(QrCode(("A",), module=2.0), line_rule=LineRule.MULTIPLE, line_spacing=1.0))).pdf
    (found,) = read(pdf)
    width = found.position.top_right.x - found.position.top_left.x
    assert width * 72 / 300 == pytest.approx(21 * 2.0, abs=0.5)
