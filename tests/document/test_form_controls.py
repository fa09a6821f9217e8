"""Content controls that are fields of a form, at every place where Word allows them."""

import io

import pytest
from PIL import Image
from said import polish
from word_files import docx, paragraph, piece, problems, read, run, shown

from visitdocs.document import read_document
from visitdocs.document.document_dump import dump_blocks
from visitdocs.pdf import typeset

TEXT = "<w:text/>"
IN_HEADER = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'


def control(
    kind: str = TEXT, inside: str = run("Anna"), *, tag: str = "osoba.imie", title: str = "Imię", more: str = ""
) -> str:
    """A w:sdt."""
    tag_and_title = f'<w:alias w:val="{title}"/><w:tag w:val="{tag}"/>' if tag else ""
    return f"<w:sdt><w:sdtPr>{tag_and_title}{more}{kind}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def only(inside: str) -> str:
    """What a paragraph that holds the control holds."""
    lines = shown(paragraph(inside))
    assert len(lines) == 2
    return lines[1].strip()


def box(checked: str, on: str, off: str) -> str:
    """The properties of a check box."""
    return (
        f'<w14:checkbox><w14:checked w14:val="{checked}"/><w14:checkedState w14:val="{on}"/>'
        f'<w14:uncheckedState w14:val="{off}"/></w14:checkbox>'
    )


LIST = (
    '<w:dropDownList><w:listItem w:displayText="Wybierz" w:value=""/>'
    '<w:listItem w:displayText="powiat jaworski" w:value="jaworski"/><w:listItem w:value="inny"/></w:dropDownList>'
)
OPTIONS = "options ((„jaworski” „powiat jaworski”) („inny” „inny”))"
KINDS = {
    TEXT: "form text osoba.imie label „Imię” value „Anna”",
    '<w:text w:multiLine="1"/>': "form multiline osoba.imie label „Imię” value „Anna”",
    '<w:date w:fullDate="2017-11-27T00:00:00Z"/>': "form date osoba.imie label „Imię” value „Anna”",
    LIST: f"form dropdown osoba.imie label „Imię” value „Anna” {OPTIONS}",
    LIST.replace("dropDownList", "comboBox"): f"form dropdown osoba.imie label „Imię” value „Anna” {OPTIONS} editable",
    box("1", "2612", "2610"): "form checkbox osoba.imie label „Imię” checked",
    box("0", "2612", "2610"): "form checkbox osoba.imie label „Imię”",
    box("0", "25C9", "25CB"): "form radio osoba.imie label „Imię”",
    box("true", "1F518", "25CB"): "form radio osoba.imie label „Imię” checked",
    "<w:picture/>": "form signature osoba.imie label „Imię”",
}


@pytest.mark.parametrize(("kind", "line"), KINDS.items(), ids=[str(number) for number in range(len(KINDS))])
def test_kinds(kind: str, line: str) -> None:
    assert only(control(kind)) == line


def test_a_placeholder_is_no_value() -> None:
    field = control(inside=run("wpisz imię", '<w:color w:val="808080"/>'), more="<w:showingPlcHdr/>")
    assert only(field) == "form text osoba.imie label „Imię” placeholder „wpisz imię” help „wpisz imię”"


@pytest.mark.parametrize("title", ["Imię *", "Imię (wymagane)"])
def test_required_fields_are_marked_in_the_title(title: str) -> None:
    assert only(control(title=title)) == "form text osoba.imie label „Imię” value „Anna” required"


def test_a_field_looks_as_its_control_says() -> None:
    own = '<w:rPr><w:b/><w:sz w:val="24"/></w:rPr>'
    assert only(control(more=own)) == "form text osoba.imie label „Imię” value „Anna” size 12 bold"
    assert only(control(inside=run("Anna", "<w:i/>"))) == "form text osoba.imie label „Imię” value „Anna” italic"


def test_the_font_of_a_boxs_sign_is_not_that_of_the_field() -> None:
    sign = run("☐", '<w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic"/>')
    assert only(control(box("0", "2612", "2610"), sign)) == "form checkbox osoba.imie label „Imię”"


