"""Documents with a table of contents, a table of figures, and references from one place to another."""

from corpus_files import corpus_file, defaults, plain, recipes, spacing
from polish_texts import ACCESS, ALL, PRIVACY, RULES, SHORT, TRAVEL, VISIT
from recipes_pages import AIRY, field
from recipes_pictures import drawing, two_halves
from word_files import paragraph, run

STALE = "99"
"""The page number that the files hold for everything that they refer to."""
HEADINGS = (
    (1, "Cel wizyty"), (2, "Kogo zapraszamy"), (2, "Jak się zgłosić"), (1, "Program"), (2, "Dzień pierwszy"),
    (2, "Dzień drugi"), (1, "Dane osobowe"),
)  # fmt: skip
FIGURES = ("Rysunek 1. Plan sali", "Rysunek 2. Droga z parkingu")
INDENT = 11.0
"""How much further in entries of the second level stand, in points."""
_LEADERS = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9062"/></w:tabs>'


def _style(identifier: str, name: str, properties: str, look: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )


STYLES = "".join(
    (
        _style("Nagwek1", "heading 1", f'<w:keepNext/>{spacing(before=240)}<w:outlineLvl w:val="0"/>', "<w:b/>"),
        _style("Nagwek2", "heading 2", f'<w:keepNext/>{spacing(before=120)}<w:outlineLvl w:val="1"/>', "<w:b/>"),
        _style("Spistreci1", "toc 1", _LEADERS + spacing(after=100)),
        _style("Spistreci2", "toc 2", f'{_LEADERS}{spacing(after=100)}<w:ind w:left="{INDENT * 20:.0f}"/>'),
        _style("Spisilustracji", "table of figures", _LEADERS + spacing(after=0)),
        _style("Legenda", "caption", spacing(after=200), "<w:i/>"),
    )
)


def bookmarked(name: str, number: int, inside: str) -> str:
    """Runs with a bookmark around them."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{number}"/>'


def entry(text: str, target: str, look: str, before: str = "", after: str = "") -> str:
    """An entry of a table of contents, as Word writes it: a link with the words, a tab, and the page's number."""
    linked = run(text) + "<w:r><w:tab/></w:r>" + field(f"PAGEREF {target} \\h", STALE)
    return paragraph(
        f'{before}<w:hyperlink w:anchor="{target}" w:history="1">{linked}</w:hyperlink>{after}',
        f'<w:pStyle w:val="{look}"/>',
    )


def entries(instruction: str, listed: list[tuple[str, str, str]]) -> str:
    """The paragraphs of a TOC field; each entry is its text, its bookmark and its style."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    begin, end = mark.format("begin") + code + mark.format("separate"), mark.format("end")
    last = len(listed) - 1
    return "".join(
        entry(*facts, begin if number == 0 else "", end if number == last else "")
        for number, facts in enumerate(listed)
    )


def table_of_contents() -> bytes:
    """Two levels with dotted leaders; the text goes over several pages."""
    listed = [(text, f"_Toc{number}", f"Spistreci{level}") for number, (level, text) in enumerate(HEADINGS)]
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    contents = entries('TOC \\o "1-2" \\h \\z \\u', listed)
    body = [
        paragraph(bookmarked(f"_Toc{number}", number, run(text)), f'<w:pStyle w:val="Nagwek{level}"/>')
        + "".join(plain(said) for said in ALL[: 2 + number % 2])
        for number, (level, text) in enumerate(HEADINGS)
    ]
    return corpus_file(
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{contents}</w:sdtContent></w:sdt>", *body,
        base=defaults(AIRY), styles=STYLES,
    )  # fmt: skip


def table_of_figures() -> bytes:
    """A list of the pictures by their captions, which count themselves."""
    listed = [(text, f"_Toc{number}", "Spisilustracji") for number, text in enumerate(FIGURES, 1)]
    body = [plain(VISIT)]
    for number, caption in enumerate(FIGURES, 1):
        start, end = caption.split(f"{number}", 1)
        counted = run(start) + field("SEQ Rysunek \\* ARABIC", f"{number}") + run(end)
        picture = paragraph(drawing("image1", 80, 40, f"Obraz {number}"), "<w:keepNext/>")
        body += [picture, paragraph(bookmarked(f"_Toc{number}", number, counted), '<w:pStyle w:val="Legenda"/>')]
        body += [plain(RULES), plain(TRAVEL, "<w:pageBreakBefore/>")]
    return corpus_file(
        entries('TOC \\h \\z \\c "Rysunek"', listed), *body, styles=STYLES,
        more={"media/image1.png": two_halves("PNG")},
    )  # fmt: skip


def cross_references() -> bytes:
    """References to a heading's words and to its page, with links and without."""
    return corpus_file(
        paragraph(run(f"{VISIT} Zob. ") + field("REF _Ref1 \\h", "Ochrona danych") + run(" na stronie ")
                  + field("PAGEREF _Ref1 \\h", STALE) + run(f". {TRAVEL}")),
        paragraph(run("Dane: ") + field("REF _Ref1", "Ochrona danych") + run(", s. ")
                  + field("PAGEREF _Ref1", STALE) + run(f". {SHORT}")),
        paragraph(bookmarked("_Ref1", 1, run("Ochrona danych")),
                  '<w:pStyle w:val="Nagwek1"/><w:pageBreakBefore/>'),
        plain(PRIVACY), plain(ACCESS), styles=STYLES,
    )  # fmt: skip


CONTENTS = recipes(table_of_contents, table_of_figures, cross_references)
