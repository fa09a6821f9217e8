"""The figures and dates that the regulations name."""

from typing import Annotated

from pydantic import Field

from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.contacts import Email
from visitdocs.definition.values.dates import Day
from visitdocs.definition.values.numbers import whole
from visitdocs.definition.values.text import ShortText


class Regulations(StrictModel):
    """The figures and dates that the project's regulations name."""

    dated: Day = Field(examples=["2017-07-10"], description="Data regulaminu.")
    people_per_institution: Annotated[int, *whole(1, 1000)] = Field(
        examples=[2], description="Ile osób może zgłosić jedna instytucja."
    )
    withdrawal_days: Annotated[int, *whole(0, 365)] = Field(
        examples=[3], description="Na ile dni przed wizytą można bez skutków zrezygnować."
    )
    results_days: Annotated[int, *whole(0, 365)] = Field(
        examples=[2], description="W ile dni po naborze ogłaszamy wyniki."
    )
    complaint_days: Annotated[int, *whole(0, 365)] = Field(
        examples=[5], description="W ile dni można złożyć odwołanie."
    )
    participation_percent: Annotated[int, *whole(1, 100)] = Field(
        examples=[80], description="Jaka część programu wystarcza do zaświadczenia, w procentach."
    )
    data_kept_until: Day = Field(examples=["2023-12-31"], description="Do kiedy przechowujemy dane osobowe.")
    data_protection_act: ShortText = Field(
        examples=["ustawa z dnia 29 sierpnia 1997 r. o ochronie danych osobowych"],
        description="Ustawa, na podstawie której przetwarzamy dane.",
    )
    data_protection_contact: Email = Field(
        examples=["iod@dops.example.org"], description="Adres e-mail w sprawach danych osobowych."
    )