def test_a_control_around_paragraphs_is_one_field_of_lines() -> None:
    inside = paragraph(run("Wiersz 1"), '<w:jc w:val="center"/>') + paragraph(run("Wiersz 2"))
    assert shown(control('<w:text w:multiLine="1"/>', inside)) == [
        "paragraph [] Lato 10 alignment centre", "  form multiline osoba.imie label „Imię” value „Wiersz 1⏎Wiersz 2”",
    ]  # fmt: skip


def test_a_control_around_a_cell_fills_the_cell() -> None:
    cell = control(inside=f"<w:tc>{paragraph(run('Anna'))}</w:tc>")
    lines = shown(f"<w:tbl><w:tr><w:tc>{paragraph(run('Imię'))}</w:tc>{cell}</w:tr></w:tbl>")
    assert [line.strip() for line in lines if "form" in line] == ["form text osoba.imie label „Imię” value „Anna”"]
    assert [line.strip() for line in lines if "cell" in line] == ["cell 0", "cell 1"]


def test_a_control_around_a_row_is_only_a_wrapper() -> None:
    row = f"<w:tr><w:tc>{paragraph(run('a'))}</w:tc></w:tr>"
    lines = shown(f"<w:tbl>{row}{control('', row)}</w:tbl>")
    assert len([line for line in lines if line.strip() == "row"]) == 2


PROPERTY = '<w:dataBinding w:xpath="/a" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/>'
WRAPPERS = {
    "without a tag": control("", tag=""),
    "of rich text": control("<w:richText/>"),
    "of no kind": control(""),
    "of Google Docs": control(tag="goog_rdk_7"),
    "that repeats": control("<w15:repeatingSection/>"),
    "that is repeated": control("<w15:repeatingSectionItem/>"),
    "bound to a property of the document": control(more=PROPERTY),
    "of a date bound to one": control("<w:date/>", more=PROPERTY),
    "around another control": control("", control()),
    "of document parts": control("<w:docPartObj/>"),
    "of a group": control("<w:group/>"),
    "that is locked": control(more='<w:lock w:val="sdtContentLocked"/>'),
    "that repeats the title of the document": control(more="<w:dataBinding/>", tag=""),
}


@pytest.mark.parametrize("wrapper", WRAPPERS.values(), ids=WRAPPERS)
def test_other_controls_are_read_through(wrapper: str) -> None:
    inner = "form text osoba.imie label „Imię” value „Anna”" if wrapper.count("<w:sdt>") > 1 else "„Anna”"
    assert only(wrapper) == inner


PROMPTS = {
    "rich text": ("<w:richText/>", "form text osoba.imie label „Imię” placeholder „Anna” help „Anna”"),
    "no kind": ("", "form text osoba.imie label „Imię” placeholder „Anna” help „Anna”"),
    "a bound text": (f"{PROPERTY}<w:text/>", "form text osoba.imie label „Imię” placeholder „Anna” help „Anna”"),
    "a picture": ("<w:picture/>", "form signature osoba.imie label „Imię”"),
}


@pytest.mark.parametrize(("kind", "line"), PROMPTS.values(), ids=PROMPTS)
def test_a_control_that_shows_its_placeholder_is_a_field(kind: str, line: str) -> None:
    assert only(control(kind, more="<w:showingPlcHdr/>")) == line


def test_an_empty_control_of_rich_text_is_a_field_and_one_of_google_docs_is_nothing() -> None:
    assert only(control("", "")) == "form text osoba.imie label „Imię”"
    assert shown(paragraph(control("", "", tag="goog_rdk_0"))) == ["paragraph [] Lato 10"]


def test_rich_text_keeps_its_paragraphs_lists_and_tables() -> None:
    cells = f"<w:tbl><w:tr><w:tc>{paragraph(run('a'))}</w:tc></w:tr></w:tbl>"
    inside = paragraph(run("Ważne", "<w:b/>")) + cells + paragraph(run("Koniec"))
    assert shown(control("", inside)) == shown(inside)
    assert shown(control("<w:richText/>", inside, tag="")) == shown(inside)


