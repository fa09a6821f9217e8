"""What a filled file says about itself, to the letter: Word and assistive technology read it."""

import datetime
import re

from made_templates import fill, parts, template

from visitdocs.templating.entries import Entry
from visitdocs.word import DocumentProperties

HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
CORE = (
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "http://purl.org/dc/elements/1.1/",
    "http://purl.org/dc/terms/",
    "http://www.w3.org/2001/XMLSchema-instance",
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
CUSTOM = (
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" name="{}" pid="{}"><vt:lpwstr>{}</vt:lpwstr></property>'
)


def said(body: str = "a", **properties: object) -> dict[str, str]:
    """The three parts of properties of a document that prints `body`."""
    given = {"title": "Tytuł", "author": "DOPS", "created": datetime.date(2017, 11, 16), **properties}
    found = parts(fill(template(body), {"visit": Entry({"revision": 2})}, DocumentProperties(**given)))
    return {
        name: found[f"docProps/{name}.xml"].decode()
        for name in ("core", "app", "custom")
        if f"docProps/{name}.xml" in found
    }


def core(*elements: str, modified: str = "2017-11-16") -> str:
    """The core properties with these elements before the two days."""
    names = zip(("cp", "dc", "dcterms", "xsi"), CORE, strict=True)
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in names)
    days = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:{name}>'
        for name, day in (("created", "2017-11-16"), ("modified", modified))
    )
    return f"{HEAD}<cp:coreProperties {declared}>{''.join(elements)}{days}</cp:coreProperties>"


def test_all_that_is_known_is_said() -> None:
    facts = {"subject": "Wizyta & wyjazd", "keywords": "ekonomia", "language": "en", "programme": "x"}
    found = said("{{ visit.revision }}", **facts, revision=2, revised=datetime.date(2017, 11, 20))
    assert found["core"] == core(
        "<dc:title>Tytuł</dc:title>",
        "<dc:subject>Wizyta &amp; wyjazd</dc:subject>",
        "<dc:creator>DOPS</dc:creator>",
        "<cp:keywords>ekonomia</cp:keywords>",
        "<cp:lastModifiedBy>DOPS</cp:lastModifiedBy>",
        "<dc:language>en-GB</dc:language>",
        "<cp:revision>2</cp:revision>",
        modified="2017-11-20",
    )
    assert found["app"] == (
        f'{HEAD}<Properties xmlns="{OFFICE}/extended-properties">'
        "<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"
    )
    (edition,) = re.findall(">([A-Z2-7]{16})<", found["custom"])
    assert found["custom"] == (
        f'{HEAD}<Properties xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes">'
        + CUSTOM.format("visitdocs.edition", 2, edition)
        + CUSTOM.format("visitdocs.programme", 3, "x")
        + CUSTOM.format("visitdocs.revision", 4, "2")
        + "</Properties>"
    )


def test_a_document_that_does_not_print_its_revision_is_the_same_from_one_to_the_next() -> None:
    first, second = (
        said(programme="x", revision=number, revised=datetime.date(2017, 11, 16 + number)) for number in (1, 2)
    )
    assert first == second
    assert "visitdocs.revision" not in first["custom"]


def test_what_is_not_known_is_left_out_and_a_revision_is_at_least_one() -> None:
    assert said(title="", author="")["core"] == core("<dc:language>pl-PL</dc:language>")
    found = said("{{ visit.revision }}", title="", author="", revision=0)
    assert found["core"] == core("<dc:language>pl-PL</dc:language>", "<cp:revision>1</cp:revision>")
    assert "custom" not in found
