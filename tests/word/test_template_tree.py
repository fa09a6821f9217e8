"""Tags in the tree: gathered whatever runs they are spread over, and nothing beside them changes its look."""

from __future__ import annotations

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from made_templates import filled, template, texts

from visitdocs.templating.entries import Entry, Series

CONTEXT = {
    "yes": "tak",
    "no": "",
    "entry": Entry({"there": "x"}),
    "names": Series(("Ala", "Ola", "Ela")),
    "none": Series(),
}


def looks(document: Document, paragraph: int = 0) -> list[tuple[str, bool]]:
    """The text of each run and whether it is bold, neighbours of one look put together."""
    found: list[tuple[str, bool]] = []
    for run in document.paragraphs[paragraph].runs:
        if found and found[-1][1] is bool(run.bold):
            found[-1] = (found[-1][0] + run.text, bool(run.bold))
        else:
            found.append((run.text, bool(run.bold)))
    return found


DELETED = (
    f'<w:p {nsdecls("w")}><w:ins w:id="1" w:author="A"><w:r><w:t>{{{{ yes }}}}</w:t></w:r></w:ins>'
    '<w:del w:id="2" w:author="A"><w:r><w:delText>{{ unknown }}</w:delText></w:r></w:del>'
    '<w:moveFrom w:id="3" w:author="A"><w:r><w:t>{% if %}</w:t></w:r></w:moveFrom></w:p>'
)


def test_what_was_deleted_while_changes_were_tracked_is_no_part_of_a_template() -> None:
    def build(document: Document) -> None:
        document.element.body.insert(0, parse_xml(DELETED))
        rows = document.add_table(2, 1).rows
        rows[0].cells[0].text = "{{ unknown }}"
        rows[0]._tr.get_or_add_trPr().append(parse_xml(f'<w:del {nsdecls("w")} w:id="4" w:author="A"/>'))
        rows[1].cells[0].text = "{{ yes }}"

    made = filled(template(build=build), CONTEXT)
    assert [text.text for text in made.element.body.iter(qn("w:t"))] == ["tak", "tak"]


def runs(*pieces: tuple[str, bool]):
    """A paragraph of runs, bold or not."""

    def build(document: Document) -> None:
        paragraph = document.add_paragraph()
        for text, bold in pieces:
            paragraph.add_run(text).bold = bold

    return build


def xml(body: str):
    """A paragraph of the body as it would stand in a file."""

    def build(document: Document) -> None:
        document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{body}</w:p>"))

    return build


def test_a_tag_over_many_runs_is_filled_with_the_look_of_its_beginning() -> None:
    data = template(build=runs(("To {", True), ("{ y", False), ("es }", True), ("} b", False)))
    assert looks(filled(data, CONTEXT)) == [("To tak", True), (" b", False)]


@pytest.mark.parametrize(("name", "shown"), [("yes", [("a", True), ("b", False), ("c", False)]), ("no", [])])
def test_what_a_condition_hides_takes_no_look_with_it(name: str, shown: list) -> None:
    pieces = ((f"1{{% if {name} %}}a", True), ("b", False), ("c{% endif %}2", False), ("3", True))
    expected = [("1a", True), ("bc2", False), ("3", True)] if shown else [("1", True), ("2", False), ("3", True)]
    assert looks(filled(template(build=runs(*pieces)), CONTEXT)) == expected


def test_a_loop_in_a_sentence_repeats_with_its_look() -> None:
    pieces = (
        ("Są: {% for name in names %}", False),
        ("{{ name }}", True),
        ("{% if not loop.last %}, {% endif %}", False),
    )
    document = filled(template(build=runs(*pieces, ("{% endfor %}.", False))), CONTEXT)
    assert looks(document) == [
        *[("Są: ", False), ("Ala", True), (", ", False), ("Ola", True), (", ", False), ("Ela", True), (".", False)]
    ]


def test_a_tag_may_run_over_a_bookmark_a_proof_mark_a_link_and_a_tab() -> None:
    body = (
        '<w:r><w:t xml:space="preserve">To {{ </w:t></w:r><w:bookmarkStart w:id="1" w:name="x"/>'
        '<w:proofErr w:type="spellStart"/><w:hyperlink w:anchor="x"><w:r><w:t>ye</w:t></w:r></w:hyperlink>'
        '<w:bookmarkEnd w:id="1"/><w:ins w:id="2" w:author="x"><w:r><w:t>s</w:t></w:r></w:ins>'
        "<w:r><w:tab/><w:t>}}</w:t><w:tab/><w:t>b</w:t></w:r>"
    )
    document = filled(template(build=xml(body)), CONTEXT)
    assert document.paragraphs[0].text == "To tak\tb"


def test_a_paragraph_of_a_statement_goes_with_it() -> None:
    data = template(
        "{%p for name in names %}", "{{ loop.index }}. {{ name }}", "{%p endfor %}", "{%p if no %}", "x", "{%p endif %}"
    )
    assert texts(filled(data, CONTEXT)) == ["1. Ala", "2. Ola", "3. Ela"]


