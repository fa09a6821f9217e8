"""NIP and PESEL: the digits, the check digit, and for a PESEL a date that exists."""

import pytest
from said import english, polish

from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.fields.checks.numbers import check_nip, check_pesel


@pytest.mark.parametrize("text", ["1234563218", "123-456-32-18", "123456-32-18"])
def test_a_nip_may_have_hyphens(text: str) -> None:
    assert check_nip(text) == text


@pytest.mark.parametrize(
    "text", ["", "123456321", "1234567890", "123 456 32 18", "PL1234563218", "１２３４５６３２１８"]
)
def test_other_digits_are_no_nip(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        check_nip(text)
    assert caught.value.message.code == "not-a-nip"


@pytest.mark.parametrize("text", ["00810100019", "00810100125"])
def test_a_pesel_is_given_as_typed(text: str) -> None:
    assert check_pesel(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0081010001",  # too short
        "008101000190",  # too long
        "00810100018",  # another check digit
        "00930100014",  # the 13th month
        "00823000010",  # the 30th of February
        "008101-00019",
        " 00810100019",
        "00810100019\n",
        "０0810100019",
    ],
)
def test_other_digits_are_no_pesel(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        check_pesel(text)
    assert caught.value.message.code == "not-a-pesel"


def test_a_wrong_pesel_is_explained() -> None:
    with pytest.raises(InvalidValueError) as caught:
        check_pesel("00810100018")
    error = caught.value
    assert polish(error.message) == "„00810100018” nie jest prawidłowym numerem PESEL"
    assert polish(error.hint) == (
        "sprawdź cyfry: PESEL ma ich 11, zaczyna się od daty urodzenia, a ostatnia wynika z poprzednich"
    )
    assert english(error.message) == "“00810100018” is not a valid PESEL"
    assert english(error.hint) == (
        "check the digits: a PESEL has 11 of them, it begins with the date of birth, "
        "and the last one follows from the others"
    )
