"""Lists of people as offices have them, in any encoding; what is wrong is told by row and never by name."""

import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook
from said import english

from visitdocs.addressees import read_addressees, same_rows, take_addressees
from visitdocs.addressees.columns import column_of
from visitdocs.problems import DefinitionError, Severity

ROWS = (
    "Imię i nazwisko{0}Zwrot{0}Instytucja{0}Adres\n"
    'Łucja Żółć{0}Szanowna Pani{0}Urząd Gminy{0}"ul. Łąkowa 1\n60-001 Poznań"\n'
)
PERSON = {
    "name": "Łucja Żółć",
    "greeting": "Szanowna Pani",
    "institution": "Urząd Gminy",
    "address": "ul. Łąkowa 1\n60-001 Poznań",
}


def people(data: bytes, file: str = "lista.csv") -> list[dict[str, str]]:
    return [dict(person.values) for person in read_addressees(data, file).people]


def problems(data: bytes, file: str = "lista.csv") -> list[tuple[str, str]]:
    with pytest.raises(DefinitionError) as error:
        read_addressees(data, file)
    return [(problem.code, english(problem.place.where)) for problem in error.value.problems]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_any_encoding_separator_and_line_end_is_read(separator: str, encoding: str, line_end: str) -> None:
    text = ROWS.format(separator).replace("\n", line_end)
    assert people(text.encode(encoding)) == [PERSON]


def test_a_first_line_may_name_the_separator_and_rows_are_counted_with_it() -> None:
    assert people(("sep=,\r\n" + ROWS.format(",")).encode()) == [PERSON]
    assert read_addressees(("sep=;\n" + ROWS.format(";")).encode(), "a.csv").people[0].row == 3


def test_quotation_marks_are_doubled_inside_others_and_plain_outside() -> None:
    data = 'name,institution\n"Anna ""Ania"" Nowak, mgr","LGD ""Kaczy Dół"""\nJan,LGD "Dół"\n'.encode()
    assert [(one["name"], one["institution"]) for one in people(data)] == [
        ('Anna "Ania" Nowak, mgr', 'LGD "Kaczy Dół"'),
        ("Jan", 'LGD "Dół"'),
    ]


def test_spaces_that_nobody_means_and_empty_rows_are_left_out_and_letters_composed() -> None:
    data = 'name;address\n\n  Jan \t Nowak ;" ul. A 1 \r\n\r\n 00-950 Warszawa "\n;\nZ\u0307aneta;\n'.encode()
    read = read_addressees(data, "a.csv")
    assert [(one.row, one.values["name"], one.values["address"]) for one in read.people] == [
        (3, "Jan Nowak", "ul. A 1\n\n00-950 Warszawa"),
        (5, "Żaneta", ""),
    ]


def test_invisible_marks_of_copied_names_are_left_out() -> None:
    data = "name;address\n\u202aJan\u200b Nowak\u202c;\ufefful. A\u2028B\n".encode()
    assert [(one["name"], one["address"]) for one in people(data)] == [("Jan Nowak", "ul. A\nB")]


def test_further_columns_and_a_name_in_two_columns_are_known() -> None:
    read = read_addressees("Imię;Nazwisko;Telefon służbowy;2. wybór\nJan;Nowak;600 700 800;tak\n".encode(), "a.csv")
    assert read.columns == (
        "name", "greeting", "institution", "address", "imie", "nazwisko", "telefon_sluzbowy", "column_2_wybor"
    )  # fmt: skip
    assert dict(read.people[0].values) == dict.fromkeys(read.columns, "") | {
        "name": "Jan Nowak",
        "imie": "Jan",
        "nazwisko": "Nowak",
        "telefon_sluzbowy": "600 700 800",
        "column_2_wybor": "tak",
    }


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Imię i nazwisko", "name"),
        ("NAZWISKO I IMIĘ", "name"),
        ("Zwrot", "greeting"),
        ("Zwrot grzecznościowy:", "greeting"),
        ("Instytucja", "institution"),
        ("Adres", "address"),
        ("adres e-mail", "adres_e_mail"),
        ("Łącznie (szt.)", "lacznie_szt"),
        (" ", ""),
        ("—", ""),
    ],
)
def test_a_heading_becomes_a_name_that_templates_can_use(heading: str, column: str) -> None:
    assert column_of(heading) == column


def test_all_that_is_wrong_is_told_at_once_by_row_and_column() -> None:
    rows = ["name;greeting;institution", ";Szanowna Pani;", "Jan\x07;;", f"{'A' * 1001};;", "Ewa;;;nadmiar", ";;LGD"]
    assert problems("\n".join(rows).encode()) == [
        ("row-without-name", "row 2"),
        ("cell-character", "row 3"),
        ("cell-too-long", "row 4"),
        ("column-without-heading", "row 5"),
    ]


