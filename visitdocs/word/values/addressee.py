"""The person whom a copy is for, as templates see it: `addressee.name`, and every further column of the list."""

from collections.abc import Mapping

from visitdocs.templating.entries import Entry


def addressee_entry(values: Mapping[str, str]) -> Entry:
    """What a list says of a person, by column; it prints as the name, else as the institution."""
    return Entry(values, values["name"] or values["institution"])
