"""The figures and dates that the regulations name."""

from typing import Annotated

from pydantic import Field

from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.values.dates import Day
from visitdocs.definition.values.numbers import whole
from visitdocs.definition.values.text import ShortText
from visitdocs.messages import phrase


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
