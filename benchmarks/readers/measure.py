"""Fill a form with every tool that is installed, and print what came of it as the table of `docs/forms.md`.

    cp benchmarks/readers/*.js* FOLDER && npm install --prefix FOLDER
    python benchmarks/readers/measure.py FORM.pdf FOLDER

The form is the sample's. FOLDER stands outside the project. Debian has poppler (python3-gi, gir1.2-poppler-0.18) and
PDFBox (libpdfbox2-java, a JDK). Standards are judged by `tests/verapdf.py`.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import fontpkg
import pypdf

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
}
ANSWERS = TEXTS | {"consent.data": "Yes", "meals.vegan": "Yes", "track": "owes"}
TOOL_LINES = {"track": "OWES"}  # poppler knows a button by its tooltip only


def commands(form: Path, answers: Path, modules: Path, folder: Path) -> Iterator[tuple[str, list[str], Path]]:
    """(tool, command, file that it writes)."""
    font, first = str(fontpkg.path("Lato")), [str(form), str(answers)]
    for name, last in (("pdf-lib", []), ("pdf-lib, flattened", ["flatten"])):
        target = folder / f"{name}.pdf"
        yield name, ["node", str(modules / "fill_pdf_lib.js"), *first, font, str(target), *last], target
    target = folder / "pdfjs.pdf"
    yield "pdf.js", ["node", str(modules / "fill_pdfjs.js"), *first, str(target)], target
    target, told = folder / "poppler.pdf", folder / "poppler.json"
    told.write_text(json.dumps(ANSWERS | TOOL_LINES), encoding="utf-8")
    yield "poppler", ["/usr/bin/python3", str(HERE / "fill_poppler.py"), str(form), str(told), str(target)], target
    target, lines = folder / "pdfbox.pdf", folder / "answers.txt"
    texts = (f"{name}\t{answer}".replace("\n", "\\n") for name, answer in ANSWERS.items())
    lines.write_text("\n".join(texts), encoding="utf-8")
    java = ["java", "-cp", JARS, str(HERE / "FillPdfBox.java"), str(form), str(lines), str(target)]
    yield "PDFBox", java, target


def row(tool: str, pdf: bytes) -> str:
    """What reads back of what was filled in, whose form it is, and the rules that the file breaks."""
    reader = pypdf.PdfReader(BytesIO(pdf))
    fields = reader.get_fields() or {}
    found = {name: str(field.get("/V", "")).lstrip("/").replace("\r\n", "\n") for name, field in fields.items()}
    kept = sum(found.get(name, "").replace("\r", "\n") == answer for name, answer in ANSWERS.items())
    programme = [
        place
        for place, names in (("fields", found), ("properties", {name[1:]: 1 for name in reader.metadata or {}}))
        if "visitdocs.programme" in names
    ]
    broken = ", ".join(rule.partition(" x")[0] for rule in violations({tool: pdf})[tool])
    return f"| {tool} | {kept} of {len(ANSWERS)} | {', '.join(programme)} | {broken or 'none'} |"


def main() -> None:
    """Print the table; a tool that fails has its last words in its row."""
    form, modules = Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute()
    print("| tool | answers read back | identity in | rules broken |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        answers = folder / "answers.json"
        answers.write_text(json.dumps(ANSWERS), encoding="utf-8")
        for tool, command, target in commands(form, answers, modules, folder):
            run = subprocess.run(command, capture_output=True, text=True, check=False)
            failure = (run.stderr or run.stdout).strip().splitlines()[-1:]
            print(row(tool, target.read_bytes()) if target.exists() else f"| {tool} | {failure} | | |", flush=True)


if __name__ == "__main__":
    main()
