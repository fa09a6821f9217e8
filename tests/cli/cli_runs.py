"""Runs of `generate.py` in a process of its own, on a copy of the project."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = "2017-11-wielkopolska"


@dataclass(frozen=True)
class Run:
    """What a run ended with and what it printed."""

    code: int
    out: str
    err: str


def copy_project(folder: Path) -> Path:
    """A copy of all that staff work with; the program itself is imported from the checkout."""
    shutil.copytree(ROOT / "programmes", folder / "programmes", ignore=shutil.ignore_patterns("2027-*"))
    shutil.copytree(ROOT / "templates", folder / "templates", ignore=shutil.ignore_patterns("~$*"))
    shutil.copy(ROOT / "generate.py", folder / "generate.py")
    return folder


def environment(**changes: str) -> dict[str, str]:
    """The environment of a run: our checkout first, UTF-8 unless changed, no debugging."""
    inherited = {name: value for name, value in os.environ.items() if name not in ("VISITDOCS_DEBUG", "FORCE_COLOR")}
    return inherited | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "VISITDOCS_LANG": "pl"} | changes


def run(project: Path, *arguments: str, cwd: Path | None = None, **changes: str) -> Run:
    """Run the project's `generate.py` with these arguments."""
    command = [sys.executable, str(project / "generate.py"), *arguments]
    done = subprocess.run(command, cwd=cwd or project, env=environment(**changes), capture_output=True, check=False)
    out, err = (
        stream.decode(changes.get("PYTHONIOENCODING", "utf-8"), errors="replace").replace("\r\n", "\n")
        for stream in (done.stdout, done.stderr)
    )
    return Run(done.returncode, out, err)
