"""Content controls as Word wants them (ECMA-376 Part 1, 17.5.2), read with lxml."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree
from made_templates import audit, bare, fill, template, xml
from PIL import Image

from visitdocs.document import read_document
from visitdocs.templating.entries import Series
from visitdocs.word.inserts.pictures import signature_picture
from visitdocs.word.values.form_entries import FormFieldEntry, OptionEntry

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
OPTIONS = Series((OptionEntry("a", "Ala i Ola", "f.a"), OptionEntry("b", "R&D", "f.b")))

TEXTS = {
    "text": "wpisz tekst",
    "multiline": "wpisz tekst",
    "email": "wpisz adres e-mail",
    "phone": "wpisz numer telefonu",
    "date": "wpisz datę: dd.mm.rrrr",
    "number": "wpisz liczbę",
    "nip": "wpisz 10 cyfr",
    "pesel": "wpisz 11 cyfr",
    "postcode": "wpisz kod: 00-000",
    "dropdown": "wybierz z listy",
}
DEFAULTS = {"date": "2017-11-27", "dropdown": "b", "number": "2", "multiline": "a\nb"}
SHOWN = {"date": "27.11.2017", "dropdown": "R&D", "multiline": "ab"}


def paragraph(tags: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{tags}</w:t></w:r></w:p>'


def control(field: FormFieldEntry, tag: str = "{{r field|control }}") -> etree._Element:
    """The control that a field becomes in a template without anything."""
    (found,) = xml(fill(bare(paragraph(tag)), {"field": field})).iter(qn("w:sdt"))
    return found


def named(kind: str, **facts: object) -> FormFieldEntry:
    options = OPTIONS if kind in ("dropdown", "single_choice", "multiple_choice") else ()
    return FormFieldEntry("f", "Pole", kind, options=options, **facts)


def properties(element: etree._Element) -> list[tuple[str, str | None]]:
    """The names of the control's properties in order, each with its value."""
    return [(etree.QName(child).localname, child.get(qn("w:val"))) for child in element.find(qn("w:sdtPr"))]


def text(element: etree._Element) -> str:
    return "".join(found.text or "" for found in element.iter(qn("w:t")))


@pytest.mark.parametrize("kind", TEXTS)
def test_an_empty_field_shows_what_to_type_and_cannot_be_deleted(kind: str) -> None:
    element = control(named(kind, required=True))
    kinds = {"date": "date", "dropdown": "dropDownList"}
    assert properties(element) == [
        ("alias", "Pole (wymagane)"),
        ("tag", "f"),
        ("id", "623841480"),
        ("lock", "sdtLocked"),
        ("showingPlcHdr", None),
        (kinds.get(kind, "text"), None),
    ]
    assert text(element) == f"[{TEXTS[kind]}]"


@pytest.mark.parametrize("kind", TEXTS)
def test_a_default_is_no_placeholder(kind: str) -> None:
    element = control(named(kind, default=DEFAULTS.get(kind, "a b")))
    assert "showingPlcHdr" not in dict(properties(element))
    assert element.find(f".//{qn('w:rStyle')}") is None
    assert text(element) == SHOWN.get(kind, DEFAULTS.get(kind, "a b"))


def test_lines_of_a_default_are_lines_in_word() -> None:
    element = control(named("multiline", default="a\nb"))
    (run,) = element.iter(qn("w:r"))
    assert [etree.QName(child).localname for child in run] == ["t", "br", "t"]
    assert element.find(f"{qn('w:sdtPr')}/{qn('w:text')}").get(qn("w:multiLine")) == "1"


def test_a_date_has_its_format_its_language_and_its_day() -> None:
    date = control(named("date", default="2017-11-27")).find(f"{qn('w:sdtPr')}/{qn('w:date')}")
    assert date.get(qn("w:fullDate")) == "2017-11-27T00:00:00Z"
    assert [(etree.QName(child).localname, child.get(qn("w:val"))) for child in date] == [
        ("dateFormat", "dd.MM.yyyy"),
        ("lid", "pl-PL"),
        ("storeMappedDataAs", "dateTime"),
        ("calendar", "gregorian"),
    ]


def test_a_list_holds_its_prompt_and_all_options() -> None:
    items = control(named("dropdown")).iter(qn("w:listItem"))
    assert [(item.get(qn("w:displayText")), item.get(qn("w:value"))) for item in items] == [
        (None, "[wybierz z listy]"),
        ("Ala i Ola", "a"),
        ("R&D", "b"),
    ]


