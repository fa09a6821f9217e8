"""Two files are the same if they hold the same, whoever packed them; what is seen otherwise is another."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pikepdf
import pytest
from tiny_project import Project, tiny_project
from word_files import unzipped

from visitdocs.publication.contents import content_digest

FORM = "Formularz"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with its pack; no test changes it."""
    project = tiny_project(tmp_path_factory.mktemp("built") / "x")
    project.build()
    return project


@pytest.fixture
def docx(built: Project) -> bytes:
    return (built.programme.output / f"{FORM}.docx").read_bytes()


@pytest.fixture
def pdf(built: Project) -> bytes:
    return (built.programme.output / f"{FORM}.pdf").read_bytes()


def packed(parts: dict[str, bytes]) -> bytes:
    """A package in which nothing is compressed, its parts in another order."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_STORED) as archive:
        for name in sorted(parts, reverse=True):
            archive.writestr(name, parts[name])
    return data.getvalue()


def saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    """The bytes of a PDF."""
    data = BytesIO()
    pdf.save(data, **options)
    return data.getvalue()


def test_a_word_file_packed_otherwise_and_with_other_properties_is_the_same(docx: bytes) -> None:
    parts = unzipped(docx)
    properties = {name: part.replace(b"2027", b"2028") for name, part in parts.items() if name.startswith("docProps/")}
    spaced = parts["word/document.xml"].replace(b"?>", b"?>\n", 1)
    other = packed({**parts, **properties, "word/document.xml": spaced})
    assert properties != {name: parts[name] for name in properties}
    assert other != docx
    assert content_digest("a.docx", other) == content_digest("a.docx", docx)


def test_a_word_file_that_says_something_else_is_another(docx: bytes) -> None:
    parts = unzipped(docx)
    assert parts["word/document.xml"].count(b"Telefon") > 0
    said = parts["word/document.xml"].replace(b"Telefon", b"Telegram")
    assert content_digest("a.docx", packed({**parts, "word/document.xml": said})) != content_digest("a.docx", docx)


@pytest.mark.parametrize(
    "options",
    [
        {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.generalized},
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate, "recompress_flate": True},
        {"linearize": True},
    ],
    ids=["unpacked", "in object streams", "linearised"],
)
def test_a_pdf_packed_otherwise_is_the_same(pdf: bytes, options: dict[str, object]) -> None:
    with pikepdf.open(BytesIO(pdf)) as opened:
        other = saved(opened, **options)
    assert other != pdf
    assert content_digest("a.pdf", other) == content_digest("a.pdf", pdf)


def test_a_pdf_of_another_day_and_revision_is_the_same_if_it_does_not_show_them(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as opened:
        opened.docinfo["/CreationDate"] = "D:20200101000000Z"
        opened.docinfo["/Producer"] = "somebody else"
        with opened.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["xmp:CreateDate"] = "2020-01-01T00:00:00Z"
        (whose,) = [field for field in opened.Root.AcroForm.Fields if field.get("/T") == "visitdocs"]
        (programme,) = [field for field in whose.Kids if field.T == "programme"]
        programme.V = "another"
        other = saved(opened)
    assert content_digest("a.pdf", other) == content_digest("a.pdf", pdf)


def test_a_pdf_with_another_field_tag_or_page_is_another(pdf: bytes) -> None:
    def required(opened: pikepdf.Pdf) -> None:
        (phone,) = [kid for field in opened.Root.AcroForm.Fields if field.T == "person" for kid in field.Kids][1:]
        phone.Ff = int(phone.get("/Ff", 0)) ^ 2

    def tag(opened: pikepdf.Pdf) -> None:
        opened.Root.StructTreeRoot.K[0].S = pikepdf.Name.Sect

    def page(opened: pikepdf.Pdf) -> None:
        opened.pages[0].Contents = opened.make_stream(opened.pages[0].Contents.read_bytes() + b"\n0 0 1 1 re f")

    others = []
    for change in (required, tag, page):
        with pikepdf.open(BytesIO(pdf)) as opened:
            change(opened)
            others.append(content_digest("a.pdf", saved(opened)))
    assert len({content_digest("a.pdf", pdf), *others}) == 4


def test_a_calendar_of_another_revision_is_the_same_and_one_of_another_hour_is_not(built: Project) -> None:
    (path,) = built.programme.output.glob("*.ics")
    calendar = path.read_bytes()
    later = calendar.replace(b"SEQUENCE:1\r\n", b"SEQUENCE:2\r\n").replace(b"DTSTAMP:2027", b"DTSTAMP:2028")
    assert later != calendar
    assert content_digest("a.ics", later) == content_digest("a.ics", calendar)
    assert content_digest("a.ics", calendar.replace(b"T090000", b"T091500")) != content_digest("a.ics", calendar)


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.html"])
def test_what_cannot_be_unpacked_is_compared_as_it_is(name: str) -> None:
    found = {content_digest(name, data) for data in (b"", b"%PDF-1.7", b"PK\x03\x04", b"x")}
    assert len(found) == 4


def test_two_runs_give_the_same_digests(built: Project, tmp_path: Path) -> None:
    other = tiny_project(tmp_path / "y")
    other.build()
    files = sorted(path.name for path in other.programme.output.glob("*.*") if path.suffix != ".lock")
    assert len(files) == 8
    for name in files:
        digests = {content_digest(name, (of.programme.output / name).read_bytes()) for of in (built, other)}
        assert len(digests) == 1, name
