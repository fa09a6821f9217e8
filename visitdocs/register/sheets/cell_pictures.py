"""Pictures of handwriting in the cells that it is to be typed into, below the text, so that both are seen at once.

A picture lies within its cell and moves with it when Excel sorts. Where a program leaves it behind one can still tell
whose it is: its number is drawn into it and stands in its alternative text, and every run puts it back into its row.
Its name, which programs leave as it is, says what it shows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any

from openpyxl.drawing.fill import Blip
from openpyxl.drawing.geometry import PresetGeometry2D
from openpyxl.drawing.image import Image
from openpyxl.drawing.picture import PictureFrame
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image as Picture
from PIL import ImageDraw, ImageFont

from visitdocs.dataclass import dataclass

OWN = "visitdocs"
"""What the names of our pictures begin with; then come the number, the field, and the how manieth of it this is."""
SCALE = 0.7
"""Pixels on the screen of one in the picture, which has 150 to an inch."""
EMU_OF_PIXEL, POINTS_OF_PIXEL = 9525, 0.75
LETTER, BORDER = 7, 5
"""Pixels that each letter adds to a column, and those of its edges."""
WIDEST, HIGHEST = 60, 409
"""Letters of a column, and points of a row, of which Excel has no more."""
LINE, ROOM = 20, 4
"""Pixels of a line of text, and around a picture."""
CAPTION, GREY = 12, 120
"""Pixels of the letters of the number, and their shade."""


@dataclass(frozen=True)
class CellPicture:
    """What is to be typed in: of which registration, in which column, the how manieth picture of it, what it is called.

    `lines` of text are left free above it.
    """

    number: str
    key: str
    position: int
    label: str
    png: bytes
    lines: int = 1

    @property
    def name(self) -> str:
        """The name of the picture in the workbook."""
        return " ".join((OWN, self.number, self.key, str(self.position)))


def put_pictures(
    sheet: Worksheet, pictures: Iterable[CellPicture], rows: Mapping[str, int], columns: Mapping[str, int]
) -> None:
    """Put pictures into their cells, and those that are there back into their rows.

    `rows` are those of numbers, `columns` those of keys, both from 1. What has no cell any more is taken out.
    """
    left = {row for _, number, _, row in pictures_in(sheet) if row != rows.get(number)}
    for row in left:
        sheet.row_dimensions[row].height = None
    put_back(sheet, rows, columns)
    there = set(map(_name, _images(sheet)))
    for picture in pictures:
        if picture.name not in there and picture.number in rows and picture.key in columns:
            _put(sheet, picture, rows[picture.number], columns[picture.key])


def put_back(sheet: Worksheet, rows: Mapping[str, int], columns: Mapping[str, int]) -> None:
    """Put the pictures that are there back into their rows; what has no cell any more is taken out."""
    take_out_pictures(
        sheet, {name for name, number, key, _ in pictures_in(sheet) if number not in rows or key not in columns}
    )
    for image in _images(sheet):
        if name := _name(image):
            _, number, key, _ = name.split(" ")
            _move(image, rows[number], columns[key])
            _raise_row(sheet, rows[number], _bottom(image))


def take_out_pictures(sheet: Worksheet, names: Collection[str]) -> None:
    """Take out pictures by their names; the file then does not hold them either."""
    images = _images(sheet)
    images[:] = [image for image in images if _name(image) not in names]


def pictures_in(sheet: Worksheet) -> Iterator[tuple[str, str, str, int]]:
    """Give the name, the number and the key of our pictures, and the row that each is in."""
    for image in _images(sheet):
        if name := _name(image):
            _, number, key, _ = name.split(" ")
            yield name, number, key, _row(image)


def _put(sheet: Worksheet, picture: CellPicture, row: int, column: int) -> None:
    above = [_bottom(image) for image in _images(sheet) if _name(image) and _cell(image) == (row, column)]
    image = Image(BytesIO(_captioned(picture)))
    _widen(sheet, column, image.width)
    room = _width(sheet, column) - 2 * ROOM
    scale = min(SCALE, room / image.width)
    top = max(above, default=LINE * picture.lines) + ROOM
    width, height = round(image.width * scale), round(image.height * scale)
    start = AnchorMarker(column - 1, _emu(ROOM), row - 1, _emu(top))
    end = AnchorMarker(column - 1, _emu(ROOM + width), row - 1, _emu(top + height))
    image.anchor = TwoCellAnchor("twoCell", start, end)
    image.anchor.pic = _frame(picture)
    _images(sheet).append(image)
    _raise_row(sheet, row, top + height)


def _frame(picture: CellPicture) -> PictureFrame:
    frame = PictureFrame()
    about = frame.nvPicPr.cNvPr
    about.id, about.name, about.descr = 0, picture.name, f"{picture.number}: {picture.label}"
    frame.blipFill.blip = Blip()
    frame.spPr.prstGeom = PresetGeometry2D(prst="rect")
    return frame


def _captioned(picture: CellPicture) -> bytes:
    """The picture with its number above it."""
    shown = Picture.open(BytesIO(picture.png)).convert("L")
    whole = Picture.new("L", (shown.width, shown.height + CAPTION + 2), 255)
    whole.paste(shown, (0, CAPTION + 2))
    ImageDraw.Draw(whole).text((2, 0), picture.number, GREY, ImageFont.load_default(CAPTION))
    output = BytesIO()
    whole.save(output, "PNG", optimize=True)
    return output.getvalue()


def _widen(sheet: Worksheet, column: int, pixels: int) -> None:
    """Make a column so wide that a picture can be read in it."""
    dimension = sheet.column_dimensions[get_column_letter(column)]
    needed = (pixels * SCALE + 2 * ROOM - BORDER) / LETTER
    dimension.width = max(dimension.width, min(round(needed) + 1, WIDEST))


def _width(sheet: Worksheet, column: int) -> float:
    letters: float = sheet.column_dimensions[get_column_letter(column)].width
    return letters * LETTER + BORDER


def _raise_row(sheet: Worksheet, row: int, pixels: int) -> None:
    dimension = sheet.row_dimensions[row]
    dimension.height = max(dimension.height or 0, min((pixels + ROOM) * POINTS_OF_PIXEL, HIGHEST))


def _move(image: Any, row: int, column: int) -> None:
    """Move a picture to a cell; a program may have tied it to the sheet or to its first cell alone."""
    start = getattr(image.anchor, "_from", None)
    if start is None:
        width, height = _pixels(image.anchor.ext.width), _pixels(image.anchor.ext.height)
        frame, start = image.anchor.pic, AnchorMarker(column - 1, _emu(ROOM), row - 1, _emu(LINE))
        end = AnchorMarker(column - 1, _emu(ROOM + width), row - 1, _emu(LINE + height))
        image.anchor = TwoCellAnchor("twoCell", start, end)
        image.anchor.pic = frame
    down, right = row - 1 - start.row, column - 1 - start.col
    for marker in filter(None, (start, getattr(image.anchor, "to", None))):
        marker.row, marker.col = marker.row + down, marker.col + right


def _bottom(image: Any) -> int:
    """Pixels from the top of its row down to where a picture ends."""
    start, end = image.anchor._from, getattr(image.anchor, "to", None)
    if end is not None and end.row == start.row:
        return _pixels(end.rowOff)
    height: int = image.height
    return _pixels(start.rowOff) + round(height * SCALE)


def _cell(image: Any) -> tuple[int, int]:
    return image.anchor._from.row + 1, image.anchor._from.col + 1


def _row(image: Any) -> int:
    start = getattr(image.anchor, "_from", None)
    return int(start.row) + 1 if start is not None else 0


def _name(image: Any) -> str:
    """The name of a picture if it is ours, else ""."""
    frame = getattr(image.anchor, "pic", None)
    name = str(frame.nvPicPr.cNvPr.name) if frame is not None else ""
    return name if name.startswith(f"{OWN} ") and len(name.split(" ")) == 4 else ""


def _images(sheet: Worksheet) -> list[Any]:
    """The pictures of a sheet, as openpyxl reads and writes them."""
    images: list[Any] = sheet._images  # type: ignore[attr-defined]  # which the stubs leave out
    return images


def _emu(pixels: int) -> int:
    return pixels * EMU_OF_PIXEL


def _pixels(emu: int) -> int:
    return round(emu / EMU_OF_PIXEL)
