"""What a form asks: its fields with their labels and options, by which what comes back is judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cached_property

from visitdocs.dataclass import dataclass
from visitdocs.definition import Visit
from visitdocs.fields.field_type import FieldKind, FieldType
from visitdocs.returns.places import KnownForms, Places
from visitdocs.wording import wording_of


@dataclass(frozen=True)
class AskedField:
    """A field that is filled in or signed. `options` are labels by key; `maximum` is the largest number to type,
    `limit` how many characters an answer has at most, 0 for any.

    `consent` is the name of the consent that an answer needs, because it can reveal health. With `day_first` a date
    was asked for with strokes, the day first.
    """

    name: str
    type: FieldType
    label: str
    required: bool = False
    options: Mapping[str, str] | None = None
    maximum: int | None = None
    consent: str = ""
    limit: int = 0
    day_first: bool = False

    @property
    def controls(self) -> tuple[str, ...]:
        """The names of its content controls and of its PDF fields; a choice has one for each option."""
        if self.options and self.type.traits.kind in (FieldKind.RADIO, FieldKind.CHECKBOX):
            return tuple(f"{self.name}.{key}" for key in self.options)
        return (self.name,)


@dataclass(frozen=True)
class AskedForm:
    """One edition of a programme's form.

    `programmes` are the names that a form may say it is of: the programme's, and its sign in page codes. `words` are
    those around the fields, () if they are not known; `places` are those of the controls on the pages, `visit` the name
    of the programme. `empty` is the PDF that nobody has filled in, b"" if it is no longer to be had. `below_line_ends`
    are fields of several lines that a line ends before in the empty Word file.
    """

    edition: str
    programmes: frozenset[str]
    fields: tuple[AskedField, ...]
    words: tuple[str, ...] = ()
    places: Places = field(default_factory=dict)
    visit: str = ""
    empty: bytes = field(default=b"", repr=False)
    below_line_ends: frozenset[str] = frozenset()

    @property
    def pages(self) -> frozenset[int]:
        """The pages that ask something, as their codes count them."""
        return frozenset(page for edition, page, *_ in self.places if edition == self.edition)

    def controls(self) -> Iterator[str]:
        """Give the names of all controls in the order of the form."""
        return (control for asked in self.fields for control in asked.controls)

    def field_of(self, control: str) -> AskedField | None:
        """Give the field that a control belongs to."""
        return next((asked for asked in self.fields if control in asked.controls), None)

    def name_of(self, control: str) -> str:
        """Give the name of the field that a control belongs to; its own if it is unknown."""
        asked = self.field_of(control)
        return asked.name if asked else control

    def is_long(self, name: str) -> bool:
        """Tell whether the answer to a question may have several lines."""
        return any(asked.name == name and asked.type.traits.kind is FieldKind.MULTILINE for asked in self.fields)

    def option_of(self, control: str) -> str | None:
        """Give the option that a control stands for, as people read it; None for what is no option."""
        asked = self.field_of(control)
        key = control.removeprefix(f"{asked.name}.") if asked else ""
        return (asked.options or {}).get(key) if asked else None

    def label_of(self, control: str) -> str:
        """Give what people call the field that a control belongs to; its name if it is unknown."""
        asked = self.field_of(control)
        return asked.label if asked else control


@dataclass(frozen=True)
class Editions:
    """The form as it is now, and the editions that were published before."""

    now: AskedForm
    earlier: tuple[AskedForm, ...] = ()

    @cached_property
    def known(self) -> KnownForms:
        """What looking at a file needs to know of all of them."""
        places = {place: control for asked in (*self.earlier, self.now) for place, control in asked.places.items()}
        empty = {asked.edition: asked.empty for asked in (*self.earlier, self.now) if asked.empty}
        return KnownForms(places, empty, self.now.edition, self.now.programmes)

    def of(self, edition: str) -> AskedForm | None:
        """Give the edition that a form says it is; one that says nothing is taken for the present one."""
        if not edition:
            return self.now
        return next((asked for asked in (self.now, *self.earlier) if asked.edition == edition), None)

    def pages_of(self, edition: str) -> frozenset[int]:
        """Give the pages of an edition that ask something; of one that is not known those of the present one."""
        return next((asked.pages for asked in self.earlier if asked.edition == edition), self.now.pages)


def asked_form(
    visit: Visit, programmes: frozenset[str], edition: str, words: tuple[str, ...], places: Places, language: str = ""
) -> AskedForm:
    """Give what a visit's form asks, in a `language` if not in the visit's; notes ask nothing."""
    day_first = wording_of(language or visit.visit.language).dates.day_first
    fields = (
        AskedField(
            field.name,
            field.type,
            field.label,
            field.required,
            visit.options_of(field) or None,
            field.maximum,
            field.consent or "",
            field.max_length or field.type.traits.limit,
            day_first,
        )
        for field in visit.registration.all_fields()
        if field.type.traits.kind is not None
    )
    return AskedForm(edition, programmes, tuple(fields), words, places)
