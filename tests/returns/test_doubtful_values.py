"""What cannot be trusted as it stands is never taken in silence."""

from io import BytesIO

import pypdf
import pytest
from filled_forms import SLUG
from pypdf.generic import NameObject, TextStringObject
from returned import codes, registration, sent
from test_joined_and_cut import written

from visitdocs.messages import language_named
from visitdocs.returns import AskedForm, Editions, Registration, State, Unusable
from visitdocs.returns.examination import examine
from visitdocs.returns.judging import judge
from visitdocs.returns.places import KnownForms
from visitdocs.returns.returned_form import Format, ReturnedForm
from visitdocs.returns.sent_file import Forms


def changed(pdf: bytes, name: str, **entries: object) -> bytes:
    """The form with entries of one widget's field set behind its back."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf))
    for page in writer.pages:
        for reference in page.get("/Annots", []):
            widget = reference.get_object()
            if widget["/Subtype"] == "/Widget" and _name(widget) == name:
                for key, value in entries.items():
                    holder = widget if key == "AS" or "/T" in widget else widget["/Parent"].get_object()
                    holder[NameObject(f"/{key}")] = value
    return written(writer)


def _name(widget: pypdf.generic.DictionaryObject) -> str:
    parts, node = [], widget
    while node is not None:
        parts = [str(node["/T"]), *parts] if "/T" in node else parts
        node = node["/Parent"].get_object() if "/Parent" in node else None
    return ".".join(parts)


def test_a_text_that_is_not_the_one_shown_is_told(filled: dict[str, bytes], asked: AskedForm) -> None:
    found = registration(changed(filled["pypdf"], "institution.town", V=TextStringObject("Kraków")), asked)
    (doubt,) = [finding for finding in found.findings if finding.message.code == "returned-doubtful-text"]
    assert doubt.field == "institution.town"
    assert (
        language_named("pl").say(doubt.message) == "Miejscowość: formularz pokazuje „Łódź”, a zapisane jest co innego"
    )
    assert found.state is State.TO_BE_CHECKED


def test_a_text_that_is_only_shown_is_taken_and_told(filled: dict[str, bytes], asked: AskedForm) -> None:
    found = registration(changed(filled["pypdf"], "institution.town", V=TextStringObject("")), asked)
    assert found.answers["institution.town"] == "Łódź"
    assert "returned-doubtful-text" in codes(found)


def test_a_rich_text_is_read_where_there_is_no_other(filled: dict[str, bytes], asked: AskedForm) -> None:
    rich = TextStringObject('<body xmlns="http://www.w3.org/1999/xhtml"><p>Łódź</p></body>')
    pdf = changed(filled["pypdf"], "institution.town", V=TextStringObject(""), RV=rich)
    assert registration(pdf, asked).answers["institution.town"] == "Łódź"


@pytest.mark.parametrize("state", ["/Yes", "/Off"])
def test_a_tick_that_is_held_and_not_shown_or_shown_and_not_held_is_told(
    state: str, filled: dict[str, bytes], asked: AskedForm
) -> None:
    name = "consent.image" if state == "/Yes" else "diets.gluten-free"
    found = registration(changed(filled["pypdf"], name, AS=NameObject(state)), asked)
    assert "returned-doubtful-tick" in codes(found)


def test_two_ticks_where_one_is_allowed_are_told(filled: dict[str, bytes], asked: AskedForm) -> None:
    form = examine((sent(filled["fill, Word"]), KnownForms()))
    assert isinstance(form, Forms)
    (one,) = form.forms
    both = type(one)(one.format, {**one.controls, "track.pes-jst": True}, one.edition, one.programme)
    judged = judge(sent(b""), 0, both, Editions(asked))
    assert not isinstance(judged, Unusable)
    assert judged.answers["track"] == ("pes-jst", "owes")
    assert "returned-two-ticks" in codes(judged)


def test_another_wording_around_the_fields_is_told(filled: dict[str, bytes], asked: AskedForm) -> None:
    from docx import Document

    document = Document(BytesIO(filled["fill, Word"]))
    paragraph = next(
        paragraph
        for table in document.tables
        for cell in table._cells
        for paragraph in cell.paragraphs
        if paragraph.text.startswith("Znam regulamin") or "regulamin" in paragraph.text
    )
    paragraph.add_run(" oraz nie zgadzam się z nim")
    output = BytesIO()
    document.save(output)
    assert "returned-reworded" in codes(registration(output.getvalue(), asked))
    assert "returned-reworded" not in codes(registration(filled["fill, Word"], asked))


def test_an_earlier_edition_is_mapped_by_name_and_told(filled: dict[str, bytes], asked: AskedForm) -> None:
    from dataclasses import replace

    newer = replace(asked, edition="AAAAAAAAAAAAAAAA", words=())
    known = registration(filled["pypdf"], newer, asked)
    assert "returned-outdated" in codes(known)
    assert known.answers["person.name"] == "Zażółć gęślą jaźń ŁÓDŹ"
    assert "returned-unknown-edition" in codes(registration(filled["pypdf"], newer))


def test_the_form_of_another_visit_is_refused(filled: dict[str, bytes], asked: AskedForm) -> None:
    from dataclasses import replace

    other = replace(asked, programmes=frozenset({"2018-05-inna"}))
    form = examine((sent(filled["pypdf"]), KnownForms()))
    assert isinstance(form, Forms)
    judged = judge(sent(filled["pypdf"]), 0, form.forms[0], Editions(other))
    assert isinstance(judged, Unusable)
    assert judged.reason.code == "returned-of-another-visit"


def test_answers_under_other_names_are_no_blank_form(asked: AskedForm) -> None:
    """Nothing that somebody typed is taken for nothing, whatever the fields are called."""
    form = ReturnedForm(Format.WORD, {"f0": "Łucja", "f1": ""}, "AAAAAAAAAAAAAAAA", SLUG)
    judged = judge(sent(b""), 0, form, Editions(asked))
    assert isinstance(judged, Registration)
    assert {"returned-unknown-edition", "returned-fields-added", "returned-fields-lost"} <= set(codes(judged))
