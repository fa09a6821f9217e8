"""What stands in a paragraph: text and its special characters, breaks, links, fields, bookmarks, notes."""

import pytest
from said import polish
from word_files import paragraph, piece, problems, read, run, shown

from visitdocs.document.document_dump import dump_blocks


def mark(kind: str) -> str:
    """A run with the mark of a field."""
    return piece(f'<w:fldChar w:fldCharType="{kind}"/>')


def field(instruction: str, result: str = "", properties: str = "") -> str:
    """A complex field."""
    shown_result = mark("separate") + run(result, properties) if result else ""
    return mark("begin") + piece(f"<w:instrText>{instruction}</w:instrText>") + shown_result + mark("end")


def inlines(inside: str, **parts: object) -> list[str]:
    """The inlines of one paragraph; there must be no problems."""
    return [line[2:] for line in shown(paragraph(inside), **parts)[1:]]


PIECES = {
    "<w:t>a</w:t><w:tab/><w:t>b</w:t>": ["„a”", "tab", "„b”"],
    "<w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/>": ["„a”", "break line", "„b”", "break line"],
    '<w:br w:type="page"/>': ["break page"],
    '<w:br w:type="column"/>': ["break column"],
    '<w:br w:type="textWrapping" w:clear="all"/>': ["break line"],
    "<w:t>bez</w:t><w:noBreakHyphen/><w:t>a</w:t><w:softHyphen/><w:t>b</w:t>": ["„bez\u2011a\u00adb”"],
    "<w:t> a </w:t>": ["„a”"],
    '<w:t xml:space="preserve"> a\u00a0\n\tb </w:t>': ["„ a\u00a0  b ”"],
    '<w:sym w:font="Wingdings" w:char="F0FC"/>': ["„✓”"],
    '<w:sym w:font="Symbol" w:char="F061"/>': ["„α”"],
    '<w:sym w:font="Segoe UI Symbol" w:char="2610"/>': ["„☐” font „Segoe UI Symbol”"],
    '<w:sym w:font="Symbol" w:char="xyz"/>': [],
    "<w:lastRenderedPageBreak/><w:t>a</w:t>": ["„a”"],
    "<w:pgNum/>": ["field page"],
    "<w:t/>": [],
}


@pytest.mark.parametrize(("inside", "lines"), PIECES.items(), ids=PIECES)
def test_pieces_of_a_run(inside: str, lines: list[str]) -> None:
    assert inlines(piece(inside)) == lines


def test_neighbouring_runs_of_one_look_are_one_text() -> None:
    body = run("wi") + "<w:proofErr/>" + run("zy") + run("ta", "<w:b/>") + run("!", "<w:b/>")
    assert inlines(body) == ["„wizy”", "„ta!” bold"]


def test_text_in_a_symbol_font_becomes_unicode() -> None:
    fonts = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
    assert inlines(run("abg", fonts)) == ["„αβγ”"]


def test_an_unknown_sign_of_a_symbol_font_is_told() -> None:
    body = paragraph(run("Znak ") + piece('<w:sym w:font="Wingdings" w:char="F0C3"/>'))
    assert problems(body) == ["znaku czcionki Wingdings nie ma w Unicode; w PDF zastąpi go „□” | akapit „Znak”"]


def test_wrappers_are_opened() -> None:
    body = f"<w:smartTag>{run('a')}</w:smartTag><w:customXml>{run('b')}</w:customXml><w:bdo>{run('c')}</w:bdo>"
    body += f"<w:sdt><w:sdtPr/><w:sdtContent>{run('d')}</w:sdtContent></w:sdt>"
    assert inlines(body) == ["„abcd”"]


