"""What the typesetter itself says, it says in the document's language."""

import pikepdf
import pytest
from printed import Printed
from sample_documents import document, note, paragraph

from visitdocs.document.model import Bookmark, FieldKind, FormField, Inline, Link, PageReference, QrCode, TextStyle

FIELDS = (
    FormField("name", FieldKind.TEXT, label="Name", limit=30),
    FormField("code", FieldKind.TEXT, label="Code", limit=1),
    FormField("day", FieldKind.DATE, label="Day"),
)
STYLE = TextStyle(font="Lato", size=10.0)


def said(language: str, *inlines: Inline) -> list[str]:
    """Every text that only a screen reader says: descriptions of links and of figures, and tooltips of fields."""
    pdf = Printed(document(paragraph("x", *inlines), language=language, title="T")).pdf
    holders = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
    texts = [str(item[key]) for item in holders for key in ("/Contents", "/Alt", "/TU") if key in item]
    return sorted(text for text in texts if not text.startswith(("x", "<")))


LINK = Link("#here", (PageReference("here", "1", style=STYLE),))
MARK = Bookmark("here")
EXPECTED = {
    "pl-PL": [
        "Code, do 1 znaku", "Day, dd.mm.rrrr", "Kod QR: A", "Name, do 30 znaków", "Powrót do tekstu, przypis 1",
        "Przypis 1", "strona 1",
    ],
    "en-GB": [
        "Back to the text, note 1", "Code, up to 1 character", "Day, dd/mm/yyyy", "Name, up to 30 characters",
        "Note 1", "QR code: A", "page 1",
    ],
}  # fmt: skip


@pytest.mark.parametrize("language", EXPECTED)
def test_links_notes_codes_and_fields_are_described_in_the_documents_language(language: str) -> None:
    code = QrCode(("A",), side=60.0)
    assert said(language, MARK, LINK, note(1), code, *FIELDS) == EXPECTED[language]


def test_american_english_is_english_and_a_language_that_we_do_not_speak_is_told_in_our_own() -> None:
    assert said("en-US", note(1)) == ["Back to the text, note 1", "Note 1"]
    assert said("de-DE", note(1)) == ["Powrót do tekstu, przypis 1", "Przypis 1"]


@pytest.mark.parametrize(("language", "title"), [("pl-PL", "Dokument"), ("en-GB", "Document")])
def test_a_document_without_a_title_is_called_one(language: str, title: str) -> None:
    pdf = Printed(document("abc", language=language, title="")).pdf
    assert str(pdf.docinfo["/Title"]) == title
