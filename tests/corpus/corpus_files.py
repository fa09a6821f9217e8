"""Builds the Word files of the corpus: A4 with margins of 2.5 cm, Lato 10 points, in Polish.

The measures are those that the files themselves state, in points, for tests to reckon with.
"""

from collections.abc import Callable

from word_files import docx, paragraph, run

WIDTH, HEIGHT = 595.3, 841.9
LEFT = TOP = 70.85
COLUMN = 453.6

TEXT_DEFAULTS = '<w:rFonts w:ascii="Lato" w:hAnsi="Lato" w:cs="Lato"/><w:sz w:val="20"/><w:lang w:val="pl-PL"/>'
PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" '
    'w:header="708" w:footer="708" w:gutter="0"/>'
)
WORD_2013 = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat>'
)
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'


def defaults(paragraphs: str = "", text: str = TEXT_DEFAULTS) -> str:
    """The document defaults, and the style that paragraphs have unless they name another."""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{text}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraphs}</w:pPr></w:pPrDefault></w:docDefaults>{NORMAL}"
    )


def section(before: str = "", page: str = PAGE, after: str = "") -> str:
    """A w:sectPr: references to headers and the type come before the page, the rest after it."""
    return f"<w:sectPr>{before}{page}{after}</w:sectPr>"


def corpus_file(
    *blocks: str,
    last: str | None = None,
    styles: str = "",
    base: str | None = None,
    more: dict[str, str | bytes] | None = None,
    links: dict[str, str] | None = None,
    settings: str = "",
    **parts: str,
) -> bytes:
    """A Word file of `blocks`; `last` is the section's properties, `styles` come after the defaults `base`."""
    body = "".join(blocks) + (section() if last is None else last)
    return docx(
        body,
        styles=(defaults() if base is None else base) + styles,
        more=more,
        links=links,
        settings=settings + WORD_2013,
        **parts,
    )


def plain(text: str, properties: str = "") -> str:
    """A paragraph of one run without formatting of its own."""
    return paragraph(run(text), properties)


def spacing(**attributes: int | str) -> str:
    """A w:spacing."""
    return f"<w:spacing {written(attributes)}/>"


def written(attributes: dict[str, int | str]) -> str:
    """Attributes as they stand in a tag."""
    return " ".join(f'w:{name}="{value}"' for name, value in attributes.items())


def recipes(*builders: Callable[[], bytes]) -> dict[str, Callable[[], bytes]]:
    """Builders of files by their names, words parted by hyphens."""
    return {builder.__name__.replace("_", "-"): builder for builder in builders}
