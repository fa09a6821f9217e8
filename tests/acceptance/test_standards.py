"""The real validators: veraPDF on every PDF, openxml-audit (the Open XML SDK's rules) on every Word file."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pytest
from made_packs import INVITATION, MadeDocument, MadePack
from openxml_audit import OpenXmlValidator
from verapdf import violations

pytestmark = pytest.mark.slow


def documents(samples: dict[str, MadePack], others: dict[str, MadePack]) -> Iterator[tuple[str, MadeDocument]]:
    """Every document of every pack by a name of its own."""
    for slug, pack in {**samples, **others}.items():
        for made in pack.documents.values():
            yield f"{slug}/{made.name}", made


def audited(data: bytes, folder: Path) -> list[str]:
    """What openxml-audit has against a Word file."""
    path = folder / "audited.docx"
    path.write_bytes(data)
    result = OpenXmlValidator().validate(path)
    assert result.is_valid == (not result.errors)
    return [str(error) for error in result.errors]


def test_every_pdf_keeps_every_rule_of_pdf_ua_1_and_pdf_a_2a(
    samples: dict[str, MadePack], others: dict[str, MadePack]
) -> None:
    pdfs = {name: made.pdf for name, made in documents(samples, others)}
    assert len(pdfs) == 33
    assert {name: broken for name, broken in violations(pdfs).items() if broken} == {}


def test_every_word_file_keeps_every_rule_of_open_xml(
    samples: dict[str, MadePack], others: dict[str, MadePack], tmp_path: Path
) -> None:
    files = {name: audited(made.docx, tmp_path) for name, made in documents(samples, others)}
    assert len(files) == 33
    assert {name: errors for name, errors in files.items() if errors} == {}


def test_the_validators_find_what_is_wrong(sample: MadePack, tmp_path: Path) -> None:
    made = sample.documents[INVITATION]
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        del pdf.Root.MarkInfo
        spoilt = BytesIO()
        pdf.save(spoilt)
    (broken,) = violations({"spoilt": spoilt.getvalue()}).values()
    assert {line.split()[0] for line in broken} == {"ua1", "2a"}

    document = docx.Document(BytesIO(made.docx))
    body = document.element.body
    body.insert(0, body.makeelement(body.tag))
    spoilt = BytesIO()
    document.save(spoilt)
    assert audited(spoilt.getvalue(), tmp_path)
