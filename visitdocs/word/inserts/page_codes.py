"""The code of each page of a form: `{{r document|page_code }}` and, for people, `{{r document|page_code_text }}`.

What it says is known only when all else is filled in, so the filters leave marks, which `put_page_codes` replaces: by a
bar code that Word draws (DISPLAYBARCODE, with the page's number inside) and that shows a picture of the code without
the page where a program does not know the field; or by the same as text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from io import BytesIO

from docx.document import Document
from docx.parts.story import StoryPart
from lxml import etree
from markupsafe import Markup

from visitdocs.ooxml.namespaces import XML_SPACE, W
from visitdocs.word.elements import maker, parent_of
from visitdocs.word.inserts.pictures import EMU_PER_MILLIMETRE, inline_picture
from visitdocs.word.inserts.target_part import put_image
from visitdocs.word.inserts.xml_text import OWN
from visitdocs.word.parts import stories

MARK = f"{{{OWN}}}page-code"
PICTURE, TEXT = "picture", "text"
MILLIMETRES, QUIET_ZONE = 12, 4  # of the code itself; in modules around it
PIXELS = 8  # a module of the picture
PAGE = " PAGE \\* Arabic "

make = maker("w")


def page_code_filters() -> dict[str, Callable[..., Markup]]:
    """The filters `page_code` and `page_code_text`."""
    return {"page_code": lambda _document: _mark(PICTURE), "page_code_text": lambda _document: _mark(TEXT)}


def put_page_codes(document: Document, code: str) -> None:
    """Put the code of its page in the place of every mark; `code` is what stands in front of the page's number."""
    for story in stories(document):
        for mark in list(story.part.element.iter(MARK)):
            runs = _text(code) if mark.get("shows") == TEXT else _barcode(story.part, code)
            _replace(parent_of(mark), list(runs))


def _mark(shows: str) -> Markup:
    mark = make.r(etree.Element(MARK, {"shows": shows}))
    return Markup(etree.tostring(mark, encoding="unicode"))


def _barcode(part: StoryPart, code: str) -> Iterator[etree._Element]:
    """The field ([MS-OI29500] 3.1.3.2.7): level M of error correction is 1, the scale is in per cent."""
    yield _field_mark("begin")
    yield _instruction(f' DISPLAYBARCODE "{code}')
    yield from _page(_instruction("1"))
    yield _instruction('" QR \\q 1 \\s 100 ')
    yield _field_mark("separate")
    yield make.r(_picture(part, code))
    yield _field_mark("end")


def _text(code: str) -> Iterator[etree._Element]:
    yield make.r(make.t(code))
    yield from _page(make.r(make.t("1")))


def _page(saved: etree._Element) -> Iterator[etree._Element]:
    yield _field_mark("begin")
    yield _instruction(PAGE)
    yield _field_mark("separate")
    yield saved
    yield _field_mark("end")


def _picture(part: StoryPart, code: str) -> etree._Element:
    import segno  # few documents have codes

    symbol = segno.make(f"{code}1", error="M", mask=0, micro=False, boost_error=False)  # asked for its size only
    version, modules = symbol.version, symbol.symbol_size(border=0)[0]
    output = BytesIO()
    without_page = segno.make(code, version=version, error="M", micro=False, boost_error=False)
    without_page.save(output, kind="png", scale=PIXELS, border=QUIET_ZONE)
    side = round(MILLIMETRES * EMU_PER_MILLIMETRE * (modules + 2 * QUIET_ZONE) / modules)
    return inline_picture(put_image(part, output.getvalue(), "png"), (side, side), "", "qr.png")


def _replace(marked: etree._Element, runs: Sequence[etree._Element]) -> None:
    """Put runs into the place of a marked one, with its look: it has taken over that of its tag."""
    look = marked.find(f"{W}rPr")
    for run in runs:
        if look is not None:
            run.insert(0, deepcopy(look))
    place = parent_of(marked)
    place[place.index(marked) : place.index(marked) + 1] = runs


def _field_mark(kind: str) -> etree._Element:
    return make.r(make.fldChar({f"{W}fldCharType": kind}))


def _instruction(text: str) -> etree._Element:
    return make.r(make.instrText(text, {XML_SPACE: "preserve"}))
