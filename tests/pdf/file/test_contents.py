"""A table of contents prints the pages that its headings stand on now, and is tagged as one."""

from printed import Printed, tree
from sample_documents import document, paragraph, text

from visitdocs.document.model import (
    Block,
    Bookmark,
    Link,
    PageReference,
    Paragraph,
    ParagraphStyle,
    Tab,
    TabAlignment,
    TabStop,
    TextStyle,
)

SMALL = TextStyle(size=10.0)
RIGHT = (TabStop(200.0, TabAlignment.RIGHT, "."),)


def entry(words: str, target: str, level: int = 1, known: str = "99") -> Paragraph:
    """An entry that leads to a bookmark; the file holds an old page number."""
    link = Link(f"#{target}", (text(words), Tab(SMALL), PageReference(target, known, SMALL)))
    plain = paragraph(tab_stops=RIGHT)
    return Paragraph((link,), plain.style, contents_level=level)


def heading(words: str, name: str, level: int = 1, **style: object) -> Paragraph:
    """A heading with its bookmark."""
    return paragraph(Bookmark(name), words, heading=level, **style)


def written(*blocks: Block) -> list[list[str]]:
    """The lines of every page, leaders left out."""
    return [[line.replace(".", "") for line in page] for page in Printed(document(*blocks)).texts]


def test_the_numbers_are_those_of_the_pages_now() -> None:
    body = [entry("Cel", "cel"), entry("Plan", "plan"), heading("Cel", "cel", page_break_before=True)]
    body += [paragraph(f"w{n}") for n in range(12)] + [heading("Plan", "plan")]
    assert [page[:2] for page in written(*body)] == [["Cel 2", "Plan 3"], ["Cel", "w0"], ["w9", "w10"]]


def test_a_number_that_grows_wider_still_ends_at_the_margin() -> None:
    body = [entry("Cel", "cel", known="1"), *(paragraph(f"p{n}", page_break_before=True) for n in range(2, 12))]
    body.append(heading("Cel", "cel", page_break_before=True))
    printed = Printed(document(*body))
    (line,) = printed.pages[0].lines
    assert line.text.endswith("12")
    assert abs(line.right - 250.0) < 0.1


def test_the_page_of_a_bookmark_that_is_missing_stays_as_it_was() -> None:
    printed = Printed(document(entry("Cel", "cel", known="7")))
    assert printed.texts[0][0].endswith("7")
    assert printed.problems == ["odnośnik prowadzi do zakładki „cel”, której nie ma w dokumencie"]


STRUCTURE = """\
Document
  TOC
    TOCI
      Reference
        Link [1]
    TOC
      TOCI
        Reference
          Link [1]
    TOCI
      Reference
        Link [1]
  H1 [1]
  H2 [1]
  H1 [1]"""


def test_it_is_tagged_as_a_table_of_contents_with_levels() -> None:
    names = {"a": 1, "b": 2, "c": 1}
    body = [entry(name.upper(), name, level) for name, level in names.items()]
    body += [heading(name.upper(), name, level) for name, level in names.items()]
    printed = Printed(document(*body))
    assert tree(printed.pdf) == printed.typeset.structure == STRUCTURE
    assert [str(annotation.Contents) for annotation in printed.pdf.pages[0].Annots] == ["A", "B", "C"]


def test_a_number_outside_of_a_table_of_contents_is_live_too() -> None:
    body = [Paragraph((text("Zobacz stronę "), PageReference("cel", "5", SMALL)), ParagraphStyle())]
    body.append(heading("Cel", "cel", page_break_before=True))
    assert written(*body)[0] == ["Zobacz stronę 2"]


def test_a_link_that_shows_only_a_number_says_that_it_is_a_page() -> None:
    link = Link("#cel", (PageReference("cel", "5", SMALL),))
    body = [Paragraph((text("Zobacz s. "), link), ParagraphStyle()), heading("Cel", "cel", page_break_before=True)]
    printed = Printed(document(*body))
    (annotation,) = printed.pdf.pages[0].Annots
    assert str(annotation.Contents) == "strona 2"
