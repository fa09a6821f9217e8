"""How rows of a list are named in problems: by number, so that nobody's name is told."""

from collections.abc import Sequence

from visitdocs.messages import Listed, Message, phrase

_TOLD = 10


def rows_phrase(rows: Sequence[int]) -> Message:
    """Name the rows; of many the first ten, and how many more there are."""
    if len(rows) == 1:
        return phrase("row {number}", number=rows[0])
    told = Listed(tuple(map(str, rows[:_TOLD])))
    if len(rows) <= _TOLD:
        return phrase("rows {numbers}", numbers=told)
    return phrase("rows {numbers} and {more} more", numbers=told, more=len(rows) - _TOLD)
