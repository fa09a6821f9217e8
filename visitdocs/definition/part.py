"""The base of every mapping in a definition: strict about keys, immutable once read."""

from functools import cache
from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    model_validator,
)

#: Validation context under which what is wrong becomes None instead of an error.
DRAFT = {"draft": True}


class Part(BaseModel):
    """A mapping of the definition. Keys it does not know are errors.

    Read under the context `DRAFT`, whatever is wrong or missing is None and the rest stands. That lets the checks
    look at all that is right, so that one run names every problem; later stages never get a `Visit` read that way.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, value: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self | None:
        try:
            return handler(value)
        except ValidationError:
            if info.context is not DRAFT:
                raise
            return cls._draft(value) if isinstance(value, dict) else None

    @classmethod
    def _draft(cls, value: dict[str, Any]) -> Self:
        keys = {name: field.alias or name for name, field in cls.model_fields.items()}
        given = {name for name, key in keys.items() if key in value}
        # A key that is not known may stand for any of those that are not given: then their defaults say nothing.
        misspelt = bool(value.keys() - keys.values())
        absent = {name: None for name, field in cls.model_fields.items() if field.is_required() or misspelt}
        return cls.model_construct(given, **absent | {name: _draft_of(cls, name, value[keys[name]]) for name in given})


def _draft_of(part: type[Part], name: str, value: Any) -> Any:
    try:
        return _adapter(part, name).validate_python(value, context=DRAFT)
    except ValidationError:
        return None


@cache
def _adapter(part: type[Part], name: str) -> TypeAdapter[Any]:
    field = part.model_fields[name]
    return TypeAdapter(Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation)
