"""Links lead where they say, are tagged with their words, and are described for those who hear them."""

import pikepdf
import pytest
from lato import width
from printed import Printed
from sample_documents import document, lines, paragraph, section, text
from sample_pictures import picture

from visitdocs.document.model import Block, Bookmark, HeadersFooters, Inline, Link, Picture


def link(target: str, *words: str | Inline, **properties: object) -> Link:
    return Link(target, tuple(text(word) if isinstance(word, str) else word for word in words), **properties)


def annotations(printed: Printed, page: int = 0) -> list[pikepdf.Dictionary]:
    return list(printed.pdf.pages[page].get("/Annots", []))


def test_a_link_covers_its_words_and_leads_to_its_address() -> None:
    printed = Printed(document(paragraph("Pod ", link("https://example.org/a?b=1&c=2#d", "adresem"), " jest.")))
    (annotation,) = annotations(printed)
    assert str(annotation.A.URI) == "https://example.org/a?b=1&c=2#d"
    left = 50 + width("Pod ")
    area = [left, 220 - 62, left + width("adresem"), 220 - 50]
    assert [float(edge) for edge in annotation.Rect] == pytest.approx(area, abs=0.02)
    assert printed.typeset.structure == "Document\n  P [2]\n    Link [1]"


@pytest.mark.parametrize(("tooltip", "description"), [("", "adresem"), ("Strona wizyty", "Strona wizyty")])
def test_a_link_is_described_by_its_tooltip_or_its_words(tooltip: str, description: str) -> None:
    printed = Printed(document(paragraph(link("https://example.org", "adresem", tooltip=tooltip))))
    (annotation,) = annotations(printed)
    assert str(annotation.Contents) == description


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://example.org/zażółć?q=jaźń", "https://example.org/za%C5%BC%C3%B3%C5%82%C4%87?q=ja%C5%BA%C5%84"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("mailto:biuro@example.org?subject=Wizyta%20studyjna", "mailto:biuro@example.org?subject=Wizyta%20studyjna"),
        ("https://example.org/(x)\\", "https://example.org/(x)%5C"),
    ],
)
def test_addresses_are_written_in_ascii(target: str, address: str) -> None:
    printed = Printed(document(paragraph(link(target, "x"))))
    (annotation,) = annotations(printed)
    assert bytes(annotation.A.URI) == address.encode("ascii")


def test_a_link_over_two_lines_is_one_link_with_two_areas() -> None:
    printed = Printed(document(section(paragraph(link("https://example.org", "jeden dwa")), width=width("jeden") + 2)))
    first, second = annotations(printed)
    assert [str(annotation.Contents) for annotation in (first, second)] == ["jeden dwa"] * 2
    assert [float(first.Rect[3]) - float(second.Rect[3]), float(first.Rect[2])] == pytest.approx(
        [12.0, 50 + width("jeden")], abs=0.02
    )
    (element,) = printed.pdf.Root.StructTreeRoot.K[0].K[0].K
    assert [str(kid.get("/Type")) for kid in element.K] == ["/MCR", "/OBJR", "/MCR", "/OBJR"]
    assert [kid.Obj.objgen for kid in element.K if "/Obj" in kid] == [first.objgen, second.objgen]


def test_a_link_over_two_pages_has_an_area_on_each() -> None:
    words = paragraph(link("https://example.org", *lines(3)), widow_control=False)
    printed = Printed(document(paragraph(*lines(9)), words))
    assert [len(annotations(printed, page)) for page in (0, 1)] == [1, 2]


def test_every_annotation_leads_back_to_its_link() -> None:
    printed = Printed(document(paragraph(link("https://example.org/1", "a"), " ", link("https://example.org/2", "b"))))
    numbers = printed.pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[index]): numbers[index + 1] for index in range(0, len(numbers), 2)}
    found = [owners[int(annotation.StructParent)] for annotation in annotations(printed)]
    assert [str(owner.S) for owner in found] == ["/Link", "/Link"]
    assert [[kid.Obj.objgen for kid in owner.K if "/Obj" in kid] for owner in found] == [
        [annotation.objgen] for annotation in annotations(printed)
    ]


def inner(*blocks: Block) -> Printed:
    return Printed(document(*blocks, paragraph(link("#cel", "do celu"))))


def test_a_link_inside_the_document_leads_to_its_bookmark() -> None:
    printed = inner(paragraph(*lines(9)), paragraph("x"), paragraph("y", Bookmark("cel")))
    (annotation,) = annotations(printed, 1)
    page, kind, left, top, zoom = annotation.Dest
    assert page.objgen == printed.pdf.pages[1].objgen
    assert (str(kind), float(left), float(top), zoom) == ("/XYZ", 0.0, 170.0, None)
    assert printed.problems == []


def test_a_link_to_nowhere_is_told_once_and_stays_on_its_page() -> None:
    printed = inner(paragraph(link("#cel", "też")))
    assert printed.problems == ["odnośnik prowadzi do zakładki „cel”, której nie ma w dokumencie"]
    assert annotations(printed)[0].Dest[0].objgen == printed.pdf.pages[0].objgen


@pytest.mark.parametrize(("alt", "read"), [("Logo", "Logo"), ("", "Strona domowa")])
def test_a_linked_picture_is_a_link_and_has_words(alt: str, read: str) -> None:
    image = Picture(picture(), 30.0, 20.0, alt)
    printed = Printed(
        document(paragraph(link("https://example.org", image, tooltip="Strona domowa"), line_spacing=20.0))
    )
    (annotation,) = annotations(printed)
    assert [float(edge) for edge in annotation.Rect] == pytest.approx([50, 150, 80, 170], abs=0.02)
    assert f"Figure Alt={read!r}" in printed.typeset.structure
    assert printed.typeset.structure.splitlines()[2] == "    Link"


def test_a_link_in_a_header_is_drawn_but_no_annotation() -> None:
    header = HeadersFooters((paragraph(link("https://example.org", "strona")),))
    printed = Printed(document(section("a", headers=header)))
    assert printed.texts == [["strona", "a"]]
    assert annotations(printed) == []


def test_links_do_not_run_together() -> None:
    printed = Printed(document(paragraph(link("https://example.org", "a"), link("https://example.org", "b"))))
    assert len(annotations(printed)) == 2
