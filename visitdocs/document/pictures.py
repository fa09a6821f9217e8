"""Pictures (w:drawing, ECMA-376 20.4): those that stand in the line, and floating ones, which are put there."""

from collections.abc import Iterator
from io import BytesIO

from lxml.etree import _Element
from PIL import Image, UnidentifiedImageError

from visitdocs.document.markup import plain_text
from visitdocs.document.measures import EMU_PER_POINT, clamp, flag, number
from visitdocs.document.model import Inline, Picture, Text
from visitdocs.document.namespaces import ADEC, WP, A, R
from visitdocs.document.source import Source, Surroundings

LARGEST = 1584.0  # points
AS_THEY_ARE = {"PNG", "JPEG", "GIF"}
CONVERTED = {"BMP", "TIFF", "WEBP"}
_SAVE = "Wstaw obraz w formacie PNG lub JPEG."


def read_drawing(drawing: _Element, source: Source, around: Surroundings) -> Iterator[Inline]:
    """The picture of a drawing; what is no picture is reported and its words are kept."""
    for placement in drawing:
        if placement.tag not in (WP + "inline", WP + "anchor"):
            continue
        blip = placement.find(f".//{A}blip")
        if blip is None:
            yield from _not_a_picture(placement, source)
            continue
        if placement.tag == WP + "anchor":
            source.warn(
                "obraz zakotwiczony obok tekstu stanie w wierszu",
                drawing,
                "Ustaw w Wordzie: Układ → Równo z tekstem.",
            )
        picture = _picture(placement, blip, source, around)
        if picture is not None:
            yield picture


def _not_a_picture(placement: _Element, source: Source) -> Iterator[Inline]:
    data = placement.find(f".//{A}graphicData")
    uri = data.get("uri", "") if data is not None else ""
    names = {"chart": "wykres", "diagram": "SmartArt", "wordprocessingShape": "pole tekstowe lub kształt"}
    name = next((name for key, name in names.items() if key in uri), "rysunek")
    source.warn(f"{name}: nie da się złożyć", placement, "Zamień go na obraz, tabelę albo zwykły tekst.")
    text = " ".join(plain_text(placement).split())
    if text:
        yield Text(text)


def _picture(placement: _Element, blip: _Element, source: Source, around: Surroundings) -> Picture | None:
    relationship = around.part.relationships.get(blip.get(R + "embed", ""))
    if relationship is None or relationship.external:
        source.warn("obraz nie jest zapisany w dokumencie", placement, "Wstaw go jeszcze raz, nie jako łącze.")
        return None
    data = _data(relationship.target, placement, source)
    if data is None:
        return None
    extent = placement.find(WP + "extent")
    sizes = [number(extent.get(name)) if extent is not None else None for name in ("cx", "cy")]
    width, height = (clamp((size or 0) / EMU_PER_POINT, 1.0, LARGEST) for size in sizes)
    return Picture(data, round(width, 3), round(height, 3), _alternative_text(placement))


def _alternative_text(placement: _Element) -> str:
    properties = placement.find(WP + "docPr")
    if properties is None:
        return ""
    mark = properties.find(f".//{ADEC}decorative")
    if mark is not None and flag(mark.get("val", "1")):
        return ""
    return (properties.get("descr") or properties.get("title") or "").strip()


def _data(target: str, element: _Element, source: Source) -> bytes | None:
    """The picture's bytes in a format that can be typeset, None (and a problem) if there is no such."""
    if target not in source.pictures:
        source.pictures[target] = _checked(source.package.read(target))
    if source.pictures[target] is None:
        source.warn("obrazu nie da się odczytać", element, _SAVE)
    return source.pictures[target]


def _checked(data: bytes | None) -> bytes | None:
    if data is None:
        return None
    try:
        with Image.open(BytesIO(data)) as image:
            if image.width * image.height > Image.MAX_IMAGE_PIXELS // 2:
                return None
            if image.format in AS_THEY_ARE:
                image.load()
                return data
            if image.format in CONVERTED:
                output = BytesIO()
                image.convert("RGBA" if "A" in image.getbands() else "RGB").save(output, "PNG")
                return output.getvalue()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError, EOFError):
        return None
    return None
