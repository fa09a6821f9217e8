"""What a filled file says about itself, to the letter: Word and assistive technology read it."""

import datetime
import re

from made_templates import fill, parts, template

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


def said(**properties: object) -> dict[str, str]:
    """The three parts of properties."""
    given = {"title": "Tytuł", "author": "DOPS", "created": datetime.date(2017, 11, 16), **properties}
    found = parts(fill(template("a"), {}, DocumentProperties(**given)))
    return {
        name: found[f"docProps/{name}.xml"].decode()
        for name in ("core", "app", "custom")
        if f"docProps/{name}.xml" in found
    }


def core(*elements: str) -> str:
    """The core properties with these elements before the two days."""
    names = zip(("cp", "dc", "dcterms", "xsi"), CORE, strict=True)
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in names)
    days = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">2017-11-16T00:00:00Z</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return f"{HEAD}<cp:coreProperties {declared}>{''.join(elements)}{days}</cp:coreProperties>"


def test_all_that_is_known_is_said() -> None:
    found = said(subject="Wizyta & wyjazd", keywords="ekonomia", revision=2, language="en-GB", programme="x")
    assert found["core"] == core(
        "<dc:title>Tytuł</dc:title>",
        "<dc:subject>Wizyta &amp; wyjazd</dc:subject>",
        "<dc:creator>DOPS</dc:creator>",
        "<cp:keywords>ekonomia</cp:keywords>",
        "<cp:lastModifiedBy>DOPS</cp:lastModifiedBy>",
        "<dc:language>en-GB</dc:language>",
        "<cp:revision>2</cp:revision>",
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


def test_what_is_not_known_is_left_out_and_a_revision_is_at_least_one() -> None:
    found = said(title="", author="", revision=0)
    assert found["core"] == core("<dc:language>pl-PL</dc:language>", "<cp:revision>1</cp:revision>")
    assert "custom" not in found
