"""What is sent to whoever makes copies, and what comes back: plain values, for any process on any machine."""

from collections.abc import Collection, Sequence
from dataclasses import field
from pathlib import Path

from visitdocs.dataclass import dataclass
from visitdocs.pipeline.order import Order
from visitdocs.pipeline.program_version import program_version
from visitdocs.problems import Problem
from visitdocs.store import digest
from visitdocs.word import Known, asked_values


@dataclass(frozen=True)
class CopyOrder:
    """A document of which copies are made, and in which formats.

    `digest` is one of all that shapes the copies but the person; `columns` are those that the template asks for.
    `known` is the name under which it asks; the values of `typed` columns are no free texts, so few of them differ.
    """

    digest: str
    docx: bool
    pdf: bool
    font_folders: tuple[Path, ...] | None
    columns: tuple[str, ...]
    known: Known
    typed: frozenset[str]
    order: Order = field(compare=False, repr=False)


@dataclass(frozen=True)
class CopyMade:
    """A copy's files, None where one is not wanted or could not be made, and its problems, in which nobody is named."""

    docx: bytes | None = field(repr=False)
    pdf: bytes | None = field(repr=False)
    problems: tuple[Problem, ...]


def copy_order(
    order: Order,
    asked: Sequence[str],
    columns: Sequence[str],
    formats: Sequence[str],
    font_folders: tuple[Path, ...] | None,
    known: Known = Known.ADDRESSEE,
    typed: Collection[str] = (),
) -> CopyOrder:
    """Order copies of a document whose template asks for the values `asked`; `columns` are those of the list."""
    paths = [path.partition(".")[2] for path in asked if path.partition(".")[0] == known]
    used = tuple(column for column in columns if any(_meet(column, path) for path in paths))
    others = [path for path in asked if path.partition(".")[0] != known]
    return CopyOrder(
        _digest(order, others), "docx" in formats, "pdf" in formats, font_folders, used, known, frozenset(typed), order
    )


def _meet(column: str, path: str) -> bool:
    """Whether who asks for a path asks for a column, a part of it, or a group of columns that it is one of."""
    return not path or column == path or column.startswith(f"{path}.") or path.startswith(f"{column}.")


def _digest(order: Order, asked: Sequence[str]) -> str:
    pictures = sorted((name, digest(data)) for name, data in order.pictures.items())
    parts = (order.template, digest(order.data), pictures, order.properties, program_version())
    return digest(f"{parts!a}\n{asked_values(order.context, asked)}".encode())