@pytest.mark.parametrize(
    ("kind", "facts", "signs", "ticked"),
    [
        ("consent", {}, ("2612", "2610"), False),
        ("consent", {"default": "true"}, ("2612", "2610"), True),
        ("single_choice", {}, ("25C9", "25CB"), False),
        ("single_choice", {"default": "b"}, ("25C9", "25CB"), True),
        ("multiple_choice", {"default": "a, b"}, ("2612", "2610"), True),
    ],
)
def test_a_box_knows_its_two_signs_and_shows_one(kind: str, facts: dict, signs: tuple, ticked: bool) -> None:
    element = control(
        named(kind, **facts), "{{r field|control }}" if kind == "consent" else "{{r field|control(field.options[1]) }}"
    )
    box = element.find(f"{qn('w:sdtPr')}/{W14}checkbox")
    assert [(etree.QName(child).localname, dict(child.attrib)) for child in box] == [
        ("checked", {f"{W14}val": "1" if ticked else "0"}),
        ("checkedState", {f"{W14}val": signs[0], f"{W14}font": "Segoe UI Symbol"}),
        ("uncheckedState", {f"{W14}val": signs[1], f"{W14}font": "Segoe UI Symbol"}),
    ]
    assert text(element) == chr(int(signs[0 if ticked else 1], 16))
    (fonts,) = element.iter(qn("w:rFonts"))
    assert set(fonts.attrib.values()) == {"Segoe UI Symbol"}


def test_that_one_of_several_answers_is_required_is_said_with_the_first() -> None:
    titles = [
        properties(control(named(kind, required=True), f"{{{{r field|control(field.options[{number}]) }}}}"))[0]
        for kind in ("single_choice", "multiple_choice")
        for number in (0, 1)
    ]
    assert [title for _, title in titles] == [
        "Pole: Ala i Ola (wymagane)",
        "Pole: R&D",
        "Pole: Ala i Ola",
        "Pole: R&D",
    ]


def test_an_answer_carries_its_own_name_and_title() -> None:
    element = control(named("single_choice", required=True), "{{r field|control(field.options[1]) }}")
    assert properties(element)[:2] == [("alias", "Pole: R&D"), ("tag", "f.b")]
    element = control(named("multiple_choice", required=True), "{{r field|control(field.options[1]) }}")
    assert properties(element)[:2] == [("alias", "Pole: R&D"), ("tag", "f.b")]


def test_a_signature_is_a_blank_picture_in_a_picture_control() -> None:
    element = control(named("signature"))
    assert properties(element)[-1] == ("picture", None)
    (extent,) = element.iter(qn("wp:extent"))
    assert (extent.get("cx"), extent.get("cy")) == (str(60 * 36000), str(14 * 36000))
    (drawing,) = element.iter(qn("wp:docPr"))
    assert drawing.get("descr") is None
    assert drawing.find(".//{*}decorative").get("val") == "1"


def test_the_blank_picture_is_whole_and_is_not_packed_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    with Image.open(BytesIO(signature_picture())) as picture:
        assert (picture.size, picture.convert("RGBA").getcolors()) == ((240, 56), [(240 * 56, (255, 255, 255, 0))])
    monkeypatch.setattr(Image.Image, "save", None)
    assert xml(fill(bare(paragraph("{{r field|control }}")), {"field": named("signature")})) is not None


def test_a_note_is_no_control() -> None:
    root = xml(fill(bare(paragraph("A{{r field|control }}b")), {"field": named("note")}))
    assert list(root.iter(qn("w:sdt"))) == []
    assert text(root) == "Ab"


def test_titles_fit_into_what_word_keeps() -> None:
    field = FormFieldEntry(
        "f", "Bardzo długa etykieta pola, której Word by nie zapamiętał, gdyby jej nie skrócić", "text"
    )
    title = dict(properties(control(field)))["alias"]
    assert title == "Bardzo długa etykieta pola, której Word by nie zapamiętał,…".replace(",…", "…")
    assert len(title) <= 64


