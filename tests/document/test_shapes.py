"""Text boxes with a fill, groups, and shapes that are not drawn: what is kept of them, and what is told."""

import pytest
from test_read_pictures import drawing, file, pic, pictures
from word_files import paragraph, problems, read, run

from visitdocs.document.model import Colour, Paragraph, Turn

NAVY = '<a:solidFill><a:srgbClr val="003366"/></a:solidFill>'
PICTURE_FILL = '<a:blipFill><a:blip r:embed="obraz"/></a:blipFill>'
BOX = "pole tekstowe złożono jako zwykłe akapity, po akapicie, w którym je zakotwiczono"


def box(fill: str, inside: str, style: str = "") -> str:
    """A text box in a drawing."""
    text = f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx>"
    return drawing(f"<wps:wsp><wps:spPr>{fill}</wps:spPr>{style}{text}</wps:wsp>")


def shading(inside: str, **parts: str) -> Colour | None:
    """The shading of the paragraph in a text box."""
    blocks = read(paragraph(run("Przed") + inside), **parts).document.sections[0].blocks
    assert isinstance(blocks[1], Paragraph)
    return blocks[1].style.shading


WHITE_TEXT = paragraph(run("Biały napis", '<w:color w:val="FFFFFF"/>'))
STYLE = '<wps:style><a:fillRef idx="1"><a:srgbClr val="FF0000"/></a:fillRef></wps:style>'
FILLS = {
    "a solid one": (box(NAVY, WHITE_TEXT), Colour(0, 0x33, 0x66)),
    "that of its style": (box("", WHITE_TEXT, STYLE), Colour(255, 0, 0)),
    "none instead of its style's": (box("<a:noFill/>", WHITE_TEXT, STYLE), None),
    "white": (box(NAVY.replace("003366", "FFFFFF"), WHITE_TEXT), None),
    "none": (box("", WHITE_TEXT), None),
    "one of the old drawings": (
        f'<w:r><w:pict><v:shape fillcolor="#003366 [1]"><v:textbox><w:txbxContent>{WHITE_TEXT}</w:txbxContent>'
        "</v:textbox></v:shape></w:pict></w:r>", Colour(0, 0x33, 0x66)
    ),
}  # fmt: skip


@pytest.mark.parametrize(("inside", "fill"), FILLS.values(), ids=FILLS)
def test_the_text_of_a_box_keeps_the_fill_behind_it(inside: str, fill: Colour | None) -> None:
    assert shading(inside) == fill


def test_automatic_letters_in_a_dark_box_are_light() -> None:
    (_, inside) = read(paragraph(run("a") + box(NAVY, paragraph(run("napis"))))).document.sections[0].blocks
    assert inside.inlines[0].style.colour == Colour(255, 255, 255)


TOLD = {
    "a box with a picture behind its text": (box(PICTURE_FILL, WHITE_TEXT),
        [BOX, "wzór albo obraz, którym wypełniono pole tekstowe, został pominięty"]),
    "an empty box with a picture": (box(PICTURE_FILL, "<w:p/>"), ["kształt został pominięty", BOX]),
    "an empty box that is not seen": (box("<a:noFill/>", "<w:p/>"), [BOX]),
}  # fmt: skip


@pytest.mark.parametrize(("inside", "said"), TOLD.values(), ids=TOLD)
def test_what_is_not_drawn_of_a_box_is_told(inside: str, said: list[str]) -> None:
    found = problems(paragraph(run("Tu: ") + inside), more={"media/obraz.png": file()})
    assert sorted(problem.partition(" | ")[0] for problem in found) == sorted(said)


def group(inside: str, outer: str, inner: str) -> str:
    """A group of drawings."""
    transform = f"<a:xfrm><a:ext {outer}/><a:chExt {inner}/></a:xfrm>"
    return (
        '<wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">'
        f"<wpg:grpSpPr>{transform}</wpg:grpSpPr>{inside}</wpg:wgp>"
    )


SIZED = pic(transform='<a:xfrm><a:ext cx="127000" cy="127000"/></a:xfrm>')


def test_a_picture_in_a_group_has_its_own_size_there() -> None:
    inside = drawing(group(SIZED, 'cx="254000" cy="127000"', 'cx="127000" cy="127000"'))
    assert [(made.width, made.height) for made in pictures(inside, file())] == [(20.0, 10.0)]


def test_a_shape_beside_a_picture_in_a_group_is_told() -> None:
    arrow = "<wps:wsp><wps:spPr/></wps:wsp>"
    inside = drawing(group(SIZED + arrow, 'cx="1" cy="1"', 'cx="1" cy="1"'))
    found = problems(paragraph(run("Tu: ") + inside), more={"media/obraz.png": file()})
    assert found == ["kształt został pominięty | akapit „Tu:”"]


TURNS = {
    'rot="5400000"': (Turn(1), (30.0, 60.0)),
    'rot="10800000"': (Turn(2), (60.0, 30.0)),
    'rot="-5400000"': (Turn(3), (30.0, 60.0)),
    'flipH="1"': (Turn(0, mirrored=True), (60.0, 30.0)),
    'flipV="1"': (Turn(2, mirrored=True), (60.0, 30.0)),
    'flipH="1" flipV="1"': (Turn(2), (60.0, 30.0)),
    'rot="5400000" flipH="1"': (Turn(1, mirrored=True), (30.0, 60.0)),
}


@pytest.mark.parametrize(("attributes", "turned"), TURNS.items())
def test_a_picture_is_turned_by_right_angles_and_mirrored(attributes: str, turned: tuple) -> None:
    inside = drawing(pic(transform=f'<a:xfrm {attributes}><a:ext cx="762000" cy="381000"/></a:xfrm>'))
    (picture,) = pictures(inside, file())
    assert (picture.turn, (picture.width, picture.height)) == turned


@pytest.mark.parametrize("angle", ["60000", "9" * 400, "-" + "9" * 400])
def test_a_picture_turned_by_another_angle_is_told(angle: str) -> None:
    turned = drawing(pic(transform=f'<a:xfrm rot="{angle}"/>'))
    found = problems(paragraph(turned), more={"media/obraz.png": file()})
    assert found == ["obrót obrazu został pominięty | "]
