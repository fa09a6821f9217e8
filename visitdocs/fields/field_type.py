"""What a field is made of, and the table of field types: all that is known of what `type` names in a definition.

A new type is one entry here, with a check of its own in `checks` if it needs one. The model and its schema, the checks
of a definition and of answers, the placeholder, the content control, the PDF field and the table in `docs/forms.md`
follow from it.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Self

from visitdocs.dataclass import dataclass
from visitdocs.fields.checks.contacts import check_email, check_phone, check_postcode
from visitdocs.fields.checks.days import read_day
from visitdocs.fields.checks.numbers import check_nip, check_pesel, whole_number
from visitdocs.messages import Message, phrase

QUESTION = ("criterion", "consent")
TYPE_TEXT = phrase("type text")
CHOICE = ("required", "options", "options_from", "default")


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


@dataclass(frozen=True)
class Traits:
    """What a type of field is.

    `kind` is what it is made of, None for text only; `keys` are those of a definition's special keys that it may have.
    `limit` is how many characters an answer has at most, where a definition gives no other; 0 is as many as fit.
    `written` is how an answer is written, printed beside the label for people with a pen. `placeholder` is printed in
    the empty field; with `tells_format` it says how the answer is written. Both are
    said in the document's language.
    With `cells` each sign of an answer has a cell of
    its own, as many as `limit`. `check` raises InvalidValueError for a text that is no answer.
    """

    kind: FieldKind | None
    keys: tuple[str, ...] = ("required", "default")
    placeholder: Message | None = None
    tells_format: bool = False
    limit: int = 0
    written: Message | str = ""
    check: Callable[[str], object] | None = None
    cells: bool = False


class FieldType(StrEnum):
    """What a field of the form asks for."""

    traits: Traits

    def __new__(cls, name: str, traits: Traits) -> Self:
        """Make a member that is the name in the definition and knows its entry."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.traits = traits
        return member

    TEXT = "text", Traits(FieldKind.TEXT, ("required", "max_length", "default"), TYPE_TEXT)
    MULTILINE = "multiline", Traits(FieldKind.MULTILINE, ("required", "max_length", "lines", "default"), TYPE_TEXT)
    EMAIL = "email", Traits(FieldKind.TEXT, placeholder=phrase("type an email address"), limit=80, check=check_email)
    PHONE = (
        "phone",
        Traits(
            FieldKind.TEXT,
            placeholder=phrase("type a telephone number"),
            limit=30,
            written=phrase("for example +48 22 123 45 67"),
            check=check_phone,
        ),
    )
    DATE = (
        "date",
        Traits(
            FieldKind.DATE,
            placeholder=phrase("type the date: dd/mm/yyyy"),
            tells_format=True,
            limit=10,
            written=phrase("dd/mm/yyyy"),
            check=read_day,
        ),
    )
    NUMBER = (
        "number",
        Traits(
            FieldKind.TEXT, ("required", "maximum", "default"), phrase("type a number"), limit=7, check=whole_number
        ),
    )
    NIP = (
        "nip",
        Traits(
            FieldKind.TEXT,
            placeholder=phrase("type 10 digits"),
            tells_format=True,
            limit=10,
            written=phrase("10 digits"),
            check=check_nip,
            cells=True,
        ),
    )
    POSTCODE = (
        "postcode",
        Traits(
            FieldKind.TEXT,
            placeholder=phrase("type the code: 00-000"),
            tells_format=True,
            limit=6,
            written="00-000",
            check=check_postcode,
        ),
    )
    PESEL = (
        "pesel",
        Traits(
            FieldKind.TEXT,
            placeholder=phrase("type 11 digits"),
            tells_format=True,
            limit=11,
            written=phrase("11 digits"),
            check=check_pesel,
            cells=True,
        ),
    )
    SINGLE_CHOICE = "single_choice", Traits(FieldKind.RADIO, CHOICE)
    MULTIPLE_CHOICE = "multiple_choice", Traits(FieldKind.CHECKBOX, CHOICE)
    DROPDOWN = "dropdown", Traits(FieldKind.DROPDOWN, CHOICE, phrase("choose from the list"))
    CONSENT = "consent", Traits(FieldKind.CHECKBOX, ("required", "purposes"))
    SIGNATURE = "signature", Traits(FieldKind.SIGNATURE, ("required",))
    NOTE = "note", Traits(None, ())

    @staticmethod
    def named(name: str) -> "FieldType":
        """Give the type of a name. Raises KeyError for any other text."""
        return _BY_NAME[name]

    def allows(self, key: str) -> bool:
        """Tell whether a field of this type may have one of the special keys."""
        return key in self.keys

    @property
    def keys(self) -> tuple[str, ...]:
        """The special keys that a field of this type may have; any question may count, and go with a consent."""
        return (*self.traits.keys, *QUESTION * (self.is_answered and not self.is_a_sentence))

    @property
    def has_options(self) -> bool:
        """Whether answers are chosen from options."""
        return "options" in self.traits.keys

    @property
    def is_answered(self) -> bool:
        """Whether something is typed or chosen: a note is read, and it is the finished form that is signed."""
        return self.traits.kind not in (FieldKind.SIGNATURE, None)

    @property
    def is_a_sentence(self) -> bool:
        """Whether the label says all there is, so that it may be long: a note, and what one agrees to."""
        return self.traits.kind in (FieldKind.CHECKBOX, None) and not self.has_options


_BY_NAME = {str(kind): kind for kind in FieldType}

#: Keys that only some types of field have.
SPECIAL_KEYS = (
    *("required", "max_length", "maximum", "lines", "options", "options_from", "default"),
    *("purposes", *QUESTION),
)


def key_named(text: str, options: Mapping[str, str]) -> str | None:
    """Give the key of the option that a text names: by its key, or by its label whatever its spaces and capitals."""
    if text in options:
        return text
    return {_spoken(label): key for key, label in options.items()}.get(_spoken(text))


def _spoken(label: str) -> str:
    """A label without what nobody hears: the kind of its spaces and the size of its letters."""
    return " ".join(label.split()).casefold()
