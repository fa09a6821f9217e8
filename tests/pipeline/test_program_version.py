"""A pack is out of date when another program would make it: other code, or other libraries that shape its bytes."""

import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import visitdocs
from visitdocs.pipeline import Programme, State, build, check, program_version
from visitdocs.pipeline.program_version import LIBRARIES, installed_versions

ROOT = Path(__file__).parents[2]
OF_NO_PACK = {
    "typer",
    "rich",
    "watchfiles",
    "tzdata",
    "openpyxl",
    "psutil",
    "pyhanko",
    "pypdfium2",
    "asn1crypto",
    "httpx",
    "truststore",
    "keyring",
}
"""What is needed at run time and shapes no byte of a pack; the calendar's time zone is written out."""


@pytest.fixture(autouse=True)
def _looked_at_anew() -> Iterator[None]:
    """What is installed is looked at once a process; not here."""
    program_version.program_version.cache_clear()
    yield
    program_version.program_version.cache_clear()


def installed(folder: Path, *names: str) -> list[str]:
    """A folder of installed distributions, before those that are there."""
    for name in names:
        (folder / name).mkdir(parents=True)
    return [str(folder), *sys.path]


@pytest.mark.parametrize("name", LIBRARIES)
def test_another_version_of_a_library_that_shapes_bytes_is_another_program(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = program_version.program_version()
    monkeypatch.setattr(sys, "path", installed(tmp_path, f"{name.replace('-', '_')}-99.1.dist-info"))
    program_version.program_version.cache_clear()
    assert program_version.program_version() != before


def test_another_version_of_a_library_makes_a_pack_out_of_date(
    built: Programme, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert build(built).idle
    monkeypatch.setattr(sys, "path", installed(tmp_path / "site", "reportlab-99.1.dist-info"))
    program_version.program_version.cache_clear()
    assert check(built).state is State.CURRENT
    assert not build(built).idle
    assert build(built).idle


def test_another_version_of_what_only_the_terminal_needs_does_not(
    built: Programme, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "path", installed(tmp_path / "site", "typer-99.1.dist-info", "rich-99.1.dist-info"))
    program_version.program_version.cache_clear()
    assert build(built).idle


def test_other_code_makes_a_pack_out_of_date_but_not_other_line_ends(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    versions = []
    for code in (b"a = 1\n", b"a = 1\r\n", b"a = 2\n"):
        (tmp_path / "__init__.py").write_bytes(code)
        monkeypatch.setattr(visitdocs, "__file__", str(tmp_path / "__init__.py"))
        program_version.program_version.cache_clear()
        versions.append(program_version.program_version())
    assert versions[0] == versions[1] != versions[2]
    assert re.fullmatch(rf"{re.escape(visitdocs.__version__)}\+[0-9a-f]{{12}}", versions[0])


def test_code_of_stages_that_no_pack_goes_through_does_not_count(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(visitdocs, "__file__", str(tmp_path / "__init__.py"))
    versions = []
    for stage in ("", "pdf", "register", "cli"):
        (tmp_path / stage).mkdir(exist_ok=True)
        (tmp_path / stage / "module.py").write_text("a = 1\n", encoding="utf-8")
        program_version.program_version.cache_clear()
        versions.append(program_version.program_version())
    assert versions[0] != versions[1] == versions[2] == versions[3]


def test_every_library_of_run_time_counts_unless_no_pack_needs_it() -> None:
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {re.split(r"[^\w.-]", requirement)[0].lower() for requirement in needed}
    assert {"reportlab", "fontpkg-lato"} <= names
    assert names - OF_NO_PACK <= set(LIBRARIES)


def test_versions_are_those_that_the_metadata_states() -> None:
    found = installed_versions(sys.path)
    there = {name: importlib.metadata.version(name) for name in LIBRARIES if name in found}
    assert {name: found[name] for name in there} == there
    assert len(there) > 12


def test_names_of_metadata_folders_are_read_and_the_first_on_the_path_counts(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    installed(one, "Python_Docx-1.2.0.dist-info", "Jinja2-3.1.6.dist-info", "jinja2", "pip", "visitdocs.egg-info")
    installed(other, "jinja2-2.0.dist-info", "PyYAML-6.0.4.egg-info", "lxml-6.0-py3.11.egg-info", "a.b-1.dist-info")
    assert installed_versions([str(one), str(tmp_path / "nowhere"), str(other)]) == {
        "jinja2": "3.1.6",
        "python-docx": "1.2.0",
        "a-b": "1",
        "lxml": "6.0",
        "pyyaml": "6.0.4",
    }
