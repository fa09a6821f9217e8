"""What several tests of the command line need on the disk."""

import shutil
import sys
from pathlib import Path

import pytest

sys.path += [str(Path(__file__).parents[1] / folder) for folder in ("forms", "returns")]

from filled_forms import by_pypdf, empty_form

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a folder of forms that came back."""
    for folder in ("programmes", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    forms = tmp_path / "forms"
    (forms / "sub").mkdir(parents=True)
    (forms / "Gęślą.pdf").write_bytes(by_pypdf(empty_form()[1]))
    (forms / "sub" / "x.docx").write_bytes(b"no form")
    return tmp_path
