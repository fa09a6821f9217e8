"""A document for the people who take part, made from the register."""

from enum import StrEnum

from pydantic import Field

from visitdocs.definition.model.document_entry import TemplateDocument
from visitdocs.definition.values.numbers import Flag
from visitdocs.messages import phrase


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
