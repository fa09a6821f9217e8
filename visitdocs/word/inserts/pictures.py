"""Pictures from the definition: `{{r organiser.logo|picture(16) }}` sets a logo 16 millimetres high into the line."""

from __future__ import annotations

import warnings
from base64 import b64decode
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO
from pathlib import PurePosixPath

from lxml import etree
from markupsafe import Markup
from PIL import Image, UnidentifiedImageError

from visitdocs.messages import Message, message, phrase
from visitdocs.ooxml.namespaces import ADEC, PREFIXES, R, W
from visitdocs.problems import Place, Problem, Severity, TemplateError
from visitdocs.templating.entries import Entry
from visitdocs.templating.errors import WrongUseError, used_like
from visitdocs.templating.printed_text import fit
from visitdocs.templating.spoken_text import parts_of
from visitdocs.word.elements import maker
from visitdocs.word.inserts.target_part import TargetPart
from visitdocs.wording import wording_of

EMU_PER_MILLIMETRE = 36_000
MAXIMUM_MILLIMETRES = 1_000
MAXIMUM_PIXELS = 45_000_000
"""As many as `document` and `pdf` take."""

DECORATIVE_EXTENSION = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
PNG = b"\x89PNG\r\n\x1a\n"
EXTENSIONS = {"PNG": "png", "JPEG": "jpeg"}

w = maker("w")
wp = maker("wp")
a = maker("a")
pic = maker("pic")


def picture_filter(part: TargetPart, pictures: Mapping[str, bytes]) -> Callable[..., Markup]:
    """The filter `picture(height)` or `picture(height, width)`, in millimetres; without width the shape is kept."""

    checked = cache(lambda file: _checked(pictures, file))

    def picture(logo: object, height: float, width: float | None = None) -> Markup:
        if logo == "":
            return Markup("")
        file, alt = _file_and_alt(logo)
        part.untranslated.note(alt)
        data, extension, shape = checked(file)
        width = height * shape if width is None else width
        if not (0 < height <= MAXIMUM_MILLIMETRES and 0 < width <= MAXIMUM_MILLIMETRES):
            said = message("picture-size", "the picture cannot be so large or so small")
            raise WrongUseError(said, phrase("give 1 to {maximum} millimetres", maximum=MAXIMUM_MILLIMETRES))
        size = round(width * EMU_PER_MILLIMETRE), round(height * EMU_PER_MILLIMETRE)
        drawing = inline_picture(part.image(data, extension), size, alt, PurePosixPath(file).name)
        languages = [wording_of(said.language).tag for said in parts_of(alt) if said.language]
        look = [w.rPr(w.lang({f"{W}val": tag})) for tag in languages[:1]]  # a picture is described in a language, too
        return Markup(etree.tostring(w.r(*look, drawing), encoding="unicode"))

    return picture


def inline_picture(identifier: str, size: tuple[int, int], alt: str, name: str) -> etree._Element:
    """A `w:drawing` in the line (ECMA-376 Part 1, 20.4.2.8); `size` is its width and height in EMU.

    Without alternative text it is marked as decorative. The distances are said to be none, because LibreOffice takes
    distances that are not said for three millimetres.
    """
    width, height = (str(length) for length in size)
    properties = wp.docPr({"id": "1", "name": fit(name)})
    if alt:
        properties.set("descr", fit(alt))
    else:
        mark = etree.Element(f"{ADEC}decorative", {"val": "1"}, PREFIXES)
        properties.append(a.extLst(a.ext(mark, uri=DECORATIVE_EXTENSION)))
    image = pic.pic(
        pic.nvPicPr(pic.cNvPr({"id": "1", "name": name}), pic.cNvPicPr()),
        pic.blipFill(a.blip({f"{R}embed": identifier}), a.stretch(a.fillRect())),
        pic.spPr(a.xfrm(a.off(x="0", y="0"), a.ext(cx=width, cy=height)), a.prstGeom(a.avLst(), prst="rect")),
    )
    inline = wp.inline(
        dict.fromkeys(("distT", "distB", "distL", "distR"), "0"),
        wp.extent(cx=width, cy=height),
        properties,
        wp.cNvGraphicFramePr(a.graphicFrameLocks(noChangeAspect="1")),
        a.graphic(a.graphicData(image, uri=PREFIXES["pic"])),
    )
    return w.drawing(inline)


def _file_and_alt(logo: object) -> tuple[str, str]:
    if not isinstance(logo, Entry) or "file" not in dir(logo):
        said = message("no-picture", "the filter “picture” works on pictures of the definition only")
        raise WrongUseError(said, used_like("{{r organiser.logo|picture(15) }}"))
    return str(logo.file), str(getattr(logo, "alt", ""))


def _checked(pictures: Mapping[str, bytes], file: str) -> tuple[bytes, str, float]:
    """The picture's bytes, its kind, and its width for a height of one."""
    data = pictures.get(file)
    if data is None:
        said = message("missing-picture", "picture {file}: there is no such file", file=file)
        raise _refused(file, said, phrase("put the file beside the definition, or correct its name"))
    try:
        with warnings.catch_warnings(action="error"), _opened(data) as image:
            if image.width * image.height > MAXIMUM_PIXELS:
                raise Image.DecompressionBombError
            if image.format in EXTENSIONS:
                kind, shape = EXTENSIONS[image.format], image.width / image.height
                image.verify()
                return data, kind, shape
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        said = message("large-picture", "picture {file}: it has too many pixels", file=file)
        raise _refused(file, said, phrase("make it smaller")) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Warning) as error:
        said = message("damaged-picture", "picture {file}: this is no sound picture", file=file)
        raise _refused(file, said, phrase("save it again as PNG or JPEG")) from error
    said = message("picture-format", "picture {file}: this is neither PNG nor JPEG", file=file)
    raise _refused(file, said, phrase("save it as PNG or JPEG"))


def _opened(data: bytes) -> Image.Image:
    if data.startswith(PNG):
        from PIL.PngImagePlugin import PngImageFile  # Pillow itself would import what reads all other kinds, too

        return PngImageFile(BytesIO(data))
    return Image.open(BytesIO(data))


def _refused(file: str, said: Message, hint: Message) -> TemplateError:
    return TemplateError(Problem(Severity.ERROR, said, Place(file=file), hint))


SIGNATURE_MILLIMETRES = (60, 14)

# A transparent PNG of 240 × 56 pixels, kept as it is: packed anew by another zlib, it would change the form's edition.
_PNG = (
    "iVBORw0KGgoAAAANSUhEUgAAAPAAAAA4CAQAAABp573AAAAAm0lEQVR4nO3RAQkAIBDAQLV/5zeFCOMuwWB7FmXndwBvGRxncJzB"
    "cQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbH"
    "GRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncJzBcQbHGRxncNwFQsEBb14TKVQAAAAASUVORK5CYII="
)


def signature_picture() -> bytes:
    """Give a transparent PNG in the proportions of a signature field."""
    return b64decode(_PNG)
