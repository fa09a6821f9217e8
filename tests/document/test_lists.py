"""Automatic numbers and bullets: what stands in front of each paragraph, and how its level moves it."""

import pytest
from word_files import PLAIN, paragraph, problems, read, run, shown, style

from visitdocs.wording.number_formats import write_number


def level(number: int, number_format: str, pattern: str, more: str = "", start: int = 1) -> str:
    """A w:lvl."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>'
        f'<w:lvlText w:val="{pattern}"/>{more}</w:lvl>'
    )


def lists(levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    """A numbering part of one definition."""
    return f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{nums}'


def item(depth: int, num: int = 1, more: str = "") -> str:
    """A list item."""
    return paragraph(run("x"), f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>{more}')


def labels(body: str, numbering: str, **parts: str) -> list[str]:
    """The labels of all paragraphs."""
    document = read(body, numbering=numbering, **parts).document
    return [block.label.text if block.label else "-" for block in document.sections[0].blocks]


POLISH_LAW = lists(
    level(0, "decimal", "§ %1.") + level(1, "decimal", "%2.") + level(2, "decimal", "%3)")
    + level(3, "lowerLetter", "%4)") + level(4, "bullet", "–")
)  # fmt: skip


def test_levels_are_numbered_each_for_itself_and_restart_below_a_higher_one() -> None:
    body = "".join(item(depth) for depth in (0, 1, 1, 2, 2, 3, 3, 4, 1, 2, 0, 1))
    assert labels(body, POLISH_LAW) == ["§ 1.", "1.", "2.", "1)", "2)", "a)", "b)", "–", "3.", "1)", "§ 2.", "1."]


def test_a_label_names_its_list_level_and_kind() -> None:
    body = item(0) + item(4)
    assert shown(body, numbering=POLISH_LAW) == [
        "item [] Lato 10", "  label „§ 1.” list 1 level 0", "  „x”",
        "item [] Lato 10", "  label „–” list 1 level 4 bullet", "  „x”",
    ]  # fmt: skip


def test_a_pattern_may_show_higher_levels_and_legal_numbering_shows_them_as_digits() -> None:
    numbering = lists(
        level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")
    )
    assert labels(item(0) + item(0) + item(1) + item(2), numbering) == ["I", "II", "II.1", "2.1.1"]


def test_a_level_that_was_skipped_shows_its_start() -> None:
    numbering = lists(level(0, "decimal", "%1.", start=5) + level(1, "decimal", "%1.%2."))
    assert labels(item(1) + item(1) + item(0) + item(1), numbering) == ["5.1.", "5.2.", "5.", "5.1."]


def test_a_level_may_go_on_or_restart_at_a_certain_level_only() -> None:
    numbering = lists(
        level(0, "decimal", "%1") + level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>')
        + level(2, "decimal", "%3", '<w:lvlRestart w:val="1"/>')
    )  # fmt: skip
    depths = (0, 1, 2, 2, 1, 2, 0, 1, 2)
    assert labels("".join(map(item, depths)), numbering) == ["1", "1", "1", "2", "2", "3", "2", "3", "1"]


def test_lists_of_one_definition_go_on_counting_unless_they_start_anew() -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
        "</w:lvlOverride></w:num>"
    )
    numbering = lists(level(0, "decimal", "%1."), nums)
    assert labels("".join(item(0, num) for num in (1, 1, 2, 3, 3, 1)), numbering) == [
        "1.", "2.", "3.", "7.", "8.", "9.",
    ]  # fmt: skip


def test_a_list_may_override_a_level() -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, 'upperLetter', '(%1)')}</w:lvlOverride></w:num>"
    )
    assert labels(item(0) + item(0), lists(level(0, "decimal", "%1."), nums)) == ["(A)", "(B)"]


def test_items_in_tables_are_counted_in_the_order_of_the_document() -> None:
    body = f"{item(0)}<w:tbl><w:tr><w:tc>{item(0)}</w:tc><w:tc>{item(0)}</w:tc></w:tr></w:tbl>{item(0)}"
    lines = shown(body, numbering=lists(level(0, "decimal", "%1.")))
    assert [line.split()[1] for line in lines if "label" in line] == ["„1.”", "„2.”", "„3.”", "„4.”"]


def test_number_nought_switches_off_what_the_style_switched_on() -> None:
    styles = PLAIN + style("Punkt", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    numbering = lists(level(0, "decimal", "%1.", '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'))
    body = paragraph(run("x"), '<w:pStyle w:val="Punkt"/>')
    body += paragraph(run("y"), '<w:pStyle w:val="Punkt"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    body += paragraph(run("z"), '<w:pStyle w:val="Punkt"/>')
    assert shown(body, styles=styles, numbering=numbering) == [
        "item [Punkt] Lato 10 left 36 first-line -18", "  label „1.” list 1 level 0", "  „x”",
        "paragraph [Punkt] Lato 10", "  „y”",
        "item [Punkt] Lato 10 left 36 first-line -18", "  label „2.” list 1 level 0", "  „z”",
    ]  # fmt: skip


INDENTED = lists(level(0, "decimal", "%1.", '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'))


def test_indents_of_a_list_beat_a_style_below_it_and_yield_to_the_style_that_asks_for_the_list() -> None:
    number = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = PLAIN + style("Wciety", '<w:pPr><w:ind w:left="100"/></w:pPr>')
    styles += style("Liczony", f'<w:basedOn w:val="Wciety"/><w:pPr>{number}</w:pPr>')
    styles += style("Swoj", f'<w:basedOn w:val="Wciety"/><w:pPr>{number}<w:ind w:left="200" w:firstLine="0"/></w:pPr>')
    body = paragraph(run("x"), f'<w:pStyle w:val="Wciety"/>{number}')
    body += "".join(paragraph(run("x"), f'<w:pStyle w:val="{name}"/>') for name in ("Liczony", "Swoj"))
    body += paragraph(run("x"), f'{number}<w:ind w:left="40"/>')
    lines = shown(body, styles=styles, numbering=INDENTED)
    assert [line.partition(" 10 ")[2] for line in lines[::3]] == [
        "left 36 first-line -18", "left 36 first-line -18", "left 10", "left 2 first-line -18",
    ]  # fmt: skip


def test_styles_linked_to_levels_number_headings() -> None:
    styles = PLAIN + "".join(
        style(f"N{n}", f'<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{n}"/></w:pPr>')
        for n in (0, 1)
    )
    numbering = lists(
        level(0, "decimal", "§ %1", '<w:pStyle w:val="N0"/><w:suff w:val="space"/><w:lvlJc w:val="center"/>')
        + level(1, "decimal", "%1.%2", '<w:pStyle w:val="N1"/><w:suff w:val="nothing"/>')
    )
    body = "".join(paragraph(run("x"), f'<w:pStyle w:val="{name}"/>') for name in ("N0", "N1"))
    assert shown(body, styles=styles, numbering=numbering) == [
        "heading 1 [N0] Lato 10", "  label „§ 1” list 1 level 0 suffix space alignment centre", "  „x”",
        "heading 2 [N1] Lato 10", "  label „1.1” list 1 level 1 suffix nothing", "  „x”",
    ]  # fmt: skip


def test_a_numbering_style_leads_to_the_definition_behind_it() -> None:
    styles = PLAIN + style("Lista", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', "numbering")
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Lista"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Lista"/>{level(0, "decimal", "%1)")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert labels(item(0) + item(0), numbering, styles=styles) == ["1)", "2)"]


BULLETS = {
    ("\uf0b7", "Symbol"): "•",
    ("\uf0a7", "Wingdings"): "▪",
    ("\uf0fc", "Wingdings"): "✓",
    ("\uf0d8", "Wingdings"): "➢",
    ("o", "Courier New"): "◦",
    ("–", "Lato"): "–",
}


@pytest.mark.parametrize(("bullet", "label"), BULLETS.items())
def test_bullets_become_unicode_in_the_font_of_the_paragraph(bullet: tuple[str, str], label: str) -> None:
    text, font = bullet
    more = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/><w:color w:val="C00000"/></w:rPr>'
    lines = shown(item(0), numbering=lists(level(0, "bullet", text, more)))
    assert lines[1] == f"  label „{label}” list 1 level 0 bullet colour #c00000"


def test_a_label_looks_like_the_paragraph_mark_and_then_as_its_level_says() -> None:
    mark = '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>'
    numbering = lists(level(0, "decimal", "%1.", "<w:rPr><w:i/></w:rPr>"))
    assert shown(item(0, more=mark), numbering=numbering) == [
        "item [] Lato 14 bold", "  label „1.” list 1 level 0 italic", "  „x” size 10 no bold",
    ]  # fmt: skip


def test_a_list_or_level_that_does_not_exist_makes_no_item() -> None:
    assert labels(item(0, 9) + item(8) + item(99), lists(level(0, "decimal", "%1."))) == ["-", "-", "-"]


def test_a_label_without_text_still_makes_an_item() -> None:
    assert shown(item(0), numbering=lists(level(0, "none", "")))[1] == "  label „” list 1 level 0"


FORMATS = {
    ("decimal", 12): "12", ("decimalZero", 7): "07", ("upperRoman", 1994): "MCMXCIV", ("lowerRoman", 4): "iv",
    ("upperRoman", 4000): "4000", ("lowerLetter", 1): "a", ("lowerLetter", 26): "z", ("lowerLetter", 27): "aa",
    ("lowerLetter", 54): "bbb", ("upperLetter", 781): "781", ("upperLetter", 0): "0", ("ordinal", 3): "3.",
    ("none", 3): "", ("numberInDash", 3): "- 3 -", ("decimalEnclosedCircle", 3): "③", ("chicago", 5): "**",
    ("hex", 255): "FF", ("koreanDigital", 3): "3",
}  # fmt: skip


@pytest.mark.parametrize(("number", "text"), FORMATS.items())
def test_formats_of_numbers(number: tuple[str, int], text: str) -> None:
    assert write_number(number[1], number[0]) == text


@pytest.mark.parametrize(
    ("number_format", "language", "text"),
    [("ordinal", "pl-PL", "1."), ("ordinalText", "pl-PL", "Pierwszy."), ("cardinalText", "", "Jeden."),
     ("ordinal", "en-GB", "1st."), ("ordinalText", "en-US", "First."), ("cardinalText", "en-US", "One.")],
)  # fmt: skip
def test_labels_in_words_are_in_the_language_of_the_document(number_format: str, language: str, text: str) -> None:
    styles = PLAIN.replace("<w:sz ", f'<w:lang w:val="{language}"/><w:sz ')
    numbering = lists(level(0, number_format, "%1." if "Text" in number_format or language != "pl-PL" else "%1"))
    assert labels(item(0), numbering, styles=styles) == [text]


def test_labels_in_words_of_another_language_are_told() -> None:
    styles = PLAIN.replace("<w:sz ", '<w:lang w:val="de-DE"/><w:sz ')
    assert problems(item(0), numbering=lists(level(0, "ordinalText", "%1.")), styles=styles) == [
        "liczby słowne w języku dokumentu złożono cyframi | akapit „x”"
    ]
