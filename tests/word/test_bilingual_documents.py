"""A document in another language than its visit: what is translated, what is marked, run by run, in Word and in PDF."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pikepdf
import pytest
from lxml import etree
from made_templates import sample_pictures, template
from said import english, polish
from whole_sample import WHOLE

from visitdocs.definition import Visit, read_definition
from visitdocs.document import read_document
from visitdocs.fields.field_type import FieldType
from visitdocs.messages import Listed, Quoted
from visitdocs.pdf import typeset
from visitdocs.problems import Problem
from visitdocs.templating.spoken_text import Part, SpokenText
from visitdocs.word import DocumentProperties, filled_template, template_context
from visitdocs.word.inserts.untranslated import Untranslated

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ENGLISH = (
    "  invitation_en: {language: en, template: x.docx, title: 'Invitation {visit.dates}', file_name: Invitation}\n"
)
TRANSLATIONS = """
translations:
  en:
    wizyta studyjna: study visit
    do Wielkopolski: to Wielkopolska
    Imię i nazwisko: Name and surname
    Pokazujemy…: We show.
"""


def visit(translations: str = TRANSLATIONS) -> Visit:
    text = WHOLE.replace("\ndocuments:\n", f"\ndocuments:\n{ENGLISH}") + translations
    return read_definition(text.encode(), "x.yaml").visit


def made(
    *paragraphs: str, document: str = "invitation_en", of: Visit | None = None
) -> tuple[bytes, tuple[Problem, ...]]:
    """The filled document, and what is said of it."""
    found = of or visit()
    context = template_context(found, document)
    properties = DocumentProperties("Invitation", language=found.language_of(document))
    filled = filled_template(template(*paragraphs), "templates/x.docx", context, sample_pictures(), properties)
    return filled.docx, filled.problems


def runs(docx: bytes) -> list[list[tuple[str, str]]]:
    """The texts of every paragraph with the language that each run says, "" for that of the document."""
    root = etree.fromstring(zipfile.ZipFile(BytesIO(docx)).read("word/document.xml"))
    return [
        [(_said(run), _tag(run)) for run in paragraph.iter(f"{W}r") if _said(run)] for paragraph in root.iter(f"{W}p")
    ]


def _said(run: etree._Element) -> str:
    return "".join(text.text or "" for text in run.iter(f"{W}t"))


def _tag(run: etree._Element) -> str:
    language = run.find(f"{W}rPr/{W}lang")
    return "" if language is None else language.get(f"{W}val", "")


def test_a_translated_text_is_in_the_documents_language_and_any_other_is_marked() -> None:
    docx, _ = made("A {{ visit.kind }} in {{ organiser.address.town }}: {{ visit.lasting }} {{ visit.destination }}.")
    assert runs(docx) == [
        [("A study visit in ", ""), ("Wrocław", "pl-PL"), (": two-day study visit to Wielkopolska.", "")]
    ]


def test_what_the_program_says_itself_is_in_the_documents_language() -> None:
    docx, _ = made(
        "{{ visit.dates }}, {{ agenda[0].slots[0].time }}, {{ registration.sending.until }}",
        '{{ registration.places|plural("place", "places") }}, {{ agenda[0].ordinal }}, {{ data_protection.law.short }}',
        "{{ document.title }}, {{ registration.sending.what }}",
    )
    assert runs(docx) == [
        [("27–\u206028\u00a0November 2017, 07:00–\u206010:30, by 15:00 on Tuesday 21\u00a0November 2017", "")],
        [("40\u00a0places, first, the Act on the Protection of Personal Data", "")],
        [
            (
                "Invitation 27–\u206028\u00a0November 2017, "
                "a scan of the signed form or an electronically signed PDF file",
                "",
            )
        ],
    ]


def test_a_text_made_of_several_keeps_the_languages_of_its_parts() -> None:
    docx, _ = made("{{ visit.route[:2]|listing }}", "{{ organiser.address }}", "{{ registration.sending.contact }}")
    assert runs(docx) == [
        [("Puszczykowo", "pl-PL"), (" and ", ""), ("Piątkowo", "pl-PL")],
        [("ul.\u00a0Przykładowa 1", "pl-PL"), (", 50-000 ", ""), ("Wrocław", "pl-PL")],
        [
            ("Zespół do spraw ekonomii społecznej, w\u00a0dni robocze w\u00a0godzinach 8:00–\u206015:00", "pl-PL"),
            (", tel.\u00a0+48\u00a071\u00a0000\u00a000\u00a000", ""),
        ],
    ]


def test_addresses_and_codes_are_in_no_language() -> None:
    docx, _ = made("{{ organiser.email }} {{r organiser.website|link }} {{ project.number }} {{ organiser.phone }}")
    assert {tag for paragraph in runs(docx) for _, tag in paragraph} == {""}


def test_the_typography_of_a_language_never_runs_over_the_other() -> None:
    docx, _ = made('The "{{ visit.title }}" is a visit in {{ visit.route[2] }}, which I like')
    (paragraph,) = runs(docx)
    assert [text for text, tag in paragraph if not tag] == ["The “", "” is a visit in ", ", which I\u00a0like"]
    polish, _ = made("„{{ visit.title }}” i w {{ visit.route[2] }}", document="invitation")
    assert "i\u00a0w\u00a0Poznań" in "".join(text for text, _ in runs(polish)[0])


def test_a_translation_is_in_one_run_with_the_template_and_long_texts_keep_their_lines() -> None:
    docx, _ = made("{{ visit.purpose }} {{ registration.fields[0].fields[0].label }}")
    assert runs(docx)[0][0][0].startswith("We show. ")


def test_the_documents_of_the_visits_own_language_are_as_they_were() -> None:
    paragraphs = ("{{ visit.kind }}, {{ visit.route|listing }}", "{{ organiser.address }}")
    with_english, told = made(*paragraphs, document="invitation")
    alone = read_definition(WHOLE.encode(), "x.yaml").visit
    assert with_english == made(*paragraphs, document="invitation", of=alone)[0]
    assert told == ()


def test_what_is_missing_is_told_once_with_the_document_and_how_many() -> None:
    _, told = made("{{ visit.title }} {{ visit.title|upper }} {{ visit.reason }} {{ visit.kind }} {{ organiser.name }}")
    (problem,) = told
    assert (problem.code, problem.message.number) == ("texts-not-translated", 2)
    values = dict(problem.message.values)
    assert (values["title"], values["language"]) == ("Invitation", "en")
    assert [quoted.text[:23] for quoted in values["texts"].items] == [
        "Poznaj i zainspiruj się",
        "Rozwiązania, które zoba",
    ]


@pytest.mark.parametrize(("number", "shown", "such_as"), [(10, 10, False), (11, 10, True)])
def test_ten_texts_are_all_quoted_and_of_more_the_first_ten(number: int, shown: int, such_as: bool) -> None:
    found = Untranslated()
    for position in range(number):
        found.note(SpokenText.of([Part(f"tekst {position}", "pl", wanted=f"tekst {position}")]))
    (problem,) = found.problems("x.docx", "Invitation", "en")
    assert problem.message.number == number
    quoted = tuple(Quoted(f"tekst {position}") for position in range(shown))
    assert dict(problem.message.values)["texts"] == Listed(quoted)
    assert ("such as" in english(problem.message), "na przykład" in polish(problem.message)) == (such_as, such_as)


def test_names_people_and_places_need_no_translation() -> None:
    _, told = made(
        "{{ organiser.name }} {{ organiser.address }} {{ visit.route|listing }} {{ visit.region }} {{ visit.dates }}",
        "{% for host in hosts %}{{ host.name }} {{ host.town }} {% endfor %}{{ organiser.email }}",
    )
    assert told == ()


def test_another_documents_title_is_in_its_own_language() -> None:
    docx, told = made("See {{ documents.regulations.title }} and {{ documents.invitation_en.title }}")
    (paragraph,) = runs(docx)
    assert [tag for _, tag in paragraph] == ["", "pl-PL", ""]
    assert told == ()
    polish, _ = made("Zob. {{ documents.invitation_en }}", document="invitation")
    assert [tag for _, tag in runs(polish)[0]] == ["", "en-GB"]


def test_pdf_readers_hear_every_part_in_its_own_language() -> None:
    docx, _ = made("A visit to {{ visit.route[2] }} today", "{{ visit.reason }}", "Only English")
    pdf = pikepdf.open(BytesIO(typeset(read_document(docx, "x").document, "x").pdf))
    assert str(pdf.Root.Lang) == "en-US"  # that of the template, whose default is English of another country
    spans = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/Lang" in item and "/S" in item]
    assert [(str(span.S), str(span.Lang)) for span in spans] == [("/Span", "pl-PL")] * 2


def test_what_is_said_of_a_field_is_heard_in_its_own_language() -> None:
    fields = [
        field
        for section in visit().registration.fields
        for field in section.fields
        if field.type in (FieldType.TEXT, FieldType.EMAIL)
    ]
    assert fields[0].label == "Imię i nazwisko"
    tag = "{% for section in registration.fields %}{% for f in section.fields if f.type in ('text', 'email') %}"
    docx, _ = made(tag + "{{ f.label }} {{r f|control }} {% endfor %}{% endfor %}")
    pdf = pikepdf.open(BytesIO(typeset(read_document(docx, "x").document, "x").pdf))
    forms = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Form"]
    heard = {str(form.K.Obj.TU): str(form.get("/Lang", "")) for form in forms}
    assert heard.pop("Name and surname, type text (up to 50 characters)") == ""
    assert len(heard) == len(fields) - 1
    assert set(heard.values()) == {"pl-PL"}
    assert "Pełna nazwa, wpisz tekst (do 90 znaków)" in heard


def test_a_logo_is_described_in_its_own_language() -> None:
    docx, told = made("{{r organiser.logo|picture(10) }}")
    root = etree.fromstring(zipfile.ZipFile(BytesIO(docx)).read("word/document.xml"))
    (drawing,) = root.iter(f"{W}drawing")
    assert _tag(drawing.getparent()) == "pl-PL"
    assert [problem.code for problem in told] == ["texts-not-translated"]
