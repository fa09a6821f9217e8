"""Bar codes that Word draws by itself: a QR code whose text is known is read, of any other what Word saved is shown."""

import pytest
from said import polish
from test_inlines import field, mark
from test_read_pictures import drawing, file, pic
from word_files import paragraph, piece, read, run, shown

from visitdocs.document.model import Correction, PageField, PageFieldKind, QrCode, Text

TOLD = "nie narysowano kodu kreskowego; złożono to, co zapisał w jego miejscu Word"


def instruction(text: str) -> str:
    """A piece of an instruction."""
    return piece(f'<w:instrText xml:space="preserve">{text}</w:instrText>')


def with_page(before: str, after: str, result: str = "") -> str:
    """A field with the page's number inside its instruction, as Word writes it."""
    page = mark("begin") + instruction(" PAGE \\* Arabic ") + mark("separate") + instruction("7") + mark("end")
    return mark("begin") + instruction(before) + page + instruction(after) + mark("separate") + result + mark("end")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('DISPLAYBARCODE "https://example.org/" QR', "QR code „https://example.org/”"),
        ("displaybarcode ABC qr \\q 3 \\s 50 \\* MERGEFORMAT", "QR code „ABC” correction H module 0.68"),
        ('DISPLAYBARCODE "Zażółć" QR \\q 0', "QR code „Zażółć” correction L"),
        ('DISPLAYBARCODE "a\\\\b" QR \\q 2', "QR code „a\\b” correction Q"),
    ],
)
def test_a_qr_code_is_read(text: str, line: str) -> None:
    body = paragraph(field(text.replace('"', "&quot;"), "obraz"))
    assert shown(body)[1:] == [f"  {line}"]


@pytest.mark.parametrize(
    "text",
    [
        'DISPLAYBARCODE "5901234123457" EAN13',
        'DISPLAYBARCODE "ABC" CODE128 \\t',
        'DISPLAYBARCODE "ABC" QR \\q 4',
        'DISPLAYBARCODE "ABC" QR \\q',
        'DISPLAYBARCODE "ABC" QR \\s 5',
        'DISPLAYBARCODE "ABC" QR \\s ²',
        'DISPLAYBARCODE "ABC" QR \\f 0xFF0000',
        'DISPLAYBARCODE "" QR',
        "DISPLAYBARCODE",
        f'DISPLAYBARCODE "{"a" * 201}" QR',
    ],
)
def test_of_any_other_code_the_saved_result_is_shown_and_told(text: str) -> None:
    reading = read(paragraph(field(text.replace('"', "&quot;"), "obraz")))
    (saved,) = reading.document.sections[0].blocks[0].inlines
    assert saved == Text("obraz", saved.style)
    assert [polish(problem.message) for problem in reading.problems] == [TOLD]


def test_the_page_number_in_a_code_is_that_of_its_page() -> None:
    body = paragraph(with_page(' DISPLAYBARCODE "A-', '-B" QR \\q 1 '))
    (code,) = read(body).document.sections[0].blocks[0].inlines
    page = PageField(PageFieldKind.PAGE, code.text[1].style, "decimal")
    assert code == QrCode(("A-", page, "-B"), Correction.MEDIUM)


def test_what_another_field_says_stands_in_the_code() -> None:
    reference = mark("begin") + instruction("REF nr") + mark("separate") + instruction("12") + mark("end")
    body = paragraph(
        mark("begin") + instruction('DISPLAYBARCODE "A-') + reference + instruction('" QR') + mark("end") + run("b")
    )
    assert shown(body)[1:] == ["  QR code „A-12”", "  „b”"]


def test_the_saved_picture_tells_the_size_of_the_code() -> None:
    body = paragraph(with_page('DISPLAYBARCODE "A', '" QR', drawing(pic())))
    (code,) = read(body, more={"media/obraz.png": file()}).document.sections[0].blocks[0].inlines
    assert isinstance(code, QrCode)
    assert code.side == 60.0


def test_two_hundred_codes_are_drawn_and_no_more() -> None:
    reading = read(paragraph(field("DISPLAYBARCODE A QR", "a") * 201))
    found = reading.document.sections[0].blocks[0].inlines
    assert [type(inline) for inline in found] == [QrCode] * 200 + [Text]
    assert [problem.code for problem in reading.problems] == ["barcode-not-drawn"]
