"""From a register as staff left it to documents: who gets which, what they say, and what becomes of them later."""

import sys
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator
from said import english, polish, refused
from taking_part import (
    ANNA,
    JAN,
    NEED,
    OLA,
    STAFF,
    everything,
    files_of,
    pdf_of,
    project_in,
    register_of,
    staff_sheet,
    staff_write,
    words_of,
)
from verapdf import violations
from word_files import docx as word_file
from word_files import paragraph, run, unzipped

import visitdocs
from visitdocs.ooxml.namespaces import W
from visitdocs.pipeline.invitations.general_road import general_copy
from visitdocs.pipeline.invitations.quick_road import QuickRoad
from visitdocs.pipeline.participants import checking
from visitdocs.problems import Severity

LIST, BADGES = "Lista_obecnosci_27-28_11_2017", "Identyfikatory_27-28_11_2017"
LETTER, CERTIFICATE = "Potwierdzenie_Z-0001_Anna_Przykladowa", "Zaswiadczenie_Z-0001_Anna_Przykladowa"


def both(*names: str) -> list[str]:
    """The files of documents with these names."""
    return sorted(name + suffix for name in names for suffix in (".docx", ".pdf"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> visitdocs.OpenProgramme:
    """Anna is accepted and was there, Jan is accepted, Ola is on the waiting list."""
    visit = project_in(tmp_path_factory.mktemp("visit"), ANNA, JAN, OLA)
    staff_write(visit, 2, **STAFF, Zwrot="Szanowna Pani Wójt")
    staff_write(visit, 3, Decyzja="TAK", Imię_i_nazwisko="Jan Kłos")
    staff_write(visit, 4, Decyzja="rezerwa")
    saved = visit.participants(jobs=1).save()
    assert (saved.made, saved.unchanged, saved.removed, saved.failed, saved.problems) == (5, 0, 0, 0, ())
    return visit


def test_each_document_is_made_for_those_it_is_for_and_for_nobody_else(made: visitdocs.OpenProgramme) -> None:
    assert files_of(made) == both(LIST, BADGES, LETTER, CERTIFICATE, "Potwierdzenie_Z-0002_Jan_Klos")


def test_they_say_what_the_register_says_with_what_staff_corrected(made: visitdocs.OpenProgramme) -> None:
    letter, certificate = words_of(pdf_of(made, LETTER)), words_of(pdf_of(made, CERTIFICATE))
    assert "Anna Przykładowa Gmina Przykładowo" in letter
    assert "Szanowna Pani Wójt, potwierdzamy miejsce" in letter
    assert "Ścieżka OWES" in letter
    assert "pokój dwuosobowy" in letter
    assert "najpóźniej na 3 dni przed początkiem: wizyty@dops.example.org" in letter
    assert "Warsztat dobrych praktyk OWES" in letter
    assert "Od reintegracji do zatrudnienia" not in letter  # it is a session of the other track
    assert "Zbiórka o 6:45: Wrocław, parking przy ul. Przykładowej 1" in letter
    assert "potwierdza, że osoba Anna Przykładowa Gmina Przykładowo uczestniczyła w wydarzeniu:" in certificate
    assert "Poniedziałek, 27 listopada 2017 r. 7:00–21:00 Wtorek, 28 listopada 2017 r. 7:30–18:30" in certificate
    jan = words_of(pdf_of(made, "Potwierdzenie_Z-0002_Jan_Klos"))
    assert "Szanowni Państwo, potwierdzamy miejsce" in jan
    assert "Warsztat dobrych praktyk OWES" not in jan


@pytest.mark.parametrize(
    ("slug", "tracks", "decision", "begins", "ends"),
    [
        (
            "2017-11-wielkopolska",
            ("pes-jst", "owes"),
            {"Decyzja": "tak"},
            (
                "parking przy ul. Przykładowej 1, godz. 6:45; odjazd: poniedziałek, 27 listopada, godz. 7:00",
                "Początek poniedziałek, 27 listopada, godz. 9:00: Sala A",
            ),
            (
                "Zakończenie wtorek, 28 listopada, godz. 16:30: Sala B",
                "Powrót wtorek, 28 listopada, godz. 18:30: Wrocław, parking przy ul. Przykładowej 1",
            ),
        ),
        (
            "2027-10-foreign-guests",
            ("work", "care"),
            {"Decision": "yes"},
            (
                "Where to meet Wrocław, car park at ul. Przykładowa 1, 08:45; departure: Wednesday 6 October, 09:00",
                "Beginning Wednesday 6 October, 09:30: Sala A",
            ),
            (
                "End Friday 8 October, 13:30: Sala B",
                "Return Friday 8 October, 14:00: Wrocław, car park at ul. Przykładowa 1",
            ),
        ),
    ],
)
def test_a_letter_says_when_and_where_the_track_of_the_person_begins_and_ends(
    tmp_path: Path,
    slug: str,
    tracks: tuple[str, str],
    decision: dict[str, str],
    begins: tuple[str, str],
    ends: tuple[str, str],
) -> None:
    visit = project_in(tmp_path, {**JAN, "track": tracks[:1]}, {**ANNA, "track": tracks[1:]}, slug=slug)
    lines = visit.definition.read_text(encoding="utf-8").split("\n")
    first, *_, last = [number for number, line in enumerate(lines) if "kind: travel" in line]
    start, end = ("09:00", "16:30") if slug.startswith("2017") else ("09:30", "13:30")
    lines[last] = lines[last].replace("kind: travel", f"kind: travel, track: {tracks[1]}")
    lines.insert(
        last, f"      - {{start: {lines[last][16:21]}, end: {end}, track: {tracks[0]}, title: B, place: Sala B}}"
    )
    lines[first] = lines[first].replace("kind: travel", f"kind: travel, track: {tracks[0]}")
    lines.insert(first + 1, f"      - {{start: {start}, end: 10:00, track: {tracks[1]}, title: A, place: Sala A}}")
    visit.definition.write_text("\n".join(lines), encoding="utf-8")
    for row in (2, 3):
        staff_write(visit, row, **decision)
    assert visit.participants(only=["confirmation"], jobs=1).save().made == 2
    letters = [words_of(pdf_of(visit, name[:-4])) for name in files_of(visit) if name.endswith(".pdf")]
    assert [[words in letter for words in (*begins, *ends)] for letter in letters] == [
        [True, False, True, False],
        [False, True, False, True],
    ]


def test_the_list_has_a_page_for_each_day_room_to_sign_and_spare_rows(made: visitdocs.OpenProgramme) -> None:
    document = docx.Document(BytesIO((made.personal_files / "documents" / f"{LIST}.docx").read_bytes()))
    days = [table for table in document.tables if len(table.columns) == 4]
    assert [[cell.text.replace("\xa0", " ") for cell in table.rows[0].cells] for table in days] == [
        ["Lp.", "Imię i nazwisko", "Instytucja", "Podpis, 27 listopada"],
        ["Lp.", "Imię i nazwisko", "Instytucja", "Podpis, 28 listopada"],
    ]
    assert [[cell.text for cell in row.cells] for row in days[0].rows[1:]] == [
        ["1", "Anna Przykładowa", "Gmina Przykładowo", ""],
        ["2", "Jan Kłos", "Fundacja „Próba”", ""],
        *([str(number), "", "", ""] for number in range(3, 8)),
    ]
    assert {row.height.mm >= 12 for row in days[0].rows[1:]} == {True}
    assert words_of(pdf_of(made, LIST)).count("Lp. Imię i nazwisko") == 2


def test_badges_show_name_institution_and_track(made: visitdocs.OpenProgramme) -> None:
    badges = words_of(pdf_of(made, BADGES))
    assert "Anna Przykładowa Gmina Przykładowo Ścieżka: OWES" in badges
    assert "Jan Kłos Fundacja „Próba” Ścieżka: PES i JST" in badges


def test_what_can_reveal_health_is_nowhere_and_files_are_for_the_user_alone(made: visitdocs.OpenProgramme) -> None:
    folder = made.personal_files / "documents"
    words = [words_of(pdf_of(made, name.removesuffix(".pdf"))) for name in files_of(made) if name.endswith(".pdf")]
    texts = [
        unzipped((folder / name).read_bytes())["word/document.xml"].decode()
        for name in files_of(made)
        if name.endswith(".docx")
    ]
    assert len(words) == len(texts) == 5
    assert [text for text in (*words, *texts) if NEED in text or "glutenu" in text] == []
    if sys.platform != "win32":
        assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
        assert folder.stat().st_mode & 0o777 == 0o700
    assert not made.output.exists()


def test_what_is_noted_beside_them_names_nobody(made: visitdocs.OpenProgramme) -> None:
    noted = [path for path in (made.personal_files / "documents").iterdir() if path.name.startswith(".")]
    assert sorted(path.name for path in noted) == [
        ".gitignore",
        ".visitdocs-copies",
        ".visitdocs-documents.json",
        ".visitdocs.lock",
    ]
    said = everything(noted)
    assert b"Z-0001" in said
    assert [word for word in ("Anna", "Przyk", "Jan", "Klos") if word.encode() in said] == []


def test_the_word_file_and_the_pdf_say_the_same(made: visitdocs.OpenProgramme) -> None:
    folder = made.personal_files / "documents"
    for name in (LIST, BADGES, LETTER, CERTIFICATE):
        body = docx.Document(BytesIO((folder / f"{name}.docx").read_bytes())).element.body
        texts = ["".join(paragraph.xpath(".//w:t/text()")) for paragraph in body.iter(f"{W}p")]
        printed = bare(words_of(pdf_of(made, name)))
        assert len([text for text in texts if text]) > 5
        assert [text for text in texts if bare(text) not in printed] == []


def bare(text: str) -> str:
    """Letters and digits, in small letters: a line may be parted anywhere else."""
    return "".join(filter(str.isalnum, text.casefold()))


def test_nothing_is_put_where_the_documents_for_everybody_are(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA)
    staff_write(visit, 2, **STAFF)
    inside = visitdocs.open(visit.definition, output=tmp_path / "returned", font_folders=())
    with refused(visitdocs.UsageError, "folder-public"):
        inside.participants().save()
    assert files_of(visit) == []


@pytest.mark.slow
def test_they_are_accessible_and_sound(made: visitdocs.OpenProgramme) -> None:
    pdfs = {name: pdf_of(made, name) for name in (LIST, BADGES, LETTER, CERTIFICATE)}
    assert [broken for broken in violations(pdfs).values() if broken] == []
    files = [made.personal_files / "documents" / f"{name}.docx" for name in pdfs]
    assert [error for path in files for error in OpenXmlValidator().validate(path).errors] == []
    assert [problem for path in files for problem in visitdocs.typeset(path, font_folders=()).problems] == []


@pytest.mark.slow
def test_a_day_visit_without_tracks_has_them_as_well(tmp_path: Path) -> None:
    anna = {"person.name": "Anna Przykładowa", "meals": ("vegetarian",)}
    visit = project_in(tmp_path, anna, slug="2027-04-dolny-slask")
    staff_write(visit, 2, **STAFF)
    assert visit.participants(jobs=1).save().failed == 0
    letter = words_of(pdf_of(visit, LETTER))
    assert "Początek godz. 9:00: Przykładowo, Rynek 1" in letter
    assert "Ścieżka" not in letter
    assert "Ścieżka" not in words_of(pdf_of(visit, "Identyfikatory_15_04_2027"))


@pytest.mark.slow
def test_a_visit_in_english_has_them_in_english(tmp_path: Path) -> None:
    anna = {"person.name": "Anna Example", "person.badge": "Анна", "track": ("care",), "meals": ("vegan",)}
    visit = project_in(tmp_path, anna, slug="2027-10-foreign-guests")
    staff_write(visit, 2, Decision="yes", Attendance="yes")
    assert visit.participants(jobs=1).save().failed == 0
    names = ["Attendance_list_6-8_October_2027", "Badges_6-8_October_2027"]
    names += ["Certificate_R-0001_Anna_Example", "Confirmation_R-0001_Anna_Example"]
    assert files_of(visit) == both(*names)
    pdfs = {name: pdf_of(visit, name) for name in names}
    attendance, badges, certificate, letter = map(words_of, pdfs.values())
    assert "Day 1 – Wednesday 6 October 2027 No. Name Institution Signature, 6 October 1 Anna Example" in attendance
    assert "Анна Track: Care" in badges
    assert "certifies that Anna Example took part in:" in certificate
    assert "Dear participant, Your place is confirmed. Your application has the number R-0001" in letter
    assert "Meals vegan" in letter
    assert "tell us at least 5 days before" in letter
    assert [broken for broken in violations(pdfs).values() if broken] == []


@pytest.mark.slow
def test_one_document_may_be_in_another_language_than_the_visit(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA)
    office = visit.definition.with_name("_office.yaml")
    text = office.read_text(encoding="utf-8").replace(
        "    template: confirmation.docx\n", "    template: confirmation.docx\n    language: en\n"
    )
    office.write_text(f"{text}\ntranslations:\n  en: {{wegańskie: vegan, OWES: support centres}}\n", encoding="utf-8")
    staff_write(visit, 2, Decyzja="tak", Data_dołączenia=datetime(2017, 11, 28))
    assert visit.participants(only=["confirmation"], jobs=1).save().failed == 0
    letter = words_of(pdf_of(visit, LETTER))
    assert "Track support centres" in letter
    assert "vegan" in letter
    assert "28 November 2017" in letter
    assert "Warsztat dobrych praktyk OWES" in letter
    assert "Od reintegracji do zatrudnienia" not in letter
    assert violations({"letter": pdf_of(visit, LETTER)}) == {"letter": []}


@pytest.mark.slow
def test_the_quick_road_gives_the_bytes_that_the_general_one_gives(tmp_path: Path) -> None:
    visit = project_in(
        tmp_path, ANNA, JAN, {**OLA, "arrival.date": date(2017, 11, 28), "arrival.place": "Poznań, 9:00"}
    )
    for row in (2, 3, 4):
        staff_write(visit, row, **STAFF)
    for document in visit.participants(only=["certificate", "confirmation"]).documents:
        people = document.addressees.people
        assert len(people) == 3
        quick = [QuickRoad(document.wanted).copy(person) for person in people]
        assert quick == [general_copy(document.wanted, person) for person in people]


# ------------------------------------------------------------------ runs that follow


def test_a_second_run_touches_nothing_and_a_third_only_what_changed(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA, JAN)
    small_templates(visit)
    staff_write(visit, 2, **STAFF)
    staff_write(visit, 3, **STAFF)
    assert visit.participants(jobs=1).save().made == 3
    before = times(visit)
    saved = visit.participants(jobs=1).save()
    assert (saved.made, saved.unchanged) == (0, 3)
    assert times(visit) == before
    staff_write(visit, 3, Telefon="+48 71 000 00 01")  # no template of a person asks for it
    staff_write(visit, 2, Imię_i_nazwisko="Anna Inna")
    saved = visit.participants(jobs=1).save()
    assert (saved.made, saved.unchanged, saved.removed) == (2, 1, 2)
    assert [name for name, time in times(visit).items() if before.get(name) != time] == both(
        "Lista_obecnosci_27-28_11_2017", "Zaswiadczenie_Z-0001_Anna_Inna"
    )


def test_what_was_made_for_somebody_who_withdrew_is_deleted_and_nothing_of_staffs_own(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA, JAN)
    small_templates(visit)
    staff_write(visit, 2, **STAFF)
    staff_write(visit, 3, **STAFF)
    visit.participants(jobs=1).save()
    folder = visit.personal_files / "documents"
    (folder / "notatki.docx").write_bytes(b"staff's own")
    (folder / "Zaswiadczenie_Z-0002_Jan_Zdzblo.docx").write_bytes(b"changed by hand")
    staff_write(visit, 3, Decyzja="wycofanie", Obecność="nie")
    saved = visit.participants(jobs=1).save()
    assert saved.removed == 1
    assert files_of(visit) == sorted(
        [*both("Lista_obecnosci_27-28_11_2017", CERTIFICATE), "notatki.docx", "Zaswiadczenie_Z-0002_Jan_Zdzblo.docx"]
    )
    (told,) = saved.problems
    assert told.code == "undue-document-changed"
    assert "Z-0002" in polish(told)
    assert "Jan" not in polish(told)


def test_a_run_that_was_cut_short_is_gone_on_with(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA, JAN)
    small_templates(visit)
    staff_write(visit, 2, **STAFF)
    staff_write(visit, 3, **STAFF)

    def cut_short(step: visitdocs.Step) -> None:
        if step.number == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        visit.participants(jobs=1).save(cut_short)
    before = times(visit)
    assert [*before] == both("Lista_obecnosci_27-28_11_2017", CERTIFICATE)
    plan = visit.plan_forgetting(["Z-0002"])  # the list names both, and that was noted before it was made
    assert [path.name for path in plan.documents_of_all] == both("Lista_obecnosci_27-28_11_2017")
    saved = visit.participants(jobs=1).save()
    assert (saved.made, saved.unchanged) == (1, 2)
    assert {name: time for name, time in times(visit).items() if name in before} == before


def test_one_document_alone_leaves_the_others(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA)
    small_templates(visit)
    staff_write(visit, 2, **STAFF)
    visit.participants(jobs=1).save()
    staff_write(visit, 2, Obecność=None)
    assert visit.participants(only=["attendance_list"]).save().removed == 0
    assert files_of(visit) == both("Lista_obecnosci_27-28_11_2017", CERTIFICATE)
    assert visit.participants(only=["certificate"]).save().removed == 2
    assert files_of(visit) == both("Lista_obecnosci_27-28_11_2017")
    with refused(visitdocs.UsageError, "document-for-people-unknown"):
        visit.participants(only=["certificates"])


def small_templates(visit: visitdocs.OpenProgramme) -> None:
    """A short list of all and a short certificate for each; no other document."""
    list_of_all = paragraph(run("{%p for participant in participants %}"))
    list_of_all += paragraph(run("{{ loop.index }} {{ participant.name }}")) + paragraph(run("{%p endfor %}"))
    (visit.templates / "attendance_list.docx").write_bytes(word_file(list_of_all))
    (visit.templates / "certificate.docx").write_bytes(word_file(paragraph(run("{{ participant.name }}"))))
    office = visit.definition.with_name("_office.yaml")
    text = office.read_text(encoding="utf-8")
    start, end = text.index("  badges:\n"), text.index("  certificate:\n")
    office.write_text(text[:start] + text[end:], encoding="utf-8")


def times(visit: visitdocs.OpenProgramme) -> dict[str, int]:
    """When each document was last written."""
    folder = visit.personal_files / "documents"
    return {name: (folder / name).stat().st_mtime_ns for name in files_of(visit)}


# ------------------------------------------------------------------ the register as staff left it


def test_nothing_is_made_while_nobody_is_accepted(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA)
    documents = visit.participants()
    assert len(documents) == 0
    assert [problem.code for problem in documents.problems] == ["document-for-nobody"] * 4
    assert "zaznacz w kolumnie „Obecność”" in polish(documents.problems[3])
    assert documents.save().made == 0
    assert not documents.folder.exists()


def test_rows_of_which_nothing_can_be_made_are_told_by_number(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA, JAN, OLA)
    for row in (2, 3, 4):
        staff_write(visit, row, **STAFF)
    staff_write(visit, 3, Nr="Z-0001")
    staff_write(visit, 4, Imię_i_nazwisko=None)
    staff_write(visit, 5, Imię_i_nazwisko="Ktoś Dopisany", Decyzja="tak")
    staff_write(visit, 6, Nr="X-1", Imię_i_nazwisko="Ewa Dopisana", Decyzja="tak", Obecność="była")
    documents = visit.participants()
    assert [(problem.code, polish(problem.place.where)) for problem in documents.problems] == [
        ("number-twice", "zgłoszenie Z-0001"),
        ("person-without-name", "zgłoszenie Z-0003"),
        ("row-without-number", "wiersz arkusza 5"),
        ("unclear-choice", "zgłoszenie X-1"),
    ]
    assert documents.left_out == 3
    assert documents.documents[0].numbers == (("Z-0001", "X-1"),)
    assert not any("Dopisan" in polish(problem) for problem in documents.problems)


def test_answers_that_staff_typed_otherwise_are_read_or_told(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA, JAN)
    staff_write(visit, 2, Decyzja="tak", Ścieżka_pierwszego_dnia="pes  i JST", Data_dołączenia="28.11.2017")
    staff_write(visit, 3, Decyzja="tak", Ścieżka_pierwszego_dnia="obie", Osoby_asystujące="dwie")
    documents = visit.participants(only=["confirmation"])
    anna, jan = (person.values for person in documents.documents[0].addressees.people)
    assert (anna["track"].key, str(anna["arrival.date"]), anna["companions"]) == ("pes-jst", "2017-11-28", "")
    assert (jan["track"].key, str(jan["track"]), jan["companions"]) == ("", "obie", "dwie")
    assert [(problem.code, polish(problem.place.where)) for problem in documents.problems] == [
        ("cell-not-an-answer", "zgłoszenie Z-0002"),
        ("cell-not-an-answer", "zgłoszenie Z-0002"),
    ]


def test_sorting_and_columns_of_staffs_own_stay_and_templates_know_them(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA, JAN)
    staff_write(visit, 2, Decyzja="tak", Nr_pokoju=7)
    staff_write(visit, 3, Decyzja="tak", Nr_pokoju="12a")

    def turned(sheet: object) -> None:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        for number, row in enumerate(reversed(rows), 2):
            for place, value in enumerate(row, 1):
                sheet.cell(number, place).value = value

    staff_sheet(visit, turned)
    people = visit.participants(only=["confirmation"]).documents[0].addressees.people
    assert [(person.values["number"], person.values["nr_pokoju"]) for person in people] == [
        ("Z-0002", "12a"),
        ("Z-0001", "7"),
    ]


@pytest.mark.parametrize("beside", ["~$register.xlsx", ".~lock.register.xlsx#"])
def test_a_register_that_is_open_elsewhere_is_told(tmp_path: Path, beside: str) -> None:
    visit = project_in(tmp_path, ANNA)
    (visit.personal_files / beside).write_bytes(b"")
    with refused(visitdocs.StoreError, "register-open"):
        visit.participants()


def test_what_is_no_register_of_this_visit_is_told(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA)
    other = visitdocs.open(tmp_path / "programmes" / "2027-04-dolny-slask.yaml")
    with refused(visitdocs.StoreError, "register-missing"):
        other.participants()
    with refused(visitdocs.StoreError, "register-of-another-visit"):
        other.participants(register_of(visit))
    (tmp_path / "x.xlsx").write_bytes(b"no workbook")
    with refused(visitdocs.StoreError, "not-a-register"):
        visit.participants(tmp_path / "x.xlsx")


def test_a_heading_that_is_gone_is_told_if_it_is_needed(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA)
    staff_sheet(visit, lambda sheet: setattr(sheet.cell(1, 4), "value", "Był(a)"))
    assert len(visit.participants(only=["badges"])) == 0
    with refused(visitdocs.StoreError, "register-column-missing") as caught:
        visit.participants()
    assert "„Obecność”" in polish(caught.value)


def test_a_column_of_names_that_is_gone_is_told_by_its_heading(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA, JAN)
    for row in (2, 3):
        staff_write(visit, row, Decyzja="tak")

    def without_names(sheet: object) -> None:
        (cell,) = [cell for cell in sheet[1] if cell.value == "Imię i nazwisko"]
        sheet.delete_cols(cell.column)

    staff_sheet(visit, without_names)
    with refused(visitdocs.StoreError, "register-column-missing") as caught:
        visit.participants(only=["confirmation"])
    assert "w rejestrze nie ma kolumny „Imię i nazwisko”" in polish(caught.value)


@pytest.mark.parametrize(
    ("slug", "cells", "told"),
    [
        (
            "2017-11-wielkopolska",
            {"Decyzja": "zrezygnowała", "Obecność": "była"},
            [
                ("„Decyzja”", "wybierz jedno ze słów: tak, nie, rezerwa, wycofane"),
                ("„Obecność”", "wybierz jedno ze słów: tak, nie"),
            ],
        ),
        (
            "2027-10-foreign-guests",
            {"Decision": "withdrew", "Attendance": "came"},
            [
                ("“Decision”", "choose one of: yes, no, reserve, withdrawn"),
                ("“Attendance”", "choose one of: yes, no"),
            ],
        ),
    ],
)
def test_a_decision_in_other_words_is_told_with_the_words_that_count(
    tmp_path: Path, slug: str, cells: dict[str, str], told: list[tuple[str, str]]
) -> None:
    visit = project_in(tmp_path, {**ANNA, "track": ()}, slug=slug)
    staff_write(visit, 2, **cells)
    said = english if slug.startswith("2027") else polish
    problems = [problem for problem in visit.participants().problems if problem.code == "unclear-choice"]
    assert [(heading in said(one), said(one.hint)) for one, (heading, _) in zip(problems, told, strict=True)] == [
        (True, words) for _, words in told
    ]


# ------------------------------------------------------------------ templates


@pytest.mark.parametrize(
    ("template", "tag", "code", "hint"),
    [
        ("certificate", "{{ participant.person.nmae }}", "unknown-value", "czy chodziło o „name”?"),
        ("certificate", "{{ participant.accessibility }}", "withheld-answer", "usuń ją z szablonu"),
        ("certificate", "{{ participant.consent.health }}", "withheld-answer", "usuń ją z szablonu"),
        ("certificate", "{{ participants|length }}", "people-not-here", "lista wymaga for_each: false"),
        ("attendance_list", "{{ participant.name }}", "people-not-here", "for_each: true"),
        ("attendance_list", "{% for one in participants %}{{ one.diets }}{% endfor %}", "withheld-answer", "usuń ją"),
    ],
)
def test_a_template_that_asks_for_what_it_must_not_is_told_with_its_place(
    tmp_path: Path, template: str, tag: str, code: str, hint: str
) -> None:
    visit = project_in(tmp_path, ANNA)
    (visit.templates / f"{template}.docx").write_bytes(word_file(paragraph(run(f"Pokój {tag} i dalej"))))
    with refused(visitdocs.TemplateError, code) as caught:
        visit.participants()
    said = polish(caught.value)
    assert f"templates/{template}.docx" in said
    assert "Pokój" in said
    assert hint in said


def test_a_check_tries_the_templates_before_there_is_a_register(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA)
    assert visit.check_participants() == ()
    (visit.templates / "badges.docx").unlink()
    (missing,) = visit.check_participants()
    assert (missing.code, missing.place.where) == ("file-missing", "participant_documents.badges.template")

    further = paragraph(run("{{ participant.pokoj }}"))
    (visit.templates / "badges.docx").write_bytes(word_file(paragraph(run("Identyfikatory"))))
    (visit.templates / "certificate.docx").write_bytes(word_file(further))
    (unknown,) = visit.check_participants()
    assert (unknown.code, unknown.severity) == ("unknown-value", Severity.ERROR)
    register_of(visit).unlink()
    (unknown,) = visit.check_participants()
    assert (unknown.code, unknown.severity) == ("unknown-value", Severity.WARNING)


@pytest.mark.slow
def test_a_check_does_not_try_out_again_what_was_right_until_an_input_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []
    tried = checking.tried
    monkeypatch.setattr(checking, "tried", lambda *given: tries.append(1) or tried(*given))
    visit = replace(project_in(tmp_path, ANNA), cache=tmp_path / "kept")

    def times() -> int:
        tries.clear()
        visit.check_participants()
        visit.check_participants()
        return len(tries)

    assert times() == 2  # without a pack it is not known what the inputs are
    visit.build()
    assert times() == 1
    badges = (visit.templates / "badges.docx").read_bytes()
    (visit.templates / "badges.docx").write_bytes(word_file(paragraph(run("{{ participant.name }}"))))
    assert times() == 2  # told each time
    assert visit.check_participants()[0].code == "people-not-here"
    (visit.templates / "badges.docx").write_bytes(badges)
    assert times() == 0
    register_of(visit).unlink()
    assert times() == 1
    assert not any(b"Anna" in kept.read_bytes() for kept in (tmp_path / "kept").iterdir())


def test_a_template_that_names_nobody_and_one_in_another_language_are_told_and_made(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA)
    staff_write(visit, 2, **STAFF)
    small_templates(visit)
    (visit.templates / "attendance_list.docx").write_bytes(word_file(paragraph(run("Lista obecności"))))
    english = "This is to certify that the person named below has taken part in all the sessions of the visit. " * 3
    both_lines = paragraph(run(english)) + paragraph(run("{{ participant.name }}"))
    (visit.templates / "certificate.docx").write_bytes(word_file(both_lines))
    told = [
        ("template-without-participants", "templates/attendance_list.docx"),
        ("template-language", "templates/certificate.docx"),
    ]
    documents = visit.participants(jobs=1)
    assert [(problem.code, problem.place.file) for problem in documents.problems] == told
    assert (documents.save().made, files_of(visit)) == (2, both(LIST, CERTIFICATE))
    assert {(problem.code, problem.place.file) for problem in visit.check_participants()} >= set(told)


def test_a_check_tells_what_shuts_people_out(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA)
    grey = paragraph(run("{{ participant.name }}", '<w:color w:val="CCCCCC"/>'))
    (visit.templates / "certificate.docx").write_bytes(word_file(grey))
    (found,) = visit.check_participants()
    assert (found.code, found.place.file) == ("weak-contrast", "templates/certificate.docx")


def test_a_document_for_everybody_knows_no_participants(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA)
    (visit.templates / "invitation.docx").write_bytes(word_file(paragraph(run("{{ participant.name }}"))))
    with refused(visitdocs.DocumentError, "people-not-here") as caught:
        visit.check()
    assert "z działu participant_documents" in polish(caught.value)


def test_a_health_column_that_staff_renamed_is_withheld_as_well(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA)
    staff_write(visit, 2, Decyzja="tak")

    def renamed(sheet: object) -> None:
        (cell,) = [cell for cell in sheet[1] if cell.value == "Potrzeby związane z dostępnością lub dietą"]
        cell.value = "Potrzeby"

    staff_sheet(visit, renamed)
    (person,) = visit.participants(only=["confirmation"]).documents[0].addressees.people
    assert "potrzeby" not in person.values
    assert NEED not in repr(person.values)


def test_files_of_people_of_one_name_are_told_apart_by_number(tmp_path: Path) -> None:
    visit = project_in(tmp_path, ANNA, {**JAN, "person.name": "ANNA Przykładowa"})
    office = visit.definition.with_name("_office.yaml")
    text = office.read_text(encoding="utf-8").replace("Potwierdzenie_{participant.number}_", "Pismo_")
    office.write_text(text, encoding="utf-8")
    staff_write(visit, 2, Decyzja="tak")
    staff_write(visit, 3, Decyzja="tak")
    assert visit.participants(only=["confirmation"]).documents[0].names == (
        "Pismo_Anna_Przykladowa-Z-0001",
        "Pismo_ANNA_Przykladowa-Z-0002",
    )
