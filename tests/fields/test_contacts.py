"""Addresses and numbers of which there is no doubt are told without the libraries, which say the same of them."""

from email_validator import validate_email
from hypothesis import given
from hypothesis.strategies import SearchStrategy, builds, from_regex, lists, sampled_from, text
from phonenumbers import is_possible_number, parse

from visitdocs.fields.checks import contacts

WORDS = text("abcxyz0189", min_size=1, max_size=5)


def addresses() -> SearchStrategy[str]:
    """Addresses of which there is no doubt; made of words, because those that a pattern gives are mostly too long."""
    return builds(
        lambda name, sign, host, dash, end: f"{sign.join(name)}@{dash.join(host)}.{end}",
        lists(WORDS, min_size=1, max_size=3),
        sampled_from("._-"),
        lists(WORDS, min_size=1, max_size=3),
        sampled_from(".-"),
        sampled_from(("pl", "eu", "org", "com", "net", "gov.pl")),
    )


@given(addresses())
def test_a_plain_address_is_one_for_the_library_as_well(address: str) -> None:
    assert contacts._PLAIN_EMAIL.fullmatch(address)
    assert len(address) <= contacts._PLAIN_LENGTH
    assert contacts.check_email(address) == address
    assert validate_email(address, check_deliverability=False, allow_smtputf8=False).normalized == address


@given(from_regex(contacts._PLAIN_PHONE, fullmatch=True))
def test_a_plain_number_is_possible_for_the_library_as_well(number: str) -> None:
    assert contacts.check_phone(number) == number
    assert is_possible_number(parse(number, "PL"))
