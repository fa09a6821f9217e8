"""What a Word file may hold and we cannot typeset, by name; and what means nothing on paper."""

from lxml.etree import _Element

from visitdocs.document.markup import DELETED
from visitdocs.document.measures import child_value, flag, length, switch
from visitdocs.document.source import Source
from visitdocs.ooxml.namespaces import MATH, W14, W

_ACCEPT = "zaakceptuj lub odrzuć zmiany na karcie Recenzja"

NAMED = {
    MATH + "oMath": ("równania nie da się złożyć i zostało pominięte", "wstaw je jako obraz z tekstem alternatywnym"),
    MATH + "oMathPara": ("równania nie da się złożyć i zostało pominięte", "wstaw je jako obraz"),
    W + "commentReference": ("komentarz nie trafi do PDF", "usuń go na karcie Recenzja"),
    W + "object": ("osadzony obiekt (OLE) został pominięty", "wstaw go jako obraz z tekstem alternatywnym"),
    W + "control": ("formant ActiveX został pominięty", "użyj kontrolki zawartości z karty Deweloper"),
    W + "contentPart": ("odręczny rysunek (ink) został pominięty", "wstaw go jako obraz"),
    W + "altChunk": ("osadzony fragment innego pliku został pominięty", "wklej jego treść do dokumentu"),
    W + "subDoc": ("dokument podrzędny został pominięty", "wklej jego treść do dokumentu"),
    W + "movie": ("film został pominięty", ""),
}

_PAGE_LAYOUT = {
    "pgBorders": "obramowanie strony zostało pominięte",
    "lnNumType": "numerowanie wierszy zostało pominięte",
}

_TEXT_LOOKS = {
    "w": "zwężone lub rozszerzone litery złożono w zwykłej szerokości",
    "bdr": "ramkę wokół tekstu pominięto",
    "em": "znaki akcentu nad literami pominięto",
    "fitText": "tekst dopasowany do szerokości złożono w zwykłej szerokości",
    "outline": "kontur liter pominięto",
    "shadow": "cień liter pominięto",
    "emboss": "wypukłość liter pominięto",
    "imprint": "wklęsłość liter pominięto",
}
_TEXT_EFFECTS = {
    "textOutline": "kontur liter pominięto",
    "shadow": "cień liter pominięto",
    "glow": "poświatę liter pominięto",
    "reflection": "odbicie liter pominięto",
    "props3d": "trójwymiarowość liter pominięto",
}
_CELL_SPACING = W + "tblCellSpacing"
_SIMPLE_LINES = frozenset({"single", "words", "none"})
_NO_EFFECT = frozenset({"0", "false", "off", "none", "nil", "100", "100%"})

_IGNORED = frozenset(
    W + name
    for name in (
        "pPr", "rPr", "sectPr", "proofErr", "lastRenderedPageBreak", "bookmarkEnd", "permStart", "permEnd",
        "commentRangeStart", "commentRangeEnd", "annotationRef", "separator", "continuationSeparator", "delText",
        "delInstrText", "smartTagPr", "customXmlPr", "fldData", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr",
        "sdtPr", "sdtEndPr",
    )
)  # fmt: skip


def report(element: _Element, source: Source) -> None:
    """Warns of an element that no reader takes, unless it means nothing on paper."""
    if element.tag in NAMED:
        source.warn(NAMED[element.tag][0], element, NAMED[element.tag][1])
    elif element.tag not in _IGNORED and "Range" not in element.tag:
        name = element.tag.rpartition("}")[2]
        source.warn(f"nieznany element „{name}” został pominięty", element)


def report_tracked_changes(story: _Element, source: Source) -> None:
    """Warns of changes that wait to be accepted: what was inserted is set, what was deleted is not."""
    for element in story.iter(W + "ins", W + "moveTo", *DELETED):
        source.warn("zmiany śledzone: wstawiony tekst złożono, usunięty pominięto", element, _ACCEPT)


