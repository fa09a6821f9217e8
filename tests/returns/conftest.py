"""Forms as they come back: the sample's and one with every kind of field, filled in by each hand at our disposal."""

import shutil
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "forms"))

from filled_forms import by_command, by_hand, by_pypdf, empty_form
from flattening import by_pdfium
from returned import asked_of

from visitdocs.returns import AskedForm


@pytest.fixture(scope="session")
def form() -> tuple[bytes, bytes]:
    """The sample's empty form as DOCX and PDF."""
    return empty_form()


@pytest.fixture(scope="session")
def asked(form: tuple[bytes, bytes]) -> AskedForm:
    """What the sample's form asks."""
    return asked_of(*form)


@pytest.fixture(scope="session")
def filled(form: tuple[bytes, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The sample's form filled in with the same answers, by who did it."""
    folder = tmp_path_factory.mktemp("filled")
    return {
        "pypdf": by_pypdf(form[1]),
        "PDFium": by_hand(form[1]),
        "fill, PDF": by_command(folder, ".pdf"),
        "fill, Word": by_command(folder, ".docx"),
    }


@pytest.fixture
def sample_project(tmp_path: Path) -> Path:
    """A project with the sample's definition and templates."""
    for folder in ("programmes", "templates"):
        shutil.copytree(Path(__file__).parents[2] / folder, tmp_path / folder)
    return tmp_path


@pytest.fixture(scope="session")
def flat(filled: dict[str, bytes]) -> bytes:
    """The sample's form, filled in by our command and printed by PDFium."""
    return by_pdfium(filled["fill, PDF"])
