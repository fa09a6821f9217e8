"""How people take part: registration, its fields and their kinds, and the figures that the regulations name."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from visitdocs.definition.model.data_protection import ConsentedPurposes
from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.contacts import Email
from visitdocs.definition.values.dates import Day, Hour
from visitdocs.definition.values.numbers import Flag, whole
from visitdocs.definition.values.text import Key, LongText, ShortText, matching
from visitdocs.fields.field_type import FieldType
from visitdocs.fields.field_values import MAXIMUM_LIMIT, MAXIMUM_NUMBER
from visitdocs.messages import message, phrase

FIELD_NAME = r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*"


FieldName = Annotated[
    ShortText,
    matching(
        FIELD_NAME,
        lambda name: message("not-a-field-name", "{name} cannot be the name of a field", name=name),
        phrase("use small letters from a to z, digits, underscores and full stops, for example person.name"),
        {"type": "string", "pattern": f"^{FIELD_NAME}$", "maxLength": 60},
    ),
]


class RegistrationField(StrictModel):
    """A field of the form. Which keys go with which type is checked in `checks.form`."""

    codes = frozenset({"name", "options_from", "default", "purposes", "consent"})

    name: FieldName = Field(
        examples=["person.name"],
        description=phrase(
            "Name of the field for the program; it does not change once registration is announced."
        ).text,
    )
    type: FieldType = Field(examples=["text"], description=phrase("Type of the field.").text)
    label: LongText = Field(
        examples=["Imię i nazwisko"],
        description=phrase("Label of the field, which the person who registers sees.").text,
    )
    help: LongText | None = Field(
        None,
        examples=["Wpisz tak, jak w dowodzie."],
        description=phrase("Explanation in small print below the field.").text,
    )
    required: Flag = Field(
        False, examples=[True], description=phrase("true if a registration is not complete without this field.").text
    )
    options: dict[Key, ShortText] = Field(
        {},
        examples=[{"shared": "tak, w pokoju dwuosobowym", "none": "nie korzystam"}],
        max_length=100,
        description=phrase("Options to choose from: the key, and what people see.").text,
    )
    options_from: Literal["tracks"] | None = Field(
        None, examples=["tracks"], description=phrase("tracks – the options are the tracks in the section tracks.").text
    )
    max_length: Annotated[int, *whole(1, MAXIMUM_LIMIT)] | None = Field(
        None, examples=[80], description=phrase("How many characters fit at most.").text
    )
    maximum: Annotated[int, *whole(0, MAXIMUM_NUMBER)] | None = Field(
        None, examples=[2], description=phrase("The largest number that can be typed.").text
    )
    lines: Annotated[int, *whole(1, 40)] | None = Field(
        None, examples=[3], description=phrase("How many lines a field of several lines has.").text
    )
    default: ShortText | None = Field(
        None,
        examples=["shared"],
        description=phrase("Value filled in beforehand; for a choice, the key of the option.").text,
    )
    criterion: LongText | None = Field(
        None,
        examples=["osób, które nie brały dotąd udziału w wizytach"],
        description=phrase(
            "Whom the answer gives priority in recruitment: the registrations of whom, in the genitive."
        ).text,
    )
    purposes: ConsentedPurposes = ()
    consent: FieldName | None = Field(
        None,
        examples=["consent.health"],
        description=phrase("Name of the consent that goes with this answer, because it can reveal health.").text,
    )


class FieldSection(StrictModel):
    """Fields under one heading."""

    section: ShortText = Field(examples=["Osoba zgłaszana"], description=phrase("Heading of a part of the form.").text)
    fields: tuple[RegistrationField, ...] = Field(
        examples=[[{"name": "person.name", "type": "text", "label": "Imię i nazwisko"}]],
        min_length=1,
        max_length=200,
        description=phrase("The fields of this part.").text,
    )


class Registration(StrictModel):
    """How to register and what the form asks."""

    codes = frozenset({"send_to"})

    opens: Day = Field(examples=["2017-11-16"], description=phrase("First day of registration.").text)
    deadline: Day = Field(examples=["2017-11-22"], description=phrase("Last day of registration.").text)
    deadline_time: Hour | None = Field(
        None,
        examples=["15:00"],
        description=phrase("Time until which registrations are accepted on the last day.").text,
    )
    results: Day | None = Field(
        None, examples=["2017-11-23"], description=phrase("Day on which the list of those accepted is announced.").text
    )
    places: Annotated[int, *whole(1, 10_000)] = Field(examples=[40], description=phrase("Number of places.").text)
    send_to: Email = Field(
        examples=["wizyty@dops.example.org"], description=phrase("E-mail address to which registrations are sent.").text
    )
    on_paper: Flag = Field(
        False,
        examples=[True],
        description=phrase("true if signed forms on paper may also be brought or posted to the organiser.").text,
    )
    costs: LongText | None = Field(
        None,
        examples=["Udział w wizycie jest bezpłatny."],
        description=phrase("What is free, and what is paid for.").text,
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
        description=phrase("The parts of the form and their fields.").text,
    )

    @property
    def is_signed(self) -> bool:
        """Whether the form has room for a signature."""
        return any(field.type is FieldType.SIGNATURE for field in self.all_fields())

    def revealing_health(self) -> frozenset[str]:
        """The names of fields whose answers can reveal health, and of the consents that go with them."""
        asking = [field for field in self.all_fields() if field.consent]
        return frozenset(name for field in asking for name in (field.name, field.consent or ""))

    def all_fields(self) -> Iterator[RegistrationField]:
        """Every field of the form in its order, over all sections."""
        return (field for section in self.fields for field in section.fields)


class Regulations(StrictModel):
    """The figures and dates that the project's regulations name."""

    dated: Day = Field(examples=["2017-07-10"], description=phrase("Date of the regulations.").text)
    approved_by: ShortText | None = Field(
        None,
        examples=["Dyrektor Dolnośląskiego Ośrodka Polityki Społecznej"],
        description=phrase("Who approved the regulations: office or position.").text,
    )
    people_per_institution: Annotated[int, *whole(1, 1000)] = Field(
        examples=[2], description=phrase("How many people one institution may register.").text
    )
    withdrawal_days: Annotated[int, *whole(0, 365)] = Field(
        examples=[3],
        description=phrase("How many days before the visit people may withdraw without consequences.").text,
    )
    results_days: Annotated[int, *whole(0, 365)] = Field(
        examples=[2],
        description=phrase("In how many days after the end of registration the results are announced.").text,
    )
    complaint_days: Annotated[int, *whole(0, 365)] = Field(
        examples=[5], description=phrase("In how many days people may appeal.").text
    )
    participation_percent: Annotated[int, *whole(1, 100)] = Field(
        examples=[80], description=phrase("What part of the programme is enough for a certificate, in per cent.").text
    )
