"""Drawings in a run (ECMA-376 20.4, and the older VML): pictures are read, other shapes are named in a warning.

A drawing may itself lead somewhere when it is clicked on (a:hlinkClick, 21.1.2.3.5; `href` in VML).
"""

from dataclasses import replace

from lxml.etree import _Element

from visitdocs.document.file.word_file import Surroundings, WordFile
from visitdocs.document.markup import EMU_PER_POINT, clamp, flag, length, number
from visitdocs.document.model import Floating, Picture
from visitdocs.document.pictures.picture_files import WHOLE, Crop, is_vector, pixel_cost, settable
from visitdocs.document.pictures.placement import group_scale, in_group, read_floating, read_turn
from visitdocs.document.pictures.shapes import AS_PICTURE, SHAPE, report_looks, report_shapes
from visitdocs.messages import Message, message, phrase
from visitdocs.ooxml import Part
from visitdocs.ooxml.namespaces import ADEC, PIC, VML, WP, WPG, A, R, W

_CHART = message("chart-left-out", "a chart was left out")
_KINDS = {
    "chart": _CHART,
    "chartex": _CHART,
    "diagram": message("smartart-left-out", "a SmartArt drawing was left out"),
}
_FLOATING = message("floating-set-in-line", "floating pictures were set in the line of the text")
_GROUP = message("group-in-line", "the pictures of a group were set one after the other, not where they stand in it")
_IN_LINE = phrase("set in Word: Layout → In Line with Text")
_TEXT_BOX = message("text-box", "a text box was set as ordinary paragraphs, after the paragraph that it is anchored in")
_UNUSABLE = message("unusable-picture", "a picture is damaged or too large and was left out")
_VECTOR = message("vector-picture-left-out", "a vector drawing (EMF, WMF, SVG) was left out")
_TOO_MANY = message(
    "too-many-pixels-together", "the pictures of the document have too many pixels together, and this one was left out"
)
_AS_PNG = phrase("insert the picture as PNG or JPEG")
_FEWER_PIXELS = phrase("make the pictures smaller in Word: Picture Format → Compress Pictures")


def text_boxes(element: _Element, word_file: WordFile) -> list[_Element]:
    """Give the contents of the text boxes in a drawing, outermost ones only."""
    boxes = [box for box in element.iter(W + "txbxContent") if next(box.iterancestors(W + "txbxContent"), None) is None]
    if boxes:
        word_file.warn(_TEXT_BOX, element, phrase("use paragraphs or a table instead of the text box"))
    return boxes


def read_drawing(element: _Element, word_file: WordFile, around: Surroundings) -> list[Picture]:
    """Read the pictures of a w:drawing; whatever else it shows is reported."""
    holder = next(iter(element), None)
    if holder is None:
        return []
    found = [picture for picture in holder.iter(PIC + "pic") if not _in_text_box(picture)]
    if not found:
        _report_shape(holder, word_file)
        return []
    report_shapes(holder, word_file)
    places = _places(holder, found)
    if holder.tag == WP + "anchor" and None in places:
        word_file.warn(_FLOATING, element, _IN_LINE)
    if holder.tag != WP + "anchor" and len(found) > 1:
        word_file.warn(_GROUP, element, AS_PICTURE)
    extent = holder.find(WP + "extent")
    pictures = []
    for picture, floating in zip(found, places, strict=True):
        report_looks(picture, word_file)
        is_alone = len(found) == 1 and next(picture.iterancestors(WPG + "wgp"), None) is None
        size = extent if is_alone else picture.find(f"{PIC}spPr/{A}xfrm/{A}ext")
        properties = holder.find(WP + "docPr") if len(found) == 1 else picture.find(f"{PIC}nvPicPr/{PIC}cNvPr")
        made = _picture(picture, size, properties, word_file, around, group_scale(picture))
        pictures += [replace(made, floating=floating)] if made else []
    return pictures


def _places(holder: _Element, found: list[_Element]) -> list[Floating | None]:
    """Where each picture floats, None for one in the line; several in a group float together."""
    if holder.tag != WP + "anchor":
        return [None] * len(found)
    whole = read_floating(holder)
    placed = [in_group(whole, picture) for picture in found]
    return [whole if place is None and len(found) == 1 else place for place in placed]


def _in_text_box(element: _Element) -> bool:
    return next(element.iterancestors(W + "txbxContent"), None) is not None


def _report_shape(holder: _Element, word_file: WordFile) -> None:
    data = holder.find(f".//{A}graphicData")
    kind = "" if data is None else data.get("uri", "").rpartition("/")[2]
    if kind in _KINDS or holder.find(f".//{W}txbxContent") is None:
        word_file.warn(_KINDS.get(kind, SHAPE), holder, AS_PICTURE)
    else:
        report_shapes(holder, word_file)


def _is_decorative(properties: _Element) -> bool:
    return any(flag(mark.get("val")) for mark in properties.iter(ADEC + "decorative"))


