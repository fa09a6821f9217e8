"""Forms as Word saves them: runs cut up, dates and lists with values of their own, placeholders still showing."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from made_forms import EVERY_KIND, made_form
from returned import codes, read, registration
from test_answers_of_every_hand import every_kind
from test_libreoffice_forms import EXPECTED, LINES, TEXTS, filled

from visitdocs.fields.field_type import FieldType
from visitdocs.returns import Unusable

CONTROL = re.compile(r"<w:sdt>.*?</w:sdt>", re.DOTALL)
WORD = "http://schemas.microsoft.com/office/word/2012/wordml"


def changed(docx: bytes, change: object) -> bytes:
    """The Word file with each of its controls changed."""
    output = BytesIO()
    with ZipFile(BytesIO(docx)) as source, ZipFile(output, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                before, data = data, CONTROL.sub(change, data.decode()).encode()
                assert data != before
            target.writestr(name, data)
    return output.getvalue()


def as_word_saves(found: re.Match[str]) -> str:
    """A control with what Word adds, its text cut into runs with marks of spelling and revision between them."""
    control = re.sub(r"<w:t( [^>]*)?>([^<]{4,})</w:t>", _cut, found[0])
    control = control.replace("</w:sdtPr>", f'<w15:appearance xmlns:w15="{WORD}" w15:val="boundingBox"/></w:sdtPr>')
    return control.replace("</w:sdtPr>", "</w:sdtPr><w:sdtEndPr><w:rPr><w:b/></w:rPr></w:sdtEndPr>")


def _cut(found: re.Match[str]) -> str:
    text, half = found[2], len(found[2]) // 2
    pieces = f'<w:t xml:space="preserve">{text[:half]}</w:t></w:r><w:proofErr w:type="spellStart"/>'
    return f'{pieces}<w:r w:rsidR="00A77B3E"><w:lastRenderedPageBreak/><w:t xml:space="preserve">{text[half:]}</w:t>'


def with_date(found: re.Match[str]) -> str:
    """A date that was picked: Word keeps it apart from the text, which is in the format of the control."""
    return re.sub(r"<w:date(/?)>", r'<w:date w:fullDate="2018-01-05T00:00:00Z"\1>', found[0])


@pytest.mark.parametrize("save", [as_word_saves, with_date])
def test_what_word_adds_changes_no_answer(save: object) -> None:
    found = registration(changed(filled(multiline=LINES), save), every_kind())
    assert found.answers == EXPECTED
    assert codes(found) == []


def test_a_line_that_ends_as_a_paragraph_or_by_hand_is_the_same() -> None:
    returns = changed(filled(multiline=LINES), lambda found: found[0].replace("<w:br/>", "<w:cr/>"))
    assert registration(returns, every_kind()).answers == EXPECTED


def test_what_is_deleted_with_changes_tracked_is_no_answer() -> None:
    deleted = '<w:del w:id="9" w:author="x"><w:r><w:delText>stare</w:delText></w:r></w:del>'
    inserted = '<w:ins w:id="8" w:author="x"><w:r><w:t>50-001</w:t></w:r></w:ins>'

    def track(found: re.Match[str]) -> str:
        if TEXTS[FieldType.POSTCODE] not in found[0]:
            return found[0]
        return re.sub(r"<w:sdtContent>.*</w:sdtContent>", f"<w:sdtContent>{deleted}{inserted}</w:sdtContent>", found[0])

    found = registration(changed(filled(multiline=LINES), track), every_kind())
    assert {key: answer for key, answer in found.answers.items() if answer != EXPECTED[key]} == {"f7": "50-001"}


def test_placeholders_that_show_are_no_answers() -> None:
    (judged,) = read(changed(made_form(EVERY_KIND)[0], as_word_saves), every_kind())
    assert isinstance(judged, Unusable)
    assert judged.reason.code == "returned-blank"