DRAWING = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="762000" cy="381000"/><wp:docPr id="1" name="Logo" descr="Logo"/>'
    '<a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="logo"/></pic:blipFill><pic:spPr/>'
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
PICTURES = {
    "red": (("RGB", (1, 1), "red"), "picture"),
    "white": (("RGB", (1, 1), "white"), "form"),
    "transparent": (("LA", (1, 1), (255, 0)), "form"),
}


@pytest.mark.parametrize(("image", "kind"), PICTURES.values(), ids=PICTURES)
def test_a_picture_in_a_picture_control_is_a_picture_unless_it_is_blank(image: tuple, kind: str) -> None:
    file = io.BytesIO()
    Image.new(*image).save(file, "PNG")
    lines = shown(paragraph(control("<w:picture/>", DRAWING)), more={"media/logo.png": file.getvalue()})
    assert [line.strip().split()[0] for line in lines[1:]] == [kind]


DATES = {"dd.MM.yyyy": "dd.mm.rrrr", "yyyy-MM-dd": "rrrr-mm-dd", "d MMMM yyyy 'r.'": "", "d/M/yy": "d/m/rr"}


@pytest.mark.parametrize(("picture", "words"), DATES.items())
def test_a_date_says_its_own_format(picture: str, words: str) -> None:
    said = f" format „{words}”" if words else ""
    kind = f'<w:date><w:dateFormat w:val="{picture}"/></w:date>'
    assert only(control(kind)) == f"form date osoba.imie label „Imię” value „Anna”{said}"


HEADER_CONTROLS = {
    "text": (control(), "„Anna”"),
    "rich text": (control(""), "„Anna”"),
    "bound": (control(more=PROPERTY), "„Anna”"),
    "list": (control(LIST), "„Anna”"),
    "ticked": (control(box("1", "2612", "2610"), run("☒")), "„☒”"),
    "not ticked": (control(box("0", "2612", "2610"), run("☐")), "form checkbox osoba.imie label „Imię”"),
    "empty": (control(more="<w:showingPlcHdr/>"), "form text osoba.imie label „Imię” placeholder „Anna” help „Anna”"),
}


@pytest.mark.parametrize(("inside", "line"), HEADER_CONTROLS.values(), ids=HEADER_CONTROLS)
def test_in_a_header_what_is_filled_in_is_text(inside: str, line: str) -> None:
    (read_section,) = read(paragraph(run("a")) + IN_HEADER, header1=paragraph(inside)).document.sections
    assert dump_blocks(read_section.headers.default).splitlines()[1].strip() == line


def test_without_fields_everything_is_the_text_that_it_shows() -> None:
    body = paragraph(control(more="<w:showingPlcHdr/>") + control(box("1", "2612", "2610"), run("☒"))) + "".join(
        paragraph(inside) for inside in LEGACY
    )
    reading = read_document(docx(body), with_fields=False)
    assert reading.problems == ()
    lines = [line.strip() for line in dump_blocks(reading.document.sections[0].blocks).splitlines()]
    assert [line for line in lines if not line.startswith("paragraph")] == [
        "„Anna☒”", "„Anna”", "„1.12.2017”", "„☒”", "„☐”", "„nie”", "„tak”", "„Jan”", "„☐”"
    ]  # fmt: skip


SIGN_FONT = '<w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic"/>'
BOXES = paragraph(
    control(box("1", "25C9", "25CB"), run("◉", SIGN_FONT)) + control(box("1", "2612", "2610"), run("☒", SIGN_FONT))
)


@pytest.mark.parametrize(
    ("data", "with_fields"), [(docx(BOXES), False), (docx(paragraph(run("a")) + IN_HEADER, header1=BOXES), True)]
)
def test_a_boxs_sign_that_is_printed_is_set_in_the_font_of_the_text(data: bytes, with_fields: bool) -> None:
    reading = read_document(data, with_fields=with_fields)
    assert "◉☒" in dump_blocks(reading.document.sections[0].headers.default or reading.document.sections[0].blocks)
    told = [dict(problem.message.values) for problem in typeset(reading.document).problems]
    assert [values for values in told if "Gothic" in str(values) or "character" in values] == []


