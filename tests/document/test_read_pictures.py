"""Pictures in the text: their size, their alternative text, their formats; and other drawings, which are told."""

import io

import pytest
from PIL import Image
from said import polish
from word_files import paragraph, problems, read, run

from visitdocs.document.document_dump import dump_blocks
from visitdocs.document.model import Floating, Margins, Offset, Origin, Picture, Side, Wrap


def file(kind: str = "PNG", size: tuple[int, int] = (4, 2), mode: str = "RGB") -> bytes:
    """A picture file, red on the left and blue on the right."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (size[0] // 2, 0, *size))
    stream = io.BytesIO()
    image.convert(mode).save(stream, kind)
    return stream.getvalue()


def drawing(inside: str, placement: str = "inline", properties: str = 'descr="Znak biura"', more: str = "") -> str:
    """A run with a drawing of 60 by 30 points."""
    return (
        f'<w:r><w:drawing><wp:{placement}><wp:extent cx="762000" cy="381000"/>'
        f'<wp:docPr id="1" name="Obraz 1" {properties}>{more}</wp:docPr>'
        f'<a:graphic><a:graphicData uri="x">{inside}</a:graphicData></a:graphic></wp:{placement}></w:drawing></w:r>'
    )


def pic(relation: str = "obraz", crop: str = "", transform: str = "") -> str:
    """A picture in a drawing."""
    return (
        f'<pic:pic><pic:blipFill><a:blip r:embed="{relation}"/>{crop}</pic:blipFill>'
        f"<pic:spPr>{transform}</pic:spPr></pic:pic>"
    )


def pictures(inside: str, data: bytes, name: str = "media/obraz.png") -> list[Picture]:
    """The pictures in a paragraph; there must be no problems."""
    reading = read(paragraph(inside), more={name: data})
    assert reading.problems == ()
    (block,) = reading.document.sections[0].blocks
    return list(block.inlines)


def test_a_picture_has_the_size_and_the_words_that_word_gave_it() -> None:
    data = file()
    assert pictures(drawing(pic()), data) == [Picture(data, 60.0, 30.0, "Znak biura")]


def test_a_title_stands_in_for_a_description_and_a_decorative_picture_has_none() -> None:
    decorative = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>'
    assert pictures(drawing(pic(), properties='title="Tytuł"'), file())[0].alt == "Tytuł"
    assert pictures(drawing(pic(), more=decorative), file()) == [Picture(file(), 60.0, 30.0, decorative=True)]
    assert pictures(drawing(pic(), properties=""), file()) == [Picture(file(), 60.0, 30.0)]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
def test_files_that_a_pdf_can_hold_stay_as_they_are(kind: str) -> None:
    data = file(kind)
    assert pictures(drawing(pic()), data)[0].data == data


@pytest.mark.parametrize(("kind", "mode"), [("BMP", "RGB"), ("TIFF", "CMYK"), ("WEBP", "RGB")])
def test_other_files_are_converted(kind: str, mode: str) -> None:
    made = pictures(drawing(pic()), file(kind, mode=mode), "media/obraz.bin")[0].data
    with Image.open(io.BytesIO(made)) as image:
        assert (image.format, image.size) == ("PNG", (4, 2))


def test_a_cropped_picture_is_cut() -> None:
    made = pictures(drawing(pic(crop='<a:srcRect l="50000"/>')), file())[0].data
    with Image.open(io.BytesIO(made)) as image:
        assert image.size == (2, 2)
        assert image.convert("RGB").getpixel((0, 0)) == (0, 0, 255)


def test_the_older_drawing_language_is_read_too() -> None:
    shape = '<v:shape style="width:60pt;height:1cm" alt="Znak"><v:imagedata r:id="obraz"/></v:shape>'
    inside = f"<w:r><w:pict>{shape}</w:pict></w:r>"
    data = file()
    assert pictures(inside, data) == [Picture(data, 60.0, 28.346, "Znak")]


def anchored(across: str, down: str, wrap: str, attributes: str = "") -> str:
    """A floating picture."""
    places = f"<wp:positionH {across}</wp:positionH><wp:positionV {down}</wp:positionV><wp:{wrap}/>"
    made = drawing(places + pic(), "anchor")
    made = made.replace(places, "").replace("<wp:docPr", f"{places}<wp:docPr")
    return made.replace("<wp:anchor>", f"<wp:anchor {attributes}>")


FLOATING = {
    (
        'relativeFrom="page"><wp:posOffset>914400</wp:posOffset>',
        'relativeFrom="paragraph"><wp:posOffset>-127000</wp:posOffset>',
        "wrapNone",
        'behindDoc="1"',
    ): Floating(Offset(Origin.PAGE, 72.0), Offset(Origin.TEXT, -10.0), behind=True),
    (
        'relativeFrom="margin"><wp:align>right</wp:align>',
        'relativeFrom="topMargin"><wp:align>bottom</wp:align>',
        "wrapSquare",
        'distT="12700" distB="25400" distL="38100" distR="50800"',
    ): Floating(
        Offset(Origin.MARGIN, 0.0, Side.END),
        Offset(Origin.LEADING_MARGIN, 0.0, Side.END),
        Wrap.BESIDE,
        Margins(1.0, 4.0, 2.0, 3.0),
    ),
    (
        'relativeFrom="column"><wp:align>center</wp:align>',
        'relativeFrom="line"><wp:posOffset>0</wp:posOffset>',
        "wrapTopAndBottom",
        "",
    ): Floating(Offset(Origin.TEXT, 0.0, Side.CENTRE), Offset(), Wrap.ABOVE_AND_BELOW),
}


@pytest.mark.parametrize(("facts", "floating"), FLOATING.items())
def test_a_floating_picture_stands_where_its_anchor_says(facts: tuple[str, ...], floating: Floating) -> None:
    (picture,) = pictures(anchored(*facts), file())
    assert (picture.width, picture.height, picture.floating) == (60.0, 30.0, floating)


def test_a_group_at_a_side_of_the_page_is_set_in_the_line_and_told() -> None:
    extent = '<a:xfrm><a:ext cx="254000" cy="127000"/></a:xfrm>'
    side = "<wp:positionH><wp:align>right</wp:align></wp:positionH>"
    group = drawing(pic(transform=extent) * 2, "anchor").replace("<wp:extent", f"{side}<wp:extent")
    (problem,) = read(paragraph(run("Obok ") + group), more={"media/obraz.png": file()}).problems
    assert polish(problem.message) == "obrazy pływające złożono w wierszu tekstu"
    assert polish(problem.hint) == "ustaw w Wordzie: Układ → Równo z tekstem"


def test_a_group_gives_its_pictures_in_their_own_sizes() -> None:
    size = '<a:xfrm><a:ext cx="127000" cy="63500"/></a:xfrm>'
    inside = drawing(pic(transform=size) + pic(transform=size))
    reading = read(paragraph(inside), more={"media/obraz.png": file()})
    assert [problem.code for problem in reading.problems] == ["group-in-line"]
    (block,) = reading.document.sections[0].blocks
    assert [(made.width, made.height, made.alt) for made in block.inlines] == [(10, 5, ""), (10, 5, "")]


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:extent cx=\"1\" cy=\"1\"/>"
    "<a:graphic><a:graphicData uri=\"x\"><wps:wsp><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></wps:wsp>"
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
    "<w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)  # fmt: skip


def test_a_text_box_follows_its_paragraph_once_and_is_told() -> None:
    inside = paragraph(run("W ramce"))
    reading = read(paragraph(run("Akapit") + BOX.format(inside, inside)) + paragraph(run("Dalej")))
    assert dump_blocks(reading.document.sections[0].blocks).splitlines()[1::2] == [
        "  „Akapit”",
        "  „W ramce”",
        "  „Dalej”",
    ]
    assert [polish(problem.message) for problem in reading.problems] == [
        "pole tekstowe złożono jako zwykłe akapity, po akapicie, w którym je zakotwiczono"
    ]


DRAWINGS = {
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "wykres został pominięty",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "rysunek SmartArt został pominięty",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "kształt został pominięty",
}


@pytest.mark.parametrize(("uri", "message"), DRAWINGS.items())
def test_other_drawings_are_named(uri: str, message: str) -> None:
    body = paragraph(run("Tu: ") + drawing("").replace('uri="x"', f'uri="{uri}"'))
    assert problems(body) == [f"{message} | akapit „Tu:”"]


EMF = b"\x01\x00\x00\x00" + bytes(36) + b" EMF" + bytes(60)
BAD_FILES = {
    "a drawing of lines": (EMF, "grafika wektorowa (EMF, WMF, SVG) została pominięta"),
    "an SVG": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "grafika wektorowa (EMF, WMF, SVG) została pominięta"),
    "nothing": (b"", "obraz jest uszkodzony albo zbyt duży i został pominięty"),
    "half a file": (file(size=(400, 400))[:200], "obraz jest uszkodzony albo zbyt duży i został pominięty"),
    "too many pixels": (file(size=(8000, 7000), mode="1"), "obraz jest uszkodzony albo zbyt duży i został pominięty"),
}


@pytest.mark.parametrize(("data", "message"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_picture_that_cannot_be_set_is_told(data: bytes, message: str) -> None:
    assert problems(paragraph(drawing(pic())), more={"media/obraz.png": data}) == [f"{message} | "]


def test_a_picture_that_is_not_in_the_file_is_told() -> None:
    inside = paragraph(run("Logo ") + drawing(pic("nie-ma")))
    assert problems(inside) == ["obrazu nie ma w dokumencie i został pominięty | akapit „Logo”"]
