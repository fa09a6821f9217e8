"""Files are looked at within limits and by this program alone; hostile ones for this and other tests."""

import zipfile
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdf
import pytest
from returned import RECEIVED

from visitdocs.returns import AskedForm, Collected, Editions, SentFile, collect
from visitdocs.returns.child.child_process import ORDINARY, Broken, ChildProcess, Given, Limits


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


def gathered(data: dict[str, bytes], asked: AskedForm, limits: Limits = ORDINARY) -> Collected:
    """Collect files given by name."""
    done: list[None] = []
    sources = [SentFile((name,), bytes_of, RECEIVED) for name, bytes_of in data.items()]
    result = collect(sources, lambda file: file, Editions(asked), lambda: done.append(None), limits=limits)
    assert len(done) == len(data)
    return result


@pytest.mark.slow
def test_what_takes_too_much_is_ended_and_told(filled: dict[str, bytes], asked: AskedForm) -> None:
    result = gathered({"good.pdf": filled["pypdf"]}, asked, Limits(clock=0))
    assert [refused.why.reason.code for refused in result.refused] == ["returned-too-costly"]


def test_a_call_that_takes_more_memory_than_its_limit_is_ended() -> None:
    with ChildProcess(("time",), Limits(megabytes=100)) as child:
        assert child.call(bytearray, 1_000) == Given(bytearray(1_000))
        assert child.call(bytearray, 1_000_000_000) == Broken(costly=True)
        assert child.call(bytearray, 1_000) == Given(bytearray(1_000))


@pytest.mark.slow
def test_a_folder_that_has_the_name_of_the_program_is_not_taken_for_it(
    filled: dict[str, bytes], asked: AskedForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "visitdocs" / "returns").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert len(gathered({"good.pdf": filled["pypdf"]}, asked).registrations) == 1
