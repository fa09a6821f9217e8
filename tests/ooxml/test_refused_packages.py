"""A file that is no sound Word file is refused in words, be it a document or a template, before it can do harm."""

import struct
import tracemalloc
import zipfile
from io import BytesIO

import pytest
from said import polish
from word_files import OFFICE, docx, paragraph, relation, relationships, root, run, unzipped, zipped

from visitdocs.ooxml import DOCUMENT, TEMPLATE, Subject, read_parts
from visitdocs.ooxml.limits import MAXIMUM_BYTES, MAXIMUM_DEPTH, MAXIMUM_PARTS, MAXIMUM_TAGS
from visitdocs.problems import Problem, VisitdocsError

GOOD = docx(paragraph(run("Dzień dobry")))
MAIN = "word/document.xml"
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
LAUGHS = "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(20))


def changed(files: dict[str, str | bytes | None]) -> bytes:
    """The good file with some of its parts replaced, or removed: None."""
    contents = {**unzipped(GOOD), **files}
    return zipped({name: content for name, content in contents.items() if content is not None})


def with_main(xml: str) -> bytes:
    """The good file with that main part."""
    return changed({MAIN: xml})


def with_body(inside: str) -> bytes:
    """The good file with a body that holds that."""
    return with_main(root("document", f"<w:body>{inside}</w:body>"))


def with_damaged_entry() -> bytes:
    """The good file with zeros in the compressed bytes of its main part."""
    data = bytearray(GOOD)
    with zipfile.ZipFile(BytesIO(GOOD)) as archive:
        entry = archive.getinfo(MAIN)
    extra = struct.unpack("<H", GOOD[entry.header_offset + 28 :][:2])[0]
    start = entry.header_offset + 30 + len(entry.filename) + extra
    data[start + 10 : start + 40] = bytes(30)
    return bytes(data)


def with_every_header(offset: int, central_offset: int, value: bytes) -> bytes:
    """The good file with some bytes of each entry's two headers replaced."""
    data = bytearray(GOOD)
    for mark, place in ((b"PK\x03\x04", offset), (b"PK\x01\x02", central_offset)):
        at = data.find(mark)
        while at >= 0:
            data[at + place : at + place + len(value)] = value
            at = data.find(mark, at + 1)
    return bytes(data)


def with_strict_relationship() -> bytes:
    """The good file, related to its main part as ISO/IEC 29500-1 Strict has it."""
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    return changed({"_rels/.rels": relationships(relation("a", kind, MAIN))})


def spreadsheet() -> bytes:
    """A package whose main part is a workbook."""
    found = relationships(relation("a", OFFICE + "officeDocument", "xl/workbook.xml"))
    return zipped({"_rels/.rels": found, "xl/workbook.xml": "<workbook/>"})


def doubled() -> bytes:
    """The good file with a part whose name differs from another's in case only."""
    data = BytesIO(GOOD)
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("word/Document.xml", b"<a/>")
    return data.getvalue()


SAVE_AS = "otwórz plik w Wordzie i zapisz go ponownie jako „Dokument programu Word (*.docx)”"
NO_PACKAGE = ("to nie jest dokument Worda (.docx) albo plik jest uszkodzony", "", SAVE_AS)
OTHER_KIND = (
    "to nie jest dokument Worda, tylko plik innego rodzaju", "", "wskaż dokument Worda z rozszerzeniem .docx"
)  # fmt: skip
DAMAGED = ("plik jest uszkodzony: nie da się rozpakować jego części", MAIN, SAVE_AS)
STRICT = ("{it} zapisano w odmianie „Strict Open XML”, której nie obsługujemy", "", SAVE_AS)
DOCTYPE = ("część {of_it} zawiera deklarację DTD, której w dokumencie Worda być nie może", MAIN, SAVE_AS)
TOO_DEEP = ("elementy {of_it} są zagnieżdżone zbyt głęboko", MAIN, SAVE_AS)
TOO_LARGE = (
    "{it} po rozpakowaniu ma ponad 50 MB", "", "zmniejsz obrazy: Plik → Zapisz jako → Narzędzia → Kompresuj obrazy"
)  # fmt: skip

