"""Which language a person is spoken to in."""

import pytest
from said import refused

from visitdocs.cli import language as cli_language
from visitdocs.cli.language import UsageError, language_of, without_language


@pytest.mark.parametrize(
    ("arguments", "rest", "asked"),
    [
        (["check", "x"], ("check", "x"), ""),
        (["--lang", "en", "check"], ("check",), "en"),
        (["check", "--lang=pl", "x"], ("check", "x"), "pl"),
        (["check", "x", "--lang", "PL", "--lang", "en"], ("check", "x"), "en"),
    ],
)
def test_the_language_may_stand_anywhere_in_a_command_line(
    arguments: list[str], rest: tuple[str, ...], asked: str
) -> None:
    request = without_language(arguments)
    assert (request.arguments, request.language) == (rest, asked)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--lang"], "language-missing"), (["--lang="], "language-missing"), (["--lang", "xx"], "language-unknown")],
)
def test_a_language_that_is_not_spoken_is_told(arguments: list[str], code: str) -> None:
    with refused(UsageError, code):
        without_language(arguments)


@pytest.mark.parametrize(
    ("asked", "environment", "spoken"),
    [
        ("pl", {"VISITDOCS_LANG": "en"}, "pl"),
        ("en", {"VISITDOCS_LANG": "pl"}, "en"),
        ("", {"VISITDOCS_LANG": "pl", "LANG": "en_GB.UTF-8"}, "pl"),
        ("", {"VISITDOCS_LANG": "", "LANG": "pl_PL.UTF-8"}, "pl"),
        ("", {"LANG": "pl_PL.UTF-8", "LC_ALL": "xx_XX.UTF-8"}, "en"),
        ("", {"LANG": "xx_XX.UTF-8", "LC_MESSAGES": "pl_PL"}, "pl"),
        ("", {"LANG": "xx_XX.UTF-8", "LANGUAGE": "pl:xx"}, "pl"),
        ("", {"LANG": "C.UTF-8", "LANGUAGE": "pl"}, "en"),
        ("", {"LANG": "Polish_Poland.1250"}, "pl"),
        ("", {}, "en"),
    ],
)
def test_the_option_counts_before_the_variable_and_that_before_the_locale(
    asked: str, environment: dict[str, str], spoken: str
) -> None:
    assert language_of(asked, environment).code == spoken


@pytest.mark.parametrize(("menus", "spoken"), [("pl_PL", "pl"), ("Polish_Poland", "pl"), ("en_GB", "en")])
def test_without_a_locale_the_language_of_the_menus_counts(
    monkeypatch: pytest.MonkeyPatch, menus: str, spoken: str
) -> None:
    monkeypatch.setattr(cli_language, "_interface_language", lambda: menus)
    assert language_of("", {}).code == spoken
    assert language_of("", {"LANG": "en_GB.UTF-8"}).code == "en"
