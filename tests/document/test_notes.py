"""Footnotes, endnotes and tables of contents."""

import pytest
from word_files import PLAIN, WORD_2013, docx, paragraph, piece, problems, run, shown

from visitdocs.document import read_document
from visitdocs.document.document_dump import dump_blocks


def test_notes_are_numbered_and_read_where_they_are_referred_to() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    body = paragraph(run("Tekst") + piece('<w:footnoteReference w:id="2"/>', raised)) + paragraph(run("Dalej"))
    note = paragraph(piece("<w:footnoteRef/>", raised) + run(" Objaśnienie"))
    footnotes = f'<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">{note}</w:footnote>'
    reading = read_document(docx(body, footnotes=footnotes), "a.docx")
    assert dump_blocks(reading.document.sections[0].blocks).splitlines() == [
        "paragraph [] Lato 10", "  „Tekst”", "  note footnote-1 „1” position superscript",
        "    paragraph [] Lato 10", "      mark of footnote-1 „1” position superscript", "      „ Objaśnienie”",
        "paragraph [] Lato 10", "  „Dalej”",
    ]  # fmt: skip
    assert reading.problems == ()


NOTES = "".join(f'<w:footnote w:id="{key}">{paragraph(run(f"Przypis {key}"))}</w:footnote>' for key in "123")
ENDNOTES = f'<w:endnote w:id="1">{paragraph(run("Na końcu"))}</w:endnote>'


def reference(key: int, kind: str = "footnote", more: str = "") -> str:
    return piece(f'<w:{kind}Reference {more} w:id="{key}"/>')


def note_lines(body: str, **parts: str) -> list[str]:
    lines = shown(body, footnotes=NOTES, endnotes=ENDNOTES, **parts)
    return [line.strip() for line in lines if "note " in line or "Przypis" in line or "Na końcu" in line]


def test_notes_count_as_the_section_or_else_the_settings_say() -> None:
    roman = '<w:footnotePr><w:numFmt w:val="upperRoman"/><w:numStart w:val="3"/></w:footnotePr>'
    anew = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/></w:footnotePr>'
    body = paragraph(run("a") + reference(2), f"<w:sectPr>{anew}</w:sectPr>")
    body += paragraph(run("b") + reference(1) + reference(3))
    assert note_lines(body, settings=WORD_2013 + roman) == [
        "note footnote-1 „c”", "„Przypis 2”",
        "note footnote-2 „IV”", "„Przypis 1”", "note footnote-3 „V”", "„Przypis 3”",
    ]  # fmt: skip


def test_an_endnote_is_told_from_a_footnote_and_one_with_a_mark_of_its_own_has_no_number() -> None:
    body = paragraph(reference(1, "endnote") + reference(1, more='w:customMarkFollows="1"') + reference(2))
    assert note_lines(body) == [
        "note endnote-1 „i” at-end", "„Na końcu”",
        "note footnote-2 „”", "„Przypis 1”", "note footnote-3 „1”", "„Przypis 2”",
    ]  # fmt: skip


def test_a_mark_without_a_note_is_told() -> None:
    assert problems(paragraph(run("Tu") + reference(7))) == [
        "odnośnik do przypisu, którego nie ma, został pominięty | akapit „Tu”"
    ]


ENTRIES = {"toc 1": "contents 1", "TOC 3": "contents 3", "table of figures": "contents 1"}


@pytest.mark.parametrize(("name", "role"), ENTRIES.items())
def test_an_entry_of_a_table_of_contents_is_known_by_its_style(name: str, role: str) -> None:
    style = f'<w:style w:type="paragraph" w:styleId="Spis"><w:name w:val="{name}"/></w:style>'
    (first, *_) = shown(paragraph(run("Cel"), '<w:pStyle w:val="Spis"/>'), styles=PLAIN + style)
    assert first.startswith(f"{role} [Spis]")
