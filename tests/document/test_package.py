"""Opening the file: what is refused, and with which words."""

import io
import os
import struct
import zipfile

import pytest
from word_files import MAIN_TYPE, OFFICE, docx, paragraph, relation, relationships, root, run, unzipped, zipped

from visitdocs.document import read_document
from visitdocs.document.dump import dump_blocks
from visitdocs.problems import DocumentError

GOOD = docx(paragraph(run("Dzień dobry")))


def changed(**files: str | bytes | None) -> bytes:
    """The good file with some of its files replaced (or removed: None); „__” stands for „/” and „_” for „.”."""
    contents = unzipped(GOOD) | {"word/document.xml": unzipped(GOOD)["word/document.xml"]}
    for name, content in files.items():
        contents[name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin")] = content
    return zipped({name: content for name, content in contents.items() if content is not None})


def encrypted() -> bytes:
    """A zip archive whose entries say that they are behind a password."""
    data = bytearray(GOOD)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 1)
    return bytes(data)


def inflating(size: int) -> bytes:
    """A file of a few kilobytes with a part of that many bytes."""
    return changed(word__document_xml=root("document", f"<w:body>{' ' * size}</w:body>"))


def many_parts() -> bytes:
    """A file of more parts than any document has."""
    return zipped(unzipped(GOOD) | {f"word/media/{number}.png": b"" for number in range(400)})


REFUSED = {
    "nothing": (b"", "to nie jest dokument Worda"),
    "plain text": (b"Szanowni Pa\xc5\x84stwo", "to nie jest dokument Worda"),
    "a truncated file": (GOOD[: len(GOOD) // 2], "to nie jest dokument Worda"),
    "an old .doc": (bytes.fromhex("D0CF11E0A1B11AE1") + b"WordDocument", "starym formacie Worda"),
    "a password": (
        bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"),
        "zabezpieczony hasłem",
    ),
    "encrypted entries": (encrypted(), "nie da się rozpakować"),
    "an empty archive": (zipped({}), "to nie jest dokument Worda"),
    "a spreadsheet": (
        zipped({"_rels/.rels": relationships(relation("a", OFFICE + "officeDocument", "xl/workbook.xml")),
                "xl/workbook.xml": "<workbook/>"}),
        "to nie jest dokument Worda, tylko plik innego rodzaju",
    ),
    "no main part": (changed(word__document_xml=None), "brakuje w nim głównej części"),
    "no body": (changed(word__document_xml=root("document", "")), "dokument nie ma treści"),
    "broken XML": (changed(word__document_xml="<w:document><w:body>"), "nie jest poprawnym XML"),
    "broken styles": (changed(word__styles_xml="<w:styles"), "nie jest poprawnym XML"),
    "Strict Open XML": (
        changed(_rels__="", **{"_rels__.rels": relationships(
            relation("a", "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument", "word/document.xml")
        )}),
        "Strict Open XML",
    ),
    "macros by type": (
        docx("", main_type="application/vnd.ms-word.document.macroEnabled.main+xml"),
        "dokument zawiera makra",
    ),
    "macros by part": (changed(word__vbaProject_bin=b"code"), "dokument zawiera makra"),
    "a document type": (
        changed(word__document_xml='<!DOCTYPE d [<!ENTITY a "b">]>' + root("document", "<w:body>&a;</w:body>")),
        "deklarację DTD",
    ),
    "an entity bomb": (
        changed(word__document_xml="<!DOCTYPE d [<!ENTITY a 'ha'>"
                + "".join(f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(20))
                + "]>" + root("document", "<w:body>&u;</w:body>")),
        "",
    ),
    "a file of the system": (
        changed(word__document_xml='<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
                + root("document", "<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body>")),
        "deklarację DTD",
    ),
    "an inflating part": (inflating(60_000_000), "ma ponad 50 MB"),
    "too many parts": (many_parts(), "plik składa się z 406 części"),
    "deep nesting": (
        changed(word__document_xml=root("document", "<w:body>" + "<w:sdt>" * 200 + "</w:sdt>" * 200 + "</w:body>")),
        "zagnieżdżone zbyt głęboko",
    ),
    "very deep nesting": (
        changed(word__document_xml=root("document", "<w:body>" + "<w:p>" * 9000 + "</w:p>" * 9000 + "</w:body>")),
        "",
    ),
    "too many elements": (
        changed(word__document_xml=root("document", "<w:body>" + "<w:p/>" * 2_000_000 + "</w:body>")),
        "dokument jest zbyt długi",
    ),
    "too many paragraphs": (docx("<w:p/>" * 50_001), "dokument jest zbyt długi"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_cannot_be_opened_is_refused_in_polish(data: bytes, message: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        read_document(data, "zaproszenie.docx")
    (problem,) = refusal.value.problems
    assert message in problem.message
    assert problem.place.file == "zaproszenie.docx"
    assert problem.hint


def test_a_broken_part_is_named() -> None:
    with pytest.raises(DocumentError) as refusal:
        read_document(changed(word__styles_xml="<w:styles"), "a.docx")
    assert refusal.value.problems[0].place.where == "word/styles.xml"


def test_a_damaged_entry_is_told_from_a_damaged_archive() -> None:
    data = bytearray(GOOD)
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        entry = archive.getinfo("word/document.xml")
    start = (
        entry.header_offset + 30 + len(entry.filename) + struct.unpack("<H", GOOD[entry.header_offset + 28 :][:2])[0]
    )
    data[start + 10 : start + 40] = bytes(30)
    with pytest.raises(DocumentError) as refusal:
        read_document(bytes(data), "a.docx")
    assert refusal.value.problems[0].place.where == "word/document.xml"


def test_the_main_part_is_found_by_its_relationship_and_not_by_its_name() -> None:
    files = unzipped(docx(paragraph(run("Tu"))))
    files["Treść/główna.xml"] = files.pop("word/document.xml")
    files["_rels/.rels"] = relationships(
        relation("x", OFFICE + "officeDocument", "/Tre%C5%9B%C4%87/główna.xml")
    ).encode()
    del files["[Content_Types].xml"]
    document = read_document(zipped(files)).document
    assert "„Tu”" in dump_blocks(document.sections[0].blocks)


def test_a_template_file_is_read_like_a_document() -> None:
    data = docx(paragraph(run("Wzór")), main_type=MAIN_TYPE.replace("document.main", "template.main"))
    assert "„Wzór”" in dump_blocks(read_document(data).document.sections[0].blocks)


def test_a_document_is_read_without_styles_settings_and_numbering() -> None:
    files = unzipped(docx(paragraph(run("Sam tekst"), '<w:numPr><w:numId w:val="7"/></w:numPr>')))
    for name in ("word/styles.xml", "word/settings.xml", "word/_rels/document.xml.rels"):
        del files[name]
    blocks = read_document(zipped(files)).document.sections[0].blocks
    assert dump_blocks(blocks) == "paragraph [] Times New Roman 10\n  „Sam tekst”"


@pytest.mark.parametrize("size", [0, 1, 22, 100, 5000])
def test_chance_bytes_are_refused(size: int) -> None:
    with pytest.raises(DocumentError):
        read_document(b"PK\x03\x04" + os.urandom(0) + bytes(range(256)) * (size // 256 + 1))
