"""`publish --by-hand` on the command line, and the day of the run."""

import re
from datetime import date
from pathlib import Path

import pytest
from sample import SLUG, MarkingStages, edit, sample_in

from visitdocs.cli.main import run
from visitdocs.pipeline import Programme, build


@pytest.fixture
def programme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programme:
    """The sample with its pack, made by stages that only mark, on a day of its year."""
    MarkingStages().install(monkeypatch)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VISITDOCS_TODAY", "2017-11-17")
    programme = sample_in(tmp_path)
    build(programme)
    return programme


@pytest.mark.usefixtures("programme")
def test_it_says_what_is_public_and_a_second_time_that_there_is_nothing_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    record = Path("programmes", f"{SLUG}.published.json")
    assert run(["publish", SLUG, "--by-hand"], tmp_path) == 0
    assert capsys.readouterr().out == (
        f"{SLUG}: wersja 1 jest opublikowana od 2017-11-17\n"
        f"Zapamiętano w {record}; trzymaj ten plik razem z definicją.\n"
    )
    monkeypatch.setenv("VISITDOCS_TODAY", "2017-11-20")
    assert run(["publish", "--by-hand", f"{SLUG}.yaml"], tmp_path) == 0
    assert capsys.readouterr().out == f"{SLUG}: nie ma nic do zrobienia, wersja 1 jest opublikowana od 2017-11-17\n"
    assert run(["publish", SLUG, "--by-hand", "-q"], tmp_path) == 0
    assert capsys.readouterr().out == ""


def test_a_pack_that_is_out_of_date_is_an_error_that_says_what_to_do(
    programme: Programme, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(programme, "places: 40", "places: 44")
    assert run(["publish", SLUG, "--by-hand"], tmp_path) == 1
    said = capsys.readouterr().err
    assert said == (
        "błąd: pliki nie odpowiadają temu, co jest teraz w definicji i w szablonach\n"
        f"  gdzie: programmes/{SLUG}.yaml\n"
        f"  rada: uruchom program z programmes/{SLUG}.yaml, umieść na stronie to, co wymieni, i dopiero potem "
        "zapisz publikację\n"
    )
    assert not programme.record.exists()


@pytest.mark.usefixtures("programme")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["publish", SLUG], "nie wiadomo, w którym serwisie publikować"),
        (["publish", SLUG, "--by-hand", "--raise"], "tego nie można zrobić naraz: --by-hand, --raise"),
        (["publish", SLUG, "--by-hand", "--live"], "tego nie można zrobić naraz: --by-hand, --live"),
        (["publish", "--by-hand"], "FILE.yaml|PLIK.yaml"),
        (["publish", "nothing", "--by-hand"], "nie ma definicji „nothing”"),
    ],
)
def test_what_is_missing_on_the_command_line_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert run(arguments, tmp_path) == 2
    assert re.search(words, capsys.readouterr().err)


@pytest.mark.usefixtures("programme")
@pytest.mark.parametrize("said", ["17.11.2017", "2017-11-31", "20171117", "2017-1-7", "today", "2017-11-17 "])
def test_a_day_that_is_none_is_a_usage_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setenv("VISITDOCS_TODAY", said)
    for arguments in ([], ["check"], ["publish", SLUG, "--by-hand"]):
        assert run(arguments, tmp_path) == 2
        assert capsys.readouterr().err.startswith(f"błąd: VISITDOCS_TODAY nie jest datą: „{said.strip()}")


@pytest.mark.usefixtures("programme")
def test_without_the_variable_it_is_the_systems_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("VISITDOCS_TODAY")
    before = date.today()
    assert run(["publish", SLUG, "--by-hand"], tmp_path) == 0
    (said,) = re.findall(r"od (\S+)", capsys.readouterr().out)
    assert before <= date.fromisoformat(said) <= date.today()
