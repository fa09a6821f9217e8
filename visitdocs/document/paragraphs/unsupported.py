"""What paragraphs and runs ask for and the typesetter does not do."""

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup.measures import switch
from visitdocs.ooxml.namespaces import W14, W

_RUN_PROPERTIES = {
    "w": "zwężone lub rozszerzone litery złożono w zwykłej szerokości",
    "bdr": "ramkę wokół tekstu pominięto",
    "em": "znaki akcentu nad literami pominięto",
    "fitText": "tekst dopasowany do szerokości złożono w zwykłej szerokości",
    "outline": "kontur liter pominięto",
    "shadow": "cień liter pominięto",
    "emboss": "wypukłość liter pominięto",
    "imprint": "wklęsłość liter pominięto",
}
_RUN_EFFECTS = {
    "textOutline": "kontur liter pominięto",
    "shadow": "cień liter pominięto",
    "glow": "poświatę liter pominięto",
    "reflection": "odbicie liter pominięto",
    "props3d": "trójwymiarowość liter pominięto",
}
_SIMPLE_LINES = frozenset({"single", "words", "none"})
_NO_EFFECT = frozenset({"0", "false", "off", "none", "nil", "100", "100%"})


def report_paragraph_layout(properties: _Element | None, word_file: WordFile) -> None:
    """Warns of what a paragraph asks for and the typesetter does not do."""
    if properties is None:
        return
    frame = properties.find(W + "framePr")
    if frame is not None and frame.get(W + "dropCap", "none") != "none":
        word_file.warn("inicjał złożono zwykłą literą", properties, "wybierz: Wstawianie → Inicjał → Brak")
    elif frame is not None:
        word_file.warn("akapit w ramce złożono w zwykłym miejscu", properties, "usuń ramkę albo użyj tabeli")
    if switch(properties, "bidi"):
        word_file.warn("akapit pisany od prawej do lewej złożono od lewej", properties)


def report_text_formatting(properties: _Element | None, word_file: WordFile) -> None:
    """Warns of what a run's direct formatting asks for and the typesetter does not do."""
    for child in properties if properties is not None else ():
        message = _RUN_PROPERTIES.get(child.tag.removeprefix(W))
        if message is not None and child.get(W + "val", "1") not in _NO_EFFECT:
            word_file.warn(message, child)
        if child.tag == W + "u" and child.get(W + "val", "single") not in _SIMPLE_LINES:
            word_file.warn("podkreślenie inne niż pojedyncze złożono jako pojedyncze", child)
        effect = _RUN_EFFECTS.get(child.tag.removeprefix(W14))
        if effect is not None and _is_seen(child):
            word_file.warn(effect, child)


def _is_seen(effect: _Element) -> bool:
    """Whether an effect of Word 2010 leaves ink; Word also writes ones without a line, size or depth."""
    if effect.tag in (W14 + "glow", W14 + "props3d"):
        sizes = (effect.get(W14 + name, "0") for name in ("rad", "extrusionH", "contourW"))
        return effect.find(W14 + "bevelT") is not None or any(size != "0" for size in sizes)
    return effect.find(W14 + "noFill") is None
