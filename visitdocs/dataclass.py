"""`dataclass`, as the standard library has it (PEP 557) and type checkers see it, without code compiled at each import.

As soon as a dataclass is defined, Python writes and compiles three functions for it, for a frozen one six: 50 ms of a
build, which imports hundreds of them and makes objects of half. Here `__eq__`, `__hash__`, `__repr__` and what refuses
changes are closures over the names of the fields, and `__init__` is compiled when the first object is made. Fields,
`replace`, `match` and `slots` are the standard library's. `order` is refused.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(kind=None, /, *, frozen=False, eq=True, **options):
        """Make a class a dataclass."""
        if kind is None:
            return lambda kind: _made(kind, frozen, eq, **options)
        return _made(kind, frozen, eq, **options)


def _made(kind: Any, frozen: bool, eq: bool, **options: bool) -> Any:
    own = [name for name, value in vars(kind).items() if value is not None]
    kind = dataclasses.dataclass(init=False, repr=False, eq=False, **options)(kind)
    fields = dataclasses.fields(kind)
    methods: dict[str, Any] = {
        "__init__": _first_init(kind, frozen),
        "__repr__": _representation([field.name for field in fields if field.repr]),
    }
    if eq:
        hashed = [field.name for field in fields if (field.compare if field.hash is None else field.hash)]
        methods["__eq__"] = _equality(_values([field.name for field in fields if field.compare]))
        methods["__hash__"] = _hash(_values(hashed)) if frozen else None
    if frozen:
        methods |= {"__setattr__": _refuse, "__delattr__": _refuse}
        if options.get("slots"):
            methods |= {"__getstate__": _state, "__setstate__": _restore}  # or copying would set attributes
    for name, method in methods.items():
        if name not in own:
            setattr(kind, name, method)
    return kind


def _values(names: list[str]) -> Callable[[object], tuple[object, ...]]:
    """What gives the values of an object as a tuple; `attrgetter` does so for two names and more."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _equality(values: Callable[[object], tuple[object, ...]]) -> Callable[[object, object], bool]:
    def __eq__(self: object, other: object) -> bool:  # noqa: N807
        if other is self:
            return True
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _hash(values: Callable[[object], tuple[object, ...]]) -> Callable[[object], int]:
    return lambda self: hash(values(self))


def _representation(names: list[str]) -> Callable[[object], str]:
    @recursive_repr()
    def __repr__(self: object) -> str:  # noqa: N807
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return __repr__


def _refuse(_self: object, name: str, *_value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, state: list[object]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


def _first_init(kind: Any, frozen: bool) -> Callable[..., None]:
    """What makes the first object of a class, and puts the compiled `__init__` into its own place."""

    def __init__(self: object, *arguments: object, **named: object) -> None:  # noqa: N807
        kind.__init__ = _compiled_init(kind, frozen)
        kind.__init__(self, *arguments, **named)

    return __init__


def _compiled_init(kind: Any, frozen: bool) -> Callable[..., None]:
    """What the standard library would have compiled: an `__init__` with the class's own parameters and defaults."""
    names: dict[str, Any] = {"_set": object.__setattr__, "_absent": dataclasses.MISSING}
    parameters, after_star, lines = ["self"], ["*"], []
    for field in dataclasses.fields(kind):
        given, value = field.name, field.name
        if field.default is not dataclasses.MISSING:
            names[f"_default_{field.name}"] = field.default
            given = f"{field.name}=_default_{field.name}"
        elif field.default_factory is not dataclasses.MISSING:
            names[f"_make_{field.name}"] = field.default_factory
            given = f"{field.name}=_absent"
            value = f"_make_{field.name}() if {field.name} is _absent else {field.name}"
        (after_star if field.kw_only else parameters).append(given)
        lines.append(f" _set(self, {field.name!r}, {value})" if frozen else f" self.{field.name} = {value}")
    if hasattr(kind, "__post_init__"):
        lines.append(" self.__post_init__()")
    parameters += after_star[1:] and after_star
    exec("\n".join([f"def __init__({', '.join(parameters)}):", *lines, " pass"]), names)
    made: Callable[..., None] = names["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    return made
