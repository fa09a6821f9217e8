"""Who makes the visit: the organiser and the project that pays for it."""

from typing import Annotated

from pydantic import Field, WithJsonSchema

from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.contacts import Email, Phone, Postcode, WebAddress
from visitdocs.definition.values.numbers import whole
from visitdocs.definition.values.text import LongText, ShortText, matching

LOGO_FILE = r"(?!/)(?!.*(^|/)\.\.?(/|$))[^\\:*?\"<>|]+\.(png|jpg|jpeg)"


class Address(StrictModel):
    """A postal address."""

    street: ShortText = Field(
        examples=["ul. Przykładowa 1"], description="Ulica i numer, na przykład „ul. Przykładowa 1”."
    )
    postcode: Postcode = Field(examples=["50-000"], description="Kod pocztowy: dwie cyfry, łącznik, trzy cyfry.")
    town: ShortText = Field(examples=["Wrocław"], description="Miejscowość.")


class Logo(StrictModel):
    """A picture file and the words that stand for it."""

    file: Annotated[
        ShortText,
        matching(
            LOGO_FILE,
            "{} nie jest nazwą pliku znaku",
            "wpisz ścieżkę od folderu programmes, z ukośnikami „/”, bez „..” i z końcówką .png lub .jpg, "
            "na przykład logos/organiser.png",
        ),
        WithJsonSchema({"type": "string", "pattern": r"\.(png|jpg|jpeg)$", "examples": ["logos/organiser.png"]}),
    ] = Field(
        examples=["logos/organiser.png"],
        description="Plik PNG lub JPG, ścieżka od folderu, w którym leży ta definicja.",
    )
    alt: ShortText = Field(examples=["Znak organizatora"], description="Opis znaku dla osób, które go nie widzą.")


class Organiser(StrictModel):
    """The office that invites."""

    name: ShortText = Field(
        examples=["Dolnośląski Ośrodek Polityki Społecznej"], description="Pełna nazwa organizatora."
    )
    short_name: ShortText | None = Field(None, examples=["DOPS"], description="Skrót nazwy, na przykład „DOPS”.")
    address: Address = Field(
        examples=[{"street": "ul. Przykładowa 1", "postcode": "50-000", "town": "Wrocław"}],
        description="Adres organizatora.",
    )
    phone: Phone | None = Field(
        None, examples=["+48 71 000 00 00"], description="Telefon, na przykład +48 71 000 00 00."
    )
    email: Email = Field(examples=["wizyty@dops.example.org"], description="Adres e-mail organizatora.")
    website: WebAddress | None = Field(
        None, examples=["https://dops.example.org"], description="Adres strony, zaczyna się od https://."
    )
    contact: ShortText | None = Field(
        None, examples=["Zespół do spraw ekonomii społecznej"], description="Kto i kiedy odpowiada na pytania."
    )
    logo: Logo | None = Field(
        None,
        examples=[{"file": "logos/organiser.png", "alt": "Znak organizatora"}],
        description="Znak organizatora w nagłówku dokumentów.",
    )


class Years(StrictModel):
    """The years of a project, both included."""

    first: Annotated[int, *whole(1990, 2200)] = Field(examples=[2017], description="Pierwszy rok projektu.")
    last: Annotated[int, *whole(1990, 2200)] = Field(examples=[2018], description="Ostatni rok projektu.")


class Project(StrictModel):
    """The project that pays for the visit."""

    name: ShortText = Field(examples=["Ekonomia społeczna na Dolnym Śląsku"], description="Nazwa projektu.")
    number: ShortText | None = Field(None, examples=["ES-2017/01"], description="Numer projektu lub umowy.")
    years: Years = Field(examples=[{"first": 2017, "last": 2018}], description="Lata trwania projektu.")
    funding: LongText = Field(
        examples=["Projekt współfinansowany ze środków Unii Europejskiej"],
        description="Zdanie o finansowaniu, które stoi na dokumentach.",
    )
    logos: tuple[Logo, ...] = Field(
        (),
        examples=[[{"file": "logos/union.png", "alt": "Flaga Unii Europejskiej"}]],
        max_length=10,
        description="Znaki do paska na dole dokumentów, od lewej.",
    )