@pytest.mark.parametrize(
    ("data", "code", "where"),
    [
        (b"", "list-without-names", ""),
        (b"Jan Nowak;Szanowny Pan\n", "list-without-names", ""),
        (b"name;address\n", "list-empty", ""),
        (b"name;Name\nJan;Jan\n", "column-twice", ""),
        (b'name;address\nJan;"ul. A\nEwa;B\n', "csv-unreadable", "row 2"),
        (b'name;address\nJan;a\n"Ewa" B;c\n', "csv-unreadable", "row 3"),
        (b"name\n\x81\x83\n", "list-encoding", ""),
        (b"name\n" + b"Jan\n" * 10_001, "list-too-long", ""),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_with_one_problem(data: bytes, code: str, where: str) -> None:
    assert problems(data) == [(code, where)]


def test_no_problem_quotes_anything_of_the_list() -> None:
    for data in (
        b"Kanarkiewicz;x\n",
        b"name;name\nKanarkiewicz;\n",
        b"name\nKanarkiewicz\x07\n",
        b'name\n"Kanarkiewicz\n',
    ):
        with pytest.raises(DefinitionError) as error:
            read_addressees(data, "a.csv")
        assert "Kanark" not in repr(error.value.problems)


# ------------------------------------------------------------------ workbooks


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    output = BytesIO()
    book.save(output)
    return output.getvalue()


def test_a_workbook_is_read_as_it_shows() -> None:
    from datetime import date, datetime

    data = workbook(
        ("Imię i nazwisko", "Zwrot", "Liczba", "Kwota", "Dzień", "Godzina"),
        ("Łucja Żółć", "Szanowna Pani", 3, 12.5, date(2017, 11, 27), datetime(2017, 11, 27, 7, 30)),
        (None, None, None, None, None, None),
        ("Jan", None, 4.0, None, None, None),
    )
    read = read_addressees(data, "Lista.XLSX")
    assert [person.row for person in read.people] == [2, 4]
    assert [read.people[0].values[name] for name in read.columns[4:]] == ["3", "12,5", "27.11.2017", "27.11.2017 07:30"]
    assert read.people[1].values["liczba"] == "4"
    english = read_addressees(data, "list.xlsx", "en").people[0].values
    assert [english[name] for name in read.columns[4:]] == ["3", "12.5", "27 November 2017", "27 November 2017 07:30"]


def test_the_first_sheet_that_can_be_seen_is_read() -> None:
    book = Workbook()
    book.active.sheet_state = "hidden"
    book.create_sheet("lista").append(("name",))
    book["lista"].append(("Jan",))
    output = BytesIO()
    book.save(output)
    assert [one["name"] for one in people(output.getvalue(), "a.xlsx")] == ["Jan"]


def replaced(data: bytes, name: str, content: bytes) -> bytes:
    """The workbook with another part in the place of one."""
    output = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == name else old.read(entry))
    return output.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "list-damaged"),
        (b"PK\x03\x04 nonsense", "list-damaged"),
        (replaced(workbook(("name",)), SHEET, b"<worksheet"), "list-damaged"),
        (replaced(workbook(("name",)), SHEET, BOMB), "list-damaged"),
        (replaced(workbook(("name",)), "xl/workbook.xml", b"<x/>"), "list-without-sheet"),
        (replaced(workbook(("name",)), SHEET, HEAD + b" " * (51 * 2**20)), "list-too-large"),
        (replaced(workbook(("name",)), SHEET, HEAD + b"<row/>" * 1_600_000), "list-too-large"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 512, "list-old-format"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"), "list-password"),
    ],
)
def test_a_workbook_that_cannot_be_read_is_refused_with_one_problem(data: bytes, code: str) -> None:
    assert problems(data, "a.xlsx") == [(code, "")]


def test_rows_that_a_workbook_only_claims_are_not_walked_through() -> None:
    row = b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>%s</t></is></c></row>'
    sheet = (
        HEAD
        + row % (1, 1, b"name")
        + row % (2, 2, b"Jan")
        + row % (1048576, 1048576, b"Ewa")
        + b"</sheetData></worksheet>"
    )
    assert [one["name"] for one in people(replaced(workbook(("x",)), SHEET, sheet), "a.xlsx")] == ["Jan"]


def test_another_kind_of_file_is_refused() -> None:
    assert problems(b"name\nJan\n", "lista.ods") == [("list-kind", "")]
    assert problems(b"name\nJan\n", "lista") == [("list-kind", "")]


def test_people_may_be_given_as_values() -> None:
    taken = take_addressees([{"name": "Jan"}, {"name": "Ewa", "Zwrot": "Szanowna Pani"}])
    assert [(one.row, one.values["greeting"]) for one in taken.people] == [(1, ""), (2, "Szanowna Pani")]
    with pytest.raises(DefinitionError):
        take_addressees([])


def test_rows_that_say_the_same_are_told_by_their_numbers() -> None:
    text = "Lp.;name;institution\n1.;Jan Nowak;LGD\n2.;Ewa;LGD\n3.;JAN  NOWAK;LGD\n4.;Jan Nowak;LGD\n5.;Jan Nowak;\n"
    (told,) = same_rows(read_addressees(text.encode(), "list.csv"))
    assert (told.code, told.severity, english(told.place.where)) == ("row-twice", Severity.WARNING, "rows 2, 4, 5")
    assert "Nowak" not in english(told)
    different = read_addressees(b"name;desk\nJan;1\nJan;3\nJan;2\n", "list.csv")
    assert same_rows(different) == ()


def test_a_list_that_was_pasted_below_itself_is_told_once() -> None:
    people = [{"name": f"{number}"} for number in range(100, 111)]
    (told,) = same_rows(take_addressees([*people, *people]))
    assert english(told.place.where) == "rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 12 more"


def test_a_heading_of_signs_alone_is_a_heading() -> None:
    listed = read_addressees("#;Imię i nazwisko\n1;Anna Przykładowa\n".encode(), "list.csv")
    assert [(one.values["column_1"], one.values["name"]) for one in listed.people] == [("1", "Anna Przykładowa")]
