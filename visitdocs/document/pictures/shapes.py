"""Shapes (wps:wsp, and those of VML), and what pictures look like beside their own colours and their rectangle.

What text boxes are filled with is read; all else that they show is told, not drawn.
"""

import colorsys

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup import number, plain_text
from visitdocs.document.model import Colour
from visitdocs.document.styles.theme import Theme, hex_colour
from visitdocs.messages import message, phrase
from visitdocs.ooxml.namespaces import PIC, VML, WPS, A, W

AS_PICTURE = phrase("insert it as a picture with alternative text")
SHAPE = message("shape-left-out", "a shape was left out")
_FILL = message("box-fill-left-out", "the pattern or picture that a text box is filled with was left out")
_PAPER = Colour(255, 255, 255)
_SCHEME = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_PATTERNS = (A + "gradFill", A + "blipFill", A + "pattFill")
_IN_THE_FILE = phrase("change the picture file itself and insert it again")
_BORDER = message("picture-border-left-out", "the line around a picture was left out")
_SHAPE = message("picture-shape-left-out", "a picture cut to a shape was set as a rectangle")
_EFFECT = message("picture-effect-left-out", "an effect of a picture, such as its colours or a shadow, was left out")
_RECTANGLES = frozenset({"rect", "flowChartProcess"})


def report_shapes(holder: _Element, word_file: WordFile) -> None:
    """Warn of the shapes of a drawing that show more than their text."""
    for shape in holder.iter(WPS + "wsp"):
        if next(shape.iterancestors(W + "txbxContent"), None) is not None:
            continue
        properties, box = shape.find(WPS + "spPr"), shape.find(f".//{W}txbxContent")
        if box is None or not _says_something(box):
            if box is None or not _is_unseen(properties):
                word_file.warn(SHAPE, shape, AS_PICTURE)
        elif properties is not None and any(properties.find(pattern) is not None for pattern in _PATTERNS):
            word_file.warn(_FILL, shape, phrase("fill the box with one colour"))


def box_fill(box: _Element, theme: Theme) -> Colour | None:
    """Give the colour behind the text of a text box (w:txbxContent); None where it is the paper's."""
    shape = next(box.iterancestors(WPS + "wsp"), None)
    if shape is not None:
        colour = _drawn_fill(shape, theme)
    else:
        filled = (outer for outer in box.iterancestors() if outer.tag.startswith(VML) and outer.get("fillcolor"))
        outer = next(filled, None)
        text = "" if outer is None or outer.get("filled") in ("f", "false") else outer.get("fillcolor", "")
        colour = hex_colour(text.partition(" ")[0].removeprefix("#"))
    return None if colour == _PAPER else colour


def _drawn_fill(shape: _Element, theme: Theme) -> Colour | None:
    """The shape's own solid fill, or else that of its style (20.1.4.2.10)."""
    properties = shape.find(WPS + "spPr")
    if properties is None or properties.find(A + "noFill") is not None:
        return None
    own = properties.find(A + "solidFill")
    if own is None and any(properties.find(pattern) is not None for pattern in _PATTERNS):
        return None
    styled = shape.find(f"{WPS}style/{A}fillRef")
    fill = styled if own is None and styled is not None and styled.get("idx") != "0" else own
    return None if fill is None or not len(fill) else _colour(fill[0], theme)


def _colour(element: _Element, theme: Theme) -> Colour | None:
    value = element.get("val", "")
    named = theme.colours.get(_SCHEME.get(value, value))
    colour = named if element.tag == A + "schemeClr" else hex_colour(element.get("lastClr") or value)
    factor, more = (_share(element.find(A + name)) for name in ("lumMod", "lumOff"))
    if colour is None or (factor is None and more is None):
        return colour
    hue, luminance, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in colour))
    luminance = min(luminance * (1.0 if factor is None else factor) + (more or 0.0), 1.0)
    return Colour(*(int(channel * 255 + 1e-6) for channel in colorsys.hls_to_rgb(hue, luminance, saturation)))


def _share(element: _Element | None) -> float | None:
    value = None if element is None else number(element.get("val"))
    return None if value is None else min(max(value / 100_000, 0.0), 10.0)


def _says_something(box: _Element) -> bool:
    return bool(plain_text(box).strip()) or next(box.iter(PIC + "pic", W + "tbl", W + "sdt"), None) is not None


def _is_unseen(properties: _Element | None) -> bool:
    """Whether an empty text box leaves no ink: neither a fill nor a line."""
    if properties is None:
        return True
    fills = (A + "solidFill", *_PATTERNS)
    white = (A + "solidFill/" + A + "srgbClr", A + "solidFill/" + A + "schemeClr")
    paper = any(found.get("val") in ("FFFFFF", "bg1", "lt1") for name in white for found in properties.iterfind(name))
    line = properties.find(A + "ln")
    is_lined = line is not None and line.find(A + "noFill") is None and len(line) > 0
    return not is_lined and (paper or not any(properties.find(fill) is not None for fill in fills))


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
