"""The base of every mapping in a definition: strict about keys, immutable once read."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Annotated, Any, ClassVar, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    model_validator,
)

Item = TypeVar("Item")

#: Validation context under which what is wrong becomes None instead of an error.
DRAFT = {"draft": True}


class StrictModel(BaseModel):
    """A mapping of the definition. Keys it does not know are errors.

    Read under the context `DRAFT`, whatever is wrong or missing is None and the rest stands. That lets the checks
    look at all that is right, so that one run names every problem; later stages never get a `Visit` read that way.

    Of its texts, `names` are those of people, institutions and places, of which no translation is missed; `codes` are
    in no language: keys, addresses, files.
    """

    names: ClassVar[frozenset[str]] = frozenset()
    codes: ClassVar[frozenset[str]] = frozenset()

    # Built when the visit is built, which holds them all, or each would be built twice.
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, defer_build=True)

    @property
    def misspelt(self) -> bool:
        """Whether it is part of a draft and has a key that is not known: then what it lacks says nothing."""
        return bool(self.model_fields_set - type(self).model_fields.keys())

    @model_validator(mode="wrap")
    @classmethod
    def _whole_or_draft(cls, value: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Any:
        try:
            return handler(value)
        except ValidationError:
            if info.context is not DRAFT:
                raise
            return cls._draft(value) if isinstance(value, dict) else None

    @classmethod
    def _draft(cls, value: dict[str, Any]) -> "StrictModel":
        keys = {name: field.alias or name for name, field in cls.model_fields.items()}
        given = {name for name, key in keys.items() if key in value}
        # A key that is not known may stand for any of those that are not given: then their defaults say nothing.
        misspelt = bool(value.keys() - keys.values())
        absent = {name: None for name, field in cls.model_fields.items() if field.is_required() or misspelt}
        return cls.model_construct(
            given | (value.keys() - keys.values()),
            **absent | {name: _draft_of(cls, name, value[keys[name]]) for name in given},
        )


def known(items: Iterable[Item | None] | None) -> Iterator[tuple[int, Item]]:
    """Yield the items that could be read, with their positions; in a draft the others are None."""
    return ((index, item) for index, item in enumerate(items or ()) if item is not None)


def _draft_of(model: type[StrictModel], name: str, value: Any) -> Any:
    try:
        return _adapter(model, name).validate_python(value, context=DRAFT)
    except ValidationError:
        return None


@cache
def _adapter(model: type[StrictModel], name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    kind: Any = field.annotation
    return TypeAdapter(Annotated[kind, *field.metadata] if field.metadata else kind)
