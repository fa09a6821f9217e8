"""What is sent to whoever makes copies, and what comes back: plain values, for any process on any machine."""

from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from visitdocs.frozen import dataclass
from visitdocs.pipeline.order import Order
from visitdocs.pipeline.program_version import program_version
from visitdocs.problems import Problem
from visitdocs.store import digest
from visitdocs.word import asked_values

ADDRESSEE = "addressee"


@dataclass(frozen=True)
class CopyOrder:
    """A document of which copies are made, and in which formats.

    `digest` is one of all that shapes the copies but the person; `columns` are those that the template asks for.
    """

    digest: str
    docx: bool
    pdf: bool
    font_folders: tuple[Path, ...] | None
    columns: tuple[str, ...]
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
) -> CopyOrder:
    """Order copies of a document whose template asks for the values `asked`; `columns` are those of the list."""
    paths = {path.partition(".")[2].partition(".")[0] for path in asked if path.partition(".")[0] == ADDRESSEE}
    used = tuple(column for column in columns if column in paths or "" in paths)
    others = [path for path in asked if path.partition(".")[0] != ADDRESSEE]
    return CopyOrder(_digest(order, others), "docx" in formats, "pdf" in formats, font_folders, used, order)


def _digest(order: Order, asked: Sequence[str]) -> str:
    pictures = sorted((name, digest(data)) for name, data in order.pictures.items())
    parts = (order.template, digest(order.data), pictures, order.properties, program_version())
    return digest(f"{parts!a}\n{asked_values(order.context, asked)}".encode())
