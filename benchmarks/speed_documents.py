"""What is timed: Word files of so many pages or rows, and the sample as users of docxtpl would write it.

    python speed_documents.py documents FOLDER | templates PACK FOLDER

In a process of its own: what a process has in memory when it starts another counts as that one's, too (getrusage(2)).
"""

import csv
import json
import sys
import zipfile
from copy import deepcopy
from pathlib import Path

from docx import Document
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORDS = """urząd zaprasza przedstawicieli gmin i powiatów do udziału w wizycie studyjnej jej celem jest poznanie dobrych
praktyk ekonomii społecznej oraz rozwiązań które stosują podmioty działające w regionie""".split()  # noqa: SIM905
PAGES = (3, 10, 100, 600)
PARAGRAPHS_OF_A_PAGE, LETTERS_OF_A_PARAGRAPH = 6, 440
ROWS, COLUMNS, LETTERS_OF_A_CELL = 5_000, 5, 24
EVERY = 4
"""Every so manieth text of a filled document becomes a tag again."""
PEOPLE = 1_000


def text(letters: int, seed: int) -> str:
    """A sentence of about so many letters; another seed gives other words."""
    words, length = [], 0
    while length < letters:
        words.append(WORDS[(seed * 7 + len(words) * 5 + len(words) // 3) % len(WORDS)])
        length += len(words[-1]) + 1
    return " ".join(words).capitalize() + "."


def pages(count: int, target: Path) -> None:
    """Write a document of about so many pages: a heading and paragraphs on each."""
    document, number = Document(), 0
    for page in range(count):
        document.add_heading(f"Rozdział {page + 1}", level=1 if page % 10 == 0 else 2)
        for _ in range(PARAGRAPHS_OF_A_PAGE):
            document.add_paragraph(text(LETTERS_OF_A_PARAGRAPH, number))
            number += 1
    document.save(str(target))


def table(target: Path) -> None:
    """Write a document of one long table."""
    document = Document()
    made = document.add_table(rows=1, cols=COLUMNS, style="Table Grid")
    for cell in made.rows[0].cells:
        cell.text = "x"
    row = made.rows[0]._tr
    for _ in range(ROWS - 1):
        row.addnext(deepcopy(row))
    for number, cell in enumerate(made._tbl.iter(f"{W}t")):
        cell.text = text(LETTERS_OF_A_CELL, number)
    document.save(str(target))


def templates_for_docxtpl(pack: Path, target: Path) -> None:
    """Write the pack's Word files with a part of their texts as tags again, and `context.json` with these texts.

    So docxtpl fills documents of the same pages, and its templates name about as many values as ours.
    """
    context: dict[str, str] = {}
    for number, path in enumerate(sorted(pack.glob("*.docx"))):
        with zipfile.ZipFile(path) as source, zipfile.ZipFile(target / path.name, "w", zipfile.ZIP_DEFLATED) as made:
            for name in source.namelist():
                data = source.read(name)
                made.writestr(name, _with_tags(data, number, context) if name == "word/document.xml" else data)
    (target / "context.json").write_text(json.dumps(context, ensure_ascii=False), encoding="utf-8")


def _with_tags(data: bytes, number: int, context: dict[str, str]) -> bytes:
    root = etree.fromstring(data)
    texts = [element for element in root.iter(f"{W}t") if element.text and len(element.text) > EVERY]
    for index, element in enumerate(texts[::EVERY]):
        name = f"text_{number}_{index}"
        context[name] = element.text or ""
        element.text = f"{{{{ {name} }}}}"
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def people(target: Path) -> None:
    """Write a list of invented addressees, told apart by numbers."""
    with target.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(["name", "greeting", "institution", "address"])
        for number in range(1, PEOPLE + 1):
            rows.writerow(
                [f"Osoba {number}", "Szanowni Państwo", f"Urząd nr {number}", f"ul. Długa {number}, 50-000 X"]
            )


if __name__ == "__main__":
    what, *folders = sys.argv[1:]
    if what == "templates":
        templates_for_docxtpl(*map(Path, folders))
    else:
        folder = Path(folders[0])
        for count in (1, *PAGES):
            pages(count, folder / f"pages-{count}.docx")
        table(folder / "table.docx")
        people(folder / "people.csv")
