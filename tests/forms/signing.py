"""A form signed electronically: pyHanko, with a certificate made for the test."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.content import RawContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator import ValidationContext

# pyHanko's own stamp is set in Courier, which it does not embed; a stamp is the signing program's affair.
BLANK = StaticStampStyle(border_width=0, background=RawContent(b"q Q"))


def _signer() -> signers.SimpleSigner:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Podpis próbny")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.KeyUsage(True, True, False, False, False, False, False, False, False), critical=True)
        .sign(key, hashes.SHA256())
    )
    archive = serialization.pkcs12.serialize_key_and_certificates(
        b"x", key, certificate, None, serialization.NoEncryption()
    )
    signer = signers.SimpleSigner.load_pkcs12_data(archive, other_certs=[], passphrase=None)
    assert signer is not None
    return signer


SIGNER = _signer()


def signed(pdf: bytes, *fields: str) -> bytes:
    """The PDF with a signature in each of these fields, which it must have."""
    for field in fields:
        metadata = signers.PdfSignatureMetadata(field_name=field)
        writer = IncrementalPdfFileWriter(BytesIO(pdf))
        signer = signers.PdfSigner(metadata, signer=SIGNER, stamp_style=BLANK)
        pdf = signer.sign_pdf(writer, existing_fields_only=True).getbuffer().tobytes()
    return pdf


class Judgement(NamedTuple):
    """What pyHanko makes of a signature: `level` is what has been done to the file since."""

    field: str
    intact: bool
    valid: bool
    level: ModificationLevel
    bottom_line: bool


def signatures(pdf: bytes) -> list[Judgement]:
    """Every signature, judged by pyHanko with its analysis of later changes."""
    found = []
    for signature in PdfFileReader(BytesIO(pdf)).embedded_signatures:
        status = validate_pdf_signature(signature, ValidationContext(trust_roots=[SIGNER.signing_cert]))
        verdict = (status.intact, status.valid, status.modification_level, status.bottom_line)
        found.append(Judgement(signature.field_name, *verdict))
    return found
