"""What a picture (pic:pic, ECMA-376 20.2) looks like beside its own colours and its rectangle: told, not drawn."""

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.messages import message, phrase
from visitdocs.ooxml.namespaces import PIC, A

_IN_THE_FILE = phrase("change the picture file itself and insert it again")
_BORDER = message("picture-border-left-out", "the line around a picture was left out")
_SHAPE = message("picture-shape-left-out", "a picture cut to a shape was set as a rectangle")
_EFFECT = message("picture-effect-left-out", "an effect of a picture, such as its colours or a shadow, was left out")
_RECTANGLES = frozenset({"rect", "flowChartProcess"})


def report_looks(picture: _Element, word_file: WordFile) -> None:
    """Warn of a line around a picture, of another outline than a rectangle, and of effects."""
    properties, blip = picture.find(PIC + "spPr"), picture.find(f"{PIC}blipFill/{A}blip")
    if any(child.tag != A + "extLst" for child in (() if blip is None else blip)):
        word_file.warn(_EFFECT, picture, _IN_THE_FILE)
    if properties is None:
        return
    line, outline = properties.find(A + "ln"), properties.find(A + "prstGeom")
    if line is not None and any(line.find(A + fill) is not None for fill in ("solidFill", "gradFill", "pattFill")):
        word_file.warn(_BORDER, picture, _IN_THE_FILE)
    if properties.find(A + "custGeom") is not None or (outline is not None and outline.get("prst") not in _RECTANGLES):
        word_file.warn(_SHAPE, picture, _IN_THE_FILE)
    effects = properties.find(A + "effectLst")
    if effects is not None and len(effects):
        word_file.warn(_EFFECT, picture, _IN_THE_FILE)
