"""Broken definitions kept beside what a person reads of them: `edits.txt` and `whole_files.txt`.

The English reports of the same cases stand in `edits.en.txt` and `whole_files.en.txt`.
"""

from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parents[1] / "cases" / "definition"
SAMPLE = Path(__file__).parents[2] / "programmes" / "2017-11-wielkopolska.yaml"


@dataclass(frozen=True)
class Case:
    """A block of such a file: its name, lines taken out, lines put in, the report in both languages."""

    name: str
    old: str
    new: str
    report: str
    english: str


def cases(file: str) -> list[Case]:
    """Every block of a file in tests/cases/definition."""
    english = {lines[0]: lines for lines in _blocks(file.replace(".txt", ".en.txt"))}
    found = [_case(lines, english.pop(lines[0])) for lines in _blocks(file)]
    assert english == {}
    return found


def _blocks(file: str) -> list[list[str]]:
    return [block.splitlines() for block in (CASES / file).read_text(encoding="utf-8").split("\n## ")[1:]]


def _report(lines: list[str]) -> str:
    return "\n".join(line for line in lines[1:] if line and not line.startswith(("-|", "+|")))


def _case(lines: list[str], english: list[str]) -> Case:
    marked = {mark: "".join(f"{line[2:]}\n" for line in lines[1:] if line.startswith(mark)) for mark in ("-|", "+|")}
    return Case(lines[0], marked["-|"], marked["+|"], _report(lines), _report(english))