def test_a_field_without_a_tag_gets_a_name_and_is_told() -> None:
    body = paragraph(run("Imię: ") + control(tag="")) + paragraph(run("Wiek: ") + control(tag=""))
    reading = read(body)
    assert [polish(problem.message) for problem in reading.problems] == [
        "kontrolka zawartości nie ma tagu; w PDF jest polem „pole-1”",
        "kontrolka zawartości nie ma tagu; w PDF jest polem „pole-2”",
    ]
    blocks = reading.document.sections[0].blocks
    assert [block.inlines[1].name for block in blocks] == ["pole-1", "pole-2"]


def test_a_field_of_an_old_form_without_a_name_gets_one_and_is_told() -> None:
    begin = '<w:fldChar w:fldCharType="begin"><w:ffData><w:textInput/></w:ffData></w:fldChar>'
    body = paragraph(run("Imię: ") + piece(begin) + piece("<w:instrText>FORMTEXT</w:instrText>")
                     + piece('<w:fldChar w:fldCharType="end"/>'))  # fmt: skip
    assert problems(body) == ["pole formularza nie ma nazwy; w PDF jest polem „pole-1” | akapit „Imię:”"]


def test_a_hidden_bookmark_names_a_control_that_lost_its_tag() -> None:
    start = '<w:bookmarkStart w:id="1" w:name="_p_osoba_dimie"/>'
    assert only(start + control(tag="")) == "form text osoba.imie value „Anna”"
    for shown_text in ("wpisz tekst", "[wpisz tekst]"):
        marked = control(inside=start + run(shown_text), tag="")
        assert only(marked) == "form text osoba.imie placeholder „wpisz tekst”"


def test_a_field_may_stand_in_the_middle_of_a_sentence() -> None:
    lines = shown(paragraph(run("Ja, ") + control() + run(", zgłaszam się")))
    assert [line.split()[0] for line in lines[1:]] == ["„Ja,", "form", "„,"]


def test_reading_reports_nothing_for_a_good_form() -> None:
    assert read(paragraph(control())).problems == ()


def legacy(instruction: str, data: str, result: str = "") -> str:
    """A form field of old Word."""
    shown_result = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}' if result else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Pole1"/>{data}</w:ffData></w:fldChar></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>{shown_result}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def entry(text: str) -> str:
    """One answer of a list of old Word."""
    return f'<w:listEntry w:val="{text}"/>'


LEGACY = {
    legacy("FORMTEXT", '<w:statusText w:type="text" w:val="Imię"/><w:textInput/>', "Anna"):
        "form text Pole1 label „Imię” value „Anna”",
    legacy("FORMTEXT", "<w:textInput/>", "\u2002" * 5): "form text Pole1",
    legacy("FORMTEXT", '<w:textInput><w:type w:val="date"/></w:textInput>', "1.12.2017"):
        "form date Pole1 value „1.12.2017”",
    legacy("FORMCHECKBOX", '<w:checkBox><w:default w:val="1"/></w:checkBox>'): "form checkbox Pole1 checked",
    legacy("FORMCHECKBOX", '<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>'):
        "form checkbox Pole1",
    legacy("FORMDROPDOWN", f'<w:ddList><w:result w:val="1"/>{entry("tak")}{entry("nie")}</w:ddList>'):
        "form dropdown Pole1 value „nie” options ((„tak” „tak”) („nie” „nie”))",
    legacy("FORMDROPDOWN", f'<w:ddList>{entry("tak")}{entry("nie")}</w:ddList>'):
        "form dropdown Pole1 value „tak” options ((„tak” „tak”) („nie” „nie”))",
    legacy("FORMTEXT", '<w:textInput><w:maxLength w:val="11"/></w:textInput>', "Jan"):
        "form text Pole1 value „Jan” limit 11",
    legacy("FORMCHECKBOX", '<w:enabled w:val="0"/><w:checkBox/>'): "form checkbox Pole1 read-only",
}  # fmt: skip


@pytest.mark.parametrize(("inside", "line"), LEGACY.items(), ids=[str(number) for number in range(len(LEGACY))])
def test_form_fields_of_old_word_are_fields_too(inside: str, line: str) -> None:
    assert only(inside) == line
