"""What participants are asked: registration, its fields and their kinds."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from visitdocs.definition.contacts import Email
from visitdocs.definition.part import Part
from visitdocs.definition.values import Day, Flag, Hour, Key, LongText, ShortText, matching, whole

FIELD_NAME = r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*"


class FieldType(StrEnum):
    """What a field of the form asks for."""

    TEXT = "text"
    MULTILINE = "multiline"
    EMAIL = "email"
    PHONE = "phone"
    DATE = "date"
    NUMBER = "number"
    NIP = "nip"
    POSTCODE = "postcode"
    SINGLE_CHOICE = "single_choice"
    MULTIPLE_CHOICE = "multiple_choice"
    DROPDOWN = "dropdown"
    CONSENT = "consent"
    SIGNATURE = "signature"
    NOTE = "note"


class RegistrationField(Part):
    """A field of the form. Which keys go with which type is checked in `form_checks`."""

    name: Annotated[
        ShortText,
        matching(
            FIELD_NAME,
            "{} nie może być nazwą pola",
            "użyj małych liter bez polskich znaków, cyfr, podkreślnika i kropki, na przykład person.name",
        ),
        WithJsonSchema({"type": "string", "pattern": f"^{FIELD_NAME}$", "maxLength": 60}),
    ] = Field(description="Nazwa pola dla programu; po ogłoszeniu naboru się nie zmienia.")
    type: FieldType = Field(description="Rodzaj pola.")
    label: LongText = Field(description="Podpis pola, który widzi osoba zgłaszana.")
    help: LongText | None = Field(None, description="Wyjaśnienie małym pismem pod polem.")
    required: Flag = Field(False, description="true, jeżeli bez tego pola zgłoszenie jest niepełne.")
    options: dict[Key, ShortText] = Field({}, max_length=100, description="Odpowiedzi do wyboru: klucz i to, co widać.")
    options_from: Literal["tracks"] | None = Field(
        None, description="tracks – odpowiedziami są ścieżki z działu tracks."
    )
    max_length: whole(1, 5000) | None = Field(None, description="Ile znaków najwyżej się zmieści.")
    maximum: whole(0, 1_000_000) | None = Field(None, description="Największa liczba, którą można wpisać.")
    lines: whole(1, 40) | None = Field(None, description="Ile wierszy ma mieć pole wielowierszowe.")
    default: ShortText | None = Field(None, description="Wartość wpisana z góry; przy wyborze klucz odpowiedzi.")


class FieldSection(Part):
    """Fields under one heading."""

    section: ShortText = Field(description="Nagłówek części formularza.")
    fields: tuple[RegistrationField, ...] = Field(min_length=1, max_length=200, description="Pola tej części.")


class Registration(Part):
    """How to register and what the form asks."""

    opens: Day = Field(description="Pierwszy dzień przyjmowania zgłoszeń.")
    deadline: Day = Field(description="Ostatni dzień przyjmowania zgłoszeń.")
    deadline_time: Hour | None = Field(None, description="Godzina, do której przyjmujemy zgłoszenia ostatniego dnia.")
    results: Day | None = Field(None, description="Dzień ogłoszenia listy zakwalifikowanych osób.")
    places: whole(1, 10_000) = Field(description="Liczba miejsc.")
    send_to: Email = Field(description="Adres e-mail, na który przychodzą zgłoszenia.")
    costs: LongText | None = Field(None, description="Co jest bezpłatne, a za co się płaci.")
    fields: tuple[FieldSection, ...] = Field(min_length=1, max_length=50, description="Części formularza i ich pola.")

    def all_fields(self) -> Iterator[RegistrationField]:
        """Every field of the form in its order, over all sections."""
        return (field for section in self.fields for field in section.fields)
