"""How close the PDF comes to LibreOffice's, with the same fonts: pages, line ends, places of words.

    python benchmarks/fidelity.py [FILE.docx …]

Without files it takes the documents of the sample programme and the corpus of `tests/corpus`, and writes the table
into docs/fidelity.md; what else stands there stays. Needs LibreOffice (`soffice`) and PDFium (the test extra), and
Lato where LibreOffice finds it.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), *(str(ROOT / "tests" / name) for name in ("", "acceptance", "document", "corpus"))]

from corpus import NAMES, word_file  # noqa: E402 -- found by the line above
from made_packs import make, project_in  # noqa: E402
from word_places import Likeness, compare, together  # noqa: E402

from visitdocs.document import read_document  # noqa: E402
from visitdocs.pdf import typeset  # noqa: E402

ACCOUNT = ROOT / "docs" / "fidelity.md"
TABLE = re.compile("(?<=<!-- table -->\n).*?(?=<!-- end of table -->)", re.DOTALL)
HEAD = (
    "| document | pages, ours / LibreOffice’s | words found | lines that end at the same word | median | 95 % |\n"
    "|---|---|---|---|---|---|\n"
)


def sample_documents() -> dict[str, bytes]:
    """The Word files of the sample programme by their titles."""
    with tempfile.TemporaryDirectory() as folder:
        pack = make(project_in(Path(folder) / "project"))
    return {f"sample: {made.title}": made.docx for made in pack.documents.values()}


def libreoffice(files: dict[str, bytes]) -> dict[str, bytes]:
    """The same documents as LibreOffice exports them; one process converts them all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = {title: folder / f"{number}.docx" for number, title in enumerate(files)}
        for title, path in paths.items():
            path.write_bytes(files[title])
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", name, *map(str, paths.values())]
        subprocess.run(command, check=True, capture_output=True)
        return {title: path.with_suffix(".pdf").read_bytes() for title, path in paths.items()}


def likenesses(files: dict[str, bytes]) -> dict[str, Likeness]:
    """Our PDF of each file compared with LibreOffice's."""
    theirs = libreoffice(files)
    return {
        title: compare(typeset(read_document(docx, title).document, title).pdf, theirs[title])
        for title, docx in files.items()
    }


def row(title: str, like: Likeness) -> str:
    """One row of the table."""
    pages = f"{like.pages} / {like.other_pages}"
    words, lines = f"{like.matched} of {like.words}", f"{like.same_lines:.1%} of {like.ends}"
    return f"| {title} | {pages} | {words} | {lines} | {like.median:.2f} pt | {like.most:.2f} pt |\n"


def table(found: dict[str, Likeness]) -> Iterator[str]:
    """The table, a row for each document and one for all."""
    yield HEAD
    yield from (row(title, like) for title, like in found.items())
    yield row("**all**", together(list(found.values())))


def version() -> str:
    """The LibreOffice that is compared with."""
    said = subprocess.run(["soffice", "--version"], check=True, capture_output=True, text=True).stdout
    return " ".join(said.split()[:2])


def main(names: list[str]) -> None:
    """Compare the files named, or the sample and the corpus, and print the table."""
    if names:
        print("".join(table(likenesses({Path(name).name: Path(name).read_bytes() for name in names}))))
        return
    found = likenesses(sample_documents() | {name: word_file(name) for name in NAMES})
    account = f"Compared with {version()}.\n\n{''.join(table(found))}"
    print(account)
    written = TABLE.sub(lambda _: account, ACCOUNT.read_text(encoding="utf-8"))
    ACCOUNT.write_text(written, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
