"""What a template's loops and its editors leave behind is mended, and nothing of the editor's machine is published."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree
from made_templates import PROPERTIES, audit, bare, fill, parts, template, xml

from visitdocs.templating.entries import Entry, Series
from visitdocs.word import DocumentProperties

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
NOBODY = {"nobody": Series(), "some": Series("ab"), "word": "a"}


def tags(element: etree._Element) -> list[str]:
    return [etree.QName(child).localname for child in element]


def paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def table(*rows: str) -> str:
    cells = "".join(f"<w:tr><w:tc>{row}</w:tc></w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>{cells}</w:tbl>'


def loop(wraps: str, content: str) -> list[str]:
    return [f"{{%{wraps} for x in nobody %}}", content, f"{{%{wraps} endfor %}}"]


# ------------------------------------------------------------------ nothing is empty


def test_a_cell_that_lost_its_paragraphs_gets_one() -> None:
    root = xml(fill(bare(table("".join(map(paragraph, loop("p", "x")))) + paragraph("a")), NOBODY))
    (cell,) = root.iter(qn("w:tc"))
    assert tags(cell) == ["p"]


def test_a_cell_never_ends_with_a_table() -> None:
    inner = table(paragraph("a")) + "".join(map(paragraph, loop("p", "x")))
    root = xml(fill(bare(table(inner) + paragraph("a")), NOBODY))
    assert tags(next(root.iter(qn("w:tc")))) == ["tbl", "p"]


def test_a_table_that_lost_its_rows_is_gone() -> None:
    root = xml(fill(bare(table(*map(paragraph, loop("tr", "x"))) + paragraph("a")), NOBODY))
    assert tags(root[0]) == ["p"]


def test_a_row_that_lost_its_cells_is_gone() -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in loop("tc", "x"))
    body = f"<w:tbl><w:tr>{cells}</w:tr><w:tr><w:tc>{paragraph('a')}</w:tc></w:tr></w:tbl>"
    root = xml(fill(bare(body + paragraph("a")), NOBODY))
    assert len(list(root.iter(qn("w:tr")))) == 1


def test_a_body_and_a_header_that_lost_everything_have_a_paragraph() -> None:
    empty = "".join(map(paragraph, loop("p", "x")))
    data = fill(bare(empty, header=empty), NOBODY)
    assert tags(xml(data)[0]) == ["p", "sectPr"]
    assert tags(xml(data, "word/header.xml")) == ["p"]


def test_runs_that_show_nothing_are_gone() -> None:
    root = xml(fill(bare(paragraph("{% if word %}b{% endif %}")), NOBODY))
    assert [run.findtext(qn("w:t")) for run in root.iter(qn("w:r"))] == ["b"]


def test_all_of_it_satisfies_the_open_xml_sdk(tmp_path: Path) -> None:
    def build(document: Document) -> None:
        made = document.add_table(4, 2)
        for row, texts in enumerate((loop("p", "x"), loop("tr", "x"), ["a", "b"], loop("tc", "x")[:2])):
            made.cell(row, 0).text = texts[0]
        made.cell(0, 0).text = "{%p for x in nobody %}"
        made.cell(0, 0).add_paragraph("{%p endfor %}")
        for row, text in ((1, "{%tr for x in nobody %}"), (2, "{{ x }}"), (3, "{%tr endfor %}")):
            made.cell(row, 0).text = text

    data = fill(template("{%p for x in some %}", "{{ x }}", "{%p endfor %}", build=build), NOBODY)
    assert audit(data, tmp_path) == []
    (made,) = docx.Document(BytesIO(data)).tables
    assert [[cell.text for cell in row.cells] for row in made.rows] == [["", ""]]


# ------------------------------------------------------------------ nothing is twice


def test_bookmarks_in_loops_stand_once_and_in_pairs() -> None:
    mark = '<w:bookmarkStart w:id="7" w:name="B"/>{}<w:bookmarkEnd w:id="7"/>'
    run = '<w:r><w:t xml:space="preserve">{{ x }}</w:t></w:r>'
    body = paragraph("{%p for x in some %}") + f"<w:p>{mark.format(run)}</w:p>" + paragraph("{%p endfor %}")
    lonely = '<w:p><w:bookmarkEnd w:id="3"/><w:bookmarkStart w:id="9" w:name="C"/></w:p>'
    root = xml(fill(bare(body + lonely, header=f"<w:p>{mark.format('')}</w:p>"), NOBODY))
    starts = [(mark.get(qn("w:id")), mark.get(qn("w:name"))) for mark in root.iter(qn("w:bookmarkStart"))]
    ends = [mark.get(qn("w:id")) for mark in root.iter(qn("w:bookmarkEnd"))]
    assert (starts, ends) == ([("1", "B")], ["1"])


# ------------------------------------------------------------------ nothing of the editor


def test_traces_of_editing_are_gone() -> None:
    body = (
        f'<w:p xmlns:x="{W14}" x:paraId="1A" x:textId="2B" w:rsidR="00A" w:rsidRDefault="00B">'
        '<w:proofErr w:type="spellStart"/>'
        '<w:r w:rsidRPr="00C"><w:lastRenderedPageBreak/><w:t>{{ word }}</w:t></w:r></w:p>'
    )
    root = xml(fill(bare(body), NOBODY))
    (element,) = root.iter(qn("w:p"))
    assert (dict(element.attrib), tags(element), tags(element[0]), dict(element[0].attrib)) == ({}, ["r"], ["t"], {})


def with_machine_facts(data: bytes) -> bytes:
    """A template as an office leaves it: a company, a machine's printer, a colleague's address, a personal template."""
    from test_template_file import zipped

    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    found = parts(data)
    found["docProps/app.xml"] = (
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        b"<Template>Normal.dotm</Template><TotalTime>77</TotalTime><Company>Urz\xc4\x85d</Company>"
        b"<Application>LibreOffice/7.4.7.2$Linux_X86_64</Application></Properties>"
    )
    extra = (
        (
            "word/_rels/settings.xml.rels",
            "attachedTemplate",
            "file:///C:/Users/nowak/Normal.dotm",
            ' TargetMode="External"',
        ),
        ("word/_rels/document.xml.rels", "people", "people.xml", ""),
        ("word/_rels/document.xml.rels", "printerSettings", "printerSettings1.bin", ""),
        ("word/_rels/document.xml.rels", "customXml", "../customXml/item1.xml", ""),
    )
    for number, (rels, kind, target, mode) in enumerate(extra):
        empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
        entry = f'<Relationship Id="rIdX{number}" Type="{office}/{kind}" Target="{target}"{mode}/></Relationships>'
        found[rels] = found.get(rels, empty).replace(b"</Relationships>", entry.encode())
    for name in ("word/people.xml", "customXml/item1.xml", "word/unrelated.xml", "../evil.xml"):
        found[name] = b"<nowak/>"
    found["word/printerSettings1.bin"] = b"nowak"
    found["word/settings.xml"] = found["word/settings.xml"].replace(
        b"</w:settings>",
        f'<w:attachedTemplate xmlns:r="{office}" r:id="rIdX0"/>'.encode()
        + b'<w:rsids><w:rsidRoot w:val="00F71AB4"/></w:rsids></w:settings>',
    )
    return zipped(found)


def test_nothing_of_the_editors_machine_is_published(tmp_path: Path) -> None:
    made = fill(with_machine_facts(template("{{ word }}")), NOBODY)
    found = parts(made)
    assert not any(b"nowak" in data or b"Normal.dotm" in data or b"rsid" in data for data in found.values())
    assert not any("customXml" in name or "evil" in name or "unrelated" in name for name in found)
    assert audit(made, tmp_path) == []
    application = etree.fromstring(found["docProps/app.xml"])
    assert [(etree.QName(child).localname, child.text) for child in application] == [
        ("Application", "Microsoft Office Word"),
        ("AppVersion", "16.0000"),
    ]


def test_the_same_document_comes_from_a_template_with_and_without_machine_facts() -> None:
    plain = template("{{ word }}")
    assert parts(fill(with_machine_facts(plain), NOBODY)).keys() == parts(fill(plain, NOBODY)).keys()
    one, other = parts(fill(with_machine_facts(plain), NOBODY)), parts(fill(plain, NOBODY))
    same = {name for name in one if one[name] == other[name]}
    assert one.keys() - same <= {"word/settings.xml"}


# ------------------------------------------------------------------ what it says of itself


def test_properties_are_those_of_the_definition() -> None:
    properties = DocumentProperties(
        title="R&D <b>",
        author="DOPS",
        subject="Wizyta",
        keywords="a, b",
        revision=3,
        programme="wizyta",
    )
    made = fill(template("{{ visit.revision }}"), {"visit": Entry({"revision": 3})}, properties)
    core = docx.Document(BytesIO(made)).core_properties
    assert (core.title, core.author, core.last_modified_by) == ("R&D <b>", "DOPS", "DOPS")
    assert (core.subject, core.keywords, core.language, core.revision) == ("Wizyta", "a, b", "pl-PL", 3)
    assert core.created == core.modified
    assert core.comments == ""
    edition, *custom = etree.fromstring(parts(made)["docProps/custom.xml"])
    assert (edition.get("name"), edition.get("pid")) == ("visitdocs.edition", "2")
    assert re.fullmatch("[A-Z2-7]{16}", "".join(edition.itertext()))
    assert [(entry.get("name"), entry.get("pid"), "".join(entry.itertext())) for entry in custom] == [
        ("visitdocs.programme", "3", "wizyta"),
        ("visitdocs.revision", "4", "3"),
    ]


def test_a_document_in_english_says_so_in_its_styles_and_its_properties() -> None:
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{}"/></w:rPr></w:rPrDefault></w:docDefaults>'
    for named, told in (("pl-PL", "en-GB"), ("en-US", "en-US"), ("en-GB", "en-GB")):
        made = fill(bare(paragraph("a"), styles=defaults.format(named)), {}, DocumentProperties("T", language="en"))
        (language,) = xml(made, "word/styles.xml").iter(qn("w:lang"))
        assert language.get(qn("w:val")) == told
        assert docx.Document(BytesIO(made)).core_properties.language == "en-GB"


def test_without_a_programme_there_are_no_properties_of_the_template_either() -> None:
    made = fill(fill(template("a"), {}), {}, DocumentProperties(title="b"))
    assert "docProps/custom.xml" not in parts(made)
    assert b"custom" not in parts(made)["_rels/.rels"]
    assert b"custom.xml" not in parts(made)["[Content_Types].xml"]


@pytest.mark.parametrize(
    ("styles", "language"),
    [
        ("<w:docDefaults/>", "pl-PL"),
        ("<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>", "pl-PL"),
        ('<w:style w:type="paragraph" w:styleId="a"/>', "pl-PL"),
        ('<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="uk-UA"/></w:rPr></w:rPrDefault></w:docDefaults>', "uk-UA"),
        ('<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>', "pl-PL"),
    ],
)
def test_a_document_has_a_language(styles: str, language: str) -> None:
    root = xml(fill(bare(paragraph("a"), styles=styles), {}), "word/styles.xml")
    assert (
        root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val"))
        == language
    )


def test_a_filled_document_filled_again_is_the_same() -> None:
    made = fill(template("{{ word }}", "b"), NOBODY)
    assert fill(made, NOBODY, PROPERTIES) == made


@pytest.mark.parametrize(
    ("span", "columns"), [("3", 3), ("x", 1), ("0", 1), ("-5", 1), ("2147483647", 63), ("9" * 5000, 63)]
)
def test_the_grid_has_as_many_columns_as_the_widest_row_and_never_millions(span: str, columns: int) -> None:
    body = (
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="?"/></w:tblGrid><w:tr><w:tc><w:tcPr>'
        f'<w:gridSpan w:val="{span}"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    )
    assert len(list(xml(fill(bare(body), {})).iter(qn("w:gridCol")))) == columns


def test_columns_before_and_behind_a_row_are_not_millions_either() -> None:
    row = '<w:tr><w:trPr><w:gridBefore w:val="99999999"/><w:gridAfter w:val="x"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    made = xml(fill(bare(f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>{row}</w:tbl>'), {}))
    assert [element.get(qn("w:val")) for element in made.iter(qn("w:gridBefore"), qn("w:gridAfter"))] == ["63", "1"]
    assert len(list(made.iter(qn("w:gridCol")))) == 63


def test_many_tables_do_not_make_millions_of_columns() -> None:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr><w:p/></w:tc>'
    table = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell}</w:tr></w:tbl><w:p/>"
    assert len(list(xml(fill(bare(table * 3_000), {})).iter(qn("w:gridCol")))) == 100_000 // 63 * 63
