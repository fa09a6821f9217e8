"""What a run imports: an idle one next to nothing, a build just the libraries and stages that its documents need."""

import subprocess
import sys
from pathlib import Path

import pytest
from word_files import docx, paragraph, run

from visitdocs.pipeline.program_version import STAGES_OF_NO_PACK

ROOT = Path(__file__).parents[1]
SAMPLE = "2017-11-wielkopolska"
RUN = """
import sys
from pathlib import Path
before = set(sys.modules)
from visitdocs.cli import main
try:
    main(Path(sys.argv.pop(1)))
finally:
    print(*sorted(set(sys.modules) - before), file=sys.stderr)
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


STAGES_OF_AN_IDLE_RUN = {"api", "cli", "dataclass", "lazy", "messages", "pipeline", "problems", "store"}
FAMILIES_OF_A_BUILD = {"inputs", "public"}
"""Of the pipeline; all others make something beside a pack."""


TYPESETTING = {"PIL", "cython_runtime", "fontpkg_lato", "lxml", "reportlab", "uharfbuzz"}
"""What a Word document without codes, languages and formulas is read and typeset with."""


def modules(*arguments: str) -> set[str]:
    """All modules that a run has imported."""
    command = [sys.executable, "-c", RUN, str(ROOT), *arguments, "-q"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return set(done.stderr.strip().splitlines()[-1].split())


def libraries(names: set[str]) -> set[str]:
    """The top-level modules that are neither ours nor of the standard library."""
    tops = {name.partition(".")[0] for name in names} - set(sys.stdlib_module_names) - {"visitdocs", "__mp_main__"}
    return {name for name in tops if not name.startswith("_")}


def parts_of(package: str, names: set[str]) -> set[str]:
    """What a package consists of, as far as it is imported."""
    inside = (name.removeprefix(f"{package}.") for name in names if name.startswith(f"{package}."))
    return {name.partition(".")[0] for name in inside}


@pytest.mark.slow
def test_a_run_imports_these_libraries_and_stages_and_no_others(tmp_path: Path) -> None:
    build, idle = (modules("-o", str(tmp_path), f"programmes/{SAMPLE}.yaml") for _ in range(2))
    assert libraries(build) == BUILD
    assert libraries(idle) == IDLE
    assert parts_of("visitdocs", build) & STAGES_OF_NO_PACK == {"api", "cli"}
    assert parts_of("visitdocs", idle) == STAGES_OF_AN_IDLE_RUN
    families = {path.parent.name for path in (ROOT / "visitdocs" / "pipeline").glob("*/__init__.py")}
    assert parts_of("visitdocs.pipeline", build) & families == FAMILIES_OF_A_BUILD


@pytest.mark.slow
def test_a_document_is_typeset_with_these_libraries_and_no_others(tmp_path: Path) -> None:
    document = tmp_path / "document.docx"
    document.write_bytes(docx(paragraph(run("Program wizyty"))))
    names = modules("typeset", str(document), "-o", str(tmp_path / "document.pdf"))
    assert libraries(names) == TYPESETTING


@pytest.mark.slow
def test_libraries_for_scans_are_imported_where_pictures_are_looked_at_and_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    register = str(tmp_path / "register.xlsx")
    command = [sys.executable, "-c", RUN, str(ROOT), "collect", SAMPLE, str(tmp_path / "forms"), "-o", register, "-q"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    names = set(done.stderr.strip().splitlines()[-1].split())
    assert {"openpyxl", "pypdf"} <= names
    assert names & {"cv2", "zxingcpp"} == set()  # openpyxl takes numpy where it is
