"""Whatever a Word file holds, reading it gives a document or a DocumentError: no other exception, and in time."""

import random
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import PLAIN, docx, paragraph, run, style, unzipped, zipped
from work import calls

from visitdocs.accessibility import check_accessibility
from visitdocs.document import dump, read_document
from visitdocs.problems import DocumentError

LEVEL = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
EVERYTHING = docx(
    paragraph(run("Nagłówek"), '<w:pStyle w:val="N"/><w:spacing w:before="120" w:line="276"/>')
    + paragraph(run("Punkt", "<w:b/><w:sz w:val='24'/>"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    + paragraph(f'<w:hyperlink r:id="strona">{run("łącze")}</w:hyperlink><w:bookmarkStart w:id="1" w:name="a"/>')
    + paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    + '<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="04A0"/></w:tblPr>'
      '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr>'
      '<w:trPr><w:trHeight w:val="200"/></w:trPr>'
      f'<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>{paragraph(run("a"))}</w:tc></w:tr>'
      f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{paragraph(run('b'))}</w:tc></w:tr></w:tbl>"
    + '<w:sdt><w:sdtPr><w:tag w:val="pole"/><w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="2612"/>'
      f"</w14:checkbox></w:sdtPr><w:sdtContent>{paragraph(run('☒'))}</w:sdtContent></w:sdt>"
    + '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="762000" cy="381000"/><a:graphic><a:graphicData uri="x"><pic:pic>'
      '<pic:blipFill><a:blip r:embed="obraz"/><a:srcRect l="10000"/></pic:blipFill></pic:pic></a:graphicData>'
      "</a:graphic>"
      "</wp:inline></w:drawing></w:r></w:p>"
    + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:pgSz w:w="11906" w:h="16838"/>'
      '<w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000"/><w:titlePg/></w:sectPr>',
    styles=PLAIN + style("N", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + style("T", '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="EEEEEE"/></w:tcPr></w:tblStylePr>', "table"),
    numbering=f'<w:abstractNum w:abstractNumId="0">{LEVEL}</w:abstractNum>'
              '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    header1=paragraph(run("Góra")),
    links={"strona": "https://example.org/"},
    more={"media/obraz.png": bytes.fromhex("89504e470d0a1a0a")},
)  # fmt: skip
"""A small file with something of every kind."""

VALUES = (
    "", "0", "-1", "99", "999999999999999999999", "-99999999", "NaN", "inf", "1e400", "1_0", "٣", "x" * 50, "%1%2%9",
    "true", "restart", "continue", "none", "auto", "\u202e", "../../etc/passwd", "0x10", "5%", "12pt",
)  # fmt: skip
ATTRIBUTE = re.compile(rb'(?<= )([\w:]+)="([^"]*)"')
ELEMENT = re.compile(rb"<(/?)([\w:]+)([^<>]*?)(/?)>")


def mutated(seed: int) -> bytes:
    """The file with a few things changed: values, names, elements lost, doubled or exchanged, bytes lost."""
    chance = random.Random(seed)
    files = unzipped(EVERYTHING)
    for _ in range(chance.randint(1, 4)):
        name = chance.choice([name for name in sorted(files) if name.endswith((".xml", ".rels"))])
        files[name] = chance.choice([_value, _value, _value, _element, _element, _cut])(files[name], chance)
    if chance.random() < 0.1:
        del files[chance.choice(sorted(files))]
    data = zipped(files)
    if chance.random() < 0.1:
        at = chance.randrange(len(data))
        data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
    return data


def _value(data: bytes, chance: random.Random) -> bytes:
    found = list(ATTRIBUTE.finditer(data))
    if not found:
        return data
    match = chance.choice(found)
    return data[: match.start(2)] + chance.choice(VALUES).encode() + data[match.end(2) :]


def _element(data: bytes, chance: random.Random) -> bytes:
    found = [match for match in ELEMENT.finditer(data) if match[4]]
    if not found:
        return data
    match, other = chance.choice(found), chance.choice(found)
    return data[: match.start()] + chance.choice([b"", match[0] * 2, other[0]]) + data[match.end() :]


def _cut(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randint(1, 20) :]


def outcome(data: bytes) -> str:
    """Whether the file was read or refused; anything else is raised. What was read can be checked."""
    try:
        document = read_document(data, "a.docx").document
    except DocumentError:
        return "refused"
    check_accessibility(document)
    return "read" if dump(document) else ""


@pytest.mark.slow
def test_mutated_files_are_read_or_refused() -> None:
    outcomes = [outcome(mutated(seed)) for seed in range(400)]
    assert outcomes.count("read") > 150
    assert outcomes.count("refused") > 50


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_chance_bytes_are_refused(data: bytes) -> None:
    assert outcome(data) == "refused"
    assert outcome(b"PK\x03\x04" + data) == "refused"


NAMES = st.sampled_from(
    [
        "p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "sdtPr", "hyperlink", "fldChar", "instrText",
        "fldSimple", "br", "tab", "sym", "drawing", "pict", "pPr", "rPr", "tcPr", "ins", "del", "sectPr",
        "footnoteReference", "bookmarkStart", "smartTag", "txbxContent", "numPr", "ilvl", "numId",
    ]
)  # fmt: skip
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["w:val", "w:type", "w:w", "w:fldCharType", "w:id", "w:name", "r:id", "w:char", "w:instr"]),
    st.sampled_from(["begin", "separate", "end", "0", "1", "9", "page", "restart", "pct", "F0B7", "PAGE", "REF"]),
    max_size=2,
)
TREES = st.recursive(
    st.builds(lambda text: text, st.sampled_from(["", "tekst"])),
    lambda inner: st.builds(
        lambda name, attributes, children: "<w:{0} {1}>{2}</w:{0}>".format(
            name, " ".join(f'{key}="{value}"' for key, value in attributes.items()), "".join(children)
        ),
        NAMES,
        ATTRIBUTES,
        st.lists(inner, max_size=4),
    ),
    max_leaves=40,
)


@pytest.mark.slow
@settings(derandomize=True, max_examples=200, deadline=None)
@given(TREES)
def test_any_tree_of_words_elements_is_read(tree: str) -> None:
    assert outcome(docx(tree)) == "read"


OPEN_FIELD = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'
MERGED = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='63'/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>"


def wrapped(tag: str, times: int, inside: str) -> str:
    """Elements of one name in one another."""
    return f"<w:{tag}>" * times + inside + f"</w:{tag.partition(' ')[0]}>" * times


LARGE: dict[str, tuple[int, Callable[[int], str]]] = {
    "paragraphs": (10_000, lambda n: paragraph(run("Dzień dobry")) * n),
    "tracked changes in one paragraph": (20_000, lambda n: paragraph(f"<w:ins>{run('a')}</w:ins>" * n)),
    "objects without any text": (10_000, lambda n: paragraph("<w:r><w:object/></w:r>") * n),
    "open fields": (3_000, lambda n: paragraph(OPEN_FIELD * n)),
    "elements without a name in Word": (20_000, lambda n: "".join(f"<w:a{number}/>" for number in range(n))),
    "paragraphs of open fields": (2_000, lambda n: paragraph(OPEN_FIELD) * n),
    "links in links": (140, lambda n: paragraph(wrapped("hyperlink w:anchor='a'", n, run("tu")))),
    "controls in controls": (70, lambda n: "<w:sdt><w:sdtContent>" * n + paragraph() + "</w:sdtContent></w:sdt>" * n),
    "tags in tags": (140, lambda n: paragraph(wrapped("smartTag", n, run("tu")))),
    "bookmarks before a paragraph": (20_000, lambda n: '<w:bookmarkStart w:id="1" w:name="a"/>' * n + paragraph()),
    "cells": (150, lambda n: f"<w:tbl>{wrapped('tr', 1, '<w:tc><w:p/></w:tc>' * 60) * n}</w:tbl>"),
    "rows merged into one": (6_000, lambda n: f"<w:tbl>{MERGED * n}</w:tbl>"),
    "tables in tables": (40, lambda n: "<w:tbl><w:tr><w:tc>" * n + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * n),
    "sections": (3_000, lambda n: paragraph("", "<w:sectPr/>") * n),
}  # fmt: skip
"""How many of a thing are read, and a body that holds as many of it."""


TIMES = {"paragraphs of open fields": 4.5}
"""How many times the work twice the size may be; every paragraph looks at all fields that are open."""


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_large_documents_are_read_with_work_in_proportion(name: str) -> None:
    size, body = LARGE[name]
    assert outcome(docx(body(size))) == "read"
    some, twice = (calls(lambda part=part: outcome(docx(body(size // part)))) for part in (20, 10))
    assert twice < TIMES.get(name, 2.5) * some