def test_of_alternatives_the_first_that_is_understood_is_read() -> None:
    choice = '<mc:Choice Requires="{}">{}</mc:Choice><mc:Fallback>{}</mc:Fallback>'
    choice = f"<mc:AlternateContent>{choice}</mc:AlternateContent>"
    body = choice.format("w14", run("nowe"), run("stare")) + choice.format("x99", run("inne"), run(" zwykłe"))
    assert inlines(body) == ["„nowe zwykłe”"]


# ------------------------------------------------------------------ links


def test_links_lead_outside_or_to_a_bookmark() -> None:
    body = f'<w:hyperlink r:id="strona" w:tooltip="Strona">{run("tu")}</w:hyperlink>'
    body += f'<w:hyperlink w:anchor="cel">{run("tam")}</w:hyperlink><w:bookmarkStart w:id="1" w:name="cel"/>'
    body += '<w:bookmarkStart w:id="2" w:name="_GoBack"/>'
    assert inlines(body, links={"strona": "https://example.org/a"}) == [
        "link https://example.org/a tooltip „Strona”", "  „tu”", "link #cel", "  „tam”", "bookmark cel",
    ]  # fmt: skip


def test_a_link_without_a_target_is_only_its_text() -> None:
    assert inlines(f'<w:hyperlink r:id="nie-ma">{run("tekst")}</w:hyperlink>') == ["„tekst”"]


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///c:/tajne.docx", "VBScript:x"])
def test_a_link_to_a_program_or_a_disk_is_only_its_text_and_told(target: str) -> None:
    reading = read(paragraph(f'<w:hyperlink r:id="a">{run("klik")}</w:hyperlink>'), links={"a": target})
    assert dump_blocks(reading.document.sections[0].blocks).endswith("  „klik”")
    (problem,) = reading.problems
    assert "jest niedozwolone" in polish(problem.message)
    assert polish(problem.place.where) == "akapit „klik”"


def test_a_link_inside_a_link_is_one_link() -> None:
    body = f'<w:hyperlink w:anchor="a">{run("x")}{field("HYPERLINK https://example.org/", "y")}</w:hyperlink>'
    assert inlines(body) == ["link #a", "  „xy”"]


def test_bookmarks_between_paragraphs_belong_to_the_next_one() -> None:
    body = f'<w:bookmarkStart w:id="1" w:name="dalej"/>{paragraph(run("a"))}'
    assert shown(body) == ["paragraph [] Lato 10", "  bookmark dalej", "  „a”"]


# ------------------------------------------------------------------ fields

FIELDS = {
    field("PAGE", "3", "<w:b/>"): ["field page bold"],
    field(" NUMPAGES \\* MERGEFORMAT ", "9"): ["field pages"],
    field("PAGE"): ["field page"],
    field("SECTIONPAGES"): ["field section pages"],
    field("PAGE \\* roman"): ["field page number-format „lowerRoman”"],
    field("PAGE \\* ROMAN \\* MERGEFORMAT"): ["field page number-format „upperRoman”"],
    field("PAGE \\* alphabetic"): ["field page number-format „lowerLetter”"],
    field("NUMPAGES \\* ALPHABETIC"): ["field pages number-format „upperLetter”"],
    field("PAGE \\* Ordinal"): ["field page number-format „ordinal”"],
    field("PAGE \\* CardText"): ["field page number-format „cardinalText”"],
    field("PAGE \\# &quot;00&quot;"): ["field page number-format „decimal” digits 2"],
    field('HYPERLINK "https://example.org/x y"', "tu"): ["link https://example.org/x y", "  „tu”"],
    field('HYPERLINK \\l "cel" \\o "Opis"', "tu"): ["link #cel tooltip „Opis”", "  „tu”"],
    field('HYPERLINK "https://example.org/" \\l "cel"', "tu"): ["link https://example.org/#cel", "  „tu”"],
    field("REF cel \\h", "§ 5"): ["link #cel", "  „§ 5”"],
    field("PAGEREF cel", "5"): ["page of cel „5”"],
    field("PAGEREF cel \\p", "powyżej"): ["„powyżej”"],
    field('DATE \\@ "d MMMM yyyy"', "16 listopada 2017"): ["„16 listopada 2017”"],
    field("TC &quot;wpis&quot;"): [],
    f'<w:fldSimple w:instr=" PAGE ">{run("1")}</w:fldSimple>': ["field page"],
    f'<w:fldSimple w:instr="AUTHOR">{run("Biuro")}</w:fldSimple>': ["„Biuro”"],
    mark("begin") + piece("<w:instrText>IF </w:instrText>") + field("PAGE", "1")
    + piece("<w:instrText> = 1</w:instrText>") + mark("separate") + run("tak") + mark("end"): ["„tak”"],
    mark("separate") + run("a") + mark("end"): ["„a”"],
}  # fmt: skip


