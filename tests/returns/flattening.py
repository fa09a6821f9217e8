"""Forms printed to PDF files: fields flattened by every tool at hand, pages moved, scaled, turned and drawn over."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from pypdf.generic import NameObject

Flatten = Callable[[bytes], bytes]


def by_pypdf(pdf: bytes, values: Mapping[str, str]) -> bytes:
    """Filled in and flattened by pypdf in one go, which is the only way it has."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf))
    writer.update_page_form_field_values(None, dict(values), auto_regenerate=None, flatten=True)
    writer.remove_annotations(subtypes="/Widget")
    del writer.root_object[NameObject("/AcroForm")]
    return written(writer)


def by_pikepdf(pdf: bytes) -> bytes:
    """As `qpdf --flatten-annotations=all` does."""
    with pikepdf.open(BytesIO(pdf)) as document:
        document.generate_appearance_streams()
        document.flatten_annotations("all")
        if "/AcroForm" in document.Root:
            del document.Root.AcroForm
        return saved(document)


def by_pdfium(pdf: bytes) -> bytes:
    """As Chrome and Edge do when they print a form to a file."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    for page in [document[number] for number in range(len(document))]:
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_PRINT)
    output = BytesIO()
    document.save(output)
    return output.getvalue()


def by_cairo(pdf: bytes, *options: str) -> bytes:
    """As Linux's readers print to a file."""
    return _by_program(["pdftocairo", "-pdf", *options, "-", "-"], pdf)


def by_ghostscript(pdf: bytes, *options: str) -> bytes:
    """As the printers that are made of Ghostscript do."""
    quiet = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-sstdout=%stderr", "-sOutputFile=-"]
    return _by_program([*quiet, *options, "-"], pdf)


def _by_program(command: list[str], pdf: bytes) -> bytes:
    assert shutil.which(command[0]), command[0]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout


FLATTEN: dict[str, Flatten] = {"pikepdf": by_pikepdf, "PDFium": by_pdfium}


def moved(pdf: bytes, *matrix: float, size: tuple[float, float] = (595.3, 841.9), rotate: int = 0) -> bytes:
    """Every page drawn through a matrix (ISO 32000-1, 8.3.3) on paper of a size in points, and turned."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            page.contents_add(" ".join(map(str, ("q", *matrix, "cm\n"))).encode(), prepend=True)
            page.contents_add(b"\nQ")
            page.MediaBox = pikepdf.Array([0, 0, *size])
            page.Rotate = rotate
        return saved(document)


def pages_of(*parts: tuple[bytes, int]) -> bytes:
    """Pages of several files, each given with its number from 1, in one."""
    writer = pypdf.PdfWriter()
    for pdf, number in parts:
        writer.append(BytesIO(pdf), pages=(number - 1, number))
    return written(writer)


def drawn_over(pdf: bytes, page: int, operators: str) -> bytes:
    """Operators drawn over a page, given from 1; `F` is a font that has Latin letters."""
    with pikepdf.open(BytesIO(pdf)) as document:
        target = document.pages[page - 1]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        target.add_resource(font, pikepdf.Name.Font, pikepdf.Name("/Over"))
        target.contents_add(b"q\n", prepend=True)
        target.contents_add(f"\nQ\n{operators}".encode("latin-1"))
        return saved(document)


def typed(text: str, x: float, y: float, size: float = 10) -> str:
    """Operators that set a text."""
    return f"BT /Over {size} Tf {x} {y} Td ({text}) Tj ET"


def without_text(pdf: bytes, corner: tuple[float, float]) -> bytes:
    """The file without the text that begins at a place of each page, as our typesetter writes it."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            kept, place = [], (0.0, 0.0)
            for instruction in pikepdf.parse_content_stream(page):
                if str(instruction.operator) == "Tm":
                    place = tuple(round(float(number), 1) for number in list(instruction.operands)[4:])
                if place != corner or str(instruction.operator) not in ("Tj", "TJ"):
                    kept.append(instruction)
            page.Contents = document.make_stream(pikepdf.unparse_content_stream(kept))
        return saved(document)


def annotated(pdf: bytes, page: int, **entries: object) -> bytes:
    """An annotation added to a page, given from 1; an `AP` of operators becomes its appearance."""
    with pikepdf.open(BytesIO(pdf)) as document:
        target, operators = document.pages[page - 1], entries.pop("AP", None)
        annotation = pikepdf.Dictionary({f"/{key}": value for key, value in entries.items()})
        annotation.Type = pikepdf.Name.Annot
        if isinstance(operators, str):
            font = pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
            looks = document.make_stream(operators.encode("latin-1"))
            looks.Type, looks.Subtype, looks.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, annotation.Rect
            looks.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(Over=font))
            annotation.AP = pikepdf.Dictionary(N=looks)
        if "/Annots" not in target:
            target.Annots = pikepdf.Array()
        target.Annots.append(document.make_indirect(annotation))
        return saved(document)


def saved(document: pikepdf.Pdf) -> bytes:
    """What pikepdf saves."""
    output = BytesIO()
    document.save(output)
    return output.getvalue()


def written(writer: pypdf.PdfWriter) -> bytes:
    """What pypdf writes."""
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def pictured(pdf: bytes, folder: Path) -> bytes:
    """Pages as pictures of 100 dots an inch, as Firefox prints and scanners make."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    pictures = [document[number].render(scale=100 / 72).to_pil().convert("RGB") for number in range(len(document))]
    target = folder / "pictures.pdf"
    pictures[0].save(target, save_all=True, append_images=pictures[1:], resolution=100)
    return target.read_bytes()
