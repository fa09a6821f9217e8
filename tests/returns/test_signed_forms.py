"""Who signed, whether it is intact, and which answers changed afterwards, by name."""

from io import BytesIO

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from signing import signed

from returned import codes, registration
from visitdocs.returns import AskedForm, State


@pytest.fixture(scope="module")
def twice(filled: dict[str, bytes]) -> bytes:
    """A form signed by two."""
    return signed(filled["fill, PDF"], "signature", "delegating_signature")


def after_signing(pdf: bytes, name: str, value: str) -> bytes:
    """The form with a top-level or nested text field changed by an incremental update."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    fields, found = writer.root["/AcroForm"]["/Fields"], None
    for part in name.split("."):
        found = next(field.get_object() for field in fields if field.get_object()["/T"] == part)
        fields = found.get("/Kids", [])
    assert found is not None
    found["/V"] = generic.pdf_string(value)
    found.pop("/AP", None)
    writer.update_container(found)
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def test_two_signatures_are_no_alarm(twice: bytes, asked: AskedForm) -> None:
    found = registration(twice, asked)
    assert found.signers == ("Podpis próbny", "Podpis próbny")
    assert {"returned-unsigned", "returned-changed-after-signing", "returned-signature-broken"} & set(
        codes(found)
    ) == set()


def test_an_answer_changed_after_signing_is_named(twice: bytes, asked: AskedForm) -> None:
    found = registration(after_signing(twice, "institution.town", "Kraków"), asked)
    messages = [one.message for one in found.findings if one.message.code == "returned-changed-after-signing"]
    assert [dict(one.values)["fields"].items for one in messages] == [("Miejscowość",), ("Miejscowość",)]
    assert found.state is State.CHANGED_AFTER_SIGNING
    assert found.answers["institution.town"] == "Kraków"


def test_bytes_changed_under_a_signature_break_it(twice: bytes, asked: AskedForm) -> None:
    place = twice.index(b"/Title")
    broken = twice[: place + 1] + b"t" + twice[place + 2 :]
    assert "returned-signature-broken" in codes(registration(broken, asked))


def test_a_form_without_a_signature_is_told(filled: dict[str, bytes], asked: AskedForm) -> None:
    assert "returned-unsigned" in codes(registration(filled["pypdf"], asked))