@pytest.mark.parametrize(("inside", "lines"), FIELDS.items(), ids=[str(number) for number in range(len(FIELDS))])
def test_fields(inside: str, lines: list[str]) -> None:
    assert inlines(inside) == lines


@pytest.mark.parametrize("instruction", ["PAGE \\* DollarText", "PAGE \\# &quot;0,0&quot;"])
def test_a_number_format_that_we_do_not_write_is_told(instruction: str) -> None:
    assert problems(paragraph(run("Strona ") + field(instruction, "1"))) == [
        "numer strony złożono cyframi, nie tak, jak każe jego pole | akapit „Strona 1”"
    ]


def test_a_field_may_go_on_over_paragraphs() -> None:
    entry = f'<w:hyperlink w:anchor="r1">{run("Rozdział")}{field("PAGEREF r1", "2")}</w:hyperlink>'
    body = paragraph(mark("begin") + piece("<w:instrText>TOC \\o</w:instrText>") + mark("separate") + entry)
    body += paragraph(run("drugi")) + paragraph(mark("end")) + paragraph(run("dalej"))
    assert shown(body) == [
        "paragraph [] Lato 10", "  link #r1", "    „Rozdział”", "    page of r1 „2”",
        "paragraph [] Lato 10", "  „drugi”",
        "paragraph [] Lato 10", "paragraph [] Lato 10", "  „dalej”",
    ]  # fmt: skip


def test_a_field_that_never_ends_keeps_its_text() -> None:
    assert inlines(run("a") + mark("begin") + mark("separate") + run("b")) == ["„ab”"]


def test_a_field_without_a_result_is_told() -> None:
    assert problems(paragraph(run("Data: ") + field("PRINTDATE"))) == [
        "pole PRINTDATE nie ma zapisanego wyniku i zostało pominięte | akapit „Data:”"
    ]


# ------------------------------------------------------------------ what cannot be set

UNSUPPORTED = {
    "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>": "równania nie da się złożyć i zostało pominięte",
    piece('<w:commentReference w:id="1"/>'): "komentarz nie trafi do PDF",
    piece("<w:object/>"): "osadzony obiekt (OLE) został pominięty",
    f"<w:ins>{run('nowe')}</w:ins>": "zmiany śledzone: wstawiony tekst złożono, usunięty pominięto",
    "<w:del><w:r><w:delText>stare</w:delText></w:r></w:del>":
        "zmiany śledzone: wstawiony tekst złożono, usunięty pominięto",
    run("\u05e9\u05dc\u05d5\u05dd"): "tekst pisany od prawej do lewej złożono od lewej, litera po literze",
    field("STYLEREF &quot;Nagłówek 1&quot;", "Rozdział"):
        "pole, które powtarza tekst swojej strony (STYLEREF), na wszystkich stronach pokazuje to, co zapisano",
    field("=SUM(ABOVE)", "7"): "pole z działaniem pokazuje wynik, który zapisano",
    mark("begin") + piece("<w:instrText>MACROBUTTON NoMacro [wpisz datę]</w:instrText>") + mark("end"):
        "pole do klikania (MACROBUTTON) złożono jako tekst",
    piece('<w:pict><v:rect style="width:10pt;height:10pt"/></w:pict>'): "kształt (VML) został pominięty",
}  # fmt: skip