def test_a_field_takes_the_look_of_its_tag() -> None:
    body = (
        '<w:p><w:r><w:rPr><w:rFonts w:ascii="Lato"/><w:b/><w:sz w:val="30"/></w:rPr>'
        "<w:t>{{r field|control }}{{r box|control }}</w:t></w:r></w:p>"
    )
    root = xml(fill(bare(body), {"field": named("text", default="x"), "box": named("consent")}))
    found = [[etree.QName(child).localname for child in run.find(qn("w:rPr"))] for run in root.iter(qn("w:r"))]
    assert found == [["rFonts", "b", "sz"]] * 2
    fonts = [run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}").get(qn("w:ascii")) for run in root.iter(qn("w:r"))]
    assert fonts == ["Lato", "Segoe UI Symbol"]


def test_a_field_that_is_shown_twice_has_two_ids_and_one_bookmark() -> None:
    data = fill(
        bare(paragraph("{{r field|control }}") * 2, header=paragraph("{{r field|control }}")), {"field": named("text")}
    )
    roots = [xml(data), xml(data, "word/header.xml")]
    ids = [element.get(qn("w:val")) for root in roots for element in root.iter(qn("w:id"))]
    bookmarks = [element.get(qn("w:name")) for root in roots for element in root.iter(qn("w:bookmarkStart"))]
    ends = [element for root in roots for element in root.iter(qn("w:bookmarkEnd"))]
    assert len(set(ids)) == len(ids) == 3
    assert all(0 < int(number) < 2**31 for number in ids)
    assert (bookmarks, len(ends)) == (["_p_f"], 1)


@pytest.mark.parametrize(
    ("root", "ignorable"),
    [
        ("", "w14"),
        ('xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"', "w14"),
        ('xmlns:x="http://schemas.microsoft.com/office/word/2010/wordml"', "x"),
        (
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w15 w99" '
            'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
            "w15 w14",
        ),
    ],
)
def test_old_readers_are_told_to_ignore_what_they_do_not_know(root: str, ignorable: str) -> None:
    """Word refuses a file that uses or ignores a prefix which its root does not declare."""
    body = paragraph("{{r field|control }}")
    data = fill(bare(body, header=body, root=root), {"field": named("consent")})
    element = xml(data)
    assert element.get(IGNORABLE) == ignorable
    assert set(ignorable.split()) <= set(element.nsmap)
    header = xml(data, "word/header.xml")
    assert (header.get(IGNORABLE), header.nsmap["w14"]) == ("w14", W14[1:-1])


def test_a_document_without_boxes_asks_nobody_to_ignore_anything() -> None:
    assert IGNORABLE not in xml(fill(bare(paragraph("{{ a }}")), {"a": "b"})).attrib


def every_field() -> Series:
    fields = [FormFieldEntry(f"e{number}", f"Pole {kind}", kind, required=True) for number, kind in enumerate(TEXTS)]
    fields += [
        FormFieldEntry(f"d{number}", "R&D", kind, default=DEFAULTS.get(kind, "a b"), options=OPTIONS)
        for number, kind in enumerate(TEXTS)
    ]
    boxes = ("consent", "signature", "note", "single_choice", "multiple_choice")
    fields += [FormFieldEntry(f"b_{kind}", kind, kind, default="a", options=OPTIONS) for kind in boxes]
    return Series(fields)


TAGS = (
    "{% for field in fields %}{% if field.type in ['single_choice', 'multiple_choice'] %}"
    "{% for option in field.options %}{{r field|control(option) }}{% endfor %}"
    "{% else %}{{r field|control }}{% endif %}{% endfor %}"
)


def test_every_kind_of_field_satisfies_the_open_xml_sdk(tmp_path: Path) -> None:
    def twice(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = TAGS

    assert audit(fill(template(TAGS, build=twice), {"fields": every_field()}), tmp_path) == []


def test_our_own_reader_finds_every_field() -> None:
    document = read_document(fill(template(TAGS), {"fields": every_field()})).document
    names = [
        inline.name
        for block in document.sections[0].blocks
        for inline in block.inlines
        if hasattr(inline, "placeholder")
    ]
    assert names == [
        *(f"e{number}" for number in range(len(TEXTS))),
        *(f"d{number}" for number in range(len(TEXTS))),
        *("b_consent", "b_signature", "f.a", "f.b", "f.a", "f.b"),
    ]


def test_a_file_without_newer_markup_declares_and_ignores_nothing_more() -> None:
    element = xml(fill(bare(paragraph("{{ word }}")), {"word": "a"}))
    assert IGNORABLE not in element.attrib
    assert set(element.nsmap) == {"w", "r"}
