"""The help pages and the mistakes of a command line, in Polish to the last word."""

import errno
import sys
from io import StringIO
from pathlib import Path

import pytest
from sample import SLUG, sample_in

from visitdocs.cli.commands import command_names
from visitdocs.cli.main import run

HELP = """\
Użycie: python generate.py [PLIK.yaml]… [OPCJE]
   albo: python generate.py POLECENIE …

  Z jednej definicji wizyty studyjnej (YAML) i szablonów Worda robi gotowe
  dokumenty DOCX i PDF.

Argumenty:
  [PLIK.yaml]…  Definicje wizyt. Domyślnie: wszystkie.

Opcje:
  -o, --output FOLDER  Gdzie zapisać paczki. Domyślnie: folder output.
  -q, --quiet          Pokazuj tylko problemy.
  --strict             Potraktuj uwagi do dokumentów jak błędy.
  --force              Zrób wszystko od nowa, nawet jeżeli nic się nie
                       zmieniło.
  -h, --help           Pokaż tę pomoc i zakończ.
  --version            Pokaż wersję programu i zakończ.
  --lang pl|en         Mów po polsku albo po angielsku. Domyślnie: jak mówi
                       VISITDOCS_LANG albo system.

Polecenia:
  build         Zrób dokumenty. Tak samo działa program uruchomiony bez
                polecenia.
  check         Sprawdź definicje i szablony, niczego nie zapisując. Kod 1: są
                błędy albo pliki są nieaktualne.
  watch         Rób dokumenty na nowo po każdym zapisie definicji, szablonu
                lub znaku. Koniec: Ctrl+C.
  status        Powiedz, jak stoją wizyty: definicja, pliki, co jest na
                stronie, ile zostało dni. Nic nie zapisuje.
  init          Zacznij projekt: własny folder z szablonami, znakami i
                przykładowymi definicjami.
  new           Zacznij definicję wizyty, także z wcześniejszej.
  publish       Umieść pliki i stronę w serwisie WordPress (najpierw jako
                szkic) albo zapamiętaj, co jest opublikowane.
  schema        Zapisz schemat JSON, z którego edytory podpowiadają klucze
                definicji.
  typeset       Złóż dowolny dokument Worda jako dostępny PDF.
  fill          Wypełnij formularz danymi osoby z pliku YAML.
  invite        Zrób imienny egzemplarz zaproszenia albo innego dokumentu dla
                każdej osoby z listy.
  collect       Wczytaj odesłane formularze do rejestru, czyli arkusza
                (.xlsx).
  participants  Zrób z rejestru listy, identyfikatory, zaświadczenia i pisma
                dla osób uczestniczących.
  forget        Usuń to, co przechowujemy o osobach: wiersze rejestru, kopie
                zapasowe, przysłane pliki, dokumenty.
"""

ENGLISH_HELP = """\
Usage: python generate.py [FILE.yaml]… [OPTIONS]
   or: python generate.py COMMAND …

  From one definition of a study visit (YAML) and Word templates, makes
  finished DOCX and PDF documents.

Arguments:
  [FILE.yaml]…  Definitions of visits. Otherwise: all of them.

Options:
  -o, --output FOLDER  Where to put the packs. Otherwise: the folder output.
  -q, --quiet          Show problems only.
  --strict             Take warnings about documents for errors.
  --force              Make everything anew, even if nothing has changed.
  -h, --help           Show this help and finish.
  --version            Show the version of the program and finish.
  --lang pl|en         Speak Polish or English. Otherwise: as VISITDOCS_LANG
                       or the system says.

Commands:
  build         Make the documents. The program does the same without a
                command.
  check         Check definitions and templates, writing nothing. Exit code 1:
                there are errors, or files are out of date.
  watch         Make the documents again after every save of a definition,
                template or logo. To end: Ctrl+C.
  status        Say how each visit stands: definition, files, what is public,
                days left. Writes nothing.
  init          Start a project: a folder with templates, logos and sample
                definitions of your own.
  new           Start the definition of a visit, also from an earlier one.
  publish       Put the files and the page on the WordPress site, at first as
                a draft, or remember what is public.
  schema        Write the JSON Schema by which editors suggest the keys of a
                definition.
  typeset       Typeset any Word document as an accessible PDF.
  fill          Fill in the form with a person's data from a YAML file.
  invite        Make a personal copy of the invitation, or of another
                document, for everybody in a list.
  collect       Read the forms that people sent back into a register, a
                workbook (.xlsx).
  participants  Make lists, badges, certificates and letters for those who
                take part, from the register.
  forget        Delete what is kept of people: rows of the register, backups,
                the files they sent, documents.
"""


