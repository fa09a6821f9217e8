"""Documents about how paragraphs stand: indents, tabs, spacing, frames, justification, page breaking, headings."""

from corpus_files import corpus_file, defaults, plain, recipes, spacing
from polish_texts import ACCESS, ALL, PRIVACY, RULES, SHORT, TRAVEL, VISIT
from recipes_text import based_on, styled
from word_files import paragraph, run

TAB = "<w:r><w:tab/></w:r>"


def edge(name: str, size: int = 8, space: int = 4, colour: str = "2E74B5", kind: str = "single") -> str:
    """One side of a border: `size` in eighths of a point, `space` in points."""
    return f'<w:{name} w:val="{kind}" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def framed(*sides: str) -> str:
    """A w:pBdr."""
    return f"<w:pBdr>{''.join(sides)}</w:pBdr>"


BOX = framed(*map(edge, ("top", "left", "bottom", "right")))


def indents() -> bytes:
    """Left, right, first-line and hanging indents, each alignment."""
    return corpus_file(
        plain(VISIT, '<w:ind w:left="567" w:right="851"/>'),
        plain(TRAVEL, '<w:ind w:firstLine="709"/>'),
        plain(RULES, '<w:ind w:left="709" w:hanging="709"/>'),
        plain(PRIVACY, '<w:jc w:val="center"/>'),
        plain(ACCESS, '<w:jc w:val="right"/>'),
    )


def tab_stops() -> bytes:
    """Tabs to the left, to the right, to the middle and to the comma, with leaders."""
    tabs = (
        '<w:tabs><w:tab w:val="left" w:pos="1134"/><w:tab w:val="center" w:pos="3969" w:leader="hyphen"/>'
        '<w:tab w:val="decimal" w:pos="6237" w:leader="underscore"/><w:tab w:val="right" w:pos="9072" w:leader="dot"/>'
        "</w:tabs>"
    )
    rows = (("I", "obiad", "12,50", "strona 3"), ("II", "nocleg", "150,00", "strona 14"), ("III", "bilet", "7,5", "9"))
    made = (paragraph(TAB.join(map(run, ("Punkt", *row))), tabs) for row in rows)
    return corpus_file(*made, paragraph(run("Domyślne") + TAB + run("co") + TAB + run("pół cala")), plain(VISIT))


def alignment_tabs() -> bytes:
    """Tabs to the middle and the right of the line, wherever tab stops are."""

    def to(side: str) -> str:
        return f'<w:r><w:ptab w:relativeTo="margin" w:alignment="{side}" w:leader="none"/></w:r>'

    return corpus_file(
        paragraph(run("Z lewej") + to("center") + run("pośrodku") + to("right") + run("z prawej")), plain(VISIT)
    )


def line_spacing() -> bytes:
    """Lines of an exact height, of a least one, and a multiple."""
    return corpus_file(
        plain(VISIT, spacing(line=320, lineRule="exact")),
        plain(TRAVEL, spacing(line=360, lineRule="atLeast")),
        plain(RULES, spacing(line=360, lineRule="auto")),
        plain(PRIVACY, spacing(line=220, lineRule="exact")),
        plain(ACCESS, spacing(line=216, lineRule="auto")),
    )


def paragraph_spacing() -> bytes:
    """Of the space after and the space before the larger counts."""
    return corpus_file(
        plain(VISIT, spacing(before=240, after=120)),
        plain(TRAVEL, spacing(before=300, after=400)),
        plain(RULES, spacing(before=160, after=0)),
        plain(PRIVACY, spacing(before=0, after=0)),
    )


def contextual_spacing() -> bytes:
    """No space between paragraphs of one style."""
    styles = based_on("Wyliczenie", f"<w:pPr>{spacing(before=200, after=200)}<w:contextualSpacing/></w:pPr>")
    return corpus_file(
        plain(VISIT), *(plain(text, styled("Wyliczenie")) for text in (TRAVEL, RULES, PRIVACY)), plain(ACCESS),
        styles=styles,
    )  # fmt: skip


def automatic_spacing() -> bytes:
    """Space as web pages have it, whatever numbers stand beside it."""
    automatic = spacing(before=100, beforeAutospacing=1, after=100, afterAutospacing=1)
    return corpus_file(*(plain(text, automatic) for text in (VISIT, TRAVEL, RULES)))


def borders_and_shading() -> bytes:
    """A framed and a shaded paragraph, and a rule below one."""
    return corpus_file(
        plain(VISIT, BOX + spacing(after=240)),
        plain(TRAVEL, '<w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/>' + spacing(after=240)),
        plain(RULES, framed(edge("bottom", 12, 1, "C00000")) + spacing(after=240)),
        plain(PRIVACY),
    )


