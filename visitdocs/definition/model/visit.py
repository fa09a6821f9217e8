"""The `Visit`: everything that the documents of one study visit say, typed. Attributes are named like the YAML keys.

Its parts stand in `programme` (what happens), `organisation` (who invites), `registration` (what participants are
asked, the regulations), `data_protection`, `documents` and `publication`.
"""

from typing import Annotated

from pydantic import Field

from visitdocs.definition.model.data_protection import DataProtection
from visitdocs.definition.model.documents import DocumentEntry, DocumentKey, DocumentLanguage, ParticipantDocument
from visitdocs.definition.model.organisation import Organiser, Project
from visitdocs.definition.model.programme import About, AgendaDay, Host
from visitdocs.definition.model.publication import Publication
from visitdocs.definition.model.registration import Registration, RegistrationField, Regulations
from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.text import Key, LongText, ShortText, TextToCome
from visitdocs.messages import phrase

Translations = dict[DocumentLanguage, Annotated[dict[LongText, TextToCome], Field(max_length=2000)]]


class Visit(StrictModel):
    """The whole definition of a study visit."""

    codes = frozenset({"publication", "translations"})

    visit: About = Field(description=phrase("About the visit: title, dates, purpose, route.").text)
    organiser: Organiser = Field(description=phrase("The organiser, who invites.").text)
    project: Project = Field(description=phrase("The project from which the visit is paid.").text)
    hosts: dict[Key, Host] = Field(
        examples=[{"barka": {"name": "Fundacja Barka", "town": "Poznań"}}],
        min_length=1,
        max_length=200,
        description=phrase("The places visited; the agenda uses the key.").text,
    )
    topics: tuple[LongText, ...] = Field(
        examples=[["współpraca samorządów ze spółdzielniami socjalnymi"]],
        min_length=1,
        max_length=50,
        description=phrase("Topics of the visit, one in an item.").text,
    )
    tracks: dict[Key, ShortText] = Field(
        {},
        examples=[{"owes": "OWES"}],
        max_length=20,
        description=phrase("Parallel tracks; the agenda uses the key.").text,
    )
    agenda: tuple[AgendaDay, ...] = Field(
        examples=[[{"date": "2017-11-27", "sessions": [{"start": "09:30", "end": "11:00", "title": "Powitanie"}]}]],
        min_length=1,
        max_length=31,
        description=phrase("The programme day by day.").text,
    )
    registration: Registration = Field(
        description=phrase("Registration: dates, number of places, fields of the form.").text
    )
    data_protection: DataProtection = Field(
        description=phrase("Personal data: the law, and what people are told before they give their data.").text
    )
    regulations: Regulations = Field(description=phrase("Numbers and dates that the regulations give.").text)
    documents: dict[DocumentKey, DocumentEntry] = Field(
        examples=[
            {
                "invitation": {
                    "template": "invitation.docx",
                    "title": "Zaproszenie",
                    "file_name": "Zaproszenie_{visit.dates}",
                }
            }
        ],
        min_length=1,
        max_length=50,
        description=phrase("The documents to make.").text,
    )
    participant_documents: dict[DocumentKey, ParticipantDocument] = Field(
        {},
        exclude=True,
        examples=[
            {
                "badges": {
                    "template": "badges.docx",
                    "title": "Identyfikatory",
                    "file_name": "Identyfikatory_{visit.dates}",
                }
            }
        ],
        max_length=50,
        description=phrase(
            "Documents for those who take part, made from the register by the command participants."
        ).text,
    )

    translations: Translations = Field(
        {},
        exclude=True,
        examples=[{"en": {"Powitanie": "Welcome"}}],
        max_length=20,
        description=phrase(
            "Texts of this file in the languages of other documents: by language, text: translation."
        ).text,
    )
    publication: Publication = Field(
        Publication.model_construct(),  # which builds no validator for the defaults alone
        description=phrase("Where the documents are published on the web site.").text,
    )

    def language_of(self, document: str) -> str:
        """The language of the document with that key: its own, else the visit's."""
        return self.documents[document].language or self.visit.language

    def options_of(self, field: RegistrationField) -> dict[str, str]:
        """What can be chosen in `field`, key to label, whether listed there or taken from the tracks."""
        return self.tracks if field.options_from == "tracks" else field.options
