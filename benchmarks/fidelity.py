"""How close the PDF comes to LibreOffice's, with the same fonts: pages, line ends, places of words.

    python benchmarks/fidelity.py FILE.docx …

Needs LibreOffice (`soffice`) and PDFium (the test extra). Prints one line a document: pages of both, the share of
LibreOffice's lines that end at the same word, and the median and 95th percentile distance of a word from where
LibreOffice put it, in points. Words are matched in order, page by page.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import pypdfium2

from visitdocs.document import read_document
from visitdocs.pdf import typeset

WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Word:
    """A word with its place: page from 0, left edge and baseline region in points from the page's lower left."""

    text: str
    page: int
    x: float
    y: float


def words_of(pdf: bytes) -> list[Word]:
    """The words of a PDF in the order of its text."""
    found = []
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        text_page = page.get_textpage()
        text = text_page.get_text_range()
        for match in WORD.finditer(text):
            left, bottom, _, _ = text_page.get_charbox(match.start(), loose=True)
            found.append(Word(match.group(), number, left, bottom))
    return found


def line_ends(words: list[Word]) -> set[int]:
    """Indices of words after which the text goes to another line."""
    pairs = zip(words, [*words[1:], None], strict=True)
    return {
        index
        for index, (word, following) in enumerate(pairs)
        if following is None or following.page != word.page or abs(following.y - word.y) > 3 or following.x < word.x
    }


def libreoffice(file: Path) -> bytes:
    """The same document as LibreOffice exports it."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, str(file)]
        subprocess.run(command, check=True, capture_output=True)
        return (Path(folder) / f"{file.stem}.pdf").read_bytes()


def compare(ours: bytes, theirs: bytes) -> str:
    """One line of figures."""
    mine, other = words_of(ours), words_of(theirs)
    matcher = SequenceMatcher(None, [word.text for word in mine], [word.text for word in other], autojunk=False)
    pairs = [(block.a + i, block.b + i) for block in matcher.get_matching_blocks() for i in range(block.size)]
    mine_ends, other_ends = line_ends(mine), line_ends(other)
    ends = [(a, b) for a, b in pairs if b in other_ends]
    same = sum(a in mine_ends for a, _ in ends) / max(len(ends), 1)
    distances = sorted(
        ((mine[a].x - other[b].x) ** 2 + (mine[a].y - other[b].y) ** 2) ** 0.5
        for a, b in pairs
        if mine[a].page == other[b].page
    )
    pages = f"pages {mine[-1].page + 1}/{other[-1].page + 1}"
    place = f"median {statistics.median(distances):.2f} pt, 95 % {distances[int(len(distances) * 0.95)]:.2f} pt"
    return f"{pages}, same line ends {same:.1%} of {len(ends)}, words matched {len(pairs)}/{len(other)}, {place}"


def main(files: list[str]) -> None:
    """Compare every file named on the command line."""
    for name in files:
        data = Path(name).read_bytes()
        pdf = typeset(read_document(data, name).document, name).pdf
        print(f"{Path(name).name}: {compare(pdf, libreoffice(Path(name)))}")


if __name__ == "__main__":
    main(sys.argv[1:])
