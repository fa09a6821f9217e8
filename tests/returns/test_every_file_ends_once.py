"""A folder of good, hostile and broken files: every one ends as a registration or as a reason, in bounded time."""

import zipfile
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdf
import pytest
from test_joined_and_cut import by_append, named
from test_unpacking import mail, zipped

from returned import RECEIVED
from visitdocs.returns import AskedForm, Collected, Editions, SentFile, collect
from visitdocs.returns.child_process import ORDINARY, Limits


def bomb() -> bytes:
    """A small archive of ten files of 100 MB."""
    output = BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(10):
            archive.writestr(f"{number}.pdf", b"\0" * 30_000_000)
    return output.getvalue()


def locked(pdf: bytes) -> bytes:
    """The form with a password."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf))
    writer.encrypt("secret", algorithm="RC4-128")
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def flattened(pdf: bytes) -> bytes:
    """The form as a print to a file leaves it: pages without fields."""
    output = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.generate_appearance_streams()
        document.flatten_annotations()
        if "/AcroForm" in document.Root:
            del document.Root.AcroForm
        document.save(output)
    return output.getvalue()


def files(filled: dict[str, bytes], form: tuple[bytes, bytes]) -> dict[str, bytes]:
    """What a folder may hold."""
    pdf = filled["pypdf"]
    return {
        "good.pdf": named(pdf, "Anna Dobra"),
        "good.docx": filled["fill, Word"],
        "mail.eml": mail(("x.pdf", named(pdf, "Ewa Pocztowa"))).as_bytes(),
        "two.pdf": by_append(named(pdf, "Jan Pierwszy"), named(pdf, "Ola Druga")),
        "bomb.zip": bomb(),
        "cut.pdf": pdf[: len(pdf) // 2],
        "flat.pdf": flattened(named(pdf, "Iga Wydrukowana")),
        "html.pdf": b"<html>not found</html>",
        "locked.pdf": locked(pdf),
        "nest.zip": zipped(("a.zip", zipped(("b.zip", zipped(("c.docx", form[0])))))),
        "noise.docx": b"PK\x03\x04" + bytes(range(256)) * 20,
        "regulations.pdf": b"%PDF-1.7\n%%EOF",
    }


@pytest.fixture(scope="module")
def collected(filled: dict[str, bytes], form: tuple[bytes, bytes], asked: AskedForm) -> Collected:
    """All of them, collected."""
    return gathered(files(filled, form), asked)


def gathered(data: dict[str, bytes], asked: AskedForm, limits: Limits = ORDINARY) -> Collected:
    """Collect files given by name."""
    done: list[None] = []
    sources = [SentFile((name,), bytes_of, RECEIVED) for name, bytes_of in data.items()]
    result = collect(sources, lambda file: file, Editions(asked), lambda: done.append(None), limits=limits)
    assert len(done) == len(data)
    return result


@pytest.mark.slow
def test_every_file_is_a_registration_or_a_reason(collected: Collected) -> None:
    people = [(one.trail, one.answers.get("person.name")) for one in collected.registrations]
    assert people == [
        (("good.pdf",), "Anna Dobra"),
        (("good.docx",), "Zażółć gęślą jaźń ŁÓDŹ"),
        (("mail.eml", "x.pdf"), "Ewa Pocztowa"),
        (("two.pdf",), "Jan Pierwszy"),
        (("two.pdf",), "Ola Druga"),
        (("flat.pdf",), "Iga Wydrukowana"),
    ]
    assert {refused.trail: refused.why.reason.code for refused in collected.refused} == {
        ("bomb.zip",): "returned-archive-too-large",
        ("cut.pdf",): "returned-damaged",
        ("html.pdf",): "returned-unknown-kind",
        ("locked.pdf",): "returned-locked",
        ("nest.zip", "a.zip", "b.zip", "c.docx"): "returned-blank",
        ("noise.docx",): "returned-damaged",
        ("regulations.pdf",): "returned-damaged",
    }


@pytest.mark.slow
def test_what_takes_too_much_is_ended_and_told(filled: dict[str, bytes], asked: AskedForm) -> None:
    result = gathered({"good.pdf": filled["pypdf"]}, asked, Limits(megabytes=40))
    assert [refused.why.reason.code for refused in result.refused] == ["returned-too-costly"]


@pytest.mark.slow
def test_a_folder_that_has_the_name_of_the_program_is_not_taken_for_it(
    filled: dict[str, bytes], asked: AskedForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "visitdocs" / "returns").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert len(gathered({"good.pdf": filled["pypdf"]}, asked).registrations) == 1
