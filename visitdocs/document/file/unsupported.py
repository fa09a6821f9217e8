"""Elements that a Word file may hold and we cannot typeset, by name; and those that mean nothing on paper."""

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup.content import DELETED
from visitdocs.ooxml.namespaces import MATH, W

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

_IGNORED = frozenset(
    W + name
    for name in (
        "pPr", "rPr", "sectPr", "proofErr", "lastRenderedPageBreak", "bookmarkEnd", "permStart", "permEnd",
        "commentRangeStart", "commentRangeEnd", "annotationRef", "separator", "continuationSeparator", "delText",
        "delInstrText", "smartTagPr", "customXmlPr", "fldData", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr",
        "sdtPr", "sdtEndPr",
    )
)  # fmt: skip


def report_element(element: _Element, word_file: WordFile) -> None:
    """Warns of an element that no reader takes, unless it means nothing on paper."""
    if element.tag in NAMED:
        word_file.warn(NAMED[element.tag][0], element, NAMED[element.tag][1])
    elif element.tag not in _IGNORED and "Range" not in element.tag:
        name = element.tag.rpartition("}")[2]
        word_file.warn(f"nieznany element „{name}” został pominięty", element)


def report_tracked_changes(story: _Element, word_file: WordFile) -> None:
    """Warns of changes that wait to be accepted: what was inserted is set, what was deleted is not."""
    for element in story.iter(W + "ins", W + "moveTo", *DELETED):
        word_file.warn("zmiany śledzone: wstawiony tekst złożono, usunięty pominięto", element, _ACCEPT)