def _alt(properties: _Element) -> str:
    """The alternative text; none for a picture that is marked as decorative."""
    if _is_decorative(properties):
        return ""
    return " ".join((properties.get("descr") or properties.get("title") or "").split())


def _picture(
    element: _Element,
    size: _Element | None,
    properties: _Element | None,
    word_file: WordFile,
    around: Surroundings,
    scale: tuple[float, float],
) -> Picture | None:
    blip = element.find(f"{PIC}blipFill/{A}blip")
    width = round(_points(None if size is None else size.get("cx")) * scale[0], 3)
    height = round(_points(None if size is None else size.get("cy")) * scale[1], 3)
    crop = _crop(element.find(f"{PIC}blipFill/{A}srcRect"))
    transform = element.find(f"{PIC}spPr/{A}xfrm")
    turn = read_turn(transform, word_file)
    own = None if transform is None else transform.find(A + "ext")
    if turn.right_angles % 2 and own is not None:
        width, height = (round(_points(own.get(side)) * by, 3) for side, by in zip(("cy", "cx"), scale, strict=True))
    data = _data(blip.get(R + "embed") if blip is not None else None, crop, element, word_file, around)
    if not data or not width or not height:
        return None
    if properties is None:
        return Picture(data, width, height, turn=turn)
    return Picture(data, width, height, _alt(properties), _is_decorative(properties), turn=turn)


def _points(text: str | None) -> float:
    return round(max(length(text, EMU_PER_POINT) or 0.0, 0.0), 3)


def _crop(element: _Element | None) -> Crop:
    if element is None:
        return WHOLE
    edges = (number(element.get(edge)) or 0.0 for edge in "ltrb")
    return Crop(*(clamp(edge / 100_000, 0, 1) for edge in edges))


def _data(
    relation: str | None, crop: Crop, element: _Element, word_file: WordFile, around: Surroundings
) -> bytes | None:
    """The file behind a relationship, ready to be set; None, after a warning, when it cannot be."""
    relationship = around.part.relationships.get(relation or "")
    if relationship is None or relationship.external:
        said = message("picture-missing", "a picture is not in the document and was left out")
        word_file.warn(said, element, phrase("insert the picture so that it is embedded in the file"))
        return None
    key = (relationship.target, crop)
    if key not in word_file.pictures:
        word_file.pictures[key] = _settable(word_file.picture_file(relationship.target), crop, word_file)
    found = word_file.pictures[key]
    if isinstance(found, bytes):
        return found
    word_file.warn(found, element, _FEWER_PIXELS if found is _TOO_MANY else _AS_PNG)
    return None


def _settable(raw: bytes, crop: Crop, word_file: WordFile) -> bytes | Message:
    """The picture as it is set, or why it is not; its pixels are taken off those that all pictures share."""
    cost = pixel_cost(raw, crop)
    if cost > word_file.pixels_left:
        return _TOO_MANY
    word_file.pixels_left -= cost
    return settable(raw, crop) or (_VECTOR if is_vector(raw) else _UNUSABLE)


def read_vml(element: _Element, word_file: WordFile, around: Surroundings) -> list[Picture]:
    """Read the picture of a w:pict, the drawing format of old files; whatever else it shows is reported."""
    image = element.find(f".//{VML}imagedata")
    if image is None:
        shapes = [child for child in element if child.tag != VML + "shapetype"]
        if shapes and element.find(f".//{W}txbxContent") is None:
            word_file.warn(message("shape-left-out", "a shape (VML) was left out"), element, AS_PICTURE)
        return []
    shape = image.getparent()
    style_of_shape, alt = ("", "") if shape is None else (shape.get("style", ""), shape.get("alt", ""))
    style = dict(_declarations(style_of_shape))
    if style.get("position") == "absolute":
        word_file.warn(_FLOATING, element, _IN_LINE)
    width, height = (length(style.get(side), 1.0) or 0.0 for side in ("width", "height"))
    data = _data(image.get(R + "id"), WHOLE, element, word_file, around)
    return [Picture(data, width, height, " ".join(alt.split()))] if data and width > 0 and height > 0 else []


def _declarations(style: str) -> list[tuple[str, str]]:
    parts = (declaration.partition(":") for declaration in style.split(";"))
    return [(name.strip().lower(), value.strip()) for name, _, value in parts]


def drawing_link(element: _Element, part: Part) -> tuple[str, str]:
    """Give the target and the words shown beside the pointer, "" for both where there is no link."""
    click = next(element.iterfind(f"*/{WP}docPr/{A}hlinkClick"), None)
    if click is not None:
        relationship = part.relationships.get(click.get(R + "id", ""))
        target = relationship.target if relationship is not None and relationship.external else ""
        return target, click.get("tooltip", "")
    shape = next((shape for shape in element if shape.tag.startswith(VML) and shape.get("href")), None)
    return ("", "") if shape is None else (shape.get("href", ""), shape.get("title", ""))
