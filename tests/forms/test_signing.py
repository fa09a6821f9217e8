"""A filled form can be signed electronically, in both places, and stays as it was."""

from filled_forms import values
from pyhanko.sign.diff_analysis import ModificationLevel
from signing import signatures, signed


def test_the_first_signature_counts_when_the_second_is_there(signed_form: bytes) -> None:
    filled_in, nothing = ModificationLevel.FORM_FILLING, ModificationLevel.NONE
    assert signatures(signed_form) == [
        ("signature", True, True, filled_in, True),
        ("delegating_signature", True, True, nothing, True),
    ]


def test_the_order_of_signing_does_not_matter(filled: dict[str, bytes]) -> None:
    pdf = signed(filled["our command"], "delegating_signature", "signature")
    assert [(judged.field, judged.bottom_line) for judged in signatures(pdf)] == [
        ("delegating_signature", True),
        ("signature", True),
    ]


def test_a_signature_changes_no_answer(filled: dict[str, bytes], signed_form: bytes) -> None:
    before = values(filled["our command"])
    after = {name: text for name, text in values(signed_form).items() if not name.endswith("signature")}
    assert after == before
