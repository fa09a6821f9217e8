"""The values that a template asked for, told so that two builds can be compared."""

from collections.abc import Mapping, Sequence

from visitdocs.templating.entries import Entry


def asked_values(context: Mapping[str, object], asked: Sequence[str]) -> str:
    """Give the values at paths, in letters of ASCII: the same text for the same values, parts of parts included.

    Where a value has no such part, it is told whole, because an error or a default may depend on the parts it has.
    """
    return "\n".join(f"{path} {_value(context, path)!a}" for path in asked)


def _value(context: Mapping[str, object], path: str) -> object:
    first, *parts = path.split(".")
    value = context.get(first)
    for part in parts:
        if not isinstance(value, Entry) or part not in dir(value):
            return value
        value = getattr(value, part)
    return value
