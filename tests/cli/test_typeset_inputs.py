"""`generate.py typeset` with what is no Word document, and with places where no PDF can be written."""

from pathlib import Path

import pikepdf
import pytest
from cli_runs import ROOT, Run
from cli_runs import run as run_command
from word_files import docx, paragraph
from word_files import run as text_run

pytestmark = pytest.mark.slow

RESAVED = ROOT / "tests" / "cases" / "resaved" / "templates" / "invitation.docx"
OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)

NO_DOCUMENTS = {
    "nothing": (b"", "plik jest pusty"),
    "a PDF": (b"%PDF-1.7\n%%EOF\n", "to nie jest dokument Worda (.docx)"),
    "an RTF": (rb"{\rtf1\ansi Dzie\'f1 dobry}", "to nie jest dokument Worda (.docx)"),
    "an old document": (OLE + "WordDocument".encode("utf-16-le"), "starym formacie Worda (.doc)"),
    "a document behind a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "zabezpieczony hasłem"),
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a good document in it."""
    (tmp_path / "generate.py").write_bytes((ROOT / "generate.py").read_bytes())
    (tmp_path / "pismo.docx").write_bytes(RESAVED.read_bytes())
    return tmp_path


def assert_explained(done: Run, code: int, words: str) -> None:
    """One error with advice, and nothing else."""
    assert (done.code, done.out) == (code, ""), done.err
    assert words in done.err.splitlines()[0]
    assert done.err.startswith("błąd: ")
    assert done.err.count("błąd: ") == done.err.count("  rada: ") == 1
    assert "Traceback" not in done.err


@pytest.mark.parametrize(("data", "words"), NO_DOCUMENTS.values(), ids=NO_DOCUMENTS)
def test_a_file_of_another_kind_is_told_from_a_document(place: Path, data: bytes, words: str) -> None:
    (place / "inny.docx").write_bytes(data)
    assert_explained(run_command(place, "typeset", "inny.docx"), 1, words)
    assert not (place / "inny.pdf").exists()


def test_a_folder_is_no_document(place: Path) -> None:
    (place / "folder.docx").mkdir()
    assert_explained(run_command(place, "typeset", "folder.docx"), 1, "nie można odczytać dokumentu (to jest folder)")


def test_a_document_that_is_not_there_has_a_neighbour(place: Path) -> None:
    done = run_command(place, "typeset", "pisma.docx")
    assert_explained(done, 2, "nie ma pliku „pisma.docx”")
    assert "czy chodziło o pismo.docx?" in done.err


@pytest.mark.parametrize("name", ["pismo.docm", "pismo.dotx", "pismo.DOTM"])
def test_templates_and_documents_with_macros_are_typeset_too(place: Path, name: str) -> None:
    (place / "pismo.docx").rename(place / name)
    assert run_command(place, "typeset", name).code == 0
    assert (place / "pismo.pdf").exists()


def test_a_file_of_another_kind_is_refused_by_its_name(place: Path) -> None:
    (place / "pismo.docx").rename(place / "pismo.odt")
    assert_explained(run_command(place, "typeset", "pismo.odt"), 2, "„pismo.odt” nie jest dokumentem Worda (.docx)")


def test_without_fields_controls_are_text(place: Path) -> None:
    box = '<w:sdt><w:sdtPr><w:tag w:val="urzad"/><w:text/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>'
    (place / "formularz.docx").write_bytes(docx(paragraph(box % text_run("Urząd Gminy"))))
    pdfs = []
    for options in ((), ("--no-fields",)):
        assert run_command(place, "typeset", "formularz.docx", *options).code == 0
        with pikepdf.open(place / "formularz.pdf") as pdf:
            pdfs.append("/AcroForm" in pdf.Root)
    assert pdfs == [True, False]


def test_a_huge_file_is_not_even_read(place: Path) -> None:
    with (place / "wielki.docx").open("wb") as file:
        file.truncate(10 * 2**30)
    assert_explained(run_command(place, "typeset", "wielki.docx"), 1, "nie można odczytać dokumentu (ma ponad 200 MB)")


def test_no_folder_is_made_for_a_pdf(place: Path) -> None:
    assert_explained(run_command(place, "typeset", "pismo.docx", "-o", "nie/ma/pismo.pdf"), 3, "nie ma folderu")
    assert not (place / "nie").exists()


def test_a_folder_is_not_replaced_by_a_pdf(place: Path) -> None:
    (place / "pismo.pdf").mkdir()
    assert_explained(run_command(place, "typeset", "pismo.docx"), 3, "w tym miejscu stoi folder")


def test_the_document_is_never_written_over(place: Path) -> None:
    assert_explained(run_command(place, "typeset", "pismo.docx", "-o", "pismo.docx"), 2, "nie kończy się na .pdf")
    assert (place / "pismo.docx").read_bytes() == RESAVED.read_bytes()


def test_a_pdf_that_was_there_stays_when_the_document_is_refused(place: Path) -> None:
    (place / "pismo.docx").write_bytes(b"")
    (place / "pismo.pdf").write_bytes(b"earlier")
    assert run_command(place, "typeset", "pismo.docx").code == 1
    assert (place / "pismo.pdf").read_bytes() == b"earlier"
    assert {path.name for path in place.iterdir()} == {"generate.py", "pismo.docx", "pismo.pdf"}
