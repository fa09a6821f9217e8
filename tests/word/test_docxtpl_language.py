"""What docxtpl's documentation promises works on the tree: its tags for cells, paragraphs and notes, its values."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from docxtpl import InlineImage, Listing, RichText, RichTextParagraph
from jinja2 import Environment
from made_templates import NAME, audit, sample_pictures, saved, table, template
from said import polish

from visitdocs.problems import TemplateError
from visitdocs.word import WordTemplate
from visitdocs.word.finishing.private_data import drop_private_data

LOGO = sample_pictures()["logos/union.png"]


def host(*paragraphs: str, build: Callable[[Document], Any] | None = None) -> WordTemplate:
    return WordTemplate(template(*paragraphs, build=build), NAME)


def rendered(made: WordTemplate, **context: object) -> Document:
    made.render(context)
    return docx.Document(BytesIO(made.to_bytes()))


def lines(*paragraphs: str, **context: object) -> list[str]:
    return [paragraph.text for paragraph in rendered(host(*paragraphs), **context).paragraphs]


def cells(document: Document) -> list[list[tuple[str, dict[str, str]]]]:
    """Of every cell its text and, by name, what its properties say of spans, merges and colours."""
    return [
        [
            (
                "".join(text.text or "" for text in cell.iter(qn("w:t"))),
                {
                    name: found.get(qn("w:fill" if name == "shd" else "w:val"))
                    for name in ("gridSpan", "vMerge", "shd")
                    if (found := cell.find(f"{qn('w:tcPr')}/{qn(f'w:{name}')}")) is not None
                },
            )
            for cell in row.iter(qn("w:tc"))
        ]
        for row in document.element.body.iter(qn("w:tr"))
    ]


def told(made: WordTemplate, **context: object) -> tuple[str, str]:
    with pytest.raises(TemplateError) as caught:
        made.render(context)
    (problem,) = caught.value.problems
    return polish(problem.message), polish(problem.hint)


# ------------------------------------------------------------------ cells


def test_a_cell_takes_its_colour_from_a_value() -> None:
    rows = ("{%tr for a in alerts %}", ""), ("{% cellbg a.bg %}{{ a.kind }}", "x"), ("{%tr endfor %}", "")
    alerts = [{"bg": "FF0000", "kind": "pilne"}, {"bg": "#00ff00", "kind": "zwykłe"}]
    assert cells(rendered(host(build=table(*rows)), alerts=alerts)) == [
        [("pilne", {"shd": "FF0000"}), ("x", {})],
        [("zwykłe", {"shd": "00ff00"}), ("x", {})],
    ]


@pytest.mark.parametrize("span", ["2", "names|count", "'2'"])
def test_a_cell_spans_as_many_columns_as_a_value_says(span: str) -> None:
    made = host(build=table((f"{{% colspan {span} %}} Nagłówek",), ("a",)))
    assert cells(rendered(made, names=["a", "b"]))[0] == [("Nagłówek", {"gridSpan": "2"})]


def test_cells_of_a_loop_are_merged_downwards() -> None:
    rows = ("{%tr for x in [1, 2, 3] %}", ""), ("Grupa{% vm %} {{ x }}", "{{ x }}"), ("{%tr endfor %}", "")
    assert cells(rendered(host(build=table(*rows)))) == [
        [("Grupa 1", {"vMerge": "restart"}), ("1", {})],
        [("", {"vMerge": "continue"}), ("2", {})],
        [("", {"vMerge": "continue"}), ("3", {})],
    ]


def test_cells_of_a_loop_are_merged_sideways() -> None:
    row = "{%tc for x in [1, 2, 3] %}", "{% hm %}Nagłówek {{ x }}", "{%tc endfor %}"
    below = "{%tc for x in [1, 2, 3] %}", "{{ x }}", "{%tc endfor %}"
    assert cells(rendered(host(build=table(row, below)))) == [
        [("Nagłówek 1", {"gridSpan": "3"})],
        [("1", {}), ("2", {}), ("3", {})],
    ]


def test_a_merged_cell_may_span_columns_already() -> None:
    row = "{%tc for x in [1, 2] %}", "{% hm %}{% colspan 2 %}Nagłówek", "{%tc endfor %}"
    assert cells(rendered(host(build=table(row)))) == [[("Nagłówek", {"gridSpan": "4"})]]


@pytest.mark.parametrize(
    ("tag", "message", "hint"),
    [
        ("{% cellbg colour %}", "„czerwony” nie jest kolorem", "podaj go tak: FFDD00, czyli sześć cyfr szesnastkowych"),
        ("{% colspan colour %}", "„czerwony” nie jest liczbą kolumn", "podaj liczbę od 1 do 63"),
        ("{% colspan 64 %}", "„64” nie jest liczbą kolumn", "podaj liczbę od 1 do 63"),
        ("{% cellbg %}", "polecenie „cellbg” nie ma wartości", 'zapisz je tak: {% cellbg "FFDD00" %}'),
        ("{% vm 3 %}", "polecenie „vm” łączy komórki powtarzane pętlą, a tu pętli nie ma", None),
        ("{% hm %}", "polecenie „hm” łączy komórki powtarzane pętlą, a tu pętli nie ma", None),
    ],
)
def test_a_wrong_cell_tag_is_told(tag: str, message: str, hint: str | None) -> None:
    said = told(host(build=table((tag, "a"))), colour="czerwony")
    assert said[0] == f"{message} (znacznik {tag})"
    assert said[1] == (hint or "wstaw go do komórki, którą powtarza {%tr for … %} albo {%tc for … %}")


@pytest.mark.parametrize("tag", ['{% cellbg "FF0000" %}', "{% colspan 2 %}", "{% vm %}", "{% hm %}"])
def test_a_cell_tag_outside_a_table_is_told(tag: str) -> None:
    assert told(host(f"A {tag}")) == (
        f"ten znacznik działa tylko w tabeli (znacznik {tag})",
        "wstaw go do komórki tabeli albo go usuń",
    )


# ------------------------------------------------------------------ paragraphs and notes


def test_a_sentence_typed_over_paragraphs_is_printed_as_one() -> None:
    typed = "Dom stoi", "{%- if town -%}", " w mieście", "{%- else -%}", " na wsi", "{%- endif -%}", " i cieszy."
    assert lines("a", *typed, "b", town=True) == ["a", "Dom stoi w mieście i cieszy.", "b"]
    assert lines("a", *typed, "b", town=False) == ["a", "Dom stoi na wsi i cieszy.", "b"]


def test_a_minus_inside_a_sentence_takes_the_blanks_away() -> None:
    assert lines("a  {%- if x %} b {% endif -%}  c", x=1) == ["a b c"]
    assert lines("a  {{- x -}}  c", x=1) == ["a1c"]
    assert lines("a {{- x -}} {{- x }}", x=1) == ["a11"]


def test_a_minus_takes_a_line_break_away_but_no_page_break() -> None:
    def build(document: Document) -> None:
        for kind in (docx.enum.text.WD_BREAK.LINE, docx.enum.text.WD_BREAK.PAGE):
            run = document.add_paragraph("a").add_run()
            run.add_break(kind)
            run.add_text("{%- if x %}b{% endif %}")

    document = rendered(host(build=build), x=1)
    assert [paragraph.text for paragraph in document.paragraphs] == ["ab", "ab"]
    assert [found.get(qn("w:type")) for found in document.element.body.iter(qn("w:br"))] == ["page"]


def test_a_paragraph_that_has_no_neighbour_to_join_is_told() -> None:
    assert told(host("{%- if x %}a{% endif %}"), x=1) == (
        "ten znacznik łączy akapity, a obok nie ma akapitu do połączenia (znacznik {%- if x %})",
        "usuń z niego znak „-” albo postaw obok zwykły akapit",
    )


def test_notes_are_left_out_with_what_they_wrap() -> None:
    build = table(("{#tr cały wiersz #}", "{{ nowhere }}"), ("a", "{#tc komórka #} b"))
    document = rendered(host("a{# uwaga #}b", "{#p akapit #} i {{ nowhere }}", "c", build=build))
    assert [paragraph.text for paragraph in document.paragraphs] == ["ab", "c"]
    assert cells(document) == [[("a", {})]]


def test_escaped_braces_are_printed_and_values_stay_as_they_are() -> None:
    assert lines("{_{ a }_} {_% b %_} {{ x }}", x="{_{ c }_}") == ["{{ a }} {% b %} {_{ c }_}"]


# ------------------------------------------------------------------ names, filters, functions


def test_a_default_stands_in_for_a_name_that_does_not_exist() -> None:
    context: dict[str, Any] = {"visit": {"title": "Wizyta", "places": 0}}
    assert lines("{{ motto|default('brak') }}", **context) == ["brak"]
    assert lines("{{ visit.motto|default('brak') }}", **context) == ["brak"]
    assert lines("{{ visit.places|default('brak') }}", **context) == ["0"]
    assert lines("{% if motto is defined %}a{% else %}b{% endif %}", **context) == ["b"]
    assert told(host("{{ visit.titel|default('brak') }}"), **context)[1] == "czy chodziło o „title”?"
    assert told(host("{{ vist|default('brak') }}"), **context)[1] == "czy chodziło o „visit”?"


def test_escaping_twice_is_escaping_once() -> None:
    assert lines("{{ x|e }} {{ x|escape|upper }}", x="<b>&") == ["<b>& <B>&"]


def test_methods_and_functions_that_were_handed_over_are_called() -> None:
    assert lines("{{ x.upper() }} {{ f(x, 2) }}", x="ab", f=lambda text, times: text * times) == ["AB abab"]
    pairs = "{% for k, v in x.items() %}{{ k }}{{ v }} {% endfor %}{% for n in range(2) %}{{ n }}{% endfor %}"
    assert lines(pairs, x={"items": 1, "b": 2}) == ["items1 b2 01"]


@pytest.mark.parametrize("tag", ["{{ x.upper(1) }}", "{{ x.encode() }}", "{{ f.__call__() }}", "{{ f(*x) }}"])
def test_other_calls_are_refused(tag: str) -> None:
    assert told(host(tag), x="ab", f=str)[0].startswith(("szablon próbuje wywołać", "szablon sięga po"))


def test_a_function_without_brackets_is_told() -> None:
    assert told(host("{{ f }}"), f=str) == ("„f” to funkcja, a nie wartość (znacznik {{ f }})", "dopisz nawias: f( … )")


def test_filters_of_an_environment_are_taken_along() -> None:
    environment = Environment()
    environment.filters["twice"] = lambda text: text * 2
    made = host("{{ x|twice }}")
    made.render({"x": "<a>"}, environment)
    assert made.docx.paragraphs[0].text == "<a><a>"


# ------------------------------------------------------------------ values


def test_rich_text_keeps_its_own_look_and_the_words_around_theirs() -> None:
    def build(document: Document) -> None:
        document.add_paragraph().add_run("przed {{r x }} po").bold = True

    rich = RichText("a")
    rich.add("b & <b>", italic=True, color="#FF0000")
    (paragraph,) = rendered(host(build=build), x=rich).paragraphs
    assert [(run.text, run.bold, run.italic) for run in paragraph.runs if run.text] == [
        ("przed ", True, None),
        ("a", None, None),
        ("b & <b>", None, True),
        (" po", True, None),
    ]


def test_nothing_that_docxtpl_makes_breaks_a_rule_of_open_xml(tmp_path: Path) -> None:
    def build(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ image }}"

    made = host("{{ image }}", "{{r rich }}", "{{p block }}", build=build)
    image = InlineImage(made, BytesIO(LOGO), height=Mm(10))
    look = {"color": "#FF0000", "highlight": "#FFFF00", "font": "Lato", "style": "Strong", "underline": "dash"}
    rich = RichText("a", bold=True, size=40, italic=True, strike=True, superscript=True, lang="pl-PL", **look)
    rich.add("b", url_id=made.build_url_id("https://example.org/"))
    rich.add(image)
    made.render({"image": image, "rich": rich, "block": RichTextParagraph("c", parastyle="ListBullet")})
    drop_private_data(made.docx)  # of python-docx's own template
    assert audit(made.to_bytes(), tmp_path) == []


def test_signs_in_a_value_end_lines_paragraphs_and_pages() -> None:
    def build(document: Document) -> None:
        document.add_paragraph("a {{ x }} b", style="List Bullet")

    document = rendered(host(build=build), x="1\n2\t3\a4\f5")
    assert [(paragraph.text, paragraph.style.name) for paragraph in document.paragraphs] == [
        ("a 1\n2\t3", "List Bullet"),
        ("4", "List Bullet"),
        ("", "Normal"),
        ("5 b", "List Bullet"),
    ]
    assert [found.get(qn("w:type")) for found in document.element.body.iter(qn("w:br"))] == [None, "page"]
    assert lines("{{ x }}", x=Listing("<1>\a&2")) == ["<1>", "&2"]
    assert lines("{{r x }}", x=RichText("<1>\a&2")) == ["<1>", "&2"]


def test_the_last_half_of_a_divided_paragraph_ends_the_section() -> None:
    def build(document: Document) -> None:
        document.add_paragraph("{{ x }}")
        document.add_section()
        document.add_paragraph("b")

    document = rendered(host(build=build), x="1\a2")
    assert [paragraph._p.pPr is not None for paragraph in document.paragraphs[:2]] == [False, True] or [
        paragraph._p.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None for paragraph in document.paragraphs[:3]
    ] == [False, False, True]


def test_a_value_cannot_divide_what_has_to_stay_whole() -> None:
    control = (
        '<w:sdt xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:sdtContent><w:r>'
        "<w:t>{{ x }}</w:t></w:r></w:sdtContent></w:sdt>"
    )

    def build(document: Document) -> None:
        document.add_paragraph()._p.append(docx.oxml.parse_xml(control))

    message, _ = told(host(build=build), x="1\a2")
    assert message == "wartość kończy akapit w środku czegoś, czego nie da się podzielić"


@pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}"])
@pytest.mark.parametrize("place", ["body", "header"])
@pytest.mark.parametrize("is_rich", [False, True])
def test_an_image_gets_into_its_part(tag: str, place: str, is_rich: bool) -> None:
    def build(document: Document) -> None:
        if place == "header":
            document.sections[0].header.paragraphs[0].text = f"a{tag}b"
        else:
            document.add_paragraph(f"a{tag}b")

    made = host(build=build)
    image = InlineImage(made, BytesIO(LOGO), height=Mm(10))
    document = rendered(made, x=RichText(image) if is_rich else image)
    holder = document if place == "body" else document.sections[0].header
    paragraph = holder.paragraphs[0]
    (blip,) = paragraph._p.iter(qn("a:blip"))
    assert paragraph.text == "ab"
    assert holder.part.related_parts[blip.get(qn("r:embed"))].blob == LOGO


def test_what_is_no_image_is_told() -> None:
    made = host("{{ x }}")
    assert told(made, x=InlineImage(made, BytesIO(b"x"))) == (
        "obrazu nie da się odczytać (znacznik {{ x }})",
        "zapisz go jeszcze raz jako PNG lub JPEG",
    )


def test_rich_paragraphs_take_the_place_of_theirs() -> None:
    rich = RichTextParagraph()
    rich.add("a", parastyle="ListBullet")
    rich.add(RichText("b", bold=True))
    document = rendered(host("{{p x }}", build=table(("{{p x }}",))), x=rich)
    assert [(paragraph.text, paragraph.style.name) for paragraph in document.paragraphs] == [
        ("a", "List Bullet"),
        ("b", "Normal"),
    ]
    assert cells(document) == [[("ab", {})]]


def test_a_sub_document_brings_its_tables_pictures_and_lists() -> None:
    inner = docx.Document()
    inner.add_paragraph("punkt", style="List Number")
    inner.add_picture(BytesIO(LOGO))
    inner.add_table(1, 1).cell(0, 0).text = "komórka"

    def made() -> bytes:
        outer = host("przed", "{{p x }}", "po")
        outer.render({"x": outer.new_subdoc(BytesIO(saved(inner)))})
        return outer.to_bytes()

    data = made()
    document = docx.Document(BytesIO(data))
    assert [paragraph.text for paragraph in document.paragraphs] == ["przed", "punkt", "", "po"]
    assert cells(document) == [[("komórka", {})]]
    (blip,) = document.element.body.iter(qn("a:blip"))
    assert document.part.related_parts[blip.get(qn("r:embed"))].blob == LOGO
    assert made() == data


def test_an_empty_sub_document_is_built_with_python_docx() -> None:
    outer = host("{{p x }}", "po")
    inner = outer.new_subdoc()
    inner.add_paragraph("a").add_run(" b").italic = True
    assert [paragraph.text for paragraph in rendered(outer, x=inner).paragraphs] == ["a b", "po"]


@pytest.mark.parametrize(
    ("tag", "value", "message"),
    [
        ("{{p x }}", "a", "„p” ma sens tylko w znacznikach {% … %}"),
        ("{{p x }}", RichText("a"), "„p” ma sens tylko w znacznikach {% … %}"),
        ("a {{ x }}", RichTextParagraph("a"), "ta wartość to całe akapity, a nie kawałek zdania"),
        ("{{ x }}", RichText("a", style="<"), "ta wartość ma błędny kod XML, na przykład w nazwie stylu albo czcionki"),
        ("{{ x }}", RichText("a", url_id="rId99"), "ta wartość odwołuje się do czegoś, czego w tym dokumencie nie ma"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told(tag: str, value: object, message: str) -> None:
    assert told(host(tag), x=value)[0] == f"{message} (znacznik {tag.removeprefix('a ')})"


def test_a_sub_document_of_another_template_is_told() -> None:
    assert told(host("{{p x }}"), x=host().new_subdoc())[0].startswith(
        "ten dokument podrzędny przygotowano dla innego szablonu"
    )


def test_docxtpls_values_show_nothing_of_python() -> None:
    made = host("{{ x.tpl }}")
    assert told(made, x=made.new_subdoc())[0].startswith("szablon sięga po coś, czego mu nie wolno")


def test_a_template_may_be_filled_again() -> None:
    made = host("{{ x }}")
    assert [rendered(made, x=x).paragraphs[0].text for x in ("a", "b")] == ["a", "b"]
    assert told(made, y=1)[0].startswith("nie ma wartości „x”")
    assert rendered(made, x="c").paragraphs[0].text == "c"
