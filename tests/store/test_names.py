"""A pack's names mean one plain file everywhere, or they are refused."""

import pytest
from said import polish, refused

from visitdocs.problems import StoreError
from visitdocs.store.pack.names import check_names


@pytest.mark.parametrize(
    "name",
    [
        "", ".", "..", "../x", "a/b", "a\\b", "/etc/passwd", "C:x", ".hidden", "a.", "a ", " a", "a\0b", "a\nb",
        "CONIN$", "conout$.pdf", "COM1 .txt", "lpt² .a.b", "aux .", "a\udcff",
        "con", "NUL.pdf", "com1.docx",  "a?b", "a*b", 'a"b', "a|b", "a<b", "x" * 201, "ą" * 101, "a\u202eb",
    ],
)  # fmt: skip
def test_a_name_that_is_not_one_plain_file_is_refused(name: str) -> None:
    with refused(StoreError, "file-name-unusable"):
        check_names("x", [name])
    with refused(StoreError, "file-name-unusable"):
        check_names(name, ["a.pdf"])


@pytest.mark.parametrize(
    ("one", "other"),
    [("a.pdf", "A.pdf"), ("ś.pdf", "s\u0301.pdf"), ("straße.pdf", "STRASSE.PDF"), ("a", "a")],
)
def test_names_that_one_file_system_would_take_for_the_same_are_refused(one: str, other: str) -> None:
    with pytest.raises(StoreError) as error:
        check_names("x", [one, other])
    assert polish(error.value.problems[0].message) == f"dwa pliki paczki nosiłyby tę samą nazwę: „{one}” i „{other}”"


@pytest.mark.parametrize("name", ["manifest.json", "Manifest.JSON", "archive"])
def test_the_names_of_the_store_itself_are_refused(name: str) -> None:
    with pytest.raises(StoreError):
        check_names("x", [name])


def test_every_wrong_name_is_reported_at_once_and_right_ones_pass() -> None:
    check_names("2017-11-wielkopolska", ["Zaproszenie_27-28_11_2017.docx", "Zażółć gęślą.pdf", "console.pdf"])
    with pytest.raises(StoreError) as error:
        check_names("x", ["../a", "ok.pdf", "b/"])
    assert len(error.value.problems) == 2
