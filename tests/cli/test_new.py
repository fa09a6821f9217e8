"""`new`: options, questions to whoever is there, and what is refused before anything is written."""

import io
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from sample import ROOT, SLUG
from whole_sample import OFFICE, SAMPLE

from visitdocs.cli.main import run
from visitdocs.cli.terminal import Terminal

FROM_NOTHING = (
    *("--title", "Nowa wizyta", "--first", "2027-03-02", "--last", "2027-03-03"),
    *("--place", "Poznań", "--places", "30", "--deadline", "20.02.2027"),
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the sample's definition, whose templates nobody looks at."""
    (tmp_path / "programmes").mkdir()
    for path in (SAMPLE, OFFICE):
        (tmp_path / "programmes" / path.name).write_bytes(path.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    printed = capsys.readouterr()
    return (printed.out + printed.err).splitlines()


def test_options_answer_everything(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "2027-03-poznan", *FROM_NOTHING, "--lang", "pl"], project) == 0
    text = (project / "programmes" / "2027-03-poznan.yaml").read_text(encoding="utf-8")
    assert "# Program, dzień po dniu i godzina po godzinie.\n" in text
    assert "deadline: 2027-02-20\n" in text
    assert told(capsys)[0].startswith("Zapisano: programmes/2027-03-poznan.yaml (")


def test_documents_in_another_language_take_what_the_office_shares_in_that_one(project: Path) -> None:
    for path in OFFICE.parent.glob("_office-2027*.yaml"):
        (project / "programmes" / path.name).write_bytes(path.read_bytes())
    assert run(["new", "guests", *FROM_NOTHING, "--language", "en", "--lang", "pl"], project) == 0
    text = (project / "programmes" / "guests.yaml").read_text(encoding="utf-8")
    assert "extends: _office-2027-en.yaml\n" in text
    assert "\n  kind: study visit\n" in text
    assert run(["new", "wizyta", *FROM_NOTHING, "--lang", "en"], project) == 0
    assert "extends: _office.yaml\n" in (project / "programmes" / "wizyta.yaml").read_text(encoding="utf-8")
    assert run(["new", "x", *FROM_NOTHING, "--language", "de"], project) == 2


def test_an_earlier_visit_wants_the_first_day_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "2018-03", "--from", SLUG, "--first", "2018-03-06", "--lang", "en"], project) == 0
    assert told(capsys)[1:] == ["The earlier visit began on a Monday, this one begins on a Tuesday."]
    assert "dates: {first: 2018-03-06, last: 2018-03-07}" in (project / "programmes" / "2018-03.yaml").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["x"], "błąd: brakuje opcji: --title, --first, --place, --places, --deadline"),
        (["x", "--from", SLUG], "błąd: brakuje opcji: --first"),
        (["x", *FROM_NOTHING[:-2]], "błąd: brakuje opcji: --deadline"),
        (["x", *FROM_NOTHING[:-1], "30 lutego"], "błąd: „30 lutego” nie jest datą"),
        (["x", "--from", "2018", "--first", "2018-03-06"], "błąd: nie ma definicji „2018”"),
        ([SLUG, *FROM_NOTHING], f"błąd: plik „{SLUG}.yaml” już jest"),
        ([SLUG.upper(), *FROM_NOTHING], f"błąd: plik „{SLUG}.yaml” już jest"),
        (["_office", *FROM_NOTHING], "błąd: „_office” nie może być nazwą definicji"),
        (["../x", *FROM_NOTHING], "błąd: „../x” nie może być nazwą definicji"),
        (["nul", *FROM_NOTHING], "błąd: „nul” nie może być nazwą definicji"),
        (["Wizyta w Łodzi", *FROM_NOTHING], "błąd: „Wizyta w Łodzi” nie może być nazwą definicji"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert run(["new", *arguments, "--lang", "pl"], project) == 2
    assert told(capsys)[0] == said
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_a_definition_that_could_not_be_read_is_not_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shorter = ["--first", "2018-03-05", "--last", "2018-03-05"]
    assert run(["new", "x", "--from", SLUG, *shorter, "--lang", "pl"], project) == 1
    assert "2018-03-06" in told(capsys)[0]
    assert not (project / "programmes" / "x.yaml").exists()


def test_a_person_at_the_terminal_is_asked(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Terminal, "can_ask", lambda _: True)
    monkeypatch.setattr(sys, "stdin", io.StringIO("Nowa\n2027-03-02\n\nŁódź\ndużo\n30\n2027-02-20\n\n"))
    assert run(["new", "x", "--lang", "pl"], project) == 0
    asked = "\n".join(told(capsys))
    assert "Ostatni dzień [ten sam dzień]: " in asked
    assert "„dużo” to nie liczba miejsc" in asked
    text = (project / "programmes" / "x.yaml").read_text(encoding="utf-8")
    assert "dates: {first: 2027-03-02, last: 2027-03-02}" in text


def test_days_that_do_not_go_together_are_asked_for_again_and_refused_as_options(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Terminal, "can_ask", lambda _: True)
    answers = "Nowa\n2027-03-02\n2027-03-01\n2027-03-03\nŁódź\n30\n2027-03-02\n2027-02-20\n\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    assert run(["new", "x", "--lang", "pl"], project) == 0
    text = (project / "programmes" / "x.yaml").read_text(encoding="utf-8")
    assert "dates: {first: 2027-03-02, last: 2027-03-03}" in text
    assert "deadline: 2027-02-20\n" in text
    capsys.readouterr()
    late = [*FROM_NOTHING[:-1], "2027-03-02"]
    assert run(["new", "y", *late, "--lang", "en"], project) == 2
    assert "  where: --deadline" in told(capsys)


def test_an_answer_that_never_comes_is_an_option_that_is_missing(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Terminal, "can_ask", lambda _: True)
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n"))
    assert run(["new", "x", "--from", SLUG, "--lang", "pl"], project) == 2
    assert "brakuje opcji: --first" in "\n".join(told(capsys))


KEPT = ("kept-from-earlier-visit", "kept-in-shared-file")


@pytest.mark.slow
def test_every_sample_moved_to_2027_is_built_and_only_kept_dates_are_told(tmp_path: Path) -> None:
    import shutil

    from visitdocs import open as open_programme
    from visitdocs import start

    for folder in ("programmes", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    samples = sorted((tmp_path / "programmes").glob("[!_]*.yaml"))
    assert samples
    for sample in samples:
        new, old = sample.with_name(f"2027-{sample.name}"), open_programme(sample)
        before = old.status(date(2027, 1, 1)).first
        assert before is not None
        start(new, {"first": str(date(2027, 10, 4) + timedelta(before.weekday()))}, old=old)
        built = open_programme(new, font_folders=[]).build()
        kept = [problem for problem in built.problems if problem.code in KEPT]
        assert {problem.code for problem in built.problems if problem not in kept} <= OF_THE_SHARED_PROJECT
        marked = [line for line in new.read_text(encoding="utf-8").splitlines() if "z poprzedniej wizyty:" in line]
        assert {problem.place.source for problem in kept} == set(marked)


OF_THE_SHARED_PROJECT = {"visit-outside-project", "kept-until-before-visit"}
"""The years of a project that is over, and how long its data are kept, stand in the file that visits share."""


@pytest.mark.parametrize("old", [[], ["--from", SLUG]])
@pytest.mark.parametrize(("option", "day"), [("last", "2027-03-01"), ("deadline", "2027-03-02")])
def test_days_that_do_not_go_together_are_told_by_their_option(
    project: Path, capsys: pytest.CaptureFixture[str], old: list[str], option: str, day: str
) -> None:
    assert run(["new", "x", *old, *FROM_NOTHING, f"--{option}", day, "--lang", "en"], project) == 2
    assert told(capsys)[1] == f"  where: --{option}"
    assert not (project / "programmes" / "x.yaml").exists()


def test_a_definition_from_nothing_has_nothing_to_be_read_once_more(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "x", *FROM_NOTHING, "--lang", "en"], project) == 0
    assert len(told(capsys)) == 1
