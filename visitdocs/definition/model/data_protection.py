"""What people are told about their data before they give them: GDPR Art. 13, or Art. 24 of the Polish act of 1997."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from visitdocs.definition.model.organisation import Address
from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.contacts import Email, Phone
from visitdocs.definition.values.dates import Day
from visitdocs.definition.values.text import Key, LongText, ShortText
from visitdocs.messages import phrase

GDPR_APPLIES = date(2018, 5, 25)
"""From this day on GDPR applies (its Art. 99(2))."""


class Law(StrEnum):
    """The law that personal data are processed under."""

    ACT_1997 = "act-1997"
    GDPR = "gdpr"


class Basis(StrEnum):
    """What makes it lawful to process data (GDPR Art. 6(1), Art. 9(2)(a); Art. 23(1), 27(2)(1) of the act of 1997)."""

    CONSENT = "consent"
    EXPLICIT_CONSENT = "explicit-consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal-obligation"
    PUBLIC_TASK = "public-task"
    LEGITIMATE_INTEREST = "legitimate-interest"

    @property
    def is_consent(self) -> bool:
        """Whether people have to be asked."""
        return self in (Basis.CONSENT, Basis.EXPLICIT_CONSENT)


class Administrator(StrictModel):
    """Who decides what is done with the data, where that is not the organiser."""

    names = frozenset({"name"})
    codes = frozenset({"email"})

    name: ShortText = Field(
        examples=["Województwo Dolnośląskie"], description=phrase("Full name of the administrator.").text
    )
    address: Address = Field(
        examples=[{"street": "ul. Przykładowa 1", "postcode": "50-000", "town": "Wrocław"}],
        description=phrase("Address of the administrator's seat.").text,
    )
    email: Email | None = Field(
        None, examples=["dane@dops.example.org"], description=phrase("E-mail address of the administrator.").text
    )


class Inspector(StrictModel):
    """Whom people ask about their data: under GDPR the data protection officer."""

    names = frozenset({"name"})
    codes = frozenset({"email", "phone"})

    name: ShortText | None = Field(
        None, examples=["Imię i nazwisko"], description=phrase("Name of the person; may be left out.").text
    )
    email: Email = Field(
        examples=["iod@dops.example.org"], description=phrase("E-mail address for questions about personal data.").text
    )
    phone: Phone | None = Field(
        None, examples=["+48 71 000 00 00"], description=phrase("Telephone for questions about personal data.").text
    )


class Purpose(StrictModel):
    """What data are needed for, and what makes that lawful."""

    purpose: ShortText = Field(
        examples=["przeprowadzenia rekrutacji i wizyty"],
        description=phrase("What the data are for, as after “w celu”: “przeprowadzenia rekrutacji i wizyty”.").text,
    )
    basis: Basis = Field(
        examples=["public-task"],
        description=phrase(
            "consent – consent, explicit-consent – explicit consent to data on health, contract – a contract, "
            "legal-obligation – a duty laid down by law, public-task – a task in the public interest, "
            "legitimate-interest – a legitimate interest."
        ).text,
    )
    grounds: LongText | None = Field(
        None,
        examples=["ustawa z dnia 12 marca 2004 r. o pomocy społecznej"],
        description=phrase(
            "The act that lays down the duty or the task, in the nominative; for a legitimate interest, what it is."
        ).text,
    )


class DataProtection(StrictModel):
    """What people are told about their data. What the chosen law asks for is checked in `checks.data_protection`."""

    names = frozenset({"complaints_to"})

    law: Law = Field(
        examples=["gdpr"],
        description=phrase(
            "gdpr – GDPR, for visits from 25 May 2018 on; act-1997 – the act of 29 August 1997, for earlier ones."
        ).text,
    )
    administrator: Administrator | None = Field(
        None,
        examples=[
            {
                "name": "Województwo Dolnośląskie",
                "address": {"street": "ul. Przykładowa 1", "postcode": "50-000", "town": "Wrocław"},
            }
        ],
        description=phrase("Who decides what is done with the data; without it, the organiser.").text,
    )
    inspector: Inspector | None = Field(
        None,
        examples=[{"email": "iod@dops.example.org"}],
        description=phrase("Whom to ask about personal data; under GDPR the data protection officer.").text,
    )
    purposes: dict[Key, Purpose] = Field(
        {},
        examples=[{"recruitment": {"purpose": "przeprowadzenia rekrutacji i wizyty", "basis": "public-task"}}],
        max_length=20,
        description=phrase("What the data are for; consents in the form name the key.").text,
    )
    recipients: tuple[LongText, ...] = Field(
        (),
        examples=[["wykonawcy przejazdu, noclegu i wyżywienia"]],
        max_length=20,
        description=phrase("Who gets the data, one group in an item.").text,
    )
    transfers: LongText | None = Field(
        None,
        examples=["Danych nie przekazujemy poza Europejski Obszar Gospodarczy."],
        description=phrase("Whether data leave the European Economic Area: a full sentence.").text,
    )
    kept_until: Day = Field(examples=["2023-12-31"], description=phrase("Until when personal data are kept.").text)
    complaints_to: ShortText | None = Field(
        None,
        examples=["Prezes Urzędu Ochrony Danych Osobowych, ul. Przykładowa 2, 00-000 Warszawa"],
        description=phrase(
            "The authority that takes complaints; without it, the one that the law names, without its address."
        ).text,
    )


ConsentedPurposes = Annotated[
    tuple[Key, ...],
    Field(
        examples=[["image"]],
        max_length=20,
        description=phrase(
            "What the person consents to, by the keys in data_protection.purposes; only purposes based on consent."
        ).text,
    ),
]
