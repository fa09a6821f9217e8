"""Files made to bring the program down, through the command line: a PDF or one clear refusal, in half a gigabyte."""

from collections.abc import Callable
from pathlib import Path

import fontpkg
import pikepdf
import pytest
from bombs import (
    HYPHENATED,
    ORDINARY,
    bookmarks,
    chained_styles,
    linked_lists,
    noted,
    numbered,
    overlapping_map,
    png,
    tab_stops,
    table_of,
    with_entities,
    with_font,
    with_main,
    with_page,
    with_parts,
    with_picture,
    with_pictures,
    zeros,
)
from limited_runs import typeset
from word_files import docx, paragraph, root, run

pytestmark = pytest.mark.slow

MOST_MEGABYTES = 500
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
LAUGHS = "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(20))

REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a gigabyte of zeros": (lambda: zeros("word/styles.xml", 1024), "dokument po rozpakowaniu ma ponad 50 MB"),
    "sixty thousand parts": (lambda: with_parts(60_000), "plik składa się z 60006 części"),
    "a billion laughs": (lambda: with_entities(f"<!ENTITY a 'ha'>{LAUGHS}", "&u;"), "deklarację DTD"),
    "an entity used often": (lambda: with_entities(f"<!ENTITY a '{'h' * 10**6}'>", "&a;" * 50_000), "deklarację DTD"),
    "a file of the system": (lambda: with_entities('<!ENTITY a SYSTEM "file:///etc/passwd">', "&a;"), "deklarację DTD"),
    "a host of entities": (
        lambda: with_entities('<!ENTITY % a SYSTEM "http://192.0.2.1/a"> %a;', "a"),
        "deklarację DTD",
    ),
    "a hundred thousand levels": (lambda: with_main(root("document", "<w:p>" * 100_000)), "zagnieżdżone zbyt głęboko"),
    "ten thousand controls in one another": (
        lambda: docx("<w:sdt><w:sdtContent>" * 10_000 + "</w:sdtContent></w:sdt>" * 10_000),
        "zagnieżdżone zbyt głęboko",
    ),
    "ten thousand rows": (
        lambda: docx("<w:tbl>" + ("<w:tr>" + "<w:tc><w:p/></w:tc>" * 63 + "</w:tr>") * 10_000 + "</w:tbl>"),
        "dokument jest zbyt długi",
    ),
    "a million paragraphs": (lambda: docx("<w:p/>" * 1_000_000), "dokument jest zbyt długi"),
    "thirty megabytes of text": (lambda: docx(paragraph(run("ab " * 10_000_000))), "dokument jest zbyt długi"),
    "nine megabytes of text": (lambda: docx(paragraph(run("ab " * 3_000_000))), "dokument jest zbyt długi"),
    "a hundred thousand links": (
        lambda: docx(paragraph(f'<w:hyperlink w:anchor="a">{run("a")}</w:hyperlink>' * 100_000)),
        "dokument jest zbyt długi",
    ),
    "a long note with many references": (lambda: noted(1, 1000, ORDINARY * 1000), "dokument jest zbyt długi"),
    "a hundred thousand notes": (lambda: noted(100_000, 100_000, ORDINARY), "dokument jest zbyt długi"),
    "letters larger than a page": (
        lambda: docx(paragraph(run("a" * 6000, '<w:sz w:val="3276"/>'))),
        "dokument ma ponad 5000 stron",
    ),
}

LINE = "Zażółć gęślą jaźń i przyjedź do nas w listopadzie. "
HONEST: dict[str, tuple[Callable[[], bytes], int]] = {
    "six hundred full pages": (lambda: docx((paragraph(run(LINE * 12)) * 9) * 600), 600),
    "a table of five thousand rows and five columns": (lambda: docx(table_of(5_000, 5, LINE[:33])), 180),
}
"""Documents as people write them, however long, and the least number of pages that each has."""

