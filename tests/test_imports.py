"""Which libraries a run imports: an idle one next to none, a build just those that its documents need."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SAMPLE = "2017-11-wielkopolska"
OWN = {"visitdocs", "__main__", "__mp_main__"}

RUN = """
import sys
from pathlib import Path
before = set(sys.modules)
from visitdocs.cli import main
try:
    main(Path(sys.argv.pop(1)))
finally:
    tops = {name.partition(".")[0] for name in set(sys.modules) - before} - set(sys.stdlib_module_names)
    print(*sorted(tops), file=sys.stderr)
"""

IDLE: set[str] = set()
"""Nothing."""

BUILD = {
    "PIL",
    "annotated_types",
    "babel",
    "cython_runtime",
    "dateutil",
    "docx",
    "docxcompose",
    "docxtpl",
    "fontpkg_lato",
    "icalendar",
    "jinja2",
    "lxml",
    "markupsafe",
    "pydantic",
    "pydantic_core",
    "reportlab",
    "segno",
    "six",
    "typing_extensions",
    "typing_inspection",
    "uharfbuzz",
    "yaml",
}
"""What documents are made with, and what those libraries bring along."""


def imported(folder: Path, *arguments: str) -> set[str]:
    """The top-level modules of libraries that a run has imported."""
    run = [sys.executable, "-c", RUN, str(ROOT), "-q", "-o", str(folder), f"programmes/{SAMPLE}.yaml", *arguments]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    names = done.stderr.strip().splitlines()[-1].split()
    return {name for name in names if not name.startswith("_")} - OWN


@pytest.mark.slow
def test_a_run_imports_these_libraries_and_no_others(tmp_path: Path) -> None:
    assert imported(tmp_path) == BUILD
    assert imported(tmp_path) == IDLE


@pytest.mark.slow
def test_libraries_for_scans_are_imported_where_pictures_are_looked_at_and_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    register = str(tmp_path / "register.xlsx")
    run = [sys.executable, "-c", RUN, str(ROOT), "collect", SAMPLE, str(tmp_path / "forms"), "-o", register, "-q"]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    names = set(done.stderr.strip().splitlines()[-1].split())
    assert {"openpyxl", "pypdf"} <= names
    assert names & {"cv2", "zxingcpp"} == set()  # openpyxl takes numpy where it is
