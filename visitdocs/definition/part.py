"""The base of every mapping in a definition: strict about keys, immutable once read."""

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, ValidationError, ValidationInfo, model_validator

#: Validation context under which a part that is wrong becomes None instead of spoiling all that holds it.
DRAFT = {"draft": True}


class Part(BaseModel):
    """A mapping of the definition. Keys it does not know are errors.

    Under the context `DRAFT` a wrong part is read as None. That lets the checks look at all that is right, so that
    one run names every problem; a `Visit` that reaches later stages is never read that way.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    @model_validator(mode="wrap")
    @classmethod
    def _none_in_a_draft(
        cls, value: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo
    ) -> Self | None:
        try:
            return handler(value)
        except ValidationError:
            if info.context is not DRAFT:
                raise
            return None
