"""A plain command line is understood without Typer, and just as Typer would understand it."""

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from visitdocs.cli.commands import build, typeset
from visitdocs.cli.dispatch import dispatch
from visitdocs.cli.plain_commands import PlainCommand, plain_build, plain_typesetting
from visitdocs.cli.session import Session
from visitdocs.messages import ENGLISH

main = import_module("visitdocs.cli.main")  # `visitdocs.cli.main` is the function of that name

PLAIN = [
    [],
    ["build"],
    ["-q"],
    ["--quiet", "--force", "--strict"],
    ["-q", "-q"],
    ["a.yaml"],
    ["build", "a.yaml", "programmes/B.YML", "--force"],
    ["-o", "packs"],
    ["--output", "packs", "a.yaml"],
    ["a.yaml", "--output=packs", "-q"],
    ["-o", "one", "-o", "two"],
    ["--output=a=b"],
    ["check.yaml"],
]
OTHERS = [
    ["check"],
    ["watch", "a.yaml"],
    ["--help"],
    ["-h"],
    ["--version"],
    ["build", "--help"],
    ["--lang", "pl"],
    ["2017-11-wielkopolska"],
    ["a.docx"],
    ["--forse"],
    ["-o"],
    ["--output="],
    ["-o", "-q"],
    ["-opacks"],
    ["-qo", "packs"],
    ["--", "a.yaml"],
    ["--quiet=yes"],
    ["build", "build"],
    [""],
    ["-.yaml"],
]


def understood(arguments: list[str], monkeypatch: pytest.MonkeyPatch, by_typer: bool) -> list[object]:
    """What is asked of the pipeline by a command line."""
    asked: list[object] = []

    def note(_session: Session, names: Any, output: Path | None, commands: Any, **switches: bool) -> int:
        set_ones = {name for name, is_set in switches.items() if is_set}
        asked.extend([list(names), output, list(commands), set_ones])
        return 0

    session = Session(Path(), ENGLISH, date(2017, 11, 1), {})
    monkeypatch.setattr(build, "build_programmes", note)
    monkeypatch.setattr(main, "build_programmes", note)
    assert (dispatch if by_typer else main.carry_out)(arguments, session) == 0
    return asked


@pytest.mark.parametrize("arguments", PLAIN, ids=" ".join)
def test_a_plain_command_line_is_understood_as_typer_understands_it(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert plain_build(arguments) is not None
    asked = understood(arguments, monkeypatch, by_typer=False)
    assert asked == understood(arguments, monkeypatch, by_typer=True)


def test_what_a_plain_command_line_asks_for() -> None:
    expected = PlainCommand(("a.yaml",), Path("packs"), frozenset({"quiet", "force"}))
    assert plain_build(["build", "-q", "a.yaml", "--output", "packs", "--force"]) == expected


TYPESET = [
    ["typeset", "a.docx"],
    ["typeset", "A.DOCX", "-q", "--strict"],
    ["typeset", "-o", "b.pdf", "a.docx"],
    ["typeset", "a.docx", "--output=b.pdf", "--no-fields", "--quiet"],
    ["typeset", "folder/a.docx", "--output", "b.pdf"],
]


@pytest.mark.parametrize("arguments", TYPESET, ids=" ".join)
def test_a_plain_typesetting_is_understood_as_typer_understands_it(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def note(_session: Session, file: str, output: str | None, **switches: bool) -> int:
        asked.append((file, output, {name for name, is_set in switches.items() if is_set}))
        return 0

    monkeypatch.setattr(main, "typeset_and_show", note)
    monkeypatch.setattr(typeset, "typeset_and_show", note)
    session = Session(Path(), ENGLISH, date(2017, 11, 1), {})
    assert [main.carry_out(arguments, session), dispatch(arguments, session)] == [0, 0]
    assert asked[0] == asked[1]
    assert plain_typesetting(arguments) is not None


@pytest.mark.parametrize(
    "arguments",
    [
        ["typeset"],
        ["typeset", "a.docm"],
        ["typeset", "a.docx", "b.docx"],
        ["typeset", "a.docx", "--force"],
        ["typeset", "a.docx", "-o"],
        ["typeset", "--help"],
        ["a.docx"],
        [],
    ],
    ids=" ".join,
)
def test_any_other_typesetting_is_left_to_typer(arguments: list[str]) -> None:
    assert plain_typesetting(arguments) is None


@pytest.mark.parametrize("arguments", OTHERS, ids=" ".join)
def test_any_other_command_line_is_left_to_typer(arguments: list[str]) -> None:
    assert plain_build(arguments) is None
