"""The documents to make, of the pack and for the people who take part: template, title, language, name of the files."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.numbers import Flag
from visitdocs.definition.values.text import Checked, ShortText, matching
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Listed, Quoted, message, phrase
from visitdocs.wording import languages


def known_language(code: str) -> str:
    """Give a language's code back. Raises InvalidValueError for one that documents cannot be in."""
    if code not in languages():
        raise InvalidValueError(
            message("unknown-language", "documents cannot be in the language {language}", language=Quoted(code)),
            phrase("type one of these: {languages}", languages=Listed(languages())),
        )
    return code


DocumentLanguage = Annotated[
    ShortText,
    Checked(known_language, {"type": "string", "enum": list(languages())}),
]


DOCUMENT_KEY = "[a-z][a-z0-9_-]*"
TEMPLATE_FILE = r"(?:[a-z]{2,3}/)?[^\\/:*?\"<>|.][^\\/:*?\"<>|]*\.docx"


class TemplateDocument(StrictModel):
    """A document: the Word template it is made from, its title, the name of its files."""

    codes = frozenset({"template", "language", "file_name"})

    template: Annotated[
        ShortText,
        matching(
            TEMPLATE_FILE,
            lambda file: message("not-a-template-file", "{file} is not the name of a template", file=file),
            phrase("type the name of a file in the folder templates, for example invitation.docx"),
            {"type": "string", "pattern": r"\.docx$", "examples": ["invitation.docx"]},
        ),
    ] = Field(
        examples=["invitation.docx"],
        description=phrase("The Word file in templates, or in the folder of its language there.").text,
    )
    language: DocumentLanguage | None = Field(
        None,
        examples=["en"],
        description=phrase("Language of this document, if it is not that of the visit.").text,
    )
    title: ShortText = Field(
        examples=["Zaproszenie z programem"],
        description=phrase("Title of the document; it may hold for example {project.years}.").text,
    )
    file_name: ShortText = Field(
        examples=["Zaproszenie_{visit.dates}"],
        description=phrase("Name of the files without its suffix; it may hold for example {visit.dates}.").text,
    )


class DocumentEntry(TemplateDocument):
    """A document of the pack."""

    public: Flag = Field(
        True,
        examples=[False],
        description=phrase("false keeps the document off the news page and the list of files to upload.").text,
    )


DocumentKey = Annotated[
    str,
    matching(
        DOCUMENT_KEY,
        lambda key: message(
            "document-key-characters", "the key of the document, {key}, has characters that are not allowed", key=key
        ),
        phrase("use small letters from a to z, digits, hyphens and underscores, for example invitation"),
        {"type": "string", "pattern": f"^{DOCUMENT_KEY}$"},
    ),
]


class Entitled(StrEnum):
    """Who of those in the register a document is for: who is accepted, or who is marked as present."""

    ACCEPTED = "accepted"
    PRESENT = "present"


class ParticipantDocument(TemplateDocument):
    """A document that names people. It never lies in the pack."""

    who: Entitled = Field(
        Entitled.ACCEPTED,
        examples=["present"],
        description=phrase(
            "accepted: who is accepted, by the decision in the register; present: who is marked there as present."
        ).text,
    )
    for_each: Flag = Field(
        False,
        examples=[True],
        description=phrase(
            "true makes a file for each person, whose name holds {participant.number} or {participant.name}; "
            "false makes one file for all."
        ).text,
    )
