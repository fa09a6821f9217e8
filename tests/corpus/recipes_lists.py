"""Documents about automatic numbers and bullets: levels, restarts, formats, where labels stand."""

from corpus_files import corpus_file, plain, recipes, spacing
from polish_texts import ACCESS, PRIVACY, RULES, SHORT, TRAVEL, VISIT
from recipes_text import based_on, styled

ONE = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
HANG = 360


def level(
    number: int, number_format: str, pattern: str, more: str = "", left: int | None = None, start: int = 1
) -> str:
    """A w:lvl that hangs 18 points, 18 points further in for each level, unless `left` (twips) says where."""
    indent = HANG * (number + 1) if left is None else left
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>{before(more)}'
        f'<w:lvlText w:val="{pattern}"/>{after(more)}'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{HANG}"/></w:pPr></w:lvl>'
    )


def before(more: str) -> str:
    """What the schema wants in front of the level's text."""
    return "" if "lvlJc" in more else more


def after(more: str) -> str:
    """What the schema wants behind it."""
    return more if "lvlJc" in more else ""


def numbering(*levels: str, nums: str = ONE) -> str:
    """A numbering part of one definition."""
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="0">{kind}{"".join(levels)}</w:abstractNum>{nums}'


def item(text: str, depth: int = 0, num: int = 1, more: str = "") -> str:
    """A list item."""
    return plain(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>{more}')


LAW = (
    level(0, "decimal", "%1."), level(1, "decimal", "%2)"), level(2, "lowerLetter", "%3)"), level(3, "bullet", "–"),
)  # fmt: skip


def nested_lists() -> bytes:
    """Four levels, each inside the one above; the numbers below a higher one begin again."""
    items = (
        (0, VISIT),
        (1, SHORT),
        (1, TRAVEL),
        (2, SHORT),
        (2, SHORT),
        (3, ACCESS),
        (1, SHORT),
        (0, RULES),
        (1, SHORT),
    )
    return corpus_file(*(item(text, depth) for depth, text in items), numbering=numbering(*LAW))


def bullets() -> bytes:
    """A list with bullets between two paragraphs."""
    levels = (level(0, "bullet", "•"), level(1, "bullet", "–"))
    return corpus_file(
        plain(VISIT), item(TRAVEL), item(SHORT, 1), item(SHORT, 1), item(RULES), plain(PRIVACY),
        numbering=numbering(*levels),
    )  # fmt: skip


def restarted_numbers() -> bytes:
    """A level that goes on below every number, and one that restarts below the first level only."""
    levels = (
        level(0, "decimal", "%1."), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'),
        level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="1"/>'),
    )  # fmt: skip
    depths = (0, 1, 2, 2, 1, 2, 0, 1, 2)
    return corpus_file(*(item(SHORT, depth) for depth in depths), plain(VISIT), numbering=numbering(*levels))


def overridden_starts() -> bytes:
    """Two lists of one definition, the second of which begins anew at seven."""
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
        "</w:lvlOverride></w:num>"
    )
    items = (item(VISIT), item(SHORT), plain(ACCESS), item(SHORT, num=2), item(RULES, num=2), item(SHORT))
    return corpus_file(*items, numbering=numbering(*LAW, nums=ONE + again))


def legal_and_roman_numbers() -> bytes:
    """Roman numbers, letters, and a legal level that shows them as digits; a level's text is what it says."""
    levels = (
        level(0, "upperRoman", "Rozdział %1.", left=1134), level(1, "upperLetter", "%1-%2", left=1134),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>", left=1134), level(3, "lowerRoman", "(%4)", left=1134),
        level(4, "decimalZero", "poz. %5", left=1134), level(5, "ordinal", "%6", left=1134),
    )  # fmt: skip
    made = numbering(*levels).replace(f'w:hanging="{HANG}"', 'w:hanging="1134"')
    depths = (0, 0, 1, 1, 2, 2, 3, 3, 3, 4, 4)
    return corpus_file(*(item(SHORT, depth) for depth in depths), item(VISIT), numbering=made)


def numbering_switched_off() -> bytes:
    """A style with numbers, and a paragraph of it that has none."""
    styles = based_on("Punkt", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    off = '<w:numPr><w:numId w:val="0"/></w:numPr><w:ind w:left="0" w:firstLine="0"/>'
    return corpus_file(
        plain(VISIT, styled("Punkt")), plain(TRAVEL, styled("Punkt", off)), plain(RULES, styled("Punkt")),
        numbering=numbering(*LAW), styles=styles,
    )  # fmt: skip


def label_alignment() -> bytes:
    """Labels that end at their place, and labels that are centred there."""
    levels = (
        level(0, "upperRoman", "%1.", '<w:lvlJc w:val="right"/>', left=720),
        level(1, "upperRoman", "%2.", '<w:lvlJc w:val="center"/>', left=720),
    )
    items = [item(SHORT, depth) for depth in (0, 0, 0, 1, 1, 1)]
    return corpus_file(*items, item(VISIT), numbering=numbering(*levels))


def label_suffixes() -> bytes:
    """Labels parted from the text by a space, by nothing, and by a tab to a stop of their own."""
    stop = '<w:lvlJc w:val="left"/>'
    levels = (
        level(0, "decimal", "§ %1.", '<w:suff w:val="space"/>'),
        level(1, "decimal", "%2/", '<w:suff w:val="nothing"/>'),
        level(2, "decimal", "Artykuł %3.", stop),
    )
    items = (item(VISIT), item(TRAVEL, 1), item(RULES, 2), item(SHORT, 2))
    return corpus_file(*items, numbering=numbering(*levels))


def numbered_headings() -> bytes:
    """Headings whose styles carry their numbers."""
    levels = tuple(
        level(number, "decimal", pattern, f'<w:pStyle w:val="Heading{number + 1}"/>', left=HANG)
        for number, pattern in enumerate(("%1.", "%1.%2."))
    )
    styles = "".join(
        based_on(
            f"Heading{number + 1}",
            f'<w:pPr><w:keepNext/><w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="1"/></w:numPr>'
            f'{spacing(before=240, after=60)}<w:outlineLvl w:val="{number}"/></w:pPr><w:rPr><w:b/></w:rPr>',
        )
        for number in range(2)
    )
    return corpus_file(
        plain("Cel wizyty", styled("Heading1")), plain(VISIT), plain("Nabór", styled("Heading1")),
        plain("Zgłoszenia", styled("Heading2")), plain(RULES), plain("Dane osobowe", styled("Heading2")),
        plain(PRIVACY), numbering=numbering(*levels), styles=styles,
    )  # fmt: skip


LISTS = recipes(
    nested_lists, bullets, restarted_numbers, overridden_starts, legal_and_roman_numbers, numbering_switched_off,
    label_alignment, label_suffixes, numbered_headings,
)  # fmt: skip
