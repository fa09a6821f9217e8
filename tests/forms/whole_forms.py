"""The sample's form under each law, and without signatures, as people get it."""

from __future__ import annotations

import copy
from functools import cache
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from filled_forms import SLUG
from made_forms import DATA, TEMPLATE

from visitdocs.definition import Visit
from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.word import DocumentProperties, fill_template, template_context
from visitdocs.wording.typography import WORD_JOINER

Values = dict[str, Any]
GDPR: Values = {
    "law": "gdpr",
    "administrator": {
        "name": "Województwo Przykładowe",
        "address": {"street": "ul. Wzorcowa 2", "postcode": "00-001", "town": "Warszawa"},
    },
    "inspector": {"name": "Anna Przykładowa", "email": "iod@dops.example.org", "phone": "+48 71 000 00 02"},
    "purposes": {
        "recruitment": {
            "purpose": "przeprowadzenia rekrutacji i wizyty",
            "basis": "public-task",
            "grounds": "ustawa z dnia 12 marca 2004 r. o pomocy społecznej",
        },
        "health": {"purpose": "dostosowania wizyty do potrzeb", "basis": "explicit-consent"},
        "image": {"purpose": "pokazania wizyty w relacji", "basis": "consent"},
    },
    "recipients": ["instytucje, które kontrolują projekt", "wykonawcy przejazdu i noclegu"],
    "transfers": "Danych nie przekazujemy poza Europejski Obszar Gospodarczy.",
    "kept_until": "2027-12-31",
}


def values(law: str = "act-1997", *, signed: bool = True) -> Values:
    """The sample's definition, with the law it asks for and with or without the section of signatures."""
    found: Values = copy.deepcopy(DATA)
    sections = found["registration"]["fields"]
    if law == "gdpr":
        found["data_protection"] = copy.deepcopy(GDPR)
        for section in sections:
            section["fields"] = [field for field in section["fields"] if field["name"] != "consent.data"]
    if not signed:
        found["registration"]["fields"] = [section for section in sections if section["section"] != "Podpisy"]
    return found


@cache
def whole_form(law: str = "act-1997", *, signed: bool = True) -> tuple[bytes, bytes]:
    """The form as DOCX and PDF."""
    context = template_context(Visit.model_validate(values(law, signed=signed)), "form")
    docx = fill_template(TEMPLATE, "form", context, {}, DocumentProperties("Formularz", programme=SLUG))
    made = typeset(read_document(docx, "form").document, "form")
    assert made.problems == ()
    return docx, made.pdf


def lines(docx: bytes) -> list[str]:
    """Every paragraph that says something, in reading order, with ordinary spaces."""
    paragraphs = Document(BytesIO(docx)).element.body.iter(qn("w:p"))
    words = ("".join(run.text or "" for run in one.iter(qn("w:t"))).replace(WORD_JOINER, "") for one in paragraphs)
    texts = (" ".join(text.split()) for text in words)
    return [text for text in texts if text]
