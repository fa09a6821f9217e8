"""Who makes the visit: the organiser and the project that pays for it."""

from typing import Annotated

from pydantic import Field

from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.contacts import Email, Phone, Postcode, WebAddress
from visitdocs.definition.values.numbers import whole
from visitdocs.definition.values.text import LongText, ShortText, matching
from visitdocs.messages import message, phrase

LOGO_FILE = r"(?!/)(?!.*(^|/)\.\.?(/|$))[^\\:*?\"<>|]+\.(png|jpg|jpeg)"


class Address(StrictModel):
    """A postal address."""

    names = frozenset({"street", "town"})
    codes = frozenset({"postcode"})

    street: ShortText = Field(
        examples=["ul. Przykładowa 1"], description=phrase("Street and number, for example “ul. Mostowa 1”.").text
    )
    postcode: Postcode = Field(
        examples=["50-000"], description=phrase("Postcode: two digits, a hyphen, three digits.").text
    )
    town: ShortText = Field(examples=["Wrocław"], description=phrase("Town or village.").text)


class Logo(StrictModel):
    """A picture file and the words that stand for it."""

    codes = frozenset({"file"})

    file: Annotated[
        ShortText,
        matching(
            LOGO_FILE,
            lambda file: message("not-a-logo-file", "{file} is not the name of a logo file", file=file),
            phrase(
                "type a path from the folder programmes, with slashes “/”, without “..”, ending in .png or .jpg, "
                "for example logos/organiser.png"
            ),
            {"type": "string", "pattern": r"\.(png|jpg|jpeg)$", "examples": ["logos/organiser.png"]},
        ),
    ] = Field(
        examples=["logos/organiser.png"],
        description=phrase("A PNG or JPG file, as a path from the folder in which this definition lies.").text,
    )
    alt: ShortText = Field(
        examples=["Znak organizatora"], description=phrase("Description of the logo for people who do not see it.").text
    )


class Signatory(StrictModel):
    """Who closes the letter: a person or a unit."""

    names = frozenset({"name"})

    name: ShortText = Field(
        examples=["Zespół do spraw ekonomii społecznej"], description=phrase("Name of the person or of the unit.").text
    )
    position: ShortText | None = Field(
        None,
        examples=["z upoważnienia dyrektora"],
        description=phrase("The person's position, or on whose behalf the unit writes.").text,
    )


class Organiser(StrictModel):
    """The office that invites."""

    names = frozenset({"name", "short_name"})
    codes = frozenset({"phone", "email", "website"})

    name: ShortText = Field(
        examples=["Dolnośląski Ośrodek Polityki Społecznej"], description=phrase("Full name of the organiser.").text
    )
    short_name: ShortText | None = Field(
        None, examples=["DOPS"], description=phrase("Short form of the name, for example “DOPS”.").text
    )
    address: Address = Field(
        examples=[{"street": "ul. Przykładowa 1", "postcode": "50-000", "town": "Wrocław"}],
        description=phrase("Address of the organiser.").text,
    )
    phone: Phone | None = Field(
        None, examples=["+48 71 000 00 00"], description=phrase("Telephone, for example +48 71 000 00 00.").text
    )
    email: Email = Field(
        examples=["wizyty@dops.example.org"], description=phrase("E-mail address of the organiser.").text
    )
    website: WebAddress | None = Field(
        None, examples=["https://dops.example.org"], description=phrase("Web address, starts with https://.").text
    )
    contact: ShortText | None = Field(
        None,
        examples=["Zespół do spraw ekonomii społecznej"],
        description=phrase("Who answers questions, and when.").text,
    )
    signatory: Signatory | None = Field(
        None,
        examples=[{"name": "Zespół do spraw ekonomii społecznej", "position": "z upoważnienia dyrektora"}],
        description=phrase("Who signs the invitation; without it, the organiser.").text,
    )
    logo: Logo | None = Field(
        None,
        examples=[{"file": "logos/organiser.png", "alt": "Znak organizatora"}],
        description=phrase("Logo of the organiser in the header of the documents.").text,
    )


class Years(StrictModel):
    """The years of a project, both included."""

    first: Annotated[int, *whole(1990, 2200)] = Field(
        examples=[2017], description=phrase("First year of the project.").text
    )
    last: Annotated[int, *whole(1990, 2200)] = Field(
        examples=[2018], description=phrase("Last year of the project.").text
    )


class Project(StrictModel):
    """The project that pays for the visit."""

    codes = frozenset({"number"})

    name: ShortText = Field(
        examples=["Ekonomia społeczna na Dolnym Śląsku"], description=phrase("Name of the project.").text
    )
    number: ShortText | None = Field(
        None, examples=["ES-2017/01"], description=phrase("Number of the project or of its contract.").text
    )
    years: Years = Field(
        examples=[{"first": 2017, "last": 2018}], description=phrase("Years in which the project runs.").text
    )
    funding: LongText = Field(
        examples=["Projekt współfinansowany ze środków Unii Europejskiej"],
        description=phrase("The sentence about funding that stands on the documents.").text,
    )
    logos: tuple[Logo, ...] = Field(
        (),
        examples=[[{"file": "logos/union.png", "alt": "Flaga Unii Europejskiej"}]],
        max_length=10,
        description=phrase("Logos for the strip at the foot of the documents, from the left.").text,
    )