def test_lonely_statements_wrap_their_paragraphs_without_saying_so() -> None:
    data = template("{% for name in names %}", "{{ name }}", "{% else %}", "nikt", "{%p endfor %}", "koniec")
    assert texts(filled(data, CONTEXT)) == ["Ala", "Ola", "Ela", "koniec"]
    assert texts(filled(data, CONTEXT | {"entry": Entry({"there": "x"}), "names": Series()})) == ["nikt", "koniec"]


def test_rows_and_cells_go_with_their_statements() -> None:
    def build(document: Document) -> None:
        table = document.add_table(4, 3)
        for row, cells in enumerate(
            (
                ("{%tc for name in names %}", "{{ name }}", "{%tc endfor %}"),
                ("{%tr for name in names %}", "", ""),
                ("{{ name }}", "b", "c"),
                ("{%tr endfor %}", "", ""),
            )
        ):
            for column, text in enumerate(cells):
                table.cell(row, column).text = text

    (table,) = filled(template(build=build), CONTEXT).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Ala", "Ola", "Ela"],
        ["Ala", "b", "c"],
        ["Ola", "b", "c"],
        ["Ela", "b", "c"],
    ]
    assert len(table._tbl.tblGrid.gridCol_lst) == 3


def test_the_grid_follows_a_loop_over_cells() -> None:
    def build(document: Document) -> None:
        table = document.add_table(1, 3)
        for cell, text in zip(
            table.rows[0].cells, ("{%tc for x in names|join %}", "{{ x }}", "{%tc endfor %}"), strict=True
        ):
            cell.text = text

    (table,) = filled(template(build=build), CONTEXT).tables
    columns = table._tbl.tblGrid.gridCol_lst
    assert len(columns) == len(table.rows[0].cells) == 9
    assert sum(column.w for column in columns) == pytest.approx(5486400, rel=0.01)


def test_notes_are_left_out_with_the_paragraph_they_have_for_themselves() -> None:
    assert texts(filled(template("{#p uwaga }} dla {{ kolegów #}", "To{# it's #} b"), CONTEXT)) == ["To b"]


def test_a_tag_in_the_alternative_text_of_a_picture_of_the_template_is_filled() -> None:
    body = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:docPr id="7" name="x" descr="Znak: {% if yes %}{{ quoted }}{% endif %}"/></wp:inline></w:drawing></w:r>'
    )
    document = filled(template(build=xml(body)), CONTEXT | {"quoted": "\"R&D\" <'b'>"})
    (properties,) = document.element.body.iter(qn("wp:docPr"))
    assert properties.get("descr") == "Znak: \"R&D\" <'b'>"


def test_a_tag_in_a_field_code_is_filled() -> None:
    body = '<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://{{ yes }}.pl" </w:instrText></w:r>'
    document = filled(template(build=xml(body)), CONTEXT)
    assert [element.text for element in document.element.body.iter(qn("w:instrText"))] == [
        ' HYPERLINK "https://tak.pl" '
    ]


def test_text_boxes_are_filled_and_keep_their_sentences_to_themselves() -> None:
    inner = "<w:p><w:r><w:t>{{ yes }} na polu</w:t></w:r></w:p>"
    box = f"<w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict>"
    body = f"<w:r><w:t>To {{{{ </w:t></w:r><w:r>{box}</w:r><w:r><w:t>yes }}}} b</w:t></w:r>"
    document = filled(template(build=xml(body)), CONTEXT)
    found = [
        "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
    ]
    assert found == ["To taktak na polu b", "tak na polu"]


def test_line_ends_that_a_pretty_printer_left_in_the_template_are_spaces() -> None:
    document = filled(template(build=xml("<w:r><w:t>\n    To {{ yes }}\n    b\n</w:t></w:r>")), CONTEXT)
    assert document.paragraphs[0].text.strip() == "To tak b"


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('{{ "R&D <b>"|capital }}', "R&D <b>"),
        ('{{ "R&D <b>" }}', "R&D <b>"),
        (r'{{ "a\nb\tc" }}', "a\nb\tc"),
        ("{{ 'a' + yes + \"&\" }}", "atak&"),
        ("{{ names|length > 2 and 'wiele' or 'mało' }}", "wiele"),
        ("{{ names|map('upper')|join(', ') }}", "ALA, OLA, ELA"),
        ("{{ names|reverse|first }}", "Ela"),
        ("{{ no|default('brak') }}", "brak"),
        ("{% set x = yes %}{{ x }}", "tak"),
        ("{{ names[0] if yes else no }}", "Ala"),
        ("{{ 7 * 6 - 2 }}", "40"),
        ("{% if entry.absent is defined %}a{% else %}b{% endif %}", "b"),
    ],
)
def test_tags_are_jinja(tag: str, text: str) -> None:
    assert texts(filled(template(tag), CONTEXT)) == [text]
