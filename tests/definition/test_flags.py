"""Yes and no are typed as YAML has them; what else may be meant is understood enough to say what to type."""

import pytest
from said import english, polish

from visitdocs.definition.values.numbers import read_flag
from visitdocs.fields.checks.invalid_value import InvalidValueError

HINTS = {"type true": ("tak", "yes", "on", "prawda", "y", "t", "TAK", "Yes", "True", "TRUE")}
HINTS["type false"] = ("nie", "no", "off", "fałsz", "n", "NIE", "Off", "False", "FALSE")
HINTS["type true (yes) or false (no)"] = ("zawsze", "1", "0", "truee")


def test_true_and_false_are_read() -> None:
    assert (read_flag("true"), read_flag("false")) == (True, False)


@pytest.mark.parametrize(("text", "hint"), [(text, hint) for hint, texts in HINTS.items() for text in texts])
def test_other_words_are_told_what_to_type(text: str, hint: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read_flag(text)
    assert english(caught.value.hint) == hint
    assert english(caught.value.message) == f"“{text}” is neither true nor false"
    assert polish(caught.value.message).startswith(f"„{text}” ")
