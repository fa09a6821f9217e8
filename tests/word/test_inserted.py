"""Pictures and links that tags insert: size, words for those who cannot see, style, target."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree
from made_templates import audit, bare, fill, parts, problems, template, xml
from PIL import Image
from said import polish

from visitdocs.problems import TemplateError
from visitdocs.templating.entries import Entry

DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def image(kind: str = "PNG", size: tuple[int, int] = (40, 20), mode: str = "RGB") -> bytes:
    data = BytesIO()
    Image.new(mode, size, 0).save(data, kind)
    return data.getvalue()


def paragraph(text: str, look: str = "") -> str:
    return f'<w:p><w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def style(identifier: str, name: str, kind: str = "character") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name}"/></w:style>'


LOGO = Entry({"file": "logo.png", "alt": "Znak"})


@pytest.mark.parametrize(
    ("tag", "millimetres"),
    [("picture(10)", (20, 10)), ("picture(10, 15)", (15, 10)), ("picture(height=2.5)", (5, 2.5))],
)
def test_a_picture_has_the_size_that_its_tag_asks_for(tag: str, millimetres: tuple[float, float]) -> None:
    data = fill(template(f"{{{{r logo|{tag} }}}}"), {"logo": LOGO}, logo=image())
    (shape,) = docx.Document(BytesIO(data)).inline_shapes
    assert (shape.width.mm, shape.height.mm) == pytest.approx(millimetres)


def test_a_picture_stands_in_its_line_without_distances() -> None:
    """LibreOffice takes distances that are not said for three millimetres."""
    root = xml(fill(bare(paragraph("{{r logo|picture(9) }}")), {"logo": LOGO}, logo=image()))
    (inline,) = root.iter(qn("wp:inline"))
    assert {name: inline.get(name) for name in inline.attrib} == dict.fromkeys(
        ("distT", "distB", "distL", "distR"), "0"
    )


def test_a_picture_says_what_it_shows_or_that_it_only_decorates() -> None:
    plain = Entry({"file": "logo.png", "alt": ""})
    data = fill(
        bare(paragraph("{{r logo|picture(9) }}{{r plain|picture(9) }}")), {"logo": LOGO, "plain": plain}, logo=image()
    )
    told, decorating = xml(data).iter(qn("wp:docPr"))
    assert (told.get("descr"), told.find(f".//{DECORATIVE}")) == ("Znak", None)
    assert (decorating.get("descr"), decorating.find(f".//{DECORATIVE}").get("val")) == (None, "1")


def test_a_picture_is_kept_once_however_often_it_is_shown(tmp_path: Path) -> None:
    def build(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "{{r logo|picture(9) }}"

    data = fill(
        template("{{r logo|picture(9) }}", "{{r logo|picture(5) }}", build=build), {"logo": LOGO}, logo=image("JPEG")
    )
    assert [name.rpartition(".")[2] for name in parts(data) if name.startswith("word/media/")] == ["jpeg"]
    roots = [xml(data), xml(data, "word/header1.xml")]
    assert [element.get("id") for root in roots for element in root.iter(qn("wp:docPr"))] == ["1", "2", "3"]
    assert audit(data, tmp_path) == []


def test_pictures_in_a_loop_have_numbers_of_their_own() -> None:
    data = fill(bare(paragraph("{% for x in 'abc' %}{{r logo|picture(9) }}{% endfor %}")), {"logo": LOGO}, logo=image())
    assert [element.get("id") for element in xml(data).iter(qn("wp:docPr"))] == ["1", "2", "3"]


def test_an_absent_picture_is_nothing() -> None:
    root = xml(fill(bare(paragraph("A{{r logo|picture(9) }}")), {"logo": ""}))
    assert list(root.iter(qn("w:drawing"))) == []


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "obraz logo.png: nie ma takiego pliku"),
        (b"", "obraz logo.png: to nie jest poprawny obraz"),
        (b"<svg/>", "obraz logo.png: to nie jest poprawny obraz"),
        (image()[:60], "obraz logo.png: to nie jest poprawny obraz"),
        (image("GIF"), "obraz logo.png: to nie jest obraz PNG ani JPEG"),
        (image("TIFF"), "obraz logo.png: to nie jest obraz PNG ani JPEG"),
    ],
)
def test_a_picture_that_word_would_not_show_is_refused(data: bytes | None, message: str) -> None:
    with pytest.raises(TemplateError) as caught:
        fill(bare(paragraph("{{r logo|picture(9) }}")), {"logo": LOGO}, **({} if data is None else {"logo": data}))
    (problem,) = caught.value.problems
    assert polish(problem.message) == message
    assert polish(problem.hint)


STYLES = {
    "Word's own": (style("Hyperlink", "Hyperlink"), "Hyperlink", 1),
    "a Polish Word's": (style("Hipercze", "Hyperlink"), "Hipercze", 1),
    "LibreOffice's": (style("Czeinternetowe", "hyperlink"), "Czeinternetowe", 1),
    "missing": (style("Normal", "Normal", "paragraph"), "Hyperlink", 2),
    "missing, its identifier taken": (style("Hyperlink", "Moje łącze", "paragraph"), "Hyperlink1", 2),
}


@pytest.mark.parametrize("name", STYLES)
def test_a_link_has_the_style_of_links_by_its_name(name: str) -> None:
    styles, identifier, count = STYLES[name]
    data = fill(bare(paragraph("{{r a|link }} i {{r a|link }}"), styles=styles), {"a": "x@example.org"})
    assert [element.get(qn("w:val")) for element in xml(data).iter(qn("w:rStyle"))] == [identifier] * 2
    found = list(xml(data, "word/styles.xml").iterchildren(qn("w:style")))
    assert len(found) == count
    assert found[-1].get(qn("w:styleId")) == identifier


def test_placeholders_have_their_style_by_its_name() -> None:
    from visitdocs.word.values.form_entries import FormFieldEntry

    field = FormFieldEntry("f", "Pole", "text")
    data = fill(
        bare(paragraph("{{r field|control }}"), styles=style("Tekstzastpczy", "Placeholder Text")), {"field": field}
    )
    assert [element.get(qn("w:val")) for element in xml(data).iter(qn("w:rStyle"))] == ["Tekstzastpczy"]


def test_styles_that_nobody_asked_for_are_not_added() -> None:
    data = fill(bare(paragraph("{{ a }}"), styles=style("Normal", "Normal", "paragraph")), {"a": "b"})
    assert len(list(xml(data, "word/styles.xml").iterchildren(qn("w:style")))) == 1


def test_a_document_without_styles_has_links_all_the_same() -> None:
    root = xml(fill(bare(paragraph("{{r a|link }}")), {"a": "x@example.org"}))
    assert list(root.iter(qn("w:rStyle"))) == []
    assert len(list(root.iter(qn("w:hyperlink")))) == 1


def test_a_link_takes_the_look_of_its_tag_and_its_own_style() -> None:
    look = '<w:rPr><w:rStyle w:val="Strong"/><w:b/><w:sz w:val="30"/></w:rPr>'
    data = fill(bare(paragraph("a {{r a|link }} b", look), styles=style("Normal", "Normal")), {"a": "x@example.org"})
    looks = [
        [(etree.QName(child).localname, child.get(qn("w:val"))) for child in run.find(qn("w:rPr"))]
        for run in xml(data).iter(qn("w:r"))
    ]
    plain = [("rStyle", "Strong"), ("b", None), ("sz", "30")]
    assert looks == [plain, [("rStyle", "Hyperlink"), *plain[1:]], plain]


def test_a_link_inside_a_link_of_the_template_stays_text() -> None:
    body = '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>do {{r a|link }}</w:t></w:r></w:hyperlink></w:p>'
    root = xml(fill(bare(body), {"a": "x@example.org"}))
    assert len(list(root.iter(qn("w:hyperlink")))) == 1
    assert "".join(root.itertext()) == "do x@example.org"


def test_inserted_things_and_text_keep_their_order() -> None:
    data = fill(
        bare(paragraph("1{{r a|link }}2{{r logo|picture(9) }}3{{r a|link }}")),
        {"a": "x@y.pl", "logo": LOGO},
        logo=image(),
    )
    (element,) = xml(data).iter(qn("w:p"))
    kinds = [etree.QName(child).localname for child in element]
    assert kinds == ["r", "hyperlink", "r", "r", "r", "hyperlink"]
    assert "".join(element.itertext()) == "1x@y.pl23x@y.pl"


def test_the_filters_of_the_sandbox_work_on_inserted_things() -> None:
    root = xml(fill(bare(paragraph("{{ names|map('link')|join(' &amp; ') }}")), {"names": ("a@b.pl", "c.pl")}))
    assert "".join(root.itertext()) == "a@b.pl & c.pl"
    assert len(list(root.iter(qn("w:hyperlink")))) == 2


def test_a_link_in_an_attribute_is_told() -> None:
    body = '<w:p><w:bookmarkStart w:id="1" w:name="{{ a|link }}"/></w:p>'
    (problem,) = problems(bare(body), {"a": "x@example.org"})
    assert polish(problem.message) == "po wypełnieniu szablonu części dokumentu nie pasują do siebie"
