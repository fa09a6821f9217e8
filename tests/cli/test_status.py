"""`status`: how each visit stands, in both languages; folders that belong to no visit are named and left alone."""

from datetime import date
from pathlib import Path

import pytest
from sample import SLUG, MarkingStages, edit, sample_in

from visitdocs.cli.main import run
from visitdocs.pipeline import Programme, build, publish_by_hand


@pytest.fixture
def programme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programme:
    """The sample with its pack, which is public since 16 November 2017; stages only mark."""
    MarkingStages().install(monkeypatch)
    monkeypatch.setenv("VISITDOCS_TODAY", "2017-11-20")
    monkeypatch.chdir(tmp_path)
    programme = sample_in(tmp_path)
    for other in programme.definition.parent.glob("[!_]*.yaml"):
        if other != programme.definition:
            other.unlink()
    build(programme)
    return programme


def shown(capsys: pytest.CaptureFixture[str], root: Path, *arguments: str) -> tuple[int, str, str]:
    """The exit code and what is printed, with ordinary spaces."""
    code = run(["status", *arguments], root)
    out, err = (text.replace("\u00a0", " ") for text in capsys.readouterr())
    assert all(len(line) <= 80 for line in out.splitlines())
    return code, out, err


@pytest.mark.usefixtures("programme")
def test_nothing_is_public_yet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, tmp_path, "--lang", "en") == (
        0,
        f"""\
{SLUG}
  registration  until 2017-11-21, 1 day left
  visit         2017-11-27 – 2017-11-28, in 7 days
  definition    no errors
  files         up to date
  on the page   nothing yet
""",
        "",
    )


@pytest.mark.parametrize(
    ("today", "deadline", "visit"),
    [
        ("2017-11-21", "do 2017-11-21, czyli do dzisiaj", "2017-11-27 – 2017-11-28, za 6 dni"),
        ("2017-11-27", "zakończone 2017-11-21", "2017-11-27 – 2017-11-28, trwa"),
        ("2017-11-28", "zakończone 2017-11-21", "2017-11-27 – 2017-11-28, trwa"),
        ("2017-11-29", "zakończone 2017-11-21", "2017-11-27 – 2017-11-28, zakończona"),
    ],
)
@pytest.mark.usefixtures("programme")
def test_days_are_counted_from_today(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    today: str,
    deadline: str,
    visit: str,
) -> None:
    monkeypatch.setenv("VISITDOCS_TODAY", today)
    lines = shown(capsys, tmp_path, SLUG, "--lang", "pl")[1].splitlines()
    assert lines[1:3] == [f"  zgłoszenia  {deadline}", f"  wizyta      {visit}"]


def test_what_differs_from_what_is_public_is_told(
    programme: Programme, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publish_by_hand(programme, date(2017, 11, 16))
    assert shown(capsys, tmp_path, "--lang", "pl")[1].splitlines()[-2:] == [
        "  na stronie  wersja 1 od 2017-11-16",
        "  różnice     brak",
    ]
    edit(programme, "places: 40", "places: 44")
    assert shown(capsys, tmp_path, "--lang", "pl")[1].splitlines()[-4:] == [
        "  pliki       nieaktualne",
        "  na stronie  wersja 1 od 2017-11-16",
        "  różnice     1 zmiana",
        "              – Liczba miejsc zmieniona z 40 na 44",
    ]
    build(programme)
    assert shown(capsys, tmp_path, "--lang", "pl")[1].splitlines()[-2:] == [
        "  różnice     1 zmiana, 0 plików do umieszczenia",
        "              – Liczba miejsc zmieniona z 40 na 44",
    ]


def test_errors_are_counted_and_end_the_run_with_1(
    programme: Programme, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(programme, "places: 40", "places: dużo")
    edit(programme, "participation_percent: 80", "participation_percent: dużo")
    assert shown(capsys, tmp_path, "--lang", "pl") == (
        1,
        f"{SLUG}\n  definicja   2 błędy (szczegóły poda polecenie check)\n"
        "  pliki       nieaktualne\n  na stronie  jeszcze nic\n",
        "",
    )


def test_a_record_that_is_damaged_or_of_another_name_is_not_nothing_yet(
    programme: Programme, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publish_by_hand(programme, date(2017, 11, 16))
    edit(programme, "revision: 1", "revision: 3")
    assert "  definition    no errors, 1 warning\n" in shown(capsys, tmp_path, SLUG, "--lang", "en")[1]
    renamed = programme.definition.rename(programme.definition.with_name("renamed.yaml"))
    code, out, _ = shown(capsys, tmp_path, "renamed", "--lang", "en")
    assert (code, "on the page   this definition was published under another name;" in out) == (1, True)
    renamed.rename(programme.definition)
    programme.record.write_bytes(b"{")
    code, out, _ = shown(capsys, tmp_path, SLUG, "--lang", "en")
    assert (code, "on the page   the record of what is published is damaged\n" in out) == (1, True)


@pytest.mark.usefixtures("programme")
def test_what_visits_share_is_no_visit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["status"], ["publish", "--by-hand"], ["publish", "--raise"]):
        assert run([*command, "_office", "--lang", "en"], tmp_path) == 1
        out, err = capsys.readouterr()
        assert (out, err.splitlines()[0].endswith("“_office.yaml” is no visit: it holds what visits share")) == (
            "",
            True,
        )


def test_a_folder_without_a_definition_is_named_and_left_alone(
    programme: Programme, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programme.definition.rename(programme.definition.with_name("renamed.yaml"))
    (tmp_path / "output" / "notes").mkdir()
    before = sorted(programme.output.iterdir())
    told = (
        f"wskazówka: folder „output/{SLUG}” nie należy do żadnej definicji\n"
        "  rada: program zostawia go bez zmian; usuń go, jeżeli nikt nie potrzebuje tego, co w nim jest\n"
    )
    code, out, err = shown(capsys, tmp_path, "--lang", "pl")
    assert (code, out.splitlines()[0], err) == (0, "renamed", told)
    assert run(["-q", "--lang", "pl"], tmp_path) == 0
    assert capsys.readouterr().err == told
    assert run(["-q", "--lang", "pl", "renamed"], tmp_path) == 0
    assert capsys.readouterr().err == ""
    assert sorted(programme.output.iterdir()) == before


def test_a_mistake_in_what_visits_share_is_told_once(
    programme: Programme, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = programme.definition.read_text(encoding="utf-8")
    programme.definition.with_name("second.yaml").write_text(text.replace("places: 40", "places: 41"), encoding="utf-8")
    edit(programme, "participation_percent: 80", "participation_percent: dużo")
    assert run(["check", "--lang", "en"], tmp_path) == 1
    told = capsys.readouterr().err
    assert told.count("participation_percent: dużo") == 1
    assert run(["-q", "--lang", "en"], tmp_path) == 1
    assert capsys.readouterr().err.count("participation_percent: dużo") == 1
