"""A document to be made, one that is made, and one that need not be: all that it is made from is as it was.

The manifest says of each document which values its template asked for, and has a digest of those values and of
everything else that shapes it. Where anything is in doubt, the document is made anew.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from visitdocs.dataclass import dataclass
from visitdocs.pipeline.program_version import program_version
from visitdocs.problems import Problem
from visitdocs.store import Manifest, digest, kept_files
from visitdocs.word import DocumentProperties, asked_values, properties_of


@dataclass(frozen=True)
class Order:
    """One document to make, with all that its stages need.

    `key` is the definition's name for it, `template` names it in problems.
    """

    key: str
    title: str
    file_name: str
    template: str
    data: bytes
    context: Mapping[str, object]
    pictures: Mapping[str, bytes]
    properties: DocumentProperties

    @property
    def files(self) -> tuple[str, str]:
        """The names of its Word file and of its PDF."""
        return f"{self.file_name}.docx", f"{self.file_name}.pdf"


@dataclass(frozen=True)
class Made:
    """One document in both formats; `asked` are the paths of the values that its template asked for."""

    order: Order
    docx: bytes
    pdf: bytes
    problems: tuple[Problem, ...]
    asked: tuple[str, ...]


OF_THIS_MACHINE = {"missing-font", "font-of-this-computer", "replacing-font-of-this-computer"}
"""Codes of problems that say that a PDF depends on the fonts that the machine has."""


def record_of(made: Made, problems: Sequence[Problem]) -> dict[str, object]:
    """What the manifest keeps of a document, as JSON has values; `problems` are all those of its pack."""
    own = [problems.index(problem) for problem in dict.fromkeys(made.problems)]
    return {"asked": list(made.asked), "inputs": _digest(made.order, made.asked), "problems": own}


def kept(order: Order, last: Manifest | None, folder: Path) -> Made | None:
    """The document as the last build left it in `folder`, None if it would not be the same today."""
    if last is None or last.program != program_version():
        return None
    try:
        asked, inputs, problems = _read(last.documents[order.key], last.problems)
    except (KeyError, IndexError, TypeError):
        return None
    if inputs != _digest(order, asked) or OF_THIS_MACHINE & {problem.code for problem in problems}:
        return None
    files = kept_files(folder, last, order.files)
    if files is None:
        return None
    docx, pdf = (files[name] for name in order.files)
    return Made(order, docx, pdf, problems, asked)


def _read(
    record: Mapping[str, object], problems: Sequence[Problem]
) -> tuple[tuple[str, ...], object, tuple[Problem, ...]]:
    """What `record_of` wrote. Raises KeyError, IndexError or TypeError for anything else."""
    asked, numbers = record["asked"], record["problems"]
    if not isinstance(asked, list) or not isinstance(numbers, list) or not all(isinstance(path, str) for path in asked):
        raise TypeError("no record of a document")
    return tuple(asked), record["inputs"], tuple(problems[number] for number in numbers)


def _digest(order: Order, asked: Sequence[str]) -> str:
    """A digest of all that shapes a document, if its template asks for these values."""
    pictures = sorted((name, digest(data)) for name, data in order.pictures.items())
    properties = [f"{name} {value}" for name, value in asdict(properties_of(asked, order.properties)).items()]
    parts = (order.title, order.file_name, order.template, digest(order.data), pictures, properties)
    return digest(f"{parts!a}\n{asked_values(order.context, asked)}".encode())