def report_page_layout(section: _Element | None, source: Source) -> None:
    """Warns of what a section asks for and the typesetter does not do."""
    if section is None:
        return
    columns = section.find(W + "cols")
    if columns is not None and not flag(columns.get(W + "equalWidth", "1")) and len(columns) > 1:
        widths = {column.get(W + "w") for column in columns}
        if len(widths) > 1:
            source.warn("kolumny różnej szerokości złożono jako równe", section, "ustaw kolumny równej szerokości")
    if source.notes.counts_by_page:
        message = "przypisów numerowanych od nowa na każdej stronie nie liczymy od nowa"
        source.warn(message, section, "wybierz numerację ciągłą")
    if child_value(section, "vAlign") not in (None, "top"):
        source.warn("tekst wyrównany w pionie na stronie złożono od góry strony", section)
    for name, message in _PAGE_LAYOUT.items():
        if section.find(W + name) is not None:
            source.warn(message, section)


def report_paragraph_layout(properties: _Element | None, source: Source) -> None:
    """Warns of what a paragraph asks for and the typesetter does not do."""
    if properties is None:
        return
    frame = properties.find(W + "framePr")
    if frame is not None and frame.get(W + "dropCap", "none") != "none":
        source.warn("inicjał złożono zwykłą literą", properties, "wybierz: Wstawianie → Inicjał → Brak")
    elif frame is not None:
        source.warn("akapit w ramce złożono w zwykłym miejscu", properties, "usuń ramkę albo użyj tabeli")
    if switch(properties, "bidi"):
        source.warn("akapit pisany od prawej do lewej złożono od lewej", properties)


def report_text_look(properties: _Element | None, source: Source) -> None:
    """Warns of what a run's direct formatting asks for and the typesetter does not do."""
    for child in properties if properties is not None else ():
        message = _TEXT_LOOKS.get(child.tag.removeprefix(W))
        if message is not None and child.get(W + "val", "1") not in _NO_EFFECT:
            source.warn(message, child)
        if child.tag == W + "u" and child.get(W + "val", "single") not in _SIMPLE_LINES:
            source.warn("podkreślenie inne niż pojedyncze złożono jako pojedyncze", child)
        effect = _TEXT_EFFECTS.get(child.tag.removeprefix(W14))
        if effect is not None and _is_seen(child):
            source.warn(effect, child)


def _is_seen(effect: _Element) -> bool:
    """Whether an effect of Word 2010 leaves ink; Word also writes ones without a line, size or depth."""
    if effect.tag in (W14 + "glow", W14 + "props3d"):
        sizes = (effect.get(W14 + name, "0") for name in ("rad", "extrusionH", "contourW"))
        return effect.find(W14 + "bevelT") is not None or any(size != "0" for size in sizes)
    return effect.find(W14 + "noFill") is None


def report_table_layout(table: _Element, source: Source) -> None:
    """Warns of a table that text flows around, and of cells that stand apart."""
    spacings = [*table.iterfind(f"{W}tblPr/{_CELL_SPACING}"), *table.iterfind(f"{W}tr/{W}trPr/{_CELL_SPACING}")]
    if any(length(spacing.get(W + "w")) for spacing in spacings):
        source.warn("odstępy między komórkami tabeli pominięto", table)
    if table.find(f"{W}tblPr/{W}tblpPr") is not None:
        hint = "Właściwości tabeli → Zawijanie tekstu → Brak"
        source.warn("tabelę oblewaną tekstem złożono w zwykłym miejscu", table, hint)


def report_cell_layout(cell: _Element, source: Source) -> None:
    """Warns of a cell whose text is turned."""
    direction = child_value(cell.find(W + "tcPr"), "textDirection")
    if direction not in (None, "lrTb", "lrTbV", "tb"):
        source.warn("obrócony tekst komórki złożono poziomo", cell)
