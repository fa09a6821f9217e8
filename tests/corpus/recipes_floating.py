"""Documents with floating pictures: beside text, between lines, behind letters, on the page, in headers and cells."""

from corpus_files import corpus_file, plain, recipes, section
from polish_texts import ACCESS, PRIVACY, RULES, SHORT, TRAVEL, VISIT
from recipes_pages import reference
from recipes_pictures import EMU, extent, graphic, two_halves
from recipes_tables import cell, row, table
from word_files import OFFICE, paragraph, relation, relationships, run, unzipped, zipped

SIZE = (80.0, 40.0)
DISTANCE = 9.0
"""How far text stays away on the left and the right, in points."""
SQUARE = '<wp:wrapSquare wrapText="bothSides"/>'
PICTURE = {"media/image1.png": two_halves("PNG")}


def aligned(axis: str, origin: str, side: str) -> str:
    """A w:positionH or w:positionV at a side of the page, a margin, the text."""
    return f'<wp:position{axis} relativeFrom="{origin}"><wp:align>{side}</wp:align></wp:position{axis}>'


def offset(axis: str, origin: str, points: float) -> str:
    """The same, points away from where the origin begins."""
    moved = f"<wp:posOffset>{int(points * EMU)}</wp:posOffset>"
    return f'<wp:position{axis} relativeFrom="{origin}">{moved}</wp:position{axis}>'


def floating(across: str, down: str, wrap: str, alt: str = "Dwa pola", behind: bool = False) -> str:
    """A run with the anchor of a picture of 80 × 40 points."""
    size, side = extent(*SIZE), int(DISTANCE * EMU)
    return (
        f'<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="{side}" distR="{side}" simplePos="0" '
        f'relativeHeight="251658240" behindDoc="{int(behind)}" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/>{across}{down}<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>{wrap}'
        f'<wp:docPr id="1" name="obraz" descr="{alt}"/><wp:cNvGraphicFramePr/>{graphic("image1", size)}</wp:anchor>'
        "</w:drawing></w:r>"
    )


def _around(picture: str) -> bytes:
    """A picture anchored in the second of three paragraphs."""
    return corpus_file(plain(VISIT), paragraph(picture + run(TRAVEL)), plain(RULES), plain(SHORT), more=PICTURE)


def floating_on_the_right() -> bytes:
    """At the right margin, text on its left."""
    return _around(floating(aligned("H", "margin", "right"), offset("V", "paragraph", 0), SQUARE))


def floating_on_the_left() -> bytes:
    """At the left edge of the column, a little below where its paragraph begins."""
    return _around(floating(offset("H", "column", 0), offset("V", "paragraph", 6), SQUARE))


def floating_above_and_below() -> bytes:
    """In the middle, nothing on its sides."""
    across, down = aligned("H", "margin", "center"), offset("V", "paragraph", 0)
    return _around(floating(across, down, "<wp:wrapTopAndBottom/>"))


def floating_behind_text() -> bytes:
    """Behind the letters, which stand as if there was no picture."""
    return _around(floating(offset("H", "column", 20), offset("V", "paragraph", 4), "<wp:wrapNone/>", behind=True))


def floating_on_the_page() -> bytes:
    """At a place of the first page, wherever its paragraph stands; text goes around it."""
    return _around(floating(aligned("H", "margin", "right"), offset("V", "page", 120), SQUARE))


def floating_in_a_header() -> bytes:
    """At the upper right corner of every page."""
    picture = floating(aligned("H", "page", "right"), offset("V", "page", 10), "<wp:wrapNone/>", alt="")
    word = corpus_file(
        plain(VISIT), plain(PRIVACY, "<w:pageBreakBefore/>"), plain(ACCESS), more=PICTURE,
        last=section(reference("header", "header1")), header1=paragraph(picture + run("Wizyta studyjna")),
    )  # fmt: skip
    image = relation("image1", OFFICE + "image", "media/image1.png")
    return zipped(unzipped(word) | {"word/_rels/header1.xml.rels": relationships(image).encode()})


def floating_in_a_cell() -> bytes:
    """Places count from the cell."""
    picture = floating(offset("H", "column", 30), offset("V", "paragraph", 0), "<wp:wrapTopAndBottom/>")
    inside = cell(paragraph(picture + run(SHORT)))
    return corpus_file(plain(VISIT), table(row("9.00", inside, "Sala A")), plain(TRAVEL), more=PICTURE)


FLOATING = recipes(
    floating_on_the_right, floating_on_the_left, floating_above_and_below, floating_behind_text, floating_on_the_page,
    floating_in_a_header, floating_in_a_cell,
)  # fmt: skip
