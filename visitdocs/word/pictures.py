"""Pictures from the definition: `{{r organiser.logo|picture(16) }}` sets a logo 16 millimetres high into the line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO

from docx.oxml import OxmlElement
from docxtpl import DocxTemplate
from markupsafe import Markup
from PIL import Image, UnidentifiedImageError

from visitdocs.problems import Place, Problem, Severity, TemplateError

EMU_PER_MILLIMETRE = 36_000
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
DECORATIVE_EXTENSION = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
FORMATS = {"PNG", "JPEG"}


def picture_filter(template: DocxTemplate, pictures: Mapping[str, bytes]) -> Callable[..., Markup]:
    """The filter `picture(height)` or `picture(height, width)`, in millimetres; without width the shape is kept."""

    def picture(logo: object, height: float, width: float | None = None) -> Markup:
        file, alt = str(getattr(logo, "file", "")), str(getattr(logo, "alt", ""))
        if not file:
            return Markup("")
        data = _checked(pictures, file)
        size = {"height": round(height * EMU_PER_MILLIMETRE)}
        if width:
            size["width"] = round(width * EMU_PER_MILLIMETRE)
        inline = template.current_rendering_part.new_pic_inline(BytesIO(data), **size)
        describe(inline.docPr, alt)
        return Markup("<w:r><w:drawing>{}</w:drawing></w:r>").format(Markup(inline.xml))

    return picture


def describe(properties: object, alt: str) -> None:
    """Give a picture its alternative text, or mark it as decorative when it has none."""
    if alt:
        properties.set("descr", alt)
        return
    extensions = OxmlElement("a:extLst")
    extension = OxmlElement("a:ext")
    extension.set("uri", DECORATIVE_EXTENSION)
    mark = extension.makeelement(f"{{{DECORATIVE}}}decorative", {"val": "1"}, {"adec": DECORATIVE})
    extension.append(mark)
    extensions.append(extension)
    properties.append(extensions)


def _checked(pictures: Mapping[str, bytes], file: str) -> bytes:
    data = pictures.get(file)
    if data is None:
        raise _refused(file, "nie ma takiego pliku", "Połóż plik obok definicji albo popraw jego nazwę.")
    try:
        with Image.open(BytesIO(data)) as image:
            if image.format in FORMATS:
                image.verify()
                return data
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise _refused(file, "to nie jest poprawny obraz", "Zapisz go jeszcze raz jako PNG lub JPEG.") from error
    raise _refused(file, "to nie jest obraz PNG ani JPEG", "Zapisz go jako PNG lub JPEG.")


def _refused(file: str, message: str, hint: str) -> TemplateError:
    return TemplateError(Problem(Severity.ERROR, f"obraz {file}: {message}", Place(file=file), hint))
