"""A built wheel carries the project's own templates, logos and samples: what is started from it is the repository's."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from made_packs import ROOT

PARTS = ("visitdocs", "templates", "programmes", "pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE")


def run(*command: str, cwd: Path, code: Path) -> str:
    """What a command prints whose Python imports the program that lies in the folder `code`."""
    environment = os.environ | {"PYTHONPATH": str(code), "PYTHONSAFEPATH": "1", "VISITDOCS_LANG": "en"}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_a_project_started_from_a_wheel_gives_the_same_bytes_as_a_clone(tmp_path: Path) -> None:
    source, code, clone = (tmp_path / name for name in ("source", "code", "clone"))
    source.mkdir()
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, source / part)
    build = ("pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet", "--wheel-dir", str(tmp_path), str(source))
    run(sys.executable, "-m", *build, cwd=tmp_path, code=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(code)
    program = (sys.executable, "-c", "from visitdocs.cli import main; main()")

    assert run(sys.executable, "-c", "import visitdocs; print(visitdocs.__file__)", cwd=tmp_path, code=code) == (
        f"{code / 'visitdocs' / '__init__.py'}\n"
    )
    run(*program, "init", "project", cwd=tmp_path, code=code)
    run(*program, "--quiet", cwd=tmp_path / "project", code=code)
    for part in ("templates", "programmes"):
        assert files_in(tmp_path / "project" / part) == files_in(ROOT / part)
        shutil.copytree(ROOT / part, clone / part)
    run(*program, "--quiet", cwd=clone, code=ROOT)
    assert files_in(tmp_path / "project" / "output") == files_in(clone / "output")
    assert len(files_in(clone / "output")) > 9
