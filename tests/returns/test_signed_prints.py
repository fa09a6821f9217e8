"""A print that was signed as a PDF file is a signed form; what was written on it afterwards is named."""

from io import BytesIO

import pytest
from flattening import by_pdfium
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec
from returned import codes, registration
from signing import SIGNER

from visitdocs.returns import AskedForm, State


@pytest.fixture(scope="module")
def signed_print(filled: dict[str, bytes]) -> bytes:
    """The sample's form, printed, and signed where a signing program puts its sign."""
    writer = IncrementalPdfFileWriter(BytesIO(by_pdfium(filled["fill, PDF"])))
    signer = signers.PdfSigner(
        signers.PdfSignatureMetadata(field_name="Signature1"),
        signer=SIGNER,
        new_field_spec=SigFieldSpec("Signature1", on_page=1, box=(339, 320, 534, 366)),
    )
    return signer.sign_pdf(writer).getbuffer().tobytes()


def written_on(pdf: bytes, text: str, *box: int) -> bytes:
    """A text put over the first page by an incremental update, as editors save it."""
    entries = {
        "/Type": generic.pdf_name("/Annot"),
        "/Subtype": generic.pdf_name("/FreeText"),
        "/Rect": generic.ArrayObject([generic.FloatObject(side) for side in box]),
        "/Contents": generic.pdf_string(text),
        "/DA": generic.pdf_string("/Helv 10 Tf 0 g"),
    }
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    note = writer.add_object(generic.DictionaryObject({generic.pdf_name(key): value for key, value in entries.items()}))
    page["/Annots"] = generic.ArrayObject([*page.get("/Annots", []), note])
    writer.update_container(page)
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def test_a_signed_print_is_signed(signed_print: bytes, asked: AskedForm) -> None:
    found = registration(signed_print, asked)
    assert found.signers == ("Podpis próbny",)
    assert codes(found) == ["returned-print", "returned-answers-missing"]


def test_what_was_written_on_it_after_signing_is_named(signed_print: bytes, asked: AskedForm) -> None:
    found = registration(written_on(signed_print, "07-100", 193, 341, 255, 358), asked)
    assert found.answers["institution.postcode"] == "07-100"
    assert found.state is State.CHANGED_AFTER_SIGNING
    (changed,) = [one.message for one in found.findings if one.message.code == "returned-changed-after-signing"]
    assert dict(changed.values)["fields"].items == ("Kod pocztowy",)
