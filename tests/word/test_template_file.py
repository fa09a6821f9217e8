"""A file that is no sound template is refused in words, before anything opens it that could be harmed."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from made_templates import NAME, fill, problems, saved, template, texts

from visitdocs.word.template_file import open_template

SAVE_AS = "otwórz go w Wordzie i zapisz jako „Dokument programu Word (*.docx)”"
MAIN_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
BOMB = 60 * 2**20


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


def deep_document() -> bytes:
    opening, closing = "<w:ins>" * 300, "</w:ins>" * 300
    body = f"<w:document xmlns:w='w'><w:body>{opening}{closing}</w:body></w:document>"
    return changed("word/document.xml", lambda _: body.encode())


def laughing(data: bytes) -> bytes:
    """A document whose entities would grow to 10**9 letters."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{entities}]>'
    return head.encode() + data.split(b"?>", 1)[1].replace(b"{{ word }}", b"&l9;")


def encrypted_entries(data: bytes) -> bytes:
    """A zip archive that says that its entries are encrypted."""
    marked = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = marked.find(signature)
        while position >= 0:
            marked[position + offset] |= 1
            position = marked.find(signature, position + 4)
    return bytes(marked)


NO_DOCX = "to nie jest dokument Worda (.docx) albo plik jest uszkodzony"
OTHER_KIND = "to nie jest dokument Worda, tylko plik innego rodzaju"
DOCTYPE = "plik szablonu jest uszkodzony: w jego części word/document.xml jest niedozwolona deklaracja DTD"
BROKEN_PART = "plik szablonu jest uszkodzony: jego części word/document.xml nie da się odczytać"
MACROS = (
    "szablon zawiera makra, a takich plików nie otwieramy",
    "zapisz go jako „Dokument programu Word (*.docx)”, czyli bez makr",
)

FILES: dict[str, tuple[bytes, str, str]] = {
    "nothing": (b"", "plik szablonu jest pusty", "przywróć szablon z kopii albo zapisz go w Wordzie jeszcze raz"),
    "text": ("Dzień dobry".encode(), NO_DOCX, SAVE_AS),
    "zeros": (bytes(5000), NO_DOCX, SAVE_AS),
    "half": (template("a")[:9000], NO_DOCX, SAVE_AS),
    "flipped": (template("a").replace(b"\xed", b"\x12"), NO_DOCX, SAVE_AS),
    "empty zip": (zipped({}), OTHER_KIND, SAVE_AS),
    "other zip": (zipped({"a.txt": b"a"}), OTHER_KIND, SAVE_AS),
    "old Word": (OLE + bytes(512), "szablon jest w starym formacie Worda (.doc)", SAVE_AS),
    "password": (
        OLE + bytes(512) + "EncryptedPackage".encode("utf-16-le"),
        "szablon jest zabezpieczony hasłem",
        "usuń hasło: Plik → Informacje → Chroń dokument",
    ),
    "encrypted zip": (encrypted_entries(template("a")), NO_DOCX, SAVE_AS),
    "macros by type": (with_type(b"application/vnd.ms-word.document.macroEnabled.main+xml"), *MACROS),
    "macros by part": (changed("word/styles.xml", lambda data: data, **{"word/vbaProject.bin": b"x"}), *MACROS),
    "strict": (
        changed(
            "_rels/.rels",
            lambda data: data.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006", b"http://purl.oclc.org/ooxml/officeDocument"
            ),
        ),
        "szablon zapisano w odmianie „Strict Open XML”, której nie obsługujemy",
        SAVE_AS,
    ),
    "no text": (changed("word/document.xml", lambda _: b"<a/>"), OTHER_KIND, SAVE_AS),
    "no body": (
        changed(
            "word/document.xml",
            lambda _: b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>",
        ),
        OTHER_KIND,
        SAVE_AS,
    ),
    "broken XML": (changed("word/document.xml", lambda data: data[:-20]), BROKEN_PART, SAVE_AS),
    "deep XML": (deep_document(), BROKEN_PART, SAVE_AS),
    "entities": (changed("word/document.xml", laughing), BROKEN_PART, SAVE_AS),
    "outside entity": (
        changed(
            "word/document.xml",
            lambda data: b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + data.split(b"?>", 1)[1],
        ),
        DOCTYPE,
        SAVE_AS,
    ),
    "many parts": (
        zipped({f"word/{number}.xml": b"<a/>" for number in range(401)}),
        "szablon składa się z 401 części, a może ich mieć najwyżej 400",
        SAVE_AS,
    ),
    "zip bomb": (
        zipped(parts_of(template("a")) | {"word/media/image1.png": bytes(BOMB)}),
        "szablon po rozpakowaniu ma ponad 50 MB",
        "zmniejsz obrazy: Plik → Zapisz jako → Narzędzia → Kompresuj obrazy",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_sound_template_is_refused_in_words(name: str) -> None:
    data, message, hint = FILES[name]
    (problem,) = problems(data, {"word": "a"})
    assert (problem.message, problem.hint, str(problem.place)) == (message, hint, NAME)


def test_two_parts_of_one_name_are_refused() -> None:
    data = io.BytesIO(template("a"))
    with zipfile.ZipFile(data, "a") as package:
        package.writestr("word/Document.xml", b"<a/>")
    (problem,) = problems(data.getvalue(), {})
    assert problem.message == "plik szablonu jest uszkodzony: dwie jego części mają tę samą nazwę"


def test_a_bomb_is_refused_without_filling_the_memory() -> None:
    bomb = FILES["zip bomb"][0]
    assert len(bomb) < 200_000
    tracemalloc.start()
    problems(bomb, {})
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10 * 2**20


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
    assert set(open_template(data, NAME)) == set(parts_of(data))


@pytest.mark.parametrize("nested", [40, 100])
def test_deeply_nested_tables_are_filled_or_refused(nested: int) -> None:
    def build(document: Document) -> None:
        cell = document.add_table(1, 1).cell(0, 0)
        for _ in range(nested):
            cell = cell.add_table(1, 1).cell(0, 0)
        cell.text = "{{ word }}"

    found = problems(template(build=build), {"word": "a"})
    assert [problem.message for problem in found] == ([BROKEN_PART] if nested == 100 else [])


def test_an_element_that_word_does_not_know_does_no_harm() -> None:
    def build(document: Document) -> None:
        document.add_paragraph("{{ word }}")._p.append(OxmlElement("w:unknown"))

    assert texts(docx.Document(io.BytesIO(fill(template(build=build), {"word": "a"})))) == ["a"]
    assert saved(docx.Document(io.BytesIO(template("a"))))
