"""The README's commands are the ones that continuous integration runs, and Windows has the same."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
LINES = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
LINUX = [line for line in LINES if line.startswith("python3 ")]
WINDOWS = [line for line in LINES if line.startswith("py ")]


def test_there_are_two_commands_one_makes_the_documents_and_one_runs_the_tests() -> None:
    assert [line.rpartition("&& ")[2] for line in LINUX] == [
        ".venv/bin/python generate.py",
        ".venv/bin/python -m pytest -n auto",
    ]


def test_windows_has_the_same_commands() -> None:
    assert [re.sub(r"\.venv/bin/", r".venv\\Scripts\\", line).replace("python3 ", "py ") for line in LINUX] == WINDOWS


def test_continuous_integration_takes_the_test_command_from_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (pattern,) = re.findall(r"grep -E '(.+)' README\.md", script)
    assert [line for line in LINES if re.search(pattern, line)] == LINUX[1:]