REFUSED: dict[str, tuple[bytes, tuple[str, str, str]]] = {
    "nothing": (b"", ("plik jest pusty", "", "przywróć plik z kopii albo zapisz go w Wordzie jeszcze raz")),
    "text": ("Dzień dobry".encode(), NO_PACKAGE),
    "zeros": (bytes(5000), NO_PACKAGE),
    "half": (GOOD[: len(GOOD) // 2], NO_PACKAGE),
    "an old .doc": (OLE + b"WordDocument", ("to jest {it} w starym formacie Worda (.doc)", "", SAVE_AS)),
    "a password": (
        OLE + bytes(512) + "EncryptedPackage".encode("utf-16-le"),
        ("{it} jest zabezpieczony hasłem", "", "usuń hasło: Plik → Informacje → Chroń dokument"),
    ),
    "encrypted entries": (with_every_header(6, 8, b"\x01"), ("plik jest uszkodzony: nie da się rozpakować jego części",
                          "_rels/.rels", SAVE_AS)),
    "a damaged entry": (with_damaged_entry(), DAMAGED),
    "an empty archive": (zipped({}), OTHER_KIND),
    "another archive": (zipped({"a.txt": b"a"}), OTHER_KIND),
    "a spreadsheet": (spreadsheet(), OTHER_KIND),
    "another main part": (with_main("<a/>"), OTHER_KIND),
    "no main part": (
        changed({MAIN: None}), ("plik jest uszkodzony: brakuje w nim głównej części z treścią {of_it}", "", SAVE_AS)
    ),
    "no body": (with_main(root("document", "")), ("plik jest uszkodzony: {it} nie ma treści", "", SAVE_AS)),
    "broken XML": (
        with_main("<w:document><w:body>"),
        ("plik jest uszkodzony: część {of_it} nie jest poprawnym XML (Namespace prefix w on document is not defined, "
         "line 1, column 12)", MAIN, SAVE_AS),
    ),
    "Strict by relationship": (with_strict_relationship(), STRICT),
    "Strict by name": (
        with_main("<d:document xmlns:d='http://purl.oclc.org/ooxml/wordprocessingml/main'/>"), STRICT
    ),
    "a document type": (with_main("<!DOCTYPE d>" + root("document", "<w:body/>")), DOCTYPE),
    "an entity": (with_main('<!DOCTYPE d [<!ENTITY a "b">]>' + root("document", "<w:body>&a;</w:body>")), DOCTYPE),
    "laughs": (with_main(f"<!DOCTYPE d [<!ENTITY a 'ha'>{LAUGHS}]>" + root("document", "<w:body>&u;</w:body>")),
               DOCTYPE),
    "a file of the system": (
        with_main('<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + root("document", "<w:body>&a;</w:body>")),
        DOCTYPE,
    ),
    "too many parts": (
        zipped(unzipped(GOOD) | {f"word/media/{number}.png": b"" for number in range(400)}),
        ("plik składa się z 406 części; dokument Worda może ich mieć najwyżej 400", "", SAVE_AS),
    ),
    "two parts of one name": (
        doubled(), ("plik jest uszkodzony: dwie jego części mają tę samą nazwę", "word/Document.xml", SAVE_AS)
    ),
    "an inflating part": (with_body(" " * 60_000_000), TOO_LARGE),
    "deep nesting": (with_body("<w:sdt>" * 200 + "</w:sdt>" * 200), TOO_DEEP),
    "very deep nesting": (with_body("<w:p>" * 9000 + "</w:p>" * 9000), TOO_DEEP),
    "too many elements": (
        with_body("<w:p/>" * 2_000_000), ("{it} jest zbyt długi", "", "podziel go na kilka krótszych plików")
    ),
}  # fmt: skip
WITH_MACROS = (
    docx("", main_type="application/vnd.ms-word.document.macroEnabled.main+xml"),
    changed({"word/vbaProject.bin": b"code"}),
)
SUBJECTS = {"document": (DOCUMENT, "dokument", "dokumentu"), "template": (TEMPLATE, "szablon", "szablonu")}


def refusal(data: bytes, subject: Subject) -> Problem:
    """The one problem that a file is refused with."""
    with pytest.raises(subject.error) as raised:
        read_parts(data, "plik.docx", subject)
    assert isinstance(raised.value, VisitdocsError)
    (problem,) = raised.value.problems
    assert problem.place.file == "plik.docx"
    return problem


@pytest.mark.parametrize("kind", SUBJECTS)
@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_sound_word_file_is_refused_in_words(name: str, kind: str) -> None:
    data, (message, where, hint) = REFUSED[name]
    subject, it, of_it = SUBJECTS[kind]
    problem = refusal(data, subject)
    assert (polish(problem.message), polish(problem.place.where), polish(problem.hint)) == (
        message.format(it=it, of_it=of_it),
        where,
        hint,
    )


@pytest.mark.parametrize("data", WITH_MACROS, ids=["by type", "by part"])
def test_macros_are_refused_in_a_template_and_never_looked_at_in_a_document(data: bytes) -> None:
    problem = refusal(data, TEMPLATE)
    assert (polish(problem.message), polish(problem.hint)) == (
        "szablon zawiera makra, a takich plików nie otwieramy",
        "zapisz plik jako „Dokument programu Word (*.docx)”, czyli bez makr",
    )
    assert MAIN in read_parts(data, "plik.docm", DOCUMENT)


@pytest.mark.parametrize("size", [0, 1, 22, 100, 5000])
def test_chance_bytes_are_refused(size: int) -> None:
    assert refusal(b"PK\x03\x04" + bytes(range(256)) * (size // 256 + 1), DOCUMENT).code == "not-a-package"


@pytest.mark.parametrize("name", ["word/styles.xml", "word/media/image1.png"])
def test_a_part_that_would_inflate_is_refused_without_filling_the_memory(name: str) -> None:
    bomb = changed({name: bytes(60 * 2**20)})
    assert len(bomb) < 200_000
    tracemalloc.start()
    problem = refusal(bomb, TEMPLATE)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert polish(problem.message) == "szablon po rozpakowaniu ma ponad 50 MB"
    assert peak < 10 * 2**20


def test_a_part_that_lies_about_its_size_inflates_no_further() -> None:
    data = changed({"word/styles.xml": bytes(60 * 2**20)})
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/styles.xml"))
    lying = data[: at + 24] + struct.pack("<I", 100) + data[at + 28 :]
    tracemalloc.start()
    problem = refusal(lying, DOCUMENT)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (polish(problem.message), polish(problem.place.where)) == (DAMAGED[0], "word/styles.xml")
    assert peak < 10 * 2**20


def test_as_many_parts_as_allowed_are_opened() -> None:
    parts = unzipped(GOOD)
    parts |= {f"word/media/{number}.png": b"" for number in range(MAXIMUM_PARTS - len(parts))}
    assert len(read_parts(zipped(parts))) == MAXIMUM_PARTS
    assert refusal(zipped(parts | {"word/more.png": b""}), DOCUMENT).code == "too-many-parts"


def test_all_parts_together_may_inflate_to_a_limit_and_not_beyond() -> None:
    parts = unzipped(GOOD)
    parts["word/media/image1.png"] = bytes(MAXIMUM_BYTES - sum(map(len, parts.values())))
    assert len(read_parts(zipped(parts))) == len(parts)
    assert refusal(zipped(parts | {"word/media/image2.png": b"a"}), TEMPLATE).code == "unpacks-too-large"


def test_all_parts_together_may_have_tags_up_to_a_limit() -> None:
    parts = unzipped(GOOD)
    missing = MAXIMUM_TAGS - sum(part.count(b"<") for part in parts.values())
    parts["word/rest.xml"] = b"<a>" + b"<b/>" * (missing - 2) + b"</a>"
    assert len(read_parts(zipped(parts))) == len(parts)
    assert refusal(zipped(parts | {"word/one.xml": b"<a/>"}), DOCUMENT).code == "document-too-long"


def test_elements_may_be_nested_up_to_a_limit() -> None:
    inside = MAXIMUM_DEPTH - len(("document", "body"))
    assert read_parts(with_body("<w:p>" * (inside - 1) + "</w:p>" * (inside - 1)))
    assert refusal(with_body("<w:p>" * inside + "</w:p>" * inside), DOCUMENT).code == "elements-too-deep"
