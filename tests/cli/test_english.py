"""With `--lang en` a person reads no Polish but names and what is quoted from files; with `--lang pl` no English."""

import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_runs import SAMPLE, copy_project

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

import catalogue

from visitdocs.cli.main import run

WORD = re.compile(r"[^\W\d_]{3,}")
QUOTED = re.compile(r"“[^”]*”|„[^”]*”|^    \|.*$|\S+\.(?:docx|pdf|yaml|yml|html|txt|png|ics)\b", re.MULTILINE)
DEFINITION = f"programmes/{SAMPLE}.yaml"


def words_of(texts: list[str]) -> set[str]:
    return {word.lower() for text in texts for word in WORD.findall(text)}


def texts(language: str) -> list[str]:
    """All that the catalogue says in a language."""
    found: list[str] = []
    for stage, messages in catalogue.extracted().items():
        for entry in catalogue.updated("pl", stage, messages):
            said = entry.id if language == "en" else entry.string
            found += said if isinstance(said, tuple | list) else [said]
    return found


POLISH = words_of(texts("pl")) - words_of(texts("en")) - {"email"}  # a key of the definition
ENGLISH = {"the", "not", "there", "where", "hint", "error", "warning", "did", "you", "that", "and", "its"}
"""Keys of the definition are English words too, so that not every English word would be a slip."""

Change = Callable[[Path], None]


def edit(old: str, new: str) -> Change:
    """Change the definition."""

    def change(project: Path) -> None:
        path = project / DEFINITION
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def retag(old: str, new: str) -> Change:
    """Change a tag of the invitation's template."""

    def change(project: Path) -> None:
        path = project / "templates" / "invitation.docx"
        with zipfile.ZipFile(path) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        assert old.encode() in parts["word/document.xml"]
        parts["word/document.xml"] = parts["word/document.xml"].replace(old.encode(), new.encode(), 1)
        with zipfile.ZipFile(path, "w") as package:
            for name, data in parts.items():
                package.writestr(name, data)

    return change


def write(name: str, data: bytes) -> Change:
    """Put a file into the project."""

    def change(project: Path) -> None:
        (project / name).write_bytes(data)

    return change


def remove(name: str) -> Change:
    """Take a file away."""

    def change(project: Path) -> None:
        (project / name).unlink()

    return change


def nothing(_project: Path) -> None:
    """Change nothing."""


MISTAKES: dict[str, tuple[Change, list[str]]] = {
    "an unknown key": (edit("deadline: 2017", "deadlin: 2017"), []),
    "a day that is none": (edit("deadline: 2017-11-21", "deadline: 2017-11-31"), []),
    "a deadline after the visit": (edit("deadline: 2017-11-21", "deadline: 2017-12-22"), []),
    "a number that is none": (edit("revision: 1", "revision: jeden"), []),
    "a tab": (edit("visit:\n  ", "visit:\n\t"), []),
    "an open quote": (edit("title: ", 'title: "'), []),
    "a key twice": (edit("revision: 1", "revision: 1\n  revision: 2"), []),
    "an empty file": (write(DEFINITION, b""), []),
    "another encoding": (write(DEFINITION, "a: zażółć".encode("cp1250")), []),
    "a list for a mapping": (write(DEFINITION, b"- a\n- b\n"), []),
    "a missing template": (remove("templates/regulations.docx"), []),
    "a missing logo": (remove("programmes/logos/funds.png"), []),
    "an unknown name in a tag": (retag("visit.title", "visit.titel"), []),
    "an unknown filter": (retag("|link", "|lnik"), []),
    "a template that is no Word file": (write("templates/regulations.docx", b"nothing"), []),
    "a page with a wrong name": (write("templates/news.html", b"<p>{{ visit.titel }}</p>"), []),
    "a page with a wrong tag": (write("templates/news.html", b"<p>{% if %}</p>"), []),
    "a program that is not there": (nothing, ["2018-wielkopolska"]),
    "a command that is not there": (nothing, ["chekc"]),
    "an unknown option": (nothing, ["--quite"]),
    "a missing argument": (nothing, ["typeset"]),
    "no Word document": (nothing, ["typeset", "letter.odt"]),
    "a Word document that is not there": (nothing, ["typeset", "letter.docx"]),
    "a broken Word document": (write("letter.docx", b"PK\x03\x04"), ["typeset", "letter.docx"]),
    "a form without a type": (write("person.yaml", b"a: b"), ["fill", SAMPLE, "--data", "person.yaml", "-o", "x.odt"]),
    "answers to no question": (write("person.yaml", b"a: b"), ["fill", SAMPLE, "--data", "person.yaml", "-o", "x.pdf"]),
    "an output that is a file": (write("taken", b""), ["-o", "taken"]),
    "a check of a wrong definition": (edit("places: ", "places: -"), ["check"]),
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["generate.py"])
    return copy_project(tmp_path)


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_in_the_language_that_was_asked_for(
    project: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    change, arguments = MISTAKES[name]
    change(project)
    said = {}
    for language in ("en", "pl"):
        assert run([*arguments, "--lang", language], project) in (1, 2, 3)
        captured = capsys.readouterr()
        said[language] = words_of([QUOTED.sub("", captured.out + captured.err)])
    assert said["en"] & POLISH == set()
    assert said["pl"] & ENGLISH == set()
    assert said["en"]
    assert said["pl"]
    assert said["en"] != said["pl"]


def test_building_checking_and_typesetting_speak_english(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typeset = ["typeset", "templates/invitation.docx", "-o", "x.pdf"]
    for arguments in ([], [], ["check"], ["check", "--strict"], ["schema", "-o", "x.json"], typeset):
        assert run(["--lang", "en", *arguments], project) == 0
        captured = capsys.readouterr()
        assert words_of([QUOTED.sub("", captured.out + captured.err)]) & POLISH == set()
        assert captured.out
