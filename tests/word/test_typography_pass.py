"""Typography over running text only: across runs, not over tabs, never in fields, codes and what was deleted."""

from __future__ import annotations

import pytest
from lxml import etree

from visitdocs.word.finishing.typography_pass import set_typography
from visitdocs.wording import wording_of

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def typeset(body: str) -> list[str]:
    """The texts of a paragraph, of whatever kind, after the pass."""
    root = etree.fromstring(f'<w:body xmlns:w="{WORD}"><w:p>{body}</w:p></w:body>')
    set_typography(root, wording_of("pl"))
    return [element.text or "" for element in root.iter() if element.text]


def run(text: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (run("w domu"), ["w\u00a0domu"]),
        (run("w") + run(" ") + run("domu"), ["w", "\u00a0", "domu"]),
        (run("10") + run("-", "<w:rPr><w:b/></w:rPr>") + run("12"), ["10", "–\u2060", "12"]),
        (run('"Ala') + "<w:proofErr/>" + run(' i Ola"'), ["„Ala", " i\u00a0Ola”"]),
        (run("do 2017 r.") + run("."), ["do 2017\u00a0r."]),
        (run("Zdanie.", "<w:rPr><w:b/></w:rPr>") + run("; dalej"), ["Zdanie", "; dalej"]),
        (run("do 2017 r.") + run(";"), ["do 2017\u00a0r.", ";"]),
        (f"<w:hyperlink>{run('example.org.')}</w:hyperlink>" + run("."), ["example.org."]),
        (run("dom ") + run(" ") + run(" las"), ["dom ", "las"]),
        (run("8:00") + run("–") + run("9:30"), ["8:00", "–\u2060", "9:30"]),
        (run('to "') + f"<w:hyperlink>{run('Ala')}</w:hyperlink>" + run('" x'), ["to „", "Ala", "” x"]),
        (run("w") + "<w:r><w:tab/></w:r>" + run(" domu"), ["w", " domu"]),
        (run("w") + "<w:r><w:br/></w:r>" + run(" domu"), ["w", " domu"]),
        (run("w") + "<w:r><w:drawing/></w:r>" + run(" domu"), ["w", " domu"]),
        ("<w:ins>" + run("w domu") + "</w:ins>", ["w\u00a0domu"]),
        ('<w:r><w:instrText> DATE "w domu" </w:instrText></w:r>', [' DATE "w domu" ']),
        ("<w:del><w:r><w:delText>w domu</w:delText></w:r></w:del>", ["w domu"]),
        (
            f'<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent>{run("w domu")}</w:sdtContent></w:sdt>',
            ["w domu"],
        ),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('w domu')}</w:sdtContent></w:sdt>", ["w\u00a0domu"]),
    ],
)
def test_running_text_is_set_and_nothing_else(body: str, texts: list[str]) -> None:
    assert typeset(body) == texts


def test_a_control_parts_the_text_around_it() -> None:
    control = f'<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent>{run("x")}</w:sdtContent></w:sdt>'
    assert typeset(run("w ") + control + run(" 5 km")) == ["w ", "x", " 5\u00a0km"]


def test_a_text_box_is_a_text_of_its_own() -> None:
    box = f"<w:r><w:pict><w:txbxContent><w:p>{run('i Ola')}</w:p></w:txbxContent></w:pict></w:r>"
    assert typeset(run("w ") + box + run("domu")) == ["w ", "i\u00a0Ola", "domu"]
