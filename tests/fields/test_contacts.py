"""Addresses and numbers of which there is no doubt are told without the libraries, which say the same of them."""

from email_validator import validate_email
from hypothesis import given
from hypothesis.strategies import from_regex
from phonenumbers import is_possible_number, parse

from visitdocs.fields.checks import contacts


@given(from_regex(contacts._PLAIN_EMAIL, fullmatch=True).filter(lambda text: len(text) <= contacts._PLAIN_LENGTH))
def test_a_plain_address_is_one_for_the_library_as_well(address: str) -> None:
    assert contacts.check_email(address) == address
    assert validate_email(address, check_deliverability=False, allow_smtputf8=False).normalized == address


@given(from_regex(contacts._PLAIN_PHONE, fullmatch=True))
def test_a_plain_number_is_possible_for_the_library_as_well(number: str) -> None:
    assert contacts.check_phone(number) == number
    assert is_possible_number(parse(number, "PL"))
