"""What the file says about itself, and its bookmarks."""

from xml.etree import ElementTree as ET

import pikepdf
import pytest
from printed import Printed
from sample_documents import document, lines, paragraph, section

from visitdocs.document.model import Block, HeadersFooters, ListLabel, TextStyle

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}


def packet(printed: Printed) -> dict[str, str]:
    """The XMP packet's properties; a list by its first item."""
    root = ET.fromstring(printed.pdf.Root.Metadata.read_bytes())
    description = root.find(".//rdf:Description", NAMES)
    prefixes = {uri: prefix for prefix, uri in NAMES.items()}
    found = {}
    for entry in description:
        uri, _, name = entry.tag[1:].partition("}")
        item = entry.find(".//rdf:li", NAMES)
        found[f"{prefixes[uri]}:{name}"] = (item if item is not None else entry).text
    return found


def test_info_and_xmp_say_the_same() -> None:
    facts = {"author": "Ośrodek & Spółka", "subject": "Wizyta <studyjna>", "keywords": "ekonomia, społeczna"}
    printed = Printed(document("a", title="Żółć „i” R&D", created="2017-11-16T08:05:09Z", **facts))
    info = {name: str(value) for name, value in printed.pdf.docinfo.items()}
    assert info == {
        "/Title": "Żółć „i” R&D",
        "/Author": "Ośrodek & Spółka",
        "/Subject": "Wizyta <studyjna>",
        "/Keywords": "ekonomia, społeczna",
        "/Producer": "visitdocs",
        "/CreationDate": "D:20171116080509Z",
        "/ModDate": "D:20171116080509Z",
    }
    assert packet(printed) == {
        "dc:title": "Żółć „i” R&D",
        "dc:description": "Wizyta <studyjna>",
        "dc:creator": "Ośrodek & Spółka",
        "dc:language": "pl-PL",
        "xmp:CreateDate": "2017-11-16T08:05:09Z",
        "xmp:ModifyDate": "2017-11-16T08:05:09Z",
        "pdf:Producer": "visitdocs",
        "pdf:Keywords": "ekonomia, społeczna",
        "pdfuaid:part": "1",
        "pdfaid:part": "2",
        "pdfaid:conformance": "A",
    }


UNKNOWN = ("2000-01-01T00:00:00Z", "D:20000101000000Z")
INSTANTS = {
    "": UNKNOWN, "wczoraj": UNKNOWN, "2017-11-16": ("2017-11-16T00:00:00Z", "D:20171116000000Z"),
    "2017-11-16T08:05:09+01:00": ("2017-11-16T07:05:09Z", "D:20171116070509Z"),
    "2017-11-16T08:05:09.25Z": ("2017-11-16T08:05:09Z", "D:20171116080509Z"),
}  # fmt: skip


@pytest.mark.parametrize(("created", "instants"), INSTANTS.items())
def test_any_instant_is_the_same_in_info_and_xmp(created: str, instants: tuple[str, str]) -> None:
    printed = Printed(document("a", created=created))
    assert (packet(printed)["xmp:CreateDate"], str(printed.pdf.docinfo.CreationDate)) == instants


@pytest.mark.parametrize(("title", "shown"), [("Zaproszenie", "Zaproszenie"), ("", "Dokument"), ("  ", "Dokument")])
def test_readers_show_the_title_in_their_window(title: str, shown: str) -> None:
    printed = Printed(document("a", title=title))
    assert str(printed.pdf.docinfo.Title) == shown
    assert bool(printed.pdf.Root.ViewerPreferences.DisplayDocTitle) is True


def test_tabbing_goes_by_the_structure() -> None:
    assert [str(page.Tabs) for page in Printed(document(paragraph(*lines(15)))).pdf.pages] == ["/S", "/S"]


# ------------------------------------------------------------------ bookmarks


def bookmarks(*blocks: Block | str, **properties: object) -> list[tuple[int, str, int, float]]:
    """Depth, title, page and height of each bookmark."""
    printed = Printed(document(section(*blocks, **properties)))
    pages = [page.objgen for page in printed.pdf.pages]
    found = []

    def walk(items: list[pikepdf.OutlineItem], depth: int) -> None:
        for item in items:
            page, _, _, top, _ = item.destination
            found.append((depth, item.title, pages.index(page.objgen) + 1, float(top)))
            walk(item.children, depth + 1)

    with printed.pdf.open_outline() as outline:
        walk(outline.root, 0)
    return found


def test_headings_are_bookmarks_in_their_order_and_depth() -> None:
    label = ListLabel("§ 2", "h", style=TextStyle(size=10.0))
    assert bookmarks(
        paragraph("Tytuł", heading=0),
        paragraph("Rozdział\u00a0pierwszy", heading=1),
        paragraph("Część", heading=2),
        paragraph(*lines(7)),
        paragraph("Drugi", heading=1, label=label),
        paragraph("Głęboki", heading=3),
        paragraph("Płytki", heading=2),
    ) == [
        (0, "Rozdział pierwszy", 1, 158.0),
        (1, "Część", 1, 146.0),
        (0, "§ 2 Drugi", 2, 170.0),
        (1, "Głęboki", 2, 158.0),
        (1, "Płytki", 2, 146.0),
    ]


def test_a_bookmark_says_a_heading_of_several_lines_in_one_without_soft_hyphens() -> None:
    assert bookmarks(paragraph("Cele", *lines(2, "i "), " re\u00adintegracji", heading=1))[0][1] == (
        "Celei 1 i 2 reintegracji"
    )


def test_headings_without_words_and_those_in_headers_are_no_bookmarks() -> None:
    header = HeadersFooters((paragraph("Nagłówek", heading=1),))
    assert bookmarks("a", paragraph(heading=1), headers=header) == []
    assert "/Outlines" not in Printed(document("a")).pdf.Root