@pytest.mark.parametrize(("inside", "message"), UNSUPPORTED.items())
def test_what_cannot_be_set_is_named_with_its_paragraph(inside: str, message: str) -> None:
    (problem,) = problems(paragraph(run("Szanowni Państwo, ") + inside))
    assert problem.partition(" | ")[0] == message
    assert problem.partition(" | ")[2].startswith("akapit „Szanowni Państwo,")


def test_a_button_shows_its_text_and_a_ruby_its_base() -> None:
    button = mark("begin") + piece("<w:instrText> GOTOBUTTON cel  dalej, tutaj </w:instrText>") + mark("end")
    base = f"<w:rt>{run('かんじ')}</w:rt><w:rubyBase>{run('漢字')}</w:rubyBase>"
    reading = read(paragraph(run("a ") + button + piece(f"<w:ruby>{base}</w:ruby>")))
    assert dump_blocks(reading.document.sections[0].blocks).splitlines()[1:] == ["  „a dalej, tutaj漢字”"]
    assert [problem.code for problem in reading.problems] == ["button-field", "ruby-left-out"]


def test_spaces_are_kept_where_anything_around_says_so() -> None:
    words = "<w:r><w:t>a</w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>b </w:t></w:r>"
    kept = f'<w:p xml:space="preserve">{words}</w:p>'
    assert [line.strip() for line in shown(kept) + shown(f"<w:p>{words}</w:p>") if "„" in line] == ["„a b ”", "„ab”"]
    inner = kept.replace("<w:t> <", '<w:t xml:space="default"> <')
    assert shown(inner)[1] == "  „ab ”"


def test_inserted_text_is_set_and_deleted_text_is_not() -> None:
    body = paragraph(f"{run('a')}<w:ins>{run('b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>")
    assert dump_blocks(read(body).document.sections[0].blocks).splitlines()[1:] == ["  „ab”"]


def test_a_problem_in_an_empty_paragraph_is_placed_by_the_text_before_it() -> None:
    body = paragraph(run("Powyżej")) + paragraph() + paragraph(piece("<w:object/>"))
    assert problems(body) == ["osadzony obiekt (OLE) został pominięty | po tekście „Powyżej”"]


def test_a_problem_in_a_table_is_placed_by_its_row() -> None:
    cells = f"<w:tc>{paragraph(run('Dojazd'))}</w:tc><w:tc>{paragraph(piece('<w:object/>'))}</w:tc>"
    assert problems(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>") == [
        "osadzony obiekt (OLE) został pominięty | wiersz tabeli „Dojazd”"
    ]


def test_an_instruction_that_never_ends_does_not_swallow_the_document() -> None:
    body = paragraph(mark("begin") + piece("<w:instrText>IF</w:instrText>")) + paragraph(run("Dalej"))
    assert shown(body) == ["paragraph [] Lato 10", "paragraph [] Lato 10", "  „Dalej”"]


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next_one() -> None:
    mark_deleted = (
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
    )
    body = paragraph(run("Po", "<w:b/>"), mark_deleted) + paragraph(run("czątek"), '<w:jc w:val="center"/>')
    last = f"<w:tbl><w:tr><w:tc>{paragraph(run('koniec'), '<w:rPr><w:moveFrom/></w:rPr>')}</w:tc></w:tr></w:tbl>"
    reading = read(body + last)
    assert dump_blocks(reading.document.sections[0].blocks[:1]).splitlines() == [
        "paragraph [] Lato 10 alignment centre", "  „Po” bold", "  „czątek”"
    ]  # fmt: skip
    assert "koniec" in dump_blocks(reading.document.sections[0].blocks[1:])
    assert {problem.code for problem in reading.problems} == {"tracked-changes"}
