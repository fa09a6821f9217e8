"""The options of a choice, named by people."""

from collections.abc import Mapping


def key_named(text: str, options: Mapping[str, str]) -> str | None:
    """Give the key of the option that a text names: by its key, or by its label whatever its spaces and capitals."""
    if text in options:
        return text
    return {_spoken(label): key for key, label in options.items()}.get(_spoken(text))


def _spoken(label: str) -> str:
    """A label without what nobody hears: the kind of its spaces and the size of its letters."""
    return " ".join(label.split()).casefold()
