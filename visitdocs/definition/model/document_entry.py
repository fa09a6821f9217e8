"""A document to make: its template, its title, the name of its files."""

from typing import Annotated

from pydantic import Field, WithJsonSchema

from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.text import ShortText, matching

DOCUMENT_KEY = "[a-z][a-z0-9_-]*"
TEMPLATE_FILE = r"[^\\/:*?\"<>|.][^\\/:*?\"<>|]*\.docx"


class DocumentEntry(StrictModel):
    """A document of the pack: the Word template it is made from, its title, the name of its files."""

    template: Annotated[
        ShortText,
        matching(
            TEMPLATE_FILE,
            "{} nie jest nazwą szablonu",
            "wpisz nazwę pliku z folderu templates, na przykład invitation.docx",
        ),
        WithJsonSchema({"type": "string", "pattern": r"\.docx$", "examples": ["invitation.docx"]}),
    ] = Field(examples=["invitation.docx"], description="Nazwa pliku Worda w folderze templates, bez folderu.")
    title: ShortText = Field(
        examples=["Zaproszenie z programem"], description="Tytuł dokumentu; może zawierać na przykład {project.years}."
    )
    file_name: ShortText = Field(
        examples=["Zaproszenie_{visit.dates}"],
        description="Nazwa plików bez końcówki; może zawierać na przykład {visit.dates}.",
    )


DocumentKey = Annotated[
    str,
    matching(
        DOCUMENT_KEY,
        "klucz dokumentu {} ma niedozwolone znaki",
        "użyj małych liter bez polskich znaków, cyfr, łącznika i podkreślnika, na przykład invitation",
    ),
    WithJsonSchema({"type": "string", "pattern": f"^{DOCUMENT_KEY}$"}),
]
