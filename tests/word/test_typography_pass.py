"""Typography over running text only: across runs, not over tabs, never in fields, codes and what was deleted."""

from __future__ import annotations

import pytest
from lxml import etree

from visitdocs.word.finishing.run_languages import RunLanguages
from visitdocs.word.finishing.typography_pass import set_typography
from visitdocs.wording import wording_of

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = etree.fromstring(f'''<w:styles xmlns:w="{WORD}">
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"/>
<w:style w:type="paragraph" w:styleId="English"><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="EnglishNote"><w:basedOn w:val="English"/></w:style>
<w:style w:type="character" w:styleId="Polish"><w:rPr><w:lang w:val="pl-PL"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Circle1"><w:basedOn w:val="Circle2"/></w:style>
<w:style w:type="character" w:styleId="Circle2"><w:basedOn w:val="Circle1"/></w:style>
</w:styles>''')


def typeset(body: str, language: str = "pl") -> list[str]:
    """The texts of a paragraph, of whatever kind, after the pass."""
    root = etree.fromstring(f'<w:body xmlns:w="{WORD}"><w:p>{body}</w:p></w:body>')
    set_typography(root, RunLanguages(wording_of(language), STYLES))
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


def marked(tag: str) -> str:
    return f'<w:rPr><w:lang w:val="{tag}"/></w:rPr>'


def styled(kind: str, style: str) -> str:
    return f'<w:{kind}Pr><w:{kind}Style w:val="{style}"/></w:{kind}Pr>'


QUOTED = '"a b"'


@pytest.mark.parametrize(
    ("body", "polish", "english"),
    [
        (run(QUOTED), "„a~b”", "“a b”"),
        (run(QUOTED, marked("pl-PL")), "„a~b”", "„a~b”"),
        (run(QUOTED, marked("en-US")), "“a b”", "“a b”"),
        (run(QUOTED, marked("xx-XX")), QUOTED, QUOTED),
        (run(QUOTED, marked("x-none")), "„a~b”", "“a b”"),
        (run(QUOTED, styled("r", "Polish")), "„a~b”", "„a~b”"),
        (run(QUOTED, styled("r", "Circle1")), "„a~b”", "“a b”"),
        (run(QUOTED, styled("r", "Nowhere")), "„a~b”", "“a b”"),
        (styled("p", "English") + run(QUOTED), "“a b”", "“a b”"),
        (styled("p", "EnglishNote") + run(QUOTED), "“a b”", "“a b”"),
        (styled("p", "English") + run(QUOTED, styled("r", "Polish")), "„a~b”", "„a~b”"),
    ],
)
def test_every_run_is_set_as_its_own_language_has_it(body: str, polish: str, english: str) -> None:
    texts = {language: "".join(typeset(body, language)).replace("\u00a0", "~") for language in ("pl", "en")}
    assert texts == {"pl": polish, "en": english}


def test_a_language_looks_over_its_border_and_changes_nothing_there() -> None:
    body = run("Zapraszamy do ") + run('the "Social Hub" in a house', marked("en-GB")) + run(" w domu")
    assert typeset(body) == ["Zapraszamy do ", "the “Social Hub” in a house", " w\u00a0domu"]
    assert typeset(run("a w ") + run("Social Hub", marked("en-GB"))) == ["a\u00a0w\u00a0", "Social Hub"]
    assert typeset(run("do 2017 r.", marked("pl-PL")) + run("."), "en") == ["do 2017\u00a0r."]
