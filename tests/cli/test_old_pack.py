"""`generate.py` over a pack that version 0.1.0 made says what it says of any pack (see `tests/packs-0.1.0/`)."""

import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest
from cli_runs import ROOT, SAMPLE, copy_project, run

pytestmark = pytest.mark.slow

HINT = "wskazówka: treść się zmieniła, a numer wersji dokumentów jest ten sam (1)"
"""What is said of every edit before the revision is raised."""
OLD = ROOT / "tests" / "packs-0.1.0"


def project_with_old_pack(folder: Path) -> Path:
    """A copy of the project whose pack 0.1.0 made of the templates and pictures that are there."""
    project = copy_project(folder)
    shutil.copytree(OLD / SAMPLE, project / "output" / SAMPLE)
    manifest = project / "output" / SAMPLE / "manifest.json"
    content = json.loads(manifest.read_bytes())
    content["inputs"] = {name: hashlib.sha256((project / name).read_bytes()).hexdigest() for name in content["inputs"]}
    manifest.write_text(json.dumps(content), encoding="utf-8")
    return project


def test_the_summary_is_the_ordinary_one(tmp_path: Path) -> None:
    project = project_with_old_pack(tmp_path)
    old = {path.name: path.read_bytes() for path in (project / "output" / SAMPLE).iterdir()}

    done = run(project, f"programmes/{SAMPLE}.yaml", "--lang", "pl")

    assert done.code == 0
    steps = r"2017-11-wielkopolska: \d/9 (wypełniam szablon|czytam wypełniony dokument|składam PDF) templates/\w+\.docx"
    told = [line for line in done.err.splitlines() if not re.fullmatch(steps, line)]
    assert [line for line in told if not line.startswith(" ")] == [HINT]
    words = ["2017-11-wielkopolska:", "zmieniony", "bez", "nowy", "usunięty", "Poprzednia", "Co", "–", "Gotowe"]
    assert {line.split()[0] for line in done.out.splitlines()} <= set(words)
    (archive,) = (project / "output" / SAMPLE / "archive").iterdir()
    assert {path.name: path.read_bytes() for path in archive.iterdir()} == old

    again = run(project, f"programmes/{SAMPLE}.yaml", "--lang", "pl")
    assert (again.code, again.err) == (0, "")
    assert again.out.startswith("2017-11-wielkopolska: nic się nie zmieniło")
