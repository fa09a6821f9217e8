"""Electronic signatures in a PDF: who, whether what they cover is intact, and which answers changed afterwards.

What changed is found by reading the file as it was when it was signed: a signature covers its beginning, up to a length
that it tells (ISO 32000-1, 12.8.1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from visitdocs.returns.pdf_form.pdf_reader import read_forms
from visitdocs.returns.places import KnownForms
from visitdocs.returns.returned_form import Signature, Value
from visitdocs.returns.sent_file import Forms, Pictures, Unusable

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature


def read_pdf(data: bytes, known: KnownForms) -> Forms | Pictures | Unusable:
    """Read the forms in a PDF; one that is alone comes with its signatures. Damaged files raise what pypdf raises."""
    read = read_forms(data, known)
    if b"/ByteRange" not in data:
        return read
    match read:
        case Forms((form,)):
            return Forms((replace(form, signatures=_signatures(data, form.controls, known)),))
        case Pictures():
            return replace(read, signatures=_signatures(data, {}, known))
        case _:
            return read


def _signatures(data: bytes, controls: Mapping[str, Value], known: KnownForms) -> tuple[Signature, ...]:
    from pyhanko.pdf_utils.reader import PdfFileReader

    signatures = PdfFileReader(BytesIO(data), strict=False).embedded_regular_signatures
    signed = {str(signature.field_name) for signature in signatures}
    answers = {name: value for name, value in controls.items() if name not in signed}
    return tuple(_signature(signature, data, answers, known) for signature in signatures)


def _signature(
    embedded: EmbeddedPdfSignature, data: bytes, answers: Mapping[str, Value], known: KnownForms
) -> Signature:
    """Verify one signature without asking anybody whether its certificate is good."""
    from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    context = ValidationContext(trust_roots=[], allow_fetching=False)
    status = validate_pdf_signature(embedded, context, skip_diff=True)
    start, length = (int(number) for number in list(embedded.byte_range)[2:4])
    then = read_forms(data[: start + length], known)
    before = then.forms[0].controls if isinstance(then, Forms) else {}
    return Signature(
        control=str(embedded.field_name),
        signer=_name(embedded.signer_cert),
        intact=status.intact and status.valid and status.coverage > SignatureCoverageLevel.UNCLEAR,
        changed=tuple(changed(answers, before)),
    )


def _name(certificate: Certificate) -> str:
    """The signer's name in a certificate (X.520: common name)."""
    return str(certificate.subject.native.get("common_name", ""))


def changed(now: Mapping[str, Value], then: Mapping[str, Value]) -> Iterator[str]:
    """Give the controls that hold another value now than then; what had none then counts as empty."""
    return (name for name, value in now.items() if value != then.get(name, type(value)()))
