"""The fill command as staff use it: what it writes, what it refuses, and that it loses nothing."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from filled_forms import ROOT, SLUG, empty_form, values
from said import polish
from two_sides import controls
from whole_sample import WHOLE

from visitdocs.cli.main import run
from visitdocs.definition import read_answers, read_definition
from visitdocs.problems import TemplateError
from visitdocs.word import fill_controls

GOOD = (
    'person.name: Łucja Żółć\nsigned_on: 20.11.2017\naccessibility: "jeden\\ndwa"\ndiets: []\n'
    "consent: {health: true, image: false}\n"
)


def fill(folder: Path, target: str, answers: str = GOOD, *options: str) -> int:
    data = folder / "osoba.yaml"
    data.write_text(answers, encoding="utf-8")
    return run(["fill", SLUG, "--data", str(data), "-o", str(folder / target), *options], ROOT)


def test_a_partly_known_person_gives_a_form_and_a_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fill(tmp_path, "form.pdf") == 0
    out, err = capsys.readouterr()
    assert "Zapisano: " in out
    assert err.startswith("uwaga: brakuje wymaganych odpowiedzi: person.position, person.email, ")
    assert "Łucja" not in out + err
    assert (tmp_path / "form.pdf").stat().st_mode & 0o777 == 0o600
    found = values((tmp_path / "form.pdf").read_bytes())
    answers = {name: found.get(name) for name in ("person.name", "signed_on", "accessibility", "consent.image")}
    assert answers == {
        "person.name": "Łucja Żółć",
        "signed_on": "20.11.2017",
        "accessibility": "jeden\ndwa",
        "consent.image": "/Off",
    }


def test_a_date_reaches_words_date_picker(tmp_path: Path) -> None:
    assert fill(tmp_path, "form.docx") == 0
    document = (tmp_path / "form.docx").read_bytes()
    assert controls(document)["signed_on"].value == "20.11.2017"
    assert 'w:fullDate="2017-11-20T00:00:00Z"' in ZipFile(BytesIO(document)).read("word/document.xml").decode()


@pytest.mark.slow
def test_the_same_answers_give_the_same_bytes(tmp_path: Path) -> None:
    for suffix in (".pdf", ".docx"):
        assert fill(tmp_path, f"one{suffix}") == fill(tmp_path, f"two{suffix}") == 0
        assert (tmp_path / f"one{suffix}").read_bytes() == (tmp_path / f"two{suffix}").read_bytes()


def test_a_file_that_is_there_is_replaced_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "form.pdf"
    target.write_bytes(b"signed and sent back")
    assert fill(tmp_path, "form.pdf") == 2
    assert capsys.readouterr().err.splitlines()[0].endswith(f"plik „{target}” już jest")
    assert target.read_bytes() == b"signed and sent back"
    assert fill(tmp_path, "form.pdf", GOOD, "--force") == 0
    assert target.read_bytes().startswith(b"%PDF")


def test_a_mistake_in_the_answers_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = "person.name: A\nperson:\n  name: B\ninstitution.nip: 123\ntrack: pes i  jst\n"
    assert fill(tmp_path, "form.pdf", answers) == 1
    err = capsys.readouterr().err
    assert "błąd: odpowiedź w polu „person.name” jest podana drugi raz\n  gdzie: osoba.yaml:3:9" in err
    assert "błąd: „…” nie jest prawidłowym numerem NIP\n  gdzie: osoba.yaml:4:18, institution.nip\n  rada: " in err
    assert err.count("błąd: ") == 2  # a label may be written in other spaces and capitals
    assert not (tmp_path / "form.pdf").exists()


@pytest.mark.parametrize("answers", ["", "- A\n", "A\n"])
def test_a_file_without_answers_is_told_as_what_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], answers: str
) -> None:
    assert fill(tmp_path, "form.pdf", answers) == 1
    assert "  rada: w każdym wierszu wpisz nazwę pola, dwukropek i odpowiedź" in capsys.readouterr().err


def test_the_example_of_the_documentation_is_accepted() -> None:
    written = (ROOT / "docs" / "forms.md").read_text(encoding="utf-8").partition("`person.yaml` maps")[2]
    answers = written.split("```yaml\n")[1].split("```")[0]
    visit = read_definition(WHOLE.encode(), f"{SLUG}.yaml").visit
    assert len(read_answers(answers.encode(), "person.yaml", visit).values) == len(answers.splitlines())


@pytest.mark.parametrize("target", ["form.odt", "form", "no-such-folder/form.pdf"])
def test_a_target_that_cannot_be_meant_or_written_is_refused(tmp_path: Path, target: str) -> None:
    assert fill(tmp_path, target) == (3 if "/" in target else 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["osoba.yaml"]


def test_a_template_without_a_control_or_with_one_of_another_kind_is_told() -> None:
    docx, _ = empty_form()
    with pytest.raises(TemplateError) as error:
        fill_controls(docx, "templates/form.docx", {"person.nick": "A", "person.name": True, "consent.data": "tak"})
    assert [polish(problem.message) for problem in error.value.problems] == [
        "szablon formularza nie ma pól: person.nick",
        "pola są w szablonie innego rodzaju niż w definicji: person.name, consent.data",
    ]
    assert {str(problem.place) for problem in error.value.problems} == {"templates/form.docx"}


def test_a_control_that_holds_nothing_at_all_can_be_filled() -> None:
    docx, _ = empty_form()
    bare = _without_runs(docx)
    assert controls(fill_controls(bare, "form", {"person.name": "Łucja"}))["person.name"].value == "Łucja"


def _without_runs(docx: bytes) -> bytes:
    source, output = ZipFile(BytesIO(docx)), BytesIO()
    start, end = b"<w:sdtContent>", b"</w:sdtContent>"
    with ZipFile(output, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                place = data.index(start, data.index(b'w:val="person.name"'))
                data = data[: place + len(start)] + data[data.index(end, place) :]
            target.writestr(name, data)
    return output.getvalue()
