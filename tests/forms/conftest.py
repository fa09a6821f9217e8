"""The sample's form, empty and filled in by each hand, made once a run."""

import pytest
from filled_forms import by_command, by_hand, by_pypdf, empty_form


@pytest.fixture(scope="session")
def form() -> tuple[bytes, bytes]:
    """The empty form as DOCX and PDF."""
    return empty_form()


@pytest.fixture(scope="session")
def filled(form: tuple[bytes, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The PDF form filled in, by who filled it in."""
    return {
        "pypdf": by_pypdf(form[1]),
        "PDFium": by_hand(form[1]),
        "our command": by_command(tmp_path_factory.mktemp("fill"), ".pdf"),
    }
