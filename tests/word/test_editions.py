"""The edition of a form: no two that ask or look differently share one, and what is neither does not count."""

import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from made_templates import NAME, SAMPLE, parts, sample_pictures
from whole_sample import WHOLE

from visitdocs.definition import read_definition
from visitdocs.word import DocumentProperties, fill_template, template_context
from visitdocs.word.finishing.edition import page_code

TEMPLATE = (SAMPLE.parents[1] / "templates" / "registration_form.docx").read_bytes()
DEFINITION = WHOLE
PROPERTIES = DocumentProperties("Formularz", author="DOPS", programme="wizyta")


def form(definition: str = DEFINITION, template: bytes = TEMPLATE, properties: object = PROPERTIES) -> bytes:
    """The sample's form."""
    context = template_context(read_definition(definition.encode(), SAMPLE.name).visit, "form")
    return fill_template(template, NAME, context, sample_pictures(), properties)


def edition(docx: bytes) -> str:
    """What the custom properties of a Word file say."""
    root = etree.fromstring(parts(docx)["docProps/custom.xml"])
    return next("".join(entry.itertext()) for entry in root if entry.get("name") == "visitdocs.edition")


EDITION = edition(form())


def changed(name: str, old: str, new: str) -> bytes:
    """The template with something else in one part."""
    found = parts(TEMPLATE)
    text = found[name].decode()
    assert old in text
    return packed({**found, name: text.replace(old, new, 1).encode()})


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A package of these parts, in their order."""
    output = BytesIO()
    with zipfile.ZipFile(output, "w", method) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return output.getvalue()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("label: Adres e-mail,", "label: Adres poczty,"),
        ("jednostka samorządu terytorialnego (JST)", "samorząd"),
        ("Podajemy go w sprawozdaniu z projektu.", "Podajemy go w sprawozdaniu."),
        ("max_length: 90", "max_length: 89"),
    ],
)
def test_another_label_option_help_or_limit_is_another_edition(old: str, new: str) -> None:
    assert old in DEFINITION
    assert edition(form(DEFINITION.replace(old, new, 1))) != EDITION


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/document.xml", "Jak wysłać zgłoszenie", "Jak odesłać zgłoszenie"),
        ("word/footer1.xml", "Strona ", "Str. "),
        ("word/styles.xml", 'w:val="0F4C5C"', 'w:val="0F4C5D"'),
        ("word/document.xml", 'w:left="1134"', 'w:left="1133"'),
    ],
)
def test_another_wording_style_or_margin_of_the_template_is_another_edition(part: str, old: str, new: str) -> None:
    assert edition(form(template=changed(part, old, new))) != EDITION


def test_how_the_template_is_packed_and_what_it_says_of_itself_do_not_count() -> None:
    found = parts(TEMPLATE)
    turned = packed(dict(reversed(found.items())), zipfile.ZIP_STORED)
    other = replace(PROPERTIES, title="Inny", author="Kto inny", created=date(2030, 1, 1), revision=7, programme="x")
    written = changed("word/styles.xml", "<w:docDefaults>", "<w:docDefaults  >")
    edited = changed("word/document.xml", "<w:p>", '<w:p w:rsidR="00AB12CD">')
    assert {
        edition(form(template=turned)),
        edition(form(properties=other)),
        edition(form(template=written)),
        edition(form(template=edited)),
    } == {EDITION}


def test_with_and_without_codes_a_form_is_told_apart_and_the_page_does_not_count() -> None:
    without = changed("word/footer1.xml", "{{r document|page_code }}", "")
    assert edition(form(template=without)) != EDITION
    instructions = re.findall(rb"<w:instrText[^>]*>([^<]*)", parts(form())["word/footer1.xml"])
    code = page_code("wizyta", EDITION)
    assert instructions[2:] == [
        b" PAGE \\* Arabic ",
        f' DISPLAYBARCODE "{code}'.encode(),
        b" PAGE \\* Arabic ",
        b"1",
        b'" QR \\q 1 \\s 100 ',
    ]


@given(st.text(), st.integers(1, 99_999))
def test_a_code_fits_into_version_three_whatever_the_programme_is_called(programme: str, page: int) -> None:
    symbol = segno.make(f"{page_code(programme, EDITION)}{page}", error="M", micro=False, boost_error=False)
    assert symbol.version <= 3
    assert symbol.mode == "alphanumeric"


@given(st.lists(st.text(), min_size=2, max_size=20, unique=True))
def test_programmes_have_codes_of_their_own(programmes: list[str]) -> None:
    assert len({page_code(programme, EDITION) for programme in programmes}) == len(programmes)
