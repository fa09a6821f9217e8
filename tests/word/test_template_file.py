"""A file that is no sound template is refused in words, before anything opens it that could be harmed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from made_templates import NAME, fill, problems, saved, template, texts
from said import polish

from visitdocs.word.package import openable

MAIN_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def zipped(parts: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return data.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def changed(name: str, change: Callable[[bytes], bytes], **more: bytes) -> bytes:
    parts = parts_of(template("{{ word }}"))
    parts[name] = change(parts[name])
    return zipped(parts | more)


def with_type(content_type: bytes) -> bytes:
    return changed("[Content_Types].xml", lambda data: data.replace(MAIN_TYPE, content_type))


def with_body(body: str) -> bytes:
    """A template with that body."""
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = f"<w:document xmlns:w='{namespace}'><w:body>{body}</w:body></w:document>"
    return changed("word/document.xml", lambda _: document.encode())


def deep_document() -> bytes:
    return with_body("<w:ins>" * 200 + "</w:ins>" * 200)


def many_tags() -> bytes:
    return with_body("<w:p/>" * 2_000_000)


def without_types() -> bytes:
    """A template whose parts say nothing of their types."""
    return zipped({name: data for name, data in parts_of(template("a")).items() if name != "[Content_Types].xml"})


REFUSED = {
    "nothing": (b"", "plik jest pusty"),
    "another kind": (zipped({"a.txt": b"a"}), "to nie jest dokument Worda, tylko plik innego rodzaju"),
    "no types": (without_types(), "to nie jest dokument Worda, tylko plik innego rodzaju"),
    "macros": (
        with_type(b"application/vnd.ms-word.document.macroEnabled.main+xml"),
        "szablon zawiera makra, a takich plików nie otwieramy",
    ),
    "deep XML": (deep_document(), "elementy szablonu są zagnieżdżone zbyt głęboko"),
    "many tags": (many_tags(), "szablon jest zbyt długi"),
}


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_sound_template_is_refused_by_name(data: bytes, message: str) -> None:
    (problem,) = problems(data, {"word": "a"})
    assert (polish(problem.message), problem.place.file) == (message, NAME)


def test_a_document_template_of_word_becomes_a_document() -> None:
    dotx = with_type(b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")
    made = fill(dotx, {"word": "R&D"})
    assert texts(docx.Document(io.BytesIO(made))) == ["R&D"]
    assert MAIN_TYPE in parts_of(made)["[Content_Types].xml"]


def test_a_body_of_another_name_is_found() -> None:
    parts = parts_of(template("{{ word }}"))
    for old, new in (("word/document.xml", "word/document2.xml"), ("word/_rels/document.xml.rels",) * 2):
        parts[new] = parts.pop(old)
    parts["word/_rels/document2.xml.rels"] = parts.pop("word/_rels/document.xml.rels")
    for name in ("[Content_Types].xml", "_rels/.rels"):
        parts[name] = parts[name].replace(b"word/document.xml", b"word/document2.xml")
    assert texts(docx.Document(io.BytesIO(fill(zipped(parts), {"word": "R&D"})))) == ["R&D"]


def test_all_parts_of_a_sound_template_are_read() -> None:
    data = template("a")
    assert set(parts_of(openable(data, NAME))) == set(parts_of(data))


@pytest.mark.parametrize("nested", [40, 100])
def test_deeply_nested_tables_are_filled_or_refused(nested: int) -> None:
    def build(document: Document) -> None:
        cell = document.add_table(1, 1).cell(0, 0)
        for _ in range(nested):
            cell = cell.add_table(1, 1).cell(0, 0)
        cell.text = "{{ word }}"

    found = problems(template(build=build), {"word": "a"})
    refused = ["elementy szablonu są zagnieżdżone zbyt głęboko"]
    assert [polish(problem.message) for problem in found] == (refused if nested == 100 else [])


def test_an_element_that_word_does_not_know_does_no_harm() -> None:
    def build(document: Document) -> None:
        document.add_paragraph("{{ word }}")._p.append(OxmlElement("w:unknown"))

    assert texts(docx.Document(io.BytesIO(fill(template(build=build), {"word": "a"})))) == ["a"]
    assert saved(docx.Document(io.BytesIO(template("a"))))


def test_a_template_of_more_than_ten_thousand_tags_is_refused() -> None:
    tag = "<w:p><w:r><w:t>{{ word }}</w:t></w:r></w:p>"
    (problem,) = problems(with_body(tag * 10_001), {"word": "a"})
    assert polish(problem.message) == "szablon ma ponad 10000 znaczników"


def with_relationship(old: str, new: str) -> bytes:
    """A template whose body has another relationship than it should."""
    return changed("word/_rels/document.xml.rels", lambda data: data.replace(old.encode(), new.encode()))


def test_a_part_that_is_not_what_leads_to_it_says_is_named() -> None:
    (problem,) = problems(with_relationship('Target="styles.xml"', 'Target="settings.xml"'), {"word": "a"})
    said = "plik jest uszkodzony: jedna z jego części nie jest tym, za co biorą ją inne"
    assert (polish(problem.message), polish(problem.place.where)) == (said, "word/settings.xml")


def test_what_leads_nowhere_twice_or_without_a_kind_is_left_out() -> None:
    for old, new in (("styles.xml", "nowhere.xml"), ('Type="http', 'Kind="http'), ('Id="', 'Number="')):
        made = fill(with_relationship(old, new), {"word": "a"})
        assert texts(docx.Document(io.BytesIO(made))) == ["a"]
    styles = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    second = f'<Relationship Id="x" Type="{styles}" Target="styles.xml"/></Relationships>'
    made = fill(with_relationship("</Relationships>", second), {"word": "a"})
    assert texts(docx.Document(io.BytesIO(made))) == ["a"]


def test_a_document_that_is_led_to_without_an_id_is_opened() -> None:
    data = changed("_rels/.rels", lambda rels: rels.replace(b'Id="', b'Number="'))
    assert texts(docx.Document(io.BytesIO(fill(data, {"word": "a"})))) == ["a"]


def test_a_style_whose_name_says_nothing_is_no_obstacle_to_a_link() -> None:
    parts = parts_of(template("{{r word|link }}"))
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'<w:name w:val="Normal"/>', b"<w:name/>")
    assert b"<w:hyperlink" in parts_of(fill(zipped(parts), {"word": "https://example.org/"}))["word/document.xml"]
