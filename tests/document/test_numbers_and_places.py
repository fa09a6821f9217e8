"""How numbers are written at the edges of their formats, and where a thing is said to stand."""

import pytest
from word_files import paragraph, piece, problems, run

from visitdocs.wording.number_formats import write_number

ROMAN = {
    1: "I", 3: "III", 4: "IV", 5: "V", 8: "VIII", 9: "IX", 10: "X", 14: "XIV", 40: "XL", 49: "XLIX", 50: "L",
    90: "XC", 100: "C", 400: "CD", 444: "CDXLIV", 500: "D", 900: "CM", 1000: "M", 3999: "MMMCMXCIX",
    0: "0", 4000: "4000", -1: "-1",
}  # fmt: skip
OTHERS = {
    "decimal": {0: "0", 12: "12"},
    "decimalZero": {0: "00", 9: "09", 10: "10"},
    "upperLetter": {1: "A", 26: "Z", 27: "AA", 52: "ZZ", 53: "AAA", 780: "Z" * 30, 781: "781", 0: "0"},
    "lowerLetter": {1: "a", 26: "z", 27: "aa", 780: "z" * 30, 781: "781", -1: "-1"},
    "ordinal": {1: "1.", 22: "22."},
    "numberInDash": {1: "- 1 -"},
    "decimalEnclosedCircle": {0: "0", 1: "①", 20: "⑳", 21: "21"},
    "decimalEnclosedCircleChinese": {0: "0", 1: "①", 20: "⑳", 21: "21"},
    "hex": {10: "A", 255: "FF"},
    "chicago": {0: "0", 1: "*", 2: "†", 3: "‡", 4: "§", 5: "**", 400: "§" * 100, 401: "401"},
    "none": {1: ""},
    "bullet": {1: ""},
    "aFormatOfTheFuture": {7: "7"},
}
WRITTEN = {"upperRoman": ROMAN, "lowerRoman": {number: text.lower() for number, text in ROMAN.items()}} | OTHERS


@pytest.mark.parametrize(
    ("kind", "number", "text"), [(kind, *pair) for kind, pairs in WRITTEN.items() for pair in pairs.items()]
)
def test_numbers(kind: str, number: int, text: str) -> None:
    assert write_number(number, kind) == text


UNKNOWN = "<w:nieznane/>"
TOLD = "nieznany element „nieznane” został pominięty"
NOTES = {
    "footnote": ("footnotes", "przypis"),
    "endnote": ("endnotes", "przypis końcowy"),
}


@pytest.mark.parametrize("kind", NOTES)
def test_what_stands_in_a_note_is_found_there(kind: str) -> None:
    part, place = NOTES[kind]
    note = f'<w:{kind} w:id="2">{paragraph(run("Uwaga") + UNKNOWN)}</w:{kind}>'
    body = paragraph(run("Tu") + piece(f'<w:{kind}Reference w:id="2"/>'))
    assert problems(body, **{part: note}) == [f"{TOLD} | {place}, akapit „Uwaga”"]


@pytest.mark.parametrize(("name", "place"), [("header", "nagłówek strony"), ("footer", "stopka strony")])
def test_what_stands_in_a_header_or_footer_is_found_there(name: str, place: str) -> None:
    reference = f'<w:sectPr><w:{name}Reference w:type="default" r:id="{name}1"/></w:sectPr>'
    found = problems(paragraph(run("Tu")) + reference, **{f"{name}1": paragraph(run("Uwaga") + UNKNOWN)})
    assert found == [f"{TOLD} | {place}, akapit „Uwaga”"]


LONG = "x" * 61
TABLE = "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"
SIGNS = piece("<w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>")


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (paragraph(run("x" * 60) + UNKNOWN), f"akapit „{'x' * 60}”"),
        (paragraph(run(LONG) + UNKNOWN), f"akapit „{'x' * 59}…”"),
        (paragraph(SIGNS + UNKNOWN), "akapit „a b c\u2011d”"),
        (paragraph(run("Przed")) + paragraph(UNKNOWN), "po tekście „Przed”"),
        (paragraph(run("Przed")) + paragraph() * 19 + paragraph(UNKNOWN), "po tekście „Przed”"),
        (paragraph(run("Przed")) + paragraph() * 20 + paragraph(UNKNOWN), ""),
        (paragraph(UNKNOWN), ""),
        (TABLE.format(paragraph(UNKNOWN), paragraph(run("obok"))) + paragraph(), "wiersz tabeli „obok”"),
        (TABLE.format(paragraph(UNKNOWN), paragraph()) + paragraph(), "wiersz tabeli"),
    ],
    ids=["short", "long", "signs", "behind", "far behind", "too far behind", "nowhere", "a row", "an empty row"],
)
def test_a_place_is_told_by_its_words_or_by_the_nearest(body: str, place: str) -> None:
    assert problems(body) == [f"{TOLD} | {place}"]
