"""Documents about pages: sections and their sizes, headers and footers, page numbers, fields, links."""

from corpus_files import PAGE, corpus_file, defaults, plain, recipes, section, spacing
from polish_texts import ACCESS, ALL, PRIVACY, RULES, SHORT, TRAVEL, VISIT
from word_files import paragraph, run, style

LANDSCAPE = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" '
    'w:left="1134" w:header="708" w:footer="708" w:gutter="0"/>'
)
A5 = (
    '<w:pgSz w:w="8391" w:h="11906"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="400" '
    'w:footer="400" w:gutter="0"/>'
)
AIRY = spacing(after=160, line=276, lineRule="auto")


def field(instruction: str, result: str) -> str:
    """A field with the result that was saved with it."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return mark.format("begin") + code + mark.format("separate") + run(result) + mark.format("end")


def reference(kind: str, part: str, which: str = "default") -> str:
    """A w:headerReference or a w:footerReference."""
    return f'<w:{kind}Reference w:type="{which}" r:id="{part}"/>'


def ending(properties: str) -> str:
    """The last paragraph of a section that is not the last one."""
    return plain("Koniec części.", properties)


def long_text(times: int = 4) -> list[str]:
    """Text of several pages."""
    return [plain(text) for text in ALL * times]


def sections_of_different_sizes() -> bytes:
    """A4 upright, A4 across, A5."""
    return corpus_file(
        plain(VISIT), ending(section()), plain(TRAVEL), ending(section(page=LANDSCAPE)), plain(RULES), plain(PRIVACY),
        last=section(page=A5),
    )  # fmt: skip


def first_and_even_headers() -> bytes:
    """Headers and footers of the first page, of even pages and of the others."""
    references = "".join(
        reference(kind, f"{kind}{number}", which)
        for kind in ("header", "footer")
        for number, which in enumerate(("default", "first", "even"), 1)
    )
    parts = {
        f"{kind}{number}": plain(f"{kind} {which}")
        for kind in ("header", "footer")
        for number, which in enumerate(("nieparzysty", "pierwszy", "parzysty"), 1)
    }
    return corpus_file(
        *long_text(), base=defaults(AIRY), last=section(references, after="<w:titlePg/>"),
        settings="<w:evenAndOddHeaders/>", **parts,
    )  # fmt: skip


def page_numbers() -> bytes:
    """The page's number and the number of pages in the footer."""
    footer = paragraph(
        run("Strona ") + field("PAGE", "1") + run(" z ") + field("NUMPAGES", "1"), '<w:jc w:val="right"/>'
    )
    return corpus_file(*long_text(), base=defaults(AIRY), last=section(reference("footer", "footer1")), footer1=footer)


def restarted_page_numbers() -> bytes:
    """The second section counts from ten."""
    footer = paragraph(run("strona ") + field("PAGE", "1"), '<w:jc w:val="center"/>')
    named = reference("footer", "footer1")
    return corpus_file(
        plain(VISIT), ending(section(named)), plain(TRAVEL),
        last=section(named, after='<w:pgNumType w:start="10"/>'), footer1=footer,
    )  # fmt: skip


def tall_header() -> bytes:
    """A header that reaches below the top margin pushes the text down."""
    header = plain(VISIT) + plain(TRAVEL)
    return corpus_file(plain(RULES), plain(ACCESS), last=section(reference("header", "header1")), header1=header)


def continuous_section() -> bytes:
    """A section that goes on on the same page with other margins."""
    narrow = PAGE.replace('w:right="1417"', 'w:right="3000"').replace('w:left="1417"', 'w:left="3000"')
    return corpus_file(
        plain(VISIT), ending(section()), plain(TRAVEL), plain(RULES),
        last=section('<w:type w:val="continuous"/>', narrow),
    )  # fmt: skip


def gutter() -> bytes:
    """Room for the binding on the left."""
    return corpus_file(plain(VISIT), plain(TRAVEL), last=section(page=PAGE.replace('w:gutter="0"', 'w:gutter="850"')))


def links_and_bookmarks() -> bytes:
    """A link to a page of the web, one to a place in the document, and the place."""
    styles = style("Hyperlink", '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>', "character")
    look = '<w:rStyle w:val="Hyperlink"/>'
    away = (
        f'<w:hyperlink r:id="strona" w:tooltip="Strona urzędu">{run("stronie internetowej urzędu", look)}</w:hyperlink>'
    )
    near = f'<w:hyperlink w:anchor="dane">{run("ostatnim punkcie", look)}</w:hyperlink>'
    place = '<w:bookmarkStart w:id="1" w:name="dane"/>' + run(PRIVACY) + '<w:bookmarkEnd w:id="1"/>'
    return corpus_file(
        paragraph(run(f"{VISIT} Więcej na ") + away + run(f" oraz w {''}") + near + run(".")), plain(TRAVEL),
        paragraph(place), styles=styles, links={"strona": "https://www.example.org/wizyta"},
    )  # fmt: skip


def fields() -> bytes:
    """Fields of a date, a reference and the page, with the results that were saved."""
    named = '<w:bookmarkStart w:id="1" w:name="termin"/>' + run("27 listopada") + '<w:bookmarkEnd w:id="1"/>'
    return corpus_file(
        paragraph(run("Wizyta zaczyna się ") + named + run(f". {VISIT}")),
        paragraph(run("Sporządzono: ") + field('DATE \\@ "d MMMM yyyy"', "16 listopada 2017") + run(f". {TRAVEL}")),
        paragraph(run("Termin: ") + field("REF termin \\h", "27 listopada") + run(", strona ") + field("PAGE", "1")
                  + run(" z ") + field("NUMPAGES", "1") + run(f". {SHORT}")),
    )  # fmt: skip


PAGES = recipes(
    sections_of_different_sizes, first_and_even_headers, page_numbers, restarted_page_numbers, tall_header,
    continuous_section, gutter, links_and_bookmarks, fields,
)  # fmt: skip
