"""What a package holds is found whatever its names, and written as the same bytes for the same parts."""

import zipfile
from io import BytesIO

import pytest
from word_files import OFFICE, docx, paragraph, relation, relationships, root, run, unzipped, zipped

from visitdocs.ooxml import Package, Relationship, read_parts, relationships_part, serialize, write_parts
from visitdocs.ooxml.font_obfuscation import obfuscate, read_key, write_key
from visitdocs.ooxml.namespaces import W
from visitdocs.ooxml.parts import parse

GOOD = docx(paragraph(run("Dzień dobry")), links={"strona": "https://example.org/a%20b"})
KEY = bytes.fromhex("00112233445566778899AABBCCDDEEFF")


def texts(package: Package) -> list[str | None]:
    """The texts in the main part."""
    return [text.text for text in package.main.root.iter(W + "t")]


def test_the_main_part_is_found_by_its_relationship_and_not_by_its_name() -> None:
    files = unzipped(GOOD)
    files["Treść/główna.xml"] = files.pop("word/document.xml")
    found = relationships(relation("x", OFFICE + "officeDocument", "/Tre%C5%9B%C4%87/główna.xml"))
    files["_rels/.rels"] = found.encode()
    del files["[Content_Types].xml"]
    assert texts(Package(zipped(files))) == ["Dzień dobry"]


def test_parts_are_found_whatever_the_case_of_their_names() -> None:
    files = unzipped(GOOD)
    files["WORD/Document.XML"] = files.pop("word/document.xml")
    package = Package(zipped(files))
    assert texts(package) == ["Dzień dobry"]
    assert package.read("Word/STYLES.xml") == files["word/styles.xml"]


def test_a_part_that_is_not_there_is_none() -> None:
    package = Package(GOOD)
    assert (package.part("word/a.xml"), package.read("word/a.xml"), package.related("footnotes")) == (None, None, None)


def test_relationships_lead_from_the_folder_of_their_source_or_outside() -> None:
    found = Package(GOOD).main.relationships
    assert found["styles"] == Relationship(OFFICE + "styles", "word/styles.xml", external=False)
    assert found["strona"] == Relationship(OFFICE + "hyperlink", "https://example.org/a%20b", external=True)


@pytest.mark.parametrize(
    ("source", "name"), [("", "_rels/.rels"), ("word/a.xml", "word/_rels/a.xml.rels"), ("a.xml", "_rels/a.xml.rels")]
)
def test_relationships_are_kept_beside_their_source(source: str, name: str) -> None:
    assert relationships_part(source) == name


def test_comments_and_instructions_are_left_out_of_parts() -> None:
    main = root("document", "<w:body><!-- a --><?b?><w:p/></w:body>")
    package = Package(zipped(unzipped(GOOD) | {"word/document.xml": main.encode()}))
    assert [child.tag for child in package.main.root[0]] == [W + "p"]


def test_all_parts_are_read_as_they_are() -> None:
    assert read_parts(GOOD) == unzipped(GOOD)


def test_folders_of_the_archive_are_no_parts() -> None:
    data = BytesIO(GOOD)
    with zipfile.ZipFile(data, "a") as archive:
        archive.mkdir("word")
    assert read_parts(data.getvalue()) == unzipped(GOOD)


def test_the_same_parts_give_the_same_bytes() -> None:
    parts = read_parts(GOOD)
    turned = dict(reversed(parts.items()))
    assert write_parts(parts) == write_parts(turned)
    assert read_parts(write_parts(parts)) == parts
    with zipfile.ZipFile(BytesIO(write_parts(parts))) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == [
        "[Content_Types].xml",
        *sorted(set(parts) - {"[Content_Types].xml"}),
    ]
    assert {(entry.date_time, entry.create_system, entry.external_attr) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0, 0x20)
    }


def test_xml_is_written_as_word_writes_it() -> None:
    written = serialize(parse("<a>ż<!-- b --></a>".encode()))
    assert written == "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<a>ż<!-- b --></a>".encode()


def test_a_font_is_hidden_and_freed_by_the_same_key() -> None:
    font = bytes(range(100))
    hidden = obfuscate(font, KEY)
    assert hidden[:3] == bytes([0xFF, 0xEE ^ 1, 0xDD ^ 2])
    assert (hidden[16], hidden[31], hidden[32:]) == (0xFF ^ 16, 31, font[32:])
    assert obfuscate(hidden, KEY) == font
    assert obfuscate(b"\x01", KEY) == b"\xfe"


def test_a_font_key_is_written_as_a_guid() -> None:
    assert write_key(KEY) == "{00112233-4455-6677-8899-AABBCCDDEEFF}"
    assert read_key(write_key(KEY)) == read_key("00112233-4455-6677-8899-aabbccddeeff") == KEY
    assert (read_key(""), read_key("{00112233}")) == (None, None)
