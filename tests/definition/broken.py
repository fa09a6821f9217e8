"""Broken definitions kept beside what a person reads of them: `edits.txt` and `whole_files.txt`."""

from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parents[1] / "cases" / "definition"
SAMPLE = Path(__file__).parents[2] / "programmes" / "2017-11-wielkopolska.yaml"


@dataclass(frozen=True)
class Case:
    """A block of such a file: its name, lines taken out, lines put in, the report."""

    name: str
    old: str
    new: str
    report: str


def cases(file: str) -> list[Case]:
    """Every block of a file in tests/cases/definition."""
    blocks = (CASES / file).read_text(encoding="utf-8").split("\n## ")[1:]
    return [_case(block.splitlines()) for block in blocks]


def _case(lines: list[str]) -> Case:
    marked = {mark: "".join(f"{line[2:]}\n" for line in lines[1:] if line.startswith(mark)) for mark in ("-|", "+|")}
    report = [line for line in lines[1:] if line and not line.startswith(("-|", "+|"))]
    return Case(lines[0], marked["-|"], marked["+|"], "\n".join(report))
