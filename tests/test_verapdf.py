"""The judge is no rubber stamp: what breaks the rules is named, and what keeps them passes."""

from io import BytesIO

import pikepdf
import pytest
from verapdf import violations

from visitdocs.document.model import Document, Paragraph, Section, Text
from visitdocs.pdf import typeset

pytestmark = pytest.mark.slow


def test_a_pdf_whose_tags_were_taken_away_is_reported_and_the_tagged_one_is_not() -> None:
    tagged = typeset(Document((Section((Paragraph((Text("Zażółć gęślą jaźń"),)),)),), title="Próba")).pdf
    found = violations({"tagged": tagged, "untagged": _without_tags(tagged), "rubbish": b"no PDF at all"})
    assert found["tagged"] == []
    assert {line.partition(" x")[0] for line in found["untagged"]} == {
        "ua1 6.2-1",  # marked as tagged
        "ua1 7.1-3",  # content is tagged or an artifact
        "ua1 7.1-11",  # there is a structure tree
        "2a 6.7.2.2-1",
        "2a 6.7.3.3-1",
    }
    assert [line.partition(":")[0] for line in found["rubbish"]] == [
        "ua1 not a PDF that can be read",
        "2a not a PDF that can be read",
    ]


def _without_tags(data: bytes) -> bytes:
    output = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        del pdf.Root.StructTreeRoot, pdf.Root.MarkInfo
        pdf.save(output)
    return output.getvalue()
