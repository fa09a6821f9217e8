"""Forms of several people in one file are told apart or refused; pages that are lost are told."""

from io import BytesIO

import pypdf
import pytest
from pypdf.generic import ArrayObject, FloatObject, NameObject, TextStringObject
from returned import codes, read, registration, sent

from visitdocs.returns import AskedForm, Registration
from visitdocs.returns.examination import examine
from visitdocs.returns.places import KnownForms
from visitdocs.returns.sent_file import Unusable


def named(pdf: bytes, name: str) -> bytes:
    """The form with another name in it."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf))
    writer.update_page_form_field_values(None, {"person.name": name}, auto_regenerate=None)
    return written(writer)


def written(writer: pypdf.PdfWriter) -> bytes:
    """What a writer writes."""
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def by_append(*files: bytes) -> bytes:
    """Joined with their trees of fields."""
    writer = pypdf.PdfWriter()
    for file in files:
        writer.append(BytesIO(file))
    return written(writer)


def by_pages(*files: bytes) -> bytes:
    """Joined page by page: the tree of fields is lost."""
    writer = pypdf.PdfWriter()
    for file in files:
        for page in pypdf.PdfReader(BytesIO(file)).pages:
            writer.add_page(page)
    writer.root_object.pop("/AcroForm", None)
    return written(writer)


@pytest.mark.parametrize("join", [by_append, by_pages])
def test_forms_of_two_people_joined_are_two(join: object, filled: dict[str, bytes], asked: AskedForm) -> None:
    first, second = named(filled["pypdf"], "Łucja Przykładowa"), named(filled["PDFium"], "Jan Próbny")
    found = read(join(first, second), asked)
    assert [one.answers["person.name"] for one in found] == ["Łucja Przykładowa", "Jan Próbny"]
    assert [one.answers["track"] for one in found] == [("owes",), ("owes",)]
    assert {code for one in found for code in codes(one)} & {"returned-fields-lost", "returned-fields-added"} == set()


def test_pages_copied_without_the_form_say_the_same(filled: dict[str, bytes], asked: AskedForm) -> None:
    assert registration(by_pages(filled["pypdf"]), asked).answers == registration(filled["pypdf"], asked).answers


def test_two_people_whose_fields_were_merged_are_refused(filled: dict[str, bytes]) -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(filled["pypdf"]))
    for page in list(writer.pages)[:2]:
        copy = writer.add_blank_page(page.mediabox.width, page.mediabox.height)
        for key in ("/Contents", "/Resources", "/Annots"):
            copy[NameObject(key)] = page.raw_get(key)
    examined = examine((sent(written(writer)), KnownForms()))
    assert isinstance(examined, Unusable)
    assert examined.reason.code == "returned-joined"


def test_two_people_in_one_word_file_are_refused(filled: dict[str, bytes]) -> None:
    from docx import Document

    document = Document(BytesIO(filled["fill, Word"]))
    body = document.element.body
    for element in list(body)[:-1]:
        body.insert(len(body) - 1, __import__("copy").deepcopy(element))
    output = BytesIO()
    document.save(output)
    examined = examine((sent(output.getvalue()), KnownForms()))
    assert isinstance(examined, Unusable)
    assert examined.reason.code == "returned-joined"


def test_a_page_that_is_missing_is_told_with_what_stood_on_it(filled: dict[str, bytes], asked: AskedForm) -> None:
    writer = pypdf.PdfWriter()
    writer.append(BytesIO(filled["pypdf"]), pages=(0, 1))
    (found,) = read(written(writer), asked)
    assert isinstance(found, Registration)
    (lost,) = [finding.message for finding in found.findings if finding.message.code == "returned-fields-lost"]
    assert "Podpis osoby zgłaszanej" in str(lost.values)
    assert found.answers["person.name"] == "Zażółć gęślą jaźń ŁÓDŹ"


def test_a_field_that_was_added_is_told(filled: dict[str, bytes], asked: AskedForm) -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(filled["pypdf"]))
    field = next(one.get_object() for one in writer.pages[0]["/Annots"] if one.get_object()["/Subtype"] == "/Widget")
    copy = field.clone(writer, force_duplicate=True)
    copy[NameObject("/T")] = TextStringObject("extra")
    copy[NameObject("/Rect")] = ArrayObject([FloatObject(number) for number in (10, 10, 60, 30)])
    copy.pop("/Parent", None)
    writer.pages[0][NameObject("/Annots")] = ArrayObject([*writer.pages[0]["/Annots"], copy.indirect_reference])
    assert "returned-fields-added" in codes(registration(written(writer), asked))