TYPESET: dict[str, Callable[[], bytes]] = {
    "ten thousand paragraphs": lambda: docx(ORDINARY * 10_000),
    "a system file included": lambda: docx(
        '<a:include xmlns:a="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
    ),
    "a picture that is said to be huge": lambda: with_picture(png(30_000)),
    "a picture that unpacks to a gigabyte": lambda: with_picture(png(30_000, 30_000)),
    "a picture of a kilometre": lambda: with_picture(png(8, 8), 10**9),
    "twenty pictures of forty million points": lambda: with_pictures(20, png(6_300, 6_300)),
    "sixty crops of one such picture": lambda: with_pictures(1, png(6_300, 6_300), 60),
    "a font that lists every character thousands of times": lambda: with_font(overlapping_map(_lato())),
    "a page of nothing": lambda: with_page("0", "0"),
    "a page of miles": lambda: with_page("1000000000", "1000000000"),
    "the largest letters": lambda: docx(paragraph(run("Zażółć gęślą jaźń", '<w:sz w:val="3276"/>'))),
    "a word of a million letters": lambda: docx(paragraph(run("nieprzezwyciężony" * 60_000)), settings=HYPHENATED),
    "a word of soft hyphens": lambda: docx(paragraph(run("x\u00ad" * 200_000))),
    "every character of a plane": lambda: docx(paragraph(run("".join(map(chr, range(0x4E00, 0xD7A4)))))),
    "a hundred thousand tabs": lambda: docx(paragraph(f"<w:r>{'<w:tab/>' * 100_000}</w:r>")),
    "more tab stops than a line has places": lambda: docx(
        paragraph(f"<w:r>{'<w:tab/>' * 5_000}</w:r>", f"<w:tabs>{tab_stops(9_000)}</w:tabs>")
    ),
    "fields that never end": lambda: docx(paragraph(FIELD * 40_000)),
    "a hundred thousand bookmarks": lambda: docx(bookmarks(100_000) + paragraph(bookmarks(100_000))),
    "a hundred thousand levels of a list": lambda: numbered(100_000, "%1."),
    "a label of megabytes": lambda: numbered(1, "%1" * 30_000),
    "a hundred thousand styles in a row": lambda: chained_styles(100_000, 10),
    "styles in a row, each used": lambda: chained_styles(3_000, 3_000),
    "lists linked in a circle": lambda: linked_lists(2_000),
    "fonts by the thousand": lambda: docx(
        paragraph("".join(run("a", f'<w:rFonts w:ascii="F{number}"/>') for number in range(10_000)))
    ),
    "a font cut off": lambda: with_font(_lato()[:5000]),
    "a font of nothing": lambda: with_font(_lato()[:4] + bytes(45_000_000)),
    "unknown elements by the thousand": lambda: docx("".join(f"<w:a{number}/>" for number in range(100_000))),
}


def _lato() -> bytes:
    return fontpkg.path("Lato", weight=400, style="normal", nearest=True).read_bytes()


@pytest.mark.parametrize(("make", "message"), REFUSED.values(), ids=REFUSED)
def test_a_bomb_is_refused_with_one_clear_error(make: Callable[[], bytes], message: str, tmp_path: Path) -> None:
    (tmp_path / "bomba.docx").write_bytes(make())
    done = typeset(tmp_path, "bomba.docx")
    problem, place, hint = done.err.splitlines()
    assert problem.startswith("błąd: ")
    assert message in problem
    assert place.startswith("  gdzie: bomba.docx")
    assert hint.startswith("  rada: ")
    assert (done.code, done.out) == (1, "")
    assert done.peak <= MOST_MEGABYTES
    assert {path.name for path in tmp_path.iterdir()} == {"bomba.docx", "peak"}


@pytest.mark.parametrize("make", TYPESET.values(), ids=TYPESET)
def test_what_is_only_absurd_is_typeset(make: Callable[[], bytes], tmp_path: Path) -> None:
    (tmp_path / "dziwne.docx").write_bytes(make())
    done = typeset(tmp_path, "dziwne.docx", "-q")
    assert (done.code, done.out) == (0, ""), done.err
    assert "błąd" not in done.err
    assert len(done.err) < 100_000
    assert done.peak <= MOST_MEGABYTES
    assert (tmp_path / "dziwne.pdf").read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.parametrize(("make", "pages"), HONEST.values(), ids=HONEST)
def test_an_honest_document_is_typeset_however_long(make: Callable[[], bytes], pages: int, tmp_path: Path) -> None:
    (tmp_path / "praca.docx").write_bytes(make())
    done = typeset(tmp_path, "praca.docx", "-q")
    assert (done.code, done.out) == (0, ""), done.err
    assert done.peak <= MOST_MEGABYTES
    with pikepdf.open(tmp_path / "praca.pdf") as pdf:
        assert len(pdf.pages) >= pages
