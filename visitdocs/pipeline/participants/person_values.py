"""What stands in the row of somebody in the register → the values that templates see, each of its field's type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from visitdocs.addressees import column_of
from visitdocs.definition import InvalidValueError, Visit
from visitdocs.definition.model import RegistrationField
from visitdocs.fields.field_type import FieldKind, FieldType, key_named
from visitdocs.register import YES, RegisterRow, means, written
from visitdocs.returns import AskedForm, typed_answer
from visitdocs.word import WITHHELD, PersonValue, all_chosen, chosen

BETWEEN_ANSWERS = "; "


class PersonValues:
    """Makes the values of people. `typed` are the names of those that are no free texts.

    `further` are headings of columns of staff's own, with the names that templates know them by. Whatever the form
    asks, a person has `number`, `name`, `institution.name`, `greeting` and `track`, "" where nothing is known of it.
    """

    def __init__(self, visit: Visit, form: AskedForm, further: Mapping[str, str]) -> None:
        self._visit, self._form, self._further = visit, form, further
        self._fields = [field for field in visit.registration.all_fields() if field.type.is_answered]
        self._withheld = visit.registration.revealing_health()
        self._name = next((field.name for field in self._fields if field.type is FieldType.TEXT), "")
        self._track = next((field.name for field in self._fields if field.options_from == "tracks"), "")
        self.typed = frozenset(field.name for field in self._fields if not _is_free(field.type)) | {"track"}

    @property
    def of_names(self) -> tuple[str, ...]:
        """The key of the column with people's names; none where a column of staff's own says them."""
        if "name" in self._further.values() or not self._name:
            return ()
        return ("name",) if any(field.name == "name" for field in self._fields) else (self._name,)

    def of(self, row: RegisterRow) -> tuple[dict[str, PersonValue], tuple[str, ...]]:
        """Give the values of a row by their names, and the labels of the fields whose cells hold no answer to them."""
        values: dict[str, PersonValue] = {}
        wrong = []
        for field in self._fields:
            if field.name in self._withheld:
                values[field.name] = WITHHELD
                continue
            values[field.name], fits = self._answer(field, row.cells.get(field.name))
            if not fits and field.name in self.typed:
                wrong.append(field.label)
        return self._with_standard(values, row), tuple(wrong)

    def example(self) -> dict[str, PersonValue]:
        """Give the values of somebody made up, of whom everything is known."""
        first = self._visit.visit.dates.first
        cells: dict[str, object] = {}
        for field in self._fields:
            labels = [*self._visit.options_of(field).values()]
            match field.type:
                case FieldType.DATE:
                    cells[field.name] = datetime(first.year, first.month, first.day)
                case FieldType.NUMBER:
                    cells[field.name] = 1
                case FieldType.CONSENT:
                    cells[field.name] = YES.text
                case _:
                    cells[field.name] = labels[0] if labels else field.label
        further = dict.fromkeys(self._further, "…")
        return self.of(RegisterRow(2, "1", cells, further, accepted=True, declined=False, present=True))[0]

    def _with_standard(self, values: dict[str, PersonValue], row: RegisterRow) -> dict[str, PersonValue]:
        groups = {name.partition(".")[0] for name in values}
        for heading, name in self._further.items():
            if name not in groups:
                values[name] = _further(row.further.get(heading))
        own: dict[str, PersonValue] = {
            "name": values.get(self._name, ""),
            "institution.name": values.get("institution", ""),
            "greeting": "",
            "track": values.get(self._track, ""),
        }
        return {**{name: value for name, value in own.items() if name not in values}, **values, "number": row.number}

    def _answer(self, field: RegistrationField, cell: object) -> tuple[PersonValue, bool]:
        """The answer in a cell, and whether it is one."""
        text = written(cell)
        if field.type is FieldType.CONSENT:
            return means(text, YES), True
        if options := self._visit.options_of(field):
            return _choice(field, text, options)
        if isinstance(cell, datetime) and field.type is FieldType.DATE:
            return cell.date(), True
        asked = self._form.field_of(field.name)
        if not text or asked is None:
            return text, True
        try:
            answer = typed_answer(asked, text)
        except InvalidValueError:
            return text, False
        return (answer if isinstance(answer, date | int) else text), True


def names_of(headings: Sequence[str]) -> dict[str, str]:
    """Give the names that templates know further columns by, of headings; of two alike the first counts."""
    names: dict[str, str] = {}
    for heading in headings:
        name = column_of(heading)
        if name and name not in names.values():
            names[heading] = name
    return names


def _is_free(kind: FieldType) -> bool:
    """Whether people answer in words of their own."""
    fixed = (FieldKind.RADIO, FieldKind.CHECKBOX, FieldKind.DROPDOWN, FieldKind.DATE)
    return kind.traits.kind not in fixed and kind is not FieldType.NUMBER


def _choice(field: RegistrationField, text: str, options: Mapping[str, str]) -> tuple[PersonValue, bool]:
    several = field.type.traits.kind is FieldKind.CHECKBOX
    parts = [part for part in text.split(BETWEEN_ANSWERS) if part] if several else [text] if text else []
    keys = [key_named(part, options) for part in parts]
    answers = [chosen(key or "", part if key is None else options[key]) for key, part in zip(keys, parts, strict=True)]
    fits = None not in keys
    if several:
        return all_chosen(answers), fits
    return (answers[0] if answers else ""), fits


def _further(cell: object) -> PersonValue:
    """What stands in a column of staff's own: a day, a number, or a text."""
    if isinstance(cell, datetime) and not (cell.hour or cell.minute or cell.second):
        return cell.date()
    return written(cell)
