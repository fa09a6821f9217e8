"""What a field is made of, the same in Word and in the PDF."""

from enum import StrEnum


class FieldKind(StrEnum):
    """A kind of content control (ECMA-376 Part 1, 17.5.2) and of form field (ISO 32000-1, 12.7.4).

    Word has no radio button: its check box with round signs is one. A signature is a picture control.
    """

    TEXT = "text"
    MULTILINE = "multiline"
    DATE = "date"
    DROPDOWN = "dropdown"
    CHECKBOX = "checkbox"
    RADIO = "radio"
    SIGNATURE = "signature"
