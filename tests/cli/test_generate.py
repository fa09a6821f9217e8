"""`python generate.py` as staff run it: a process of its own, the real templates, the real files."""

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from cli_runs import ROOT, SAMPLE, Run, copy_project, environment, run

from visitdocs.cli.commands.schema import SCHEMA, SCHEMAS

pytestmark = pytest.mark.slow

NAMES = (
    "Zaproszenie_wizyta_studyjna_27-28_11_2017",
    "Regulamin_uczestnictwa_w_projekcie_2017_z_dnia_10.07.2017",
    "Formularz_zgloszeniowy_projekt_2017-2018_do_regulaminu_z_10.07.2017",
)
FILES = [
    *(name + suffix for name in NAMES for suffix in (".docx", ".pdf")),
    "program_2017-11-wielkopolska.ics",
    "news.html",
    "news.txt",
]


@pytest.fixture(scope="module")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run]:
    """A project and what its first run printed. Not to be changed: use `project`."""
    project = copy_project(tmp_path_factory.mktemp("first"))
    return project, run(project)


@pytest.fixture
def project(first_run: tuple[Path, Run], tmp_path: Path) -> Path:
    """A copy of the project with its finished pack."""
    return Path(shutil.copytree(first_run[0], tmp_path / "project"))


def pack(project: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (project / "output" / SAMPLE).iterdir() if path.is_file()}


def test_a_first_run_makes_the_files_and_names_each_with_its_size(first_run: tuple[Path, Run]) -> None:
    project, done = first_run
    assert done.code == 0, done.err
    lines = done.out.splitlines()
    assert lines[0] == f"{SAMPLE}:"
    rows = [re.fullmatch(r"  nowy       (\S+) +\d+,\d kB", line) for line in lines[1:-1]]
    assert [row and row[1] for row in rows] == FILES
    assert re.fullmatch(rf"Gotowe w \d+,\d s\. Folder: {re.escape(str(Path('output', SAMPLE)))}", lines[-1])
    assert sorted(pack(project)) == sorted([*FILES, "manifest.json", ".visitdocs.lock"])
    assert pack(project)[FILES[0]].startswith(b"PK")
    assert pack(project)[FILES[1]].startswith(b"%PDF-1.7")


def test_a_run_that_is_not_on_a_terminal_prints_plain_lines(first_run: tuple[Path, Run]) -> None:
    _, done = first_run
    assert "\x1b" not in done.out + done.err
    assert f"{SAMPLE}: 1/9 wypełniam szablon templates/invitation.docx\n" in done.err


