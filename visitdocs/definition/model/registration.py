"""What participants are asked: registration, its fields and their kinds."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.contacts import Email
from visitdocs.definition.values.dates import Day, Hour
from visitdocs.definition.values.numbers import Flag, whole
from visitdocs.definition.values.text import Key, LongText, ShortText, matching

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


#: Keys that only some types of field have, and which those are.
KEYS_OF_TYPE: dict[FieldType, tuple[str, ...]] = {
    FieldType.TEXT: ("required", "max_length", "default"),
    FieldType.MULTILINE: ("required", "max_length", "lines", "default"),
    FieldType.EMAIL: ("required", "default"),
    FieldType.PHONE: ("required", "default"),
    FieldType.DATE: ("required", "default"),
    FieldType.NUMBER: ("required", "maximum", "default"),
    FieldType.NIP: ("required", "default"),
    FieldType.POSTCODE: ("required", "default"),
    FieldType.SINGLE_CHOICE: ("required", "options", "options_from", "default"),
    FieldType.MULTIPLE_CHOICE: ("required", "options", "options_from", "default"),
    FieldType.DROPDOWN: ("required", "options", "options_from", "default"),
    FieldType.CONSENT: ("required",),
    FieldType.SIGNATURE: ("required",),
    FieldType.NOTE: (),
}
SPECIAL_KEYS = ("required", "max_length", "maximum", "lines", "options", "options_from", "default")


class RegistrationField(StrictModel):
    """A field of the form. Which keys go with which type is checked in `checks.form`."""

    name: Annotated[
        ShortText,
        matching(
            FIELD_NAME,
            "{} nie może być nazwą pola",
            "użyj małych liter bez polskich znaków, cyfr, podkreślnika i kropki, na przykład person.name",
        ),
        WithJsonSchema({"type": "string", "pattern": f"^{FIELD_NAME}$", "maxLength": 60}),
    ] = Field(examples=["person.name"], description="Nazwa pola dla programu; po ogłoszeniu naboru się nie zmienia.")
    type: FieldType = Field(examples=["text"], description="Rodzaj pola.")
    label: LongText = Field(examples=["Imię i nazwisko"], description="Podpis pola, który widzi osoba zgłaszana.")
    help: LongText | None = Field(
        None, examples=["Wpisz tak, jak w dowodzie."], description="Wyjaśnienie małym pismem pod polem."
    )
    required: Flag = Field(False, examples=[True], description="true, jeżeli bez tego pola zgłoszenie jest niepełne.")
    options: dict[Key, ShortText] = Field(
        {},
        examples=[{"shared": "tak, w pokoju dwuosobowym", "none": "nie korzystam"}],
        max_length=100,
        description="Odpowiedzi do wyboru: klucz i to, co widać.",
    )
    options_from: Literal["tracks"] | None = Field(
        None, examples=["tracks"], description="tracks – odpowiedziami są ścieżki z działu tracks."
    )
    max_length: Annotated[int, *whole(1, 5000)] | None = Field(
        None, examples=[80], description="Ile znaków najwyżej się zmieści."
    )
    maximum: Annotated[int, *whole(0, 1_000_000)] | None = Field(
        None, examples=[2], description="Największa liczba, którą można wpisać."
    )
    lines: Annotated[int, *whole(1, 40)] | None = Field(
        None, examples=[3], description="Ile wierszy ma mieć pole wielowierszowe."
    )
    default: ShortText | None = Field(
        None, examples=["shared"], description="Wartość wpisana z góry; przy wyborze klucz odpowiedzi."
    )


class FieldSection(StrictModel):
    """Fields under one heading."""

    section: ShortText = Field(examples=["Osoba zgłaszana"], description="Nagłówek części formularza.")
    fields: tuple[RegistrationField, ...] = Field(
        examples=[[{"name": "person.name", "type": "text", "label": "Imię i nazwisko"}]],
        min_length=1,
        max_length=200,
        description="Pola tej części.",
    )


class Registration(StrictModel):
    """How to register and what the form asks."""

    opens: Day = Field(examples=["2017-11-16"], description="Pierwszy dzień przyjmowania zgłoszeń.")
    deadline: Day = Field(examples=["2017-11-22"], description="Ostatni dzień przyjmowania zgłoszeń.")
    deadline_time: Hour | None = Field(
        None, examples=["15:00"], description="Godzina, do której przyjmujemy zgłoszenia ostatniego dnia."
    )
    results: Day | None = Field(
        None, examples=["2017-11-23"], description="Dzień ogłoszenia listy zakwalifikowanych osób."
    )
    places: Annotated[int, *whole(1, 10_000)] = Field(examples=[40], description="Liczba miejsc.")
    send_to: Email = Field(
        examples=["wizyty@dops.example.org"], description="Adres e-mail, na który przychodzą zgłoszenia."
    )
    costs: LongText | None = Field(
        None, examples=["Udział w wizycie jest bezpłatny."], description="Co jest bezpłatne, a za co się płaci."
    )
    fields: tuple[FieldSection, ...] = Field(
        examples=[
            [
                {
                    "section": "Osoba zgłaszana",
                    "fields": [{"name": "person.name", "type": "text", "label": "Imię i nazwisko"}],
                }
            ]
        ],
        min_length=1,
        max_length=50,
        description="Części formularza i ich pola.",
    )

    def all_fields(self) -> Iterator[RegistrationField]:
        """Every field of the form in its order, over all sections."""
        return (field for section in self.fields for field in section.fields)
