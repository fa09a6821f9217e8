"""A template that Word opens is opened by python-docx, too, and what it saves depends on no clock."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from made_templates import NAME, OFFICE, bare, parts, problems, template, texts

from visitdocs.word import WordTemplate
from visitdocs.word.package import openable, same_every_time

RELS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
HEADER = "<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>"
BODY = "<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>"


def zipped(files: dict[str, bytes]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return data.getvalue()


def changed(change: Callable[[dict[str, bytes]], object]) -> bytes:
    """A template with a header, its files changed."""
    files = parts(bare(BODY, header=HEADER))
    change(files)
    return zipped(files)


def relate(kind: str, target: str) -> Callable[[dict[str, bytes]], None]:
    def change(files: dict[str, bytes]) -> None:
        relationship = f'<Relationship Id="rId9" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'
        files[RELS] = files[RELS].replace(b"</Relationships>", relationship.encode())

    return change


def forget_types(files: dict[str, bytes]) -> None:
    files[TYPES] = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def rename_header(files: dict[str, bytes]) -> None:
    files["word/nag\u0142\u00f3wek 1.xml"] = files.pop("word/header.xml")
    files[RELS] = files[RELS].replace(b"header.xml", b"nag%C5%82%C3%B3wek%201.xml")


def shout(files: dict[str, bytes]) -> None:
    files["word/HEADER.XML"] = files.pop("word/header.xml")


@pytest.mark.parametrize(
    "change",
    [
        relate("image", "media/gone.png"),
        relate("image", "NULL"),
        relate("hyperlink", "#place"),
        relate("customXml", "../customXml/item1.xml"),
        forget_types,
        rename_header,
        shout,
    ],
)
def test_what_word_is_content_with_is_filled(change: Callable[[dict[str, bytes]], None]) -> None:
    made = WordTemplate(changed(change), NAME)
    made.render({"x": "a"})
    document = docx.Document(BytesIO(made.to_bytes()))
    assert texts(document) == ["a"]
    assert [paragraph.text for paragraph in document.sections[0].header.paragraphs] == ["a"]


def test_a_link_to_a_place_in_the_text_keeps_its_target() -> None:
    made = docx.Document(BytesIO(openable(changed(relate("hyperlink", "#place")), NAME)))
    assert (made.part.rels["rId9"].is_external, made.part.rels["rId9"].target_ref) == (True, "#place")


def test_a_part_that_is_no_xml_but_should_be_is_told() -> None:
    def change(files: dict[str, bytes]) -> None:
        relate("footer", "media/footer.png")(files)
        files["word/media/footer.png"] = b"PNG"

    (problem,) = problems(changed(change), {"x": "a"})
    assert problem.code == "mistaken-part"


def test_saved_bytes_depend_on_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    made = WordTemplate(template("{{ x }}"), NAME)
    made.render({"x": "a"})
    data = made.to_bytes()
    monkeypatch.setattr("time.localtime", lambda *_: (2001, 2, 3, 4, 5, 6, 0, 0, 0))
    assert made.to_bytes() == data == same_every_time(data)


def test_a_template_is_opened_from_a_path_from_bytes_and_from_a_file(tmp_path: Path) -> None:
    data = template("{{ x }}")
    path = tmp_path / "x.docx"
    path.write_bytes(data)
    with path.open("rb") as file:
        made = [WordTemplate(source) for source in (data, str(path), path, file)]
    for each in made:
        each.render({"x": "a"})
    assert len({each.to_bytes() for each in made}) == 1
    assert [each.name for each in made] == ["template.docx", str(path), str(path), "template.docx"]


def test_docxtpls_own_save_writes_the_file(tmp_path: Path) -> None:
    made = WordTemplate(template("{{ x }}"))
    made.render({"x": "a"})
    made.save(tmp_path / "x.docx")
    assert texts(docx.Document(str(tmp_path / "x.docx"))) == ["a"]


def test_what_docxtpl_replaces_in_the_file_is_replaced_in_its_bytes(tmp_path: Path) -> None:
    replacement = tmp_path / "theme.xml"
    replacement.write_bytes(b"<theme/>")
    made = WordTemplate(template("{{ x }}"))
    made.render({"x": "a"})
    made.replace_zipname("word/theme/theme1.xml", str(replacement))
    data = made.to_bytes()
    assert parts(data)["word/theme/theme1.xml"] == b"<theme/>"
    assert data == same_every_time(data)
