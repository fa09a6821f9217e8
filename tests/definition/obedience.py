"""What a file becomes when somebody does what a hint says, to the letter."""

import re
from collections.abc import Callable

from visitdocs.messages import Message, Quoted
from visitdocs.problems import Problem


def obeyed(text: str, problem: Problem) -> str:
    """The text with the hint of a problem followed."""
    values = _values(problem.hint)
    lines = text.split("\n")
    if problem.code in _BY_CODE:
        return _BY_CODE[problem.code](text)
    number = (problem.place.line or 1) - 1
    if "fixed" in values:
        column = int(values["column"]) - 1 if "column" in values else _indent(lines[number])
        comment = re.search(r"\s+#\s.*$", lines[number])
        lines[number] = " " * column + str(values["fixed"]) + (comment[0] if comment else "")
    elif problem.code in ("indented-too-far", "indented-too-little", "text-not-indented"):
        shift = int(values.get("count", 0)) - _indent(lines[number])
        for other in range(number, int(values.get("last", number + 1))):
            lines[other] = " " * (_indent(lines[other]) + shift) + lines[other].lstrip()
    elif problem.code == "line-without-key":
        del lines[number]
    elif problem.code == "colon-in-text":
        above = int(values["line"]) - 1
        lines[above] = re.sub(r": (.*)", r": >-" + "\n" + " " * _indent(lines[number]) + r"\1", lines[above], count=1)
    elif problem.code == "missing-key":
        _add(lines, problem, str(values["example"]))
    else:
        _replace(lines, problem, values)
    return "\n".join(lines)


def _values(hint: Message | None) -> dict[str, object]:
    """The values of a hint and of the phrases in it."""
    found: dict[str, object] = {}
    for name, value in hint.values if hint else ():
        if isinstance(value, Message):
            found |= _values(value)
        found[name] = value.text if isinstance(value, Quoted) else value
    return found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _add(lines: list[str], problem: Problem, example: str) -> None:
    number, column = (problem.place.line or 1) - 1, (problem.place.column or 1) - 1
    line = lines[number]
    if not problem.place.where:
        lines.insert(number, example)
    elif "{" in line[column:]:
        brace = line.index("{", column) + 1
        lines[number] = f"{line[:brace]}{example}, {line[brace:]}"
    elif line[:column].strip() == "-":
        lines[number] = f"{line[:column]}{example}\n{' ' * column}{line[column:]}"
    else:
        lines.insert(number + 1, " " * (column + 2) + example)


def _replace(lines: list[str], problem: Problem, values: dict[str, object]) -> None:
    """Put the one value of the hint in the place of what stands there."""
    number, column = (problem.place.line or 1) - 1, (problem.place.column or 1) - 1
    value = next(str(values[name]) for name in ("example", "item", "name", "date") if name in values)
    rest = lines[number][column:]
    end = re.search(r":(?=\s)|[},]|\s#|$", rest) if problem.code in ("unknown-key", "unknown-reference") else None
    if "item" in values:
        value = f"\n{' ' * (_indent(lines[number]) + 2)}- {value}"
    lines[number] = lines[number][:column] + value + (rest[end.start() :] if end else "")


def _without_conflict(text: str) -> str:
    without_theirs = re.sub(r"(?ms)^=======.*?(?=^>>>>>>>)", "", text)
    return re.sub(r"(?m)^[<>]{7}.*\n", "", without_theirs)


def _with_keys(text: str) -> str:
    keys = iter(re.findall(r"host: ([a-z-]+)", text))
    return re.sub(r"(?m)^  - name:", lambda _: f"  {next(keys)}:\n    name:", text)


_BY_CODE: dict[str, Callable[[str], str]] = {
    "unusual-space": lambda text: text.replace("\u00a0", " "),
    "indented-with-tab": lambda text: text.replace("\t", "  "),
    "bullet-not-hyphen": lambda text: re.sub(r"(?m)^( *)[–•] ", r"\1- ", text),
    "hyphen-not-needed": lambda text: re.sub(r"(?m)^  - (?=barka:|zmysly:)", "  ", text),
    "conflict-mark": _without_conflict,
    "keys-missing": _with_keys,
    "list-in-line": lambda text: text.replace("topics: - ", "topics:\n  - "),
    "text-beside-block-sign": lambda text: text.replace("purpose: >- ", "purpose: >-\n    "),
}
