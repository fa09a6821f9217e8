"""Documents in columns, with margins that change sides, and with sections that ask for an odd or an even page."""

from corpus_files import PAGE, corpus_file, plain, recipes, section, spacing
from polish_texts import ACCESS, ALL, PRIVACY, RULES, SHORT, TRAVEL, VISIT
from word_files import paragraph, run

CONTINUOUS = '<w:type w:val="continuous"/>'
BOUND = PAGE.replace('w:right="1417"', 'w:right="1134"').replace('w:left="1417"', 'w:left="1984"')
"""A page with a wide inner margin and a narrow outer one."""


def columns(count: int, space: int, *, rule: bool = False) -> str:
    """A w:cols; `space` in twips."""
    return f'<w:cols w:num="{count}" w:space="{space}"{" w:sep=" + chr(34) + "1" + chr(34) if rule else ""}/>'


def section_end(properties: str) -> str:
    """A paragraph that stands there for the section break alone."""
    return f"<w:p><w:pPr>{properties}</w:pPr></w:p>"


def two_columns_with_a_rule() -> bytes:
    """Text of more than a page in two columns, a line between them."""
    body = [plain(text, spacing(after=120)) for text in ALL * 4]
    return corpus_file(*body, last=section(after=columns(2, 720, rule=True)))


def three_columns() -> bytes:
    """Three columns below a title over the whole width, evened out before text over the whole width."""
    return corpus_file(
        plain(VISIT), section_end(section()), plain(TRAVEL), plain(RULES), plain(PRIVACY),
        section_end(section(CONTINUOUS, after=columns(3, 360))), plain(ACCESS), last=section(CONTINUOUS),
    )  # fmt: skip


def column_break() -> bytes:
    """A break in the middle of a paragraph begins the second column."""
    broken = paragraph(run(TRAVEL) + '<w:r><w:br w:type="column"/></w:r>' + run(RULES))
    return corpus_file(plain(VISIT), broken, last=section(after=columns(2, 720)))


def mirrored_margins() -> bytes:
    """The wide margin is on the left of odd pages and on the right of even ones."""
    following = [plain(text, "<w:pageBreakBefore/>") for text in (TRAVEL, RULES)]
    return corpus_file(plain(VISIT), *following, last=section(page=BOUND), settings="<w:mirrorMargins/>")


def sections_on_odd_and_even_pages() -> bytes:
    """A section that begins on the next odd page leaves a blank one; the one on an even page follows at once."""
    return corpus_file(
        plain(VISIT), section_end(section()), plain(TRAVEL), section_end(section('<w:type w:val="oddPage"/>')),
        plain(RULES), plain(SHORT), last=section('<w:type w:val="evenPage"/>'),
    )  # fmt: skip


COLUMNS = recipes(
    two_columns_with_a_rule, three_columns, column_break, mirrored_margins, sections_on_odd_and_even_pages
)  # fmt: skip
