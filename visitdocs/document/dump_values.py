"""Values of the model as short text, and how two of a kind differ."""

from dataclasses import fields
from enum import Enum
from typing import TYPE_CHECKING

from visitdocs.document.model import Border, Borders, Colour, Margins, Offset, TabStop

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def differences(value: "DataclassInstance", usual: "DataclassInstance", skip: tuple[str, ...] = ()) -> list[str]:
    """Give the fields of `value` that are not as in `usual`, by name, but for those to `skip`."""
    found = []
    for item in fields(value):
        mine = getattr(value, item.name)
        if item.name not in skip and mine != getattr(usual, item.name):
            name = item.name.replace("_", "-")
            found.append(name if mine is True else f"no {name}" if mine is False else f"{name} {written(mine)}")
    return found


def written(value: object) -> str:
    """Give a value as it stands in a dump: texts in quotation marks, lengths in points, colours as in HTML."""
    match value:
        case Enum():
            return str(value)
        case str():
            return f"„{value}”".replace("\n", "⏎")
        case float():
            return f"{value:g}" if value < 10000 else f"{value:.0f}"
        case Colour():
            return "#{:02x}{:02x}{:02x}".format(*value)
        case tuple():
            return "(" + " ".join(map(written, value)) + ")"
        case Margins():
            return "/".join(map(written, (value.top, value.right, value.bottom, value.left)))
        case Offset():
            return f"{value.side or written(value.distance)} of {value.origin}"
        case TabStop():
            return " ".join(part for part in (written(value.position), value.alignment, value.leader) if part)
        case Border():
            return _border(value)
        case Borders():
            edges = ((edge.name, getattr(value, edge.name)) for edge in fields(value))
            return "(" + ", ".join(f"{name} {written(border)}" for name, border in edges if border is not None) + ")"
        case _:
            return str(value)


def _border(border: Border) -> str:
    space = f" space {written(border.space)}" if border.space else ""
    return f"{border.style} {written(border.width)} {written(border.colour)}{space}"
