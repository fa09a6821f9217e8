"""Documents with footnotes and endnotes, as Word writes them: separators, styles, marks in the text and in the note."""

from collections.abc import Iterator

from corpus_files import corpus_file, plain, recipes, section, spacing
from polish_texts import ACCESS, ALL, PRIVACY, RULES, SHORT, TRAVEL, VISIT
from recipes_tables import row, table
from recipes_text import based_on
from word_files import paragraph, piece, run, style

SIZE = 8.0
"""Points that notes are set in."""
ACT = "Ustawa z dnia 27 kwietnia 2006 r. o spółdzielniach socjalnych."
LEAFLET = "Szczegóły podaje ulotka, którą można odebrać w każdym urzędzie biorącym udział w projekcie."
DEADLINE = "Termin liczy się od dnia następnego po ogłoszeniu."
LONG = " ".join((RULES, PRIVACY, ACCESS) * 3)

_TIGHT = spacing(after=0, line=240, lineRule="auto")


def _styles(kind: str) -> str:
    text, name = f'<w:pPr>{_TIGHT}</w:pPr><w:rPr><w:sz w:val="16"/></w:rPr>', kind.capitalize()
    mark = style(f"{name}Reference", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', "character")
    return based_on(f"{name}Text", text) + mark


def mark(number: int, kind: str = "footnote", custom: str = "") -> str:
    """The run that refers to a note; one with a `custom` mark is not counted."""
    follows = ' w:customMarkFollows="1"' if custom else ""
    text = f"<w:t>{custom}</w:t>" if custom else ""
    look = f'<w:rStyle w:val="{kind.capitalize()}Reference"/>'
    return piece(f'<w:{kind}Reference{follows} w:id="{number}"/>{text}', look)


def note(number: int, text: str, kind: str = "footnote", custom: str = "") -> str:
    """A note that begins with its mark."""
    look = f'<w:rStyle w:val="{kind.capitalize()}Reference"/>'
    own = run(custom, look) if custom else piece(f"<w:{kind}Ref/>", look)
    inside = paragraph(own + run(f" {text}"), f'<w:pStyle w:val="{kind.capitalize()}Text"/>')
    return f'<w:{kind} w:id="{number}">{inside}</w:{kind}>'


def _separators(kind: str) -> Iterator[str]:
    """The notes that hold the lines above notes and above what goes on from an earlier page."""
    for number, name in ((-1, "separator"), (0, "continuationSeparator")):
        yield f'<w:{kind} w:type="{name}" w:id="{number}">{paragraph(piece(f"<w:{name}/>"), _TIGHT)}</w:{kind}>'


def _file(*blocks: str, notes: tuple[str, ...], kind: str = "footnote", last: str | None = None) -> bytes:
    part = "".join((*_separators(kind), *notes))
    listed = "".join(f'<w:{kind} w:id="{number}"/>' for number in (-1, 0))
    return corpus_file(
        *blocks, styles=_styles(kind), settings=f"<w:{kind}Pr>{listed}</w:{kind}Pr>", last=last, **{f"{kind}s": part}
    )  # fmt: skip


def _noted(before: str, number: int, after: str, kind: str = "footnote") -> str:
    """A paragraph with the mark of a note after its first text."""
    return paragraph(run(before) + mark(number, kind) + run(f" {after}"))


def footnotes() -> bytes:
    """Three notes on one page, the second of two lines."""
    notes = (note(1, ACT), note(2, f"{LEAFLET} {DEADLINE}"), note(3, DEADLINE))
    return _file(
        _noted(VISIT, 1, TRAVEL), paragraph(run(RULES) + mark(2) + run(f" {SHORT}") + mark(3)), plain(ACCESS),
        notes=notes,
    )  # fmt: skip


def footnote_overleaf() -> bytes:
    """A long note whose mark stands low on its page goes on at the foot of the next one."""
    body = [plain(text, spacing(after=160, line=276, lineRule="auto")) for text in ALL * 2]
    return _file(*body, _noted(SHORT, 1, SHORT), *body[:3], notes=(note(1, LONG),))


def footnote_in_a_cell() -> bytes:
    """A note of a table's cell stands at the foot of the page, as wide as the page's text."""
    noted = f'<w:tc><w:tcPr><w:tcW w:w="3024" w:type="dxa"/></w:tcPr>{_noted("Nocleg", 1, "w schronisku")}</w:tc>'
    return _file(plain(VISIT), table(row("9.00", noted, "Sala A")), plain(TRAVEL), notes=(note(1, f"{ACT} {LEAFLET}"),))


def _numbered(number_format: str) -> bytes:
    marks = "".join(run(f" {SHORT}") + mark(number) for number in range(1, 5))
    properties = f'<w:footnotePr><w:numFmt w:val="{number_format}"/></w:footnotePr>'
    notes = tuple(note(number, DEADLINE) for number in range(1, 5))
    return _file(paragraph(run(VISIT) + marks), notes=notes, last=section(properties))


def footnotes_in_roman_numbers() -> bytes:
    """Notes counted i, ii, iii, iv."""
    return _numbered("lowerRoman")


def footnotes_in_chicago_marks() -> bytes:
    """Notes marked with an asterisk, a dagger, a double dagger and a section sign."""
    return _numbered("chicago")


def footnote_with_a_custom_mark() -> bytes:
    """A note with a mark of its own between two that are counted."""
    return _file(
        paragraph(run(VISIT) + mark(1) + run(f" {SHORT}") + mark(2, custom="#") + run(f" {TRAVEL}") + mark(3)),
        notes=(note(1, ACT), note(2, LEAFLET, custom="#"), note(3, DEADLINE)),
    )  # fmt: skip


def endnotes() -> bytes:
    """Notes after the text, counted in Roman numbers as Word does unless told otherwise."""
    notes = (note(1, ACT, "endnote"), note(2, LEAFLET, "endnote"))
    return _file(
        _noted(VISIT, 1, SHORT, "endnote"), _noted(TRAVEL, 2, SHORT, "endnote"), plain(ACCESS), notes=notes,
        kind="endnote",
    )  # fmt: skip


NOTES = recipes(
    footnotes, footnote_overleaf, footnote_in_a_cell, footnotes_in_roman_numbers, footnotes_in_chicago_marks,
    footnote_with_a_custom_mark, endnotes,
)  # fmt: skip