def test_a_second_run_does_nothing_and_says_so(project: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    done = run(project)
    assert (done.code, done.out) == (
        0,
        f"{SAMPLE}: nic się nie zmieniło, pliki są aktualne ({Path('output', SAMPLE)})\n",
    )
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*")} == before


IDLE = """
import runpy, sys
try:
    runpy.run_path("generate.py", run_name="__main__")
finally:
    print(*sorted(sys.modules), file=sys.stderr)
"""
HEAVY = (
    "reportlab",
    "docxtpl",
    "docx",
    "lxml",
    "babel",
    "jinja2",
    "fontTools",
    "PIL",
    "yaml",
    "pyphen",
)  # Typer itself needs pydantic


def test_a_run_with_nothing_to_do_imports_nothing_that_is_slow(project: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", IDLE], cwd=project, env=environment(), capture_output=True, encoding="utf-8", check=True
    )
    assert "nic się nie zmieniło" in done.stdout
    assert {name.split(".")[0] for name in done.stderr.split()} & set(HEAVY) == set()
    stages = r"visitdocs\.(definition|word|document|accessibility|pdf)\b"
    assert [name for name in done.stderr.split() if re.match(stages, name)] == []


def test_a_forced_run_gives_the_very_same_bytes_and_touches_no_file(project: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (project / "output" / SAMPLE).iterdir() if path.name in FILES}
    done = run(project, "--force")
    assert done.code == 0
    assert re.findall(r"^  (.+?)  ", done.out, re.MULTILINE) == ["bez zmian"] * len(FILES)
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_it_works_from_any_folder_and_into_any_folder(project: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert "nic się nie zmieniło" in run(project, cwd=elsewhere).out
    assert run(project, "-o", "here", "-q", SAMPLE, cwd=elsewhere) == Run(0, "", "")
    assert {path.name: path.read_bytes() for path in (elsewhere / "here" / SAMPLE).iterdir()} == pack(project)


@pytest.mark.parametrize("encoding", ["cp1250", "cp852", "cp1252", "ascii"])
def test_an_old_console_that_knows_few_letters_does_not_stop_the_work(project: Path, encoding: str) -> None:
    done = run(project, PYTHONIOENCODING=encoding)
    assert done.code == 0
    assert done.out.startswith(f"{SAMPLE}: nic si")
    assert run(project, "--help", PYTHONIOENCODING=encoding).code == 0


def test_a_wrong_definition_is_told_with_its_line_and_leaves_the_pack(project: Path) -> None:
    before = pack(project)
    definition = project / "programmes" / f"{SAMPLE}.yaml"
    text = definition.read_text(encoding="utf-8")
    definition.write_text(text.replace("deadline: 2017-11-21", "deadlin: 2017-11-21"), encoding="utf-8")
    line = next(number for number, line in enumerate(text.splitlines(), 1) if "deadline: 2017" in line)

    for arguments in ((), ("check",), (f"programmes/{SAMPLE}.yaml",), ("check", f"programmes/{SAMPLE}.yaml")):
        done = run(project, *arguments)
        assert (done.code, done.out) == (1, "")
        assert f"gdzie: programmes/{SAMPLE}.yaml:{line}:" in done.err
        assert "deadline" in done.err
        assert "Traceback" not in done.err
    assert pack(project) == before


def test_an_output_folder_that_cannot_be_written_ends_with_3(project: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"")
    done = run(project, "-q", "-o", str(tmp_path / "taken"))
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("błąd: w tym miejscu nie można utworzyć folderu\n")


def test_a_check_of_a_finished_pack_is_fine_and_of_a_stale_one_is_not(project: Path) -> None:
    assert run(project, "check").code == 0
    definition = project / "programmes" / f"{SAMPLE}.yaml"
    text = definition.read_text(encoding="utf-8")
    definition.write_text(text.replace("deadline: 2017-11-21", "deadline: 2017-11-20"), encoding="utf-8")
    done = run(project, "check", "-q")
    assert (done.code, "pliki są nieaktualne" in done.out) == (1, True)
    assert "pliki są nieaktualne" in run(project, "check").out


def test_a_definition_elsewhere_is_named_with_its_own_folder(project: Path) -> None:
    (project / "elsewhere").mkdir()
    for file in (project / "programmes").glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        (project / "elsewhere" / file.name).write_text(text.replace("places: 40", "places: wiele"), encoding="utf-8")
    done = run(project, "check", "-q", f"elsewhere/{SAMPLE}.yaml")
    assert done.code == 1
    assert f"gdzie: elsewhere/{SAMPLE}.yaml:" in done.err
    assert "programmes/" not in done.err


def without_second_level(document: Path) -> None:
    """Make every heading of level 2 in a Word file one of level 3."""
    with zipfile.ZipFile(document) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["word/document.xml"] = files["word/document.xml"].replace(b'w:val="Heading2"', b'w:val="Heading3"')
    with zipfile.ZipFile(document, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)


def skipped(file: str, severity: str = "uwaga") -> str:
    """What is said of those headings of the invitation."""
    headings = (
        "Centrum Integracji Społecznej Piątkowo", "Fundacja Barka", "Jarocińska Spółdzielnia Socjalna",
        "Spółdzielnia Socjalna „Zielony Jarocin”", "Spółdzielnia Socjalna „ZMYSŁY”",
        "Dzień pierwszy – poniedziałek, 27 listopada 2017 r.", "Dzień drugi – wtorek, 28 listopada 2017 r.",
    )  # fmt: skip
    return "".join(
        f"{severity}: nagłówek poziomu 3 nie ma nad sobą nagłówka poziomu 2\n"
        f"  gdzie: {file}, akapit „{heading}”\n"
        "  rada: nadaj mu styl „Nagłówek 2” albo dodaj brakujący nagłówek\n"
        for heading in headings
    )


def test_a_template_that_shuts_people_out_is_told_and_in_strict_mode_refused(project: Path) -> None:
    fine = f"{SAMPLE}: bez błędów, pliki są aktualne\n"
    assert run(project, "check", "--strict") == Run(0, fine, "")
    without_second_level(project / "templates" / "invitation.docx")
    assert skipped("templates/invitation.docx") in run(project).err
    assert run(project, "check") == Run(0, fine, skipped("templates/invitation.docx"))
    assert run(project, "check", "--strict", "-q") == Run(1, "", skipped("templates/invitation.docx", "błąd"))


def test_typeset_tells_what_shuts_people_out_and_in_strict_mode_writes_nothing(project: Path) -> None:
    document = project / "output" / SAMPLE / FILES[0]
    without_second_level(document)
    assert run(project, "typeset", str(document), "-o", "letter.pdf", "--strict") == Run(
        1, "", skipped(FILES[0], "błąd")
    )
    assert not (project / "letter.pdf").exists()
    done = run(project, "typeset", str(document), "-o", "letter.pdf")
    assert (done.code, done.err) == (0, skipped(FILES[0]))


def test_typeset_makes_a_pdf_of_any_word_document(project: Path) -> None:
    done = run(project, "typeset", f"output/{SAMPLE}/{FILES[0]}", "-o", "letter.pdf")
    assert done.code == 0, done.err
    assert re.fullmatch(r"Zapisano: letter\.pdf \(\d+,\d kB\)\n", done.out)
    assert (project / "letter.pdf").read_bytes() == (project / "output" / SAMPLE / FILES[1]).read_bytes()


def test_typeset_of_what_is_no_word_document_is_explained_and_writes_nothing(project: Path) -> None:
    (project / "letter.docx").write_bytes(b"not a document")
    done = run(project, "typeset", "letter.docx")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("błąd: ")
    assert "Traceback" not in done.err
    assert not (project / "letter.pdf").exists()


@pytest.mark.parametrize("language", SCHEMAS)
def test_the_schema_in_the_repository_is_the_one_that_the_command_writes(project: Path, language: str) -> None:
    assert run(project, "schema", "-o", "schema.json", "--lang", language).code == 0
    assert (project / "schema.json").read_bytes() == (ROOT / SCHEMAS[language]).read_bytes()


def test_the_sample_names_the_schema_for_editors(project: Path) -> None:
    first_line = (project / "programmes" / f"{SAMPLE}.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first_line == f"# yaml-language-server: $schema=../{SCHEMA.as_posix()}"
