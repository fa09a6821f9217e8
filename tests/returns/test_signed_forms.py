"""Who signed, whether it is intact, and which answers changed afterwards, by name."""

import re
from io import BytesIO

import pytest
from made_forms import EVERY_KIND, made_form
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from returned import codes, registration
from signing import signed
from test_answers_of_every_hand import every_kind
from test_every_kind_by_every_hand import HANDS, NAMES

from visitdocs.fields.field_type import FieldType
from visitdocs.returns import AskedForm, State


@pytest.fixture(scope="module")
def twice(filled: dict[str, bytes]) -> bytes:
    """A form signed by two."""
    return signed(filled["fill, PDF"], "signature", "delegating_signature")


def after_signing(pdf: bytes, name: str, value: str) -> bytes:
    """The form with a field changed by an incremental update, a ticked one by the name of its new state."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    fields, found = writer.root["/AcroForm"]["/Fields"], None
    for part in name.split("."):
        found = next(field.get_object() for field in fields if field.get_object()["/T"] == part)
        fields = found.get("/Kids", [])
    assert found is not None
    if value.startswith("/"):
        found["/V"] = generic.pdf_name(value)
        for button in [kid.get_object() for kid in found.get("/Kids", [])] or [found]:
            button["/AS"] = generic.pdf_name(value if value in button["/AP"]["/N"] else "/Off")
            writer.update_container(button)
    else:
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


@pytest.fixture(scope="module")
def every_kind_signed() -> bytes:
    """A form with every kind of field, filled in and signed."""
    return signed(HANDS["fill"](made_form(EVERY_KIND)[1]), NAMES[FieldType.SIGNATURE])


TAMPERED = {
    FieldType.TEXT: "Ktoś Inny",
    FieldType.MULTILINE: "inny\nwiersz",
    FieldType.EMAIL: "inny@example.org",
    FieldType.PHONE: "22 765 43 21",
    FieldType.DATE: "21.11.2017",
    FieldType.NUMBER: "8",
    FieldType.NIP: "5260250274",
    FieldType.POSTCODE: "00-002",
    FieldType.PESEL: "44051401359",
    FieldType.DROPDOWN: "tak",
    FieldType.CONSENT: "/Off",
    FieldType.SINGLE_CHOICE: "/a",
    FieldType.MULTIPLE_CHOICE: "/Off",
}


@pytest.mark.parametrize("kind", TAMPERED)
def test_a_field_of_any_kind_changed_after_signing_is_named(kind: FieldType, every_kind_signed: bytes) -> None:
    name = f"{NAMES[kind]}.b" if kind is FieldType.MULTIPLE_CHOICE else NAMES[kind]
    found = registration(after_signing(every_kind_signed, name, TAMPERED[kind]), every_kind())
    (changed,) = [one.message for one in found.findings if one.message.code == "returned-changed-after-signing"]
    assert dict(changed.values)["fields"].items == (str(kind),)
    assert found.state is State.CHANGED_AFTER_SIGNING


def test_every_kind_of_field_is_tampered_with_in_a_form_that_was_right(every_kind_signed: bytes) -> None:
    assert codes(registration(every_kind_signed, every_kind())) == []
    assert set(TAMPERED) == set(NAMES) - {FieldType.SIGNATURE}


def test_an_answer_changed_between_two_signatures_is_told_of_the_first(
    filled: dict[str, bytes], asked: AskedForm
) -> None:
    once = signed(filled["fill, PDF"], "signature")
    found = registration(signed(after_signing(once, "institution.town", "Kraków"), "delegating_signature"), asked)
    assert codes(found).count("returned-changed-after-signing") == 1


def test_a_signature_that_leaves_more_than_itself_out_is_broken(filled: dict[str, bytes], asked: AskedForm) -> None:
    once = signed(filled["fill, PDF"], "signature")
    assert "returned-signature-broken" not in codes(registration(once, asked))
    found = registration(wrapped(after_signing(once, "institution.town", "Kraków"), once), asked)
    assert found.answers["institution.town"] == "Kraków"
    assert "returned-signature-broken" in codes(found)


def wrapped(changed: bytes, signed_: bytes) -> bytes:
    """The changed form whose signature covers what was signed, the end of which stands once more behind the change.

    What a byte range leaves out is to be the signature and nothing else (ISO 32000-1, 12.8.1).
    """
    start, length, _, rest = (
        int(number) for number in re.findall(rb"/ByteRange ?\[ *(\d+) +(\d+) +(\d+) +(\d+)", signed_)[0]
    )
    far = 900_000
    writer = IncrementalPdfFileWriter(BytesIO(changed))
    fields = writer.root["/AcroForm"]["/Fields"]
    field = next(one.get_object() for one in fields if one.get_object()["/T"] == "signature")
    field["/V"]["/ByteRange"] = generic.ArrayObject(map(generic.NumberObject, (start, length, far, rest)))
    writer.update_container(field["/V"])
    output = BytesIO()
    writer.write(output)
    data = output.getvalue()
    table = data.rpartition(b"startxref")[2].split()[0]
    end = signed_[len(signed_) - rest :]
    return data.ljust(far, b"\n") + end + b"\nstartxref\n" + table + b"\n%%EOF\n"
