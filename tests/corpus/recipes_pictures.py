"""Documents with pictures in the line: PNG, JPEG, GIF, SVG, VML, with alternative text, decorative, cropped."""

from io import BytesIO

from corpus_files import corpus_file, plain, recipes
from PIL import Image
from polish_texts import TRAVEL, VISIT
from word_files import paragraph, run

EMU = 12700
RED, BLUE = (200, 30, 30), (30, 60, 200)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="20" height="20" fill="#c81e1e"/>'
    b'<rect x="20" width="20" height="20" fill="#1e3cc8"/></svg>'
)
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def two_halves(file_format: str) -> bytes:
    """A picture of 40 × 20 pixels, red on the left and blue on the right."""
    image = Image.new("RGB", (40, 20), RED)
    image.paste(BLUE, (20, 0, 40, 20))
    output = BytesIO()
    image.save(output, file_format, **({"quality": 95} if file_format == "JPEG" else {}))
    return output.getvalue()


def extent(width: float, height: float) -> str:
    """The size of a picture in points, as attributes."""
    return f'cx="{int(width * EMU)}" cy="{int(height * EMU)}"'


def graphic(relation: str, size: str, crop: str = "", extension: str = "") -> str:
    """What a drawing shows: the picture behind a relationship; `extension` stands in its a:blip."""
    return (
        f'<a:graphic><a:graphicData uri="{PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="obraz"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}">{extension}</a:blip>{crop}'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/>'
        '</a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )


def drawing(
    relation: str,
    width: float,
    height: float,
    alt: str = "",
    crop: str = "",
    decorative: bool = False,
    extension: str = "",
) -> str:
    """A run with a picture in the line, `width` × `height` points."""
    size = extent(width, height)
    mark = '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst>'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="1" name="obraz" descr="{alt}">{mark if decorative else ""}</wp:docPr>'
        f"{graphic(relation, size, crop, extension)}</wp:inline></w:drawing></w:r>"
    )


def _with(picture: str, name: str, file_format: str, more: dict[str, bytes] | None = None) -> bytes:
    """A picture alone in a paragraph, and the same between words; `more` are further files."""
    return corpus_file(
        plain(VISIT), paragraph(picture), paragraph(run(f"{TRAVEL} ") + picture + run(f" {VISIT}")),
        more={f"media/{name}": two_halves(file_format)} | (more or {}),
    )  # fmt: skip


def picture_png() -> bytes:
    """A PNG with alternative text."""
    return _with(drawing("image1", 80, 40, "Dwa pola: czerwone i niebieskie"), "image1.png", "PNG")


def picture_jpeg() -> bytes:
    """A JPEG with alternative text."""
    return _with(drawing("image1", 60, 30, "Fotografia dwóch pól"), "image1.jpeg", "JPEG")


def picture_gif() -> bytes:
    """A GIF with alternative text."""
    return _with(drawing("image1", 60, 30, "Znak z dwóch pól"), "image1.gif", "GIF")


def picture_decorative() -> bytes:
    """A picture that says nothing."""
    return _with(drawing("image1", 80, 40, decorative=True), "image1.png", "PNG")


def picture_cropped() -> bytes:
    """A picture of which only the right half is shown."""
    half = '<a:srcRect l="50000"/>'
    return _with(drawing("image1", 40, 40, "Samo niebieskie pole", half), "image1.png", "PNG")


def picture_svg() -> bytes:
    """A drawing made of lines, with the PNG that Word puts beside it for readers that cannot draw it."""
    uri, space = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
    lines = f'<asvg:svgBlip xmlns:asvg="{space}" r:embed="image2"/>'
    extension = f'<a:extLst><a:ext uri="{uri}">{lines}</a:ext></a:extLst>'
    picture = drawing("image1", 80, 40, "Rysunek dwóch pól", extension=extension)
    return _with(picture, "image1.png", "PNG", {"media/image2.svg": SVG})


def picture_vml() -> bytes:
    """A picture as Word wrote it until 2007."""
    shape = (
        '<v:shape id="obraz" style="width:80pt;height:40pt" alt="Dawny obraz dwóch pól"><v:imagedata r:id="image1"/>'
    )
    return _with(f"<w:r><w:pict>{shape}</v:shape></w:pict></w:r>", "image1.png", "PNG")


PICTURES = recipes(
    picture_png, picture_jpeg, picture_gif, picture_decorative, picture_cropped, picture_svg, picture_vml
)  # fmt: skip