@pytest.fixture(autouse=True)
def as_a_clerk_types_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["/project/generate.py"])
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_the_help_page_tells_everything_in_polish(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    assert run([option], tmp_path) == 0
    assert capsys.readouterr().out == HELP


@pytest.mark.parametrize("arguments", [["--lang", "en", "--help"], ["-h", "--lang=EN"], ["--help", "--lang", "en"]])
def test_the_help_page_speaks_english_when_asked_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert run(arguments, tmp_path) == 0
    assert capsys.readouterr().out == ENGLISH_HELP


@pytest.mark.parametrize("command", command_names())
def test_every_command_has_a_help_page_without_a_word_of_polish(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run([command, "--lang", "en", "--help"], tmp_path) == 0
    page = capsys.readouterr().out
    assert page.startswith("Usage: python generate.py")
    assert [word for word in ("Użycie", "Opcje", "PLIK", "wymagane", "Pokaż") if word in page] == []
    assert page.isascii() or set(page) - set("…") <= set(map(chr, range(128)))


@pytest.mark.parametrize("command", command_names())
def test_every_command_has_a_help_page_without_a_word_of_english(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run([command, "--help"], tmp_path) == 0
    page = capsys.readouterr().out
    assert page.startswith("Użycie: python generate.py")
    assert [word for word in ("Usage", "Options", "Arguments", "default", "required", "Show") if word in page] == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--ouput", "x"], "błąd: nie znam opcji „--ouput”\n  rada: czy chodziło o --output?\n"),
        (["-x"], "błąd: nie znam opcji „-x”\n  rada: co można wpisać, pokaże opcja --help\n"),
        (
            ["--output"],
            "błąd: opcja „--output” jest użyta niewłaściwie\n"
            "  rada: po --output ma stać folder albo plik; pozostałe opcje stoją same\n",
        ),
        (
            ["check", "--quiet=1"],
            "błąd: opcja „--quiet” jest użyta niewłaściwie\n"
            "  rada: po --output ma stać folder albo plik; pozostałe opcje stoją same\n",
        ),
        (
            ["fill", "x.yaml", "-o", "x.pdf"],
            "błąd: brakuje opcji --data OSOBA.yaml\n  rada: co można wpisać, pokaże opcja --help\n",
        ),
        (["typeset"], "błąd: brakuje argumentu PLIK.docx\n  rada: co można wpisać, pokaże opcja --help\n"),
        (
            ["schema", "x"],
            "błąd: nie rozumiem tego polecenia: ma za dużo argumentów albo wpisano je w złej kolejności\n"
            "  rada: co można wpisać, pokaże opcja --help\n",
        ),
        (["typeset", "a.docx"], "błąd: nie ma pliku „a.docx”\n  rada: sprawdź nazwę i folder\n"),
        (["x.yaml"], "błąd: nie ma definicji „x.yaml”\n  rada: sprawdź nazwę i folder\n"),
    ],
)
def test_a_mistake_in_the_command_line_is_explained_in_polish_and_ends_with_2(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments, tmp_path) == 2
    assert capsys.readouterr() == ("", message)


def test_the_version_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"], tmp_path) == 0
    assert capsys.readouterr().out == "visitdocs 0.1.0\n"


@pytest.mark.parametrize(("arguments", "name"), [(["status", "nope"], "nope"), (["check", "build"], "build")])
def test_after_a_command_no_other_command_was_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], name: str
) -> None:
    (tmp_path / "programmes").mkdir()
    (tmp_path / "programmes" / "2027.yaml").write_bytes(b"")
    assert run([*arguments, "--lang", "en"], tmp_path) == 2
    assert capsys.readouterr().err == f"error: there is no definition “{name}”\n  hint: there are: 2027.yaml\n"


def test_a_number_that_is_none_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample_in(tmp_path)
    (tmp_path / "list.csv").write_text("name\nJan\n", encoding="utf-8")
    letters = str(tmp_path / "letters")
    for said in ("abc", "9" * 5000):
        arguments = ["invite", SLUG, str(tmp_path / "list.csv"), "-o", letters, "--jobs", said, "--lang", "en"]
        assert run(arguments, tmp_path) == 2
        assert capsys.readouterr().err.startswith(f"error: “{said[:3]}")


class FullStream(StringIO):
    """A stream on a disk without room; `handle` is of a file of its own."""

    def __init__(self, handle: int) -> None:
        super().__init__()
        self._handle = handle

    def write(self, _text: str) -> int:
        raise OSError(errno.ENOSPC, "no space")

    def fileno(self) -> int:
        return self._handle


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_full_disk_under_what_is_printed_is_one_message_and_3(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], stream: str
) -> None:
    sample_in(tmp_path)
    with (tmp_path / "full").open("wb", buffering=0) as file:
        monkeypatch.setattr(sys, stream, FullStream(file.fileno()))
        if stream == "stdout":
            assert run(["status", SLUG, "--lang", "en"], tmp_path) == 3
            assert capsys.readouterr().err.startswith("error: what is printed cannot be written (no space)\n  hint: ")
        else:
            with pytest.raises(SystemExit) as ended:
                run(["status", "nope"], tmp_path)
            assert ended.value.code == 3
        file.write(b"what Python would write at the end")
    assert (tmp_path / "full").read_bytes() == b""


@pytest.mark.parametrize("arguments", [["--help"], ["collect", "--help"], ["--version"]])
def test_a_full_disk_under_a_page_of_help_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    with (tmp_path / "full").open("wb", buffering=0) as file:
        monkeypatch.setattr(sys, "stdout", FullStream(file.fileno()))
        assert run([*arguments, "--lang", "en"], tmp_path) == 3
    assert capsys.readouterr().err.startswith("error: what is printed cannot be written (no space)\n  hint: ")
