"""Word files of a few lines, and what the check says of them."""

import io
from dataclasses import replace

from PIL import Image
from said import polish
from word_files import paragraph, read, run

from visitdocs.accessibility import check_accessibility
from visitdocs.problems import Problem

LINES = "".join(f'<w:{edge} w:val="single" w:sz="4"/>' for edge in ("top", "left", "bottom", "right"))
DECORATIVE = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>'


def problems(body: str, *, title: str = "Regulamin uczestnictwa", language: str = "pl-PL", **parts: object) -> tuple:
    """What is wrong with a Word file with that body."""
    document = read(body, **parts).document
    return check_accessibility(replace(document, title=title, language=language), "plik.docx")


def failures(body: str, **parts: object) -> list[str]:
    """The message and the place of each."""
    return [f"{polish(problem.message)} | {polish(problem.place.where)}" for problem in problems(body, **parts)]


def the_problem(body: str, **parts: object) -> Problem:
    """The one thing that is wrong."""
    (problem,) = problems(body, **parts)
    return problem


def heading(text: str, level: int) -> str:
    """A heading of a level from 1."""
    return paragraph(run(text), f'<w:outlineLvl w:val="{level - 1}"/>')


def picture(properties: str = "", more: str = "") -> str:
    """A run with a picture; `properties` and `more` are the attributes and the children of its wp:docPr."""
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="762000" cy="381000"/>'
        f'<wp:docPr id="1" name="Obraz 1" {properties}>{more}</wp:docPr>'
        '<a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="obraz"/></pic:blipFill>'
        "<pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def picture_file() -> dict[str, bytes]:
    """The file that pictures show."""
    stream = io.BytesIO()
    Image.new("RGB", (4, 2), "red").save(stream, "PNG")
    return {"media/obraz.png": stream.getvalue()}


def link(inside: str) -> str:
    """A hyperlink to the target `cel`."""
    return f'<w:hyperlink r:id="cel">{inside}</w:hyperlink>'


def cell(inside: str = "", properties: str = f"<w:tcBorders>{LINES}</w:tcBorders>") -> str:
    """A table cell with a line around it; `inside` are runs or paragraphs."""
    blocks = inside if inside.startswith("<w:p>") else paragraph(inside)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{blocks}</w:tc>"


def row(*cells: str, header: bool = False) -> str:
    """A table row."""
    return f"<w:tr><w:trPr>{'<w:tblHeader/>' * header}</w:trPr>{''.join(cells)}</w:tr>"


def words_row(*texts: str, header: bool = False, bold: bool = False) -> str:
    """A table row whose cells hold a run each."""
    return row(*(cell(run(text, "<w:b/>" * bold) if text else "") for text in texts), header=header)


def table(*rows: str, header_column: bool = False) -> str:
    """A table, with the paragraph that Word wants after it."""
    look = f'<w:tblLook w:val="0000" w:firstColumn="{int(header_column)}"/>'
    return f"<w:tbl><w:tblPr>{look}</w:tblPr>{''.join(rows)}</w:tbl>{paragraph()}"


def field(name: str, kind: str = "<w:text/>") -> str:
    """A form field."""
    properties = f'<w:sdtPr><w:alias w:val="Pole"/><w:tag w:val="{name}"/>{kind}</w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{run('odpowiedź')}</w:sdtContent></w:sdt>"
