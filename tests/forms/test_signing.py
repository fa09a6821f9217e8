"""A filled form can be signed electronically, in both places, and stays as it was."""

from filled_forms import values
from signing import signatures


def test_both_signatures_of_a_signed_form_are_intact_and_valid(signed_form: bytes) -> None:
    assert signatures(signed_form) == [("signature", True, True), ("delegating_signature", True, True)]


def test_a_signature_changes_no_answer(filled: dict[str, bytes], signed_form: bytes) -> None:
    before = values(filled["our command"])
    after = {name: text for name, text in values(signed_form).items() if not name.endswith("signature")}
    assert after == before
