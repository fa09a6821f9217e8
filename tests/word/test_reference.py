"""The reference of template names that staff read is the one that the program has."""

from reference import REFERENCE, reference


def test_the_reference_of_template_names_is_fresh() -> None:
    assert REFERENCE.read_text(encoding="utf-8") == reference(), "run: python tests/word/reference.py"
