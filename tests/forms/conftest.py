"""The sample's form, empty, filled in by each hand, and signed: made once a run, and judged by veraPDF together."""

import pytest
from awkward_forms import FORMS, pdf_of
from filled_forms import by_command, by_hand, by_pypdf, empty_form
from made_forms import EVERY_KIND, made_form
from signing import signed
from verapdf import violations


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


@pytest.fixture(scope="session")
def signed_form(filled: dict[str, bytes]) -> bytes:
    """The form filled in by our command, and signed in both places."""
    return signed(filled["our command"], "signature", "delegating_signature")


@pytest.fixture(scope="session")
def verdicts(form: tuple[bytes, bytes], filled: dict[str, bytes], signed_form: bytes) -> dict[str, list[str]]:
    """The rules of PDF/UA-1 and PDF/A-2a that each form breaks: one Java machine for all of them."""
    forms = {"empty": form[1], **filled, "signed": signed_form, "every kind": made_form(EVERY_KIND)[1]}
    return violations(forms | {name: pdf_of(name).pdf for name in FORMS})