def joined_borders() -> bytes:
    """Paragraphs that share a frame, the second pair with a line between them."""
    ruled = framed(*map(edge, ("top", "left", "bottom", "right", "between")))
    return corpus_file(
        plain(VISIT, BOX), plain(TRAVEL, BOX), plain(SHORT, spacing(before=240, after=240)), plain(RULES, ruled),
        plain(PRIVACY, ruled),
    )  # fmt: skip


def frames_over_spaces() -> bytes:
    """A frame and a shade that paragraphs share in spite of the space between them."""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E2EFD9"/>'
    framed_ones = (plain(text, BOX + shade + spacing(after=200)) for text in (VISIT, TRAVEL, SHORT))
    return corpus_file(*framed_ones, *(plain(text, shade + spacing(before=240, after=120)) for text in (RULES, ACCESS)))


def justified_text() -> bytes:
    """Justified paragraphs; the last line stays as it is, one that is ended by hand does not."""
    both = '<w:jc w:val="both"/>'
    ended = run(RULES[:120]) + "<w:r><w:br/></w:r>" + run(RULES[120:])
    return corpus_file(plain(VISIT, both), plain(TRAVEL, both), paragraph(ended, both))


def automatic_hyphenation() -> bytes:
    """The document asks for hyphenation; one paragraph declines."""
    settings = '<w:autoHyphenation/><w:hyphenationZone w:val="425"/>'
    narrow = '<w:ind w:right="5100"/>'
    return corpus_file(plain(VISIT, narrow), plain(TRAVEL, f"<w:suppressAutoHyphens/>{narrow}"), settings=settings)


def _pages(*blocks: str, count: int) -> bytes:
    """Blocks after so many lines of text, which fill a page but for a few."""
    return corpus_file(*(plain(f"{number}. {SHORT}") for number in range(1, count + 1)), *blocks)


def widows_and_orphans() -> bytes:
    """A paragraph that would leave one line alone at a page's end, and one that may."""
    return _pages(plain(VISIT), plain("Koniec strony."), count=57)


def no_widow_control() -> bytes:
    """A paragraph that may leave one line alone."""
    return _pages(plain(VISIT, '<w:widowControl w:val="0"/>'), plain("Koniec strony."), count=57)


def kept_with_next() -> bytes:
    """A heading that would stand alone at the page's end goes with its text."""
    return _pages(plain("Zasady naboru", "<w:keepNext/>"), plain(RULES), count=57)


def kept_lines() -> bytes:
    """A paragraph whose lines hold together."""
    return _pages(plain(VISIT, "<w:keepLines/>"), plain(TRAVEL), count=55)


def page_break_before() -> bytes:
    """A paragraph that begins a page, with space above it, and a page break in a run."""
    turned = run("Przed podziałem.") + '<w:r><w:br w:type="page"/></w:r>' + run("Po podziale.")
    return corpus_file(plain(VISIT), plain(TRAVEL, f"<w:pageBreakBefore/>{spacing(before=240)}"), paragraph(turned))


def headings() -> bytes:
    """A title, headings by Word's own styles and by the outline level of a custom style."""
    styles = based_on("Title", f'<w:pPr>{spacing(after=240)}</w:pPr><w:rPr><w:sz w:val="40"/></w:rPr>')
    for level, size in ((1, 32), (2, 26)):
        properties = f'<w:pPr><w:keepNext/>{spacing(before=240, after=60)}<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        styles += based_on(f"Heading{level}", f'{properties}<w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr>')
    styles += based_on("Rozdzial", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:i/><w:sz w:val="22"/></w:rPr>')
    return corpus_file(
        plain("Regulamin wizyty studyjnej", styled("Title")),
        plain("Postanowienia ogólne", styled("Heading1")), plain(VISIT),
        plain("Rekrutacja uczestników", styled("Heading2")), plain(RULES),
        plain("Dojazd i nocleg", styled("Rozdzial")), plain(TRAVEL),
        plain("Ochrona danych", '<w:outlineLvl w:val="1"/>'), plain(PRIVACY),
        styles=styles,
    )  # fmt: skip


def many_pages() -> bytes:
    """Text of several pages, spaced as Word spaces it by default."""
    return corpus_file(*(plain(text) for text in ALL * 5), base=defaults(spacing(after=160, line=259, lineRule="auto")))


PARAGRAPHS = recipes(
    indents, tab_stops, alignment_tabs, line_spacing, paragraph_spacing, contextual_spacing, automatic_spacing,
    borders_and_shading, joined_borders, frames_over_spaces, justified_text, automatic_hyphenation,
    widows_and_orphans, no_widow_control, kept_with_next, kept_lines, page_break_before, headings, many_pages,
)  # fmt: skip
