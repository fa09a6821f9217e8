"""A visit that is over and public is left alone by a run that names no visit; today decides what is built, no bytes."""

from pathlib import Path

import pytest
from cli_runs import copy_project
from cli_runs import run as run_apart
from sample import SLUG, MarkingStages, edit, sample_in

from visitdocs.cli.main import run
from visitdocs.pipeline import Programme, build

DAYS = {"before": "2017-11-20", "on its last day": "2017-11-28", "after": "2017-11-29"}
LEFT = (
    f"Zakończone i opublikowane, pozostawione bez zmian: {SLUG}. Aby zrobić którąś wizytę na nowo, podaj jej nazwę.\n"
)


class Office:
    """A project whose templates were reworded since its visit was published; every run has its day."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._root, self._monkeypatch, self._capsys = root, monkeypatch, capsys
        self.programme = sample_in(root)
        build(self.programme)
        assert self.run("2017-11-17", "publish", SLUG, "--by-hand") == 0
        (self.programme.templates / "regulations.docx").write_bytes(b"reworded")
        self.said()

    def run(self, day: str, *arguments: str) -> int:
        """Run on a day; the exit code."""
        self._monkeypatch.setenv("VISITDOCS_TODAY", day)
        return run(list(arguments), self._root)

    def said(self) -> str:
        """What was printed since the last time."""
        printed = self._capsys.readouterr()
        return printed.out + printed.err

    def files(self) -> dict[str, bytes]:
        """What stands in the folder of the pack."""
        return {path.name: path.read_bytes() for path in self.programme.output.iterdir() if path.is_file()}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Office:
    MarkingStages().install(monkeypatch)
    monkeypatch.chdir(tmp_path)
    return Office(tmp_path, monkeypatch, capsys)


@pytest.mark.parametrize("when", DAYS)
def test_a_plain_run_builds_until_the_last_day_is_over(office: Office, when: str) -> None:
    before = office.files()
    assert office.run(DAYS[when]) == 0
    if when == "after":
        assert office.said() == LEFT
        assert office.files() == before
    else:
        assert "Regulamin" in office.said()
        assert office.files() != before


@pytest.mark.parametrize("arguments", [[SLUG], [f"programmes/{SLUG}.yaml"], ["--force"], ["build", SLUG]])
def test_a_run_that_names_it_or_forces_builds_it_and_the_day_shapes_no_byte(
    office: Office, arguments: list[str]
) -> None:
    assert office.run(DAYS["after"], *arguments) == 0
    after = office.files()
    assert "pozostawione" not in office.said()
    assert office.run(DAYS["before"], "--force") == 0
    assert office.files() == after


def test_a_plain_check_leaves_it_alone_and_a_named_one_does_not(office: Office) -> None:
    assert office.run(DAYS["after"], "check") == 0
    assert office.said() == LEFT
    assert office.run(DAYS["after"], "check", SLUG) == 1
    assert "pliki są nieaktualne" in office.said()


def test_what_was_never_published_is_built_however_old_it_is(office: Office) -> None:
    office.programme.record.unlink()
    assert office.run(DAYS["after"]) == 0
    assert "Regulamin" in office.said()


def test_a_visit_that_is_put_off_is_built_again(office: Office) -> None:
    path = office.programme.definition
    text = path.read_text(encoding="utf-8").replace("2017-11-27", "2017-12-04").replace("2017-11-28", "2017-12-05")
    path.write_text(text, encoding="utf-8")
    assert office.run(DAYS["after"]) == 0
    assert "Termin wizyty zmieniony z 27–28 listopada na 4–5 grudnia 2017" in office.said().replace("\u00a0", " ")
    assert office.run("2017-12-06") == 0
    assert office.said() == LEFT


def test_one_that_was_edited_and_is_over_is_left_and_one_that_is_broken_is_told(office: Office) -> None:
    edit(office.programme, "places: 40", "places: 44")
    assert office.run(DAYS["after"]) == 0
    assert office.said() == LEFT
    edit(office.programme, "places: 44", "places: many")
    assert office.run(DAYS["after"]) == 1
    assert "places" in office.said()


def test_others_are_built_beside_it(office: Office) -> None:
    other = Programme(
        office.programme.definition.with_name("2018-01-inna.yaml"), office.programme.templates, office.programme.output
    )
    other.definition.write_bytes(office.programme.definition.read_bytes())
    assert office.run(DAYS["after"]) == 0
    said = office.said()
    assert said.startswith(LEFT)
    assert "2018-01-inna:\n" in said


def test_quiet_says_nothing_of_it(office: Office) -> None:
    assert office.run(DAYS["after"], "-q") == 0
    assert office.said() == ""


def test_watch_leaves_it_alone_too(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def once(_folders: object, _outputs: object) -> object:
        yield None
        raise KeyboardInterrupt

    monkeypatch.setattr("visitdocs.cli.watching.saves", once)
    before = office.files()
    assert office.run(DAYS["after"], "watch") == 0
    assert office.said().startswith(LEFT)
    assert office.files() == before
    assert office.run(DAYS["after"], "watch", SLUG) == 0
    assert office.files() != before


@pytest.mark.slow
def test_a_day_from_the_environment_reaches_a_process_of_its_own(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    assert run_apart(project, "-q").code == 0
    assert run_apart(project, "publish", SLUG, "--by-hand", VISITDOCS_TODAY="2017-11-17").code == 0
    assert run_apart(project, VISITDOCS_TODAY=DAYS["after"]).out == LEFT
    assert "nic się nie zmieniło" in run_apart(project, VISITDOCS_TODAY=DAYS["before"]).out
