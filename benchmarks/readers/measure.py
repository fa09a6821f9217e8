"""Fill a form with every tool that is installed, and print what came of it as the tables of `docs/forms.md`.

    cp benchmarks/readers/*.js* FOLDER && npm install --prefix FOLDER
    python benchmarks/readers/measure.py FORM.pdf FOLDER

The form is the sample's. FOLDER stands outside the project. Debian has poppler (poppler-utils, python3-gi,
gir1.2-poppler-0.18), PDFBox (libpdfbox2-java, a JDK), Chromium (chromium, xvfb) and Firefox (firefox-esr).
Standards are judged by `tests/verapdf.py`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import fontpkg
import pypdf
import pypdfium2
from form_stops import full_answers, widgets, write_stops

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "tests"))
from verapdf import violations  # noqa: E402

JARS = os.pathsep.join(f"/usr/share/java/{name}.jar" for name in ("pdfbox2", "fontbox2", "commons-logging"))
TEXTS = {
    "person.name": "Zażółć gęślą jaźń ŁÓDŹ",
    "person.position": "„quotes” – Инспектор",
    "institution.name": "Ωμέγα Αθήνα",
    "institution.county": "Wrocław",
    "accessibility": "Pętla indukcyjna\ndrugi wiersz",
    "institution.nip": "1234563218",
    "signed_on": "20.11.2017",
}
ANSWERS = TEXTS | {"consent.data": "Yes", "diets.gluten-free": "Yes", "track": "owes"}
BROWSERS = ("Chromium", "Firefox")  # they tell which fields do not show on the screen all that was typed
TOOL_LINES = {"track": "OWES"}  # poppler knows a button by its tooltip only


class Filled(NamedTuple):
    """What a tool has made: the file it saved, what it printed, and its last words."""

    saved: Path
    printed: Path
    said: list[str]


class Filler:
    """Fills one form with one set of answers by each tool; all files stand in `folder`."""

    def __init__(self, form: Path, modules: Path, folder: Path, answers: Mapping[str, str]) -> None:
        self._form, self._modules, self._folder = form, modules, folder
        self._json, self._lines, self._told = folder / "answers.json", folder / "lines.txt", folder / "told.json"
        self._stops = folder / "stops.json"
        self._json.write_text(json.dumps(answers), encoding="utf-8")
        self._told.write_text(json.dumps({**answers, **TOOL_LINES}), encoding="utf-8")
        texts = (f"{name}\t{answer}".replace("\n", "\\n") for name, answer in answers.items())
        self._lines.write_text("\n".join(texts), encoding="utf-8")
        write_stops(form, answers, self._stops)

    def all(self, *tools: str) -> Iterator[tuple[str, Filled]]:
        """Fill the form with each of these tools, with all of them if none is named."""
        for tool, command in self._commands().items():
            if not tools or tool in tools:
                yield tool, self._run(tool, command)

    def _commands(self) -> dict[str, list[str]]:
        form, answers = str(self._form), str(self._json)
        script = {path.stem: str(path) for path in self._modules.glob("*.js")}
        pdf_lib = ["node", script["fill_pdf_lib"], form, answers, str(fontpkg.path("Lato")), "SAVED"]
        browser = [form, str(self._stops), "SAVED", "PRINTED"]
        return {
            "Chromium": ["xvfb-run", "-a", "node", script["fill_chromium"], *browser],
            "Firefox": ["node", script["fill_firefox"], *browser],
            "pdf-lib": pdf_lib,
            "pdf-lib, flattened": [*pdf_lib, "flatten"],
            "pdf.js": ["node", script["fill_pdfjs"], form, answers, "SAVED"],
            "poppler": ["/usr/bin/python3", str(HERE / "fill_poppler.py"), form, str(self._told), "SAVED"],
            "PDFBox": ["java", "-cp", JARS, str(HERE / "FillPdfBox.java"), form, str(self._lines), "SAVED"],
        }

    def _run(self, tool: str, command: list[str]) -> Filled:
        saved, printed = (self._folder / f"{tool}{end}.pdf" for end in ("", " printed"))
        names = {"SAVED": str(saved), "PRINTED": str(printed)}
        run = subprocess.run([names.get(word, word) for word in command], capture_output=True, text=True, check=False)
        if saved.exists() and not printed.exists():
            subprocess.run(["pdftocairo", "-pdf", saved, printed], capture_output=True, check=True)
        return Filled(saved, printed, (run.stderr or run.stdout).strip().splitlines()[-1:])


def answers_row(tool: str, filled: Filled) -> str:
    """What reads back of what was filled in, whose form it is, and the rules that the file breaks."""
    if not filled.saved.exists():
        return f"| {tool} | {filled.said} | | |"
    reader = pypdf.PdfReader(filled.saved)
    found = _values(reader)
    kept = sum(found.get(name) == answer for name, answer in ANSWERS.items())
    places = (("fields", found), ("properties", {name[1:]: 1 for name in reader.metadata or {}}))
    programme = [place for place, names in places if "visitdocs.programme" in names]
    broken = ", ".join(rule.partition(" x")[0] for rule in violations({tool: filled.saved.read_bytes()})[tool])
    return f"| {tool} | {kept} of {len(ANSWERS)} | {', '.join(programme)} | {broken or 'none'} |"


def _values(reader: pypdf.PdfReader) -> dict[str, str]:
    fields = {name: str(field.get("/V", "")) for name, field in (reader.get_fields() or {}).items()}
    return {name: text.lstrip("/").replace("\r\n", "\n").replace("\r", "\n") for name, text in fields.items()}


def limits_row(tool: str, filled: Filled, form: Path, answers: Mapping[str, str]) -> str:
    """How many fields took as much as they let one type, and how many show it in print."""
    if not filled.saved.exists():
        return f"| {tool} | {filled.said} | | |"
    found, seen = _values(pypdf.PdfReader(filled.saved)), _in_print(form, filled.printed)
    taken = sum(found.get(name) == text for name, text in answers.items())
    whole = sum(_letters(text) in seen[name] for name, text in answers.items())
    hidden = len(json.loads(filled.said[0])) if tool in BROWSERS else "no screen"
    return f"| {tool} | {taken} of {len(answers)} | {hidden} | {whole} of {len(answers)} |"


def _in_print(form: Path, printed: Path) -> dict[str, str]:
    """The letters that stand inside each field on paper."""
    with pypdfium2.PdfDocument(printed) as pdf:
        pages = [page.get_textpage() for page in pdf]
        return {
            name: _letters(pages[page - 1].get_text_bounded(*map(float, widget["/Rect"])))
            for page, name, widget in widgets(form)
        }


def _letters(text: str) -> str:
    """A text without what may stand at the end of a line."""
    return "".join(sign for sign in text if sign.isalnum())


def main() -> None:
    """Print both tables; a tool that fails has its last words in its row."""
    form, modules = Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute()
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        print("| tool | answers read back | identity in | rules broken |\n|---|---|---|---|")
        for tool, filled in Filler(form, modules, Path(one), ANSWERS).all(*sys.argv[3:]):
            print(answers_row(tool, filled), flush=True)
        print("\n| tool | full fields read back | hidden on screen | seen whole in print |\n|---|---|---|---|")
        full = full_answers(form)
        for tool, filled in Filler(form, modules, Path(other), full).all(*sys.argv[3:]):
            print(limits_row(tool, filled, form, full), flush=True)


if __name__ == "__main__":
    main()
