"""What happened to the fields of the form, in sentences."""

from collections.abc import Iterator, Mapping

from visitdocs.changes.list_sentences import one_line
from visitdocs.changes.matching import order_differs
from visitdocs.definition import Visit
from visitdocs.definition.model import RegistrationField
from visitdocs.messages import Message, counted_phrase, phrase


def form_sentences(old: Visit, new: Visit) -> Iterator[Message]:
    """The form's fields, by name: what they ask, how they may be answered, their order and headings."""
    before = {field.name: field for field in old.registration.all_fields()}
    after = {field.name: field for field in new.registration.all_fields()}
    for name, field in before.items():
        if name not in after:
            yield phrase("Field removed from the form: “{field}”", field=one_line(field.label))
    for name, field in after.items():
        if name not in before:
            yield phrase("New field in the form: “{field}”", field=one_line(field.label))
        else:
            yield from _field_sentences(before[name], field, old.options_of(before[name]), new.options_of(field))
    if order_differs(tuple(before), tuple(after)) or _headings(old, before, after) != _headings(new, before, after):
        yield phrase("The layout of the form has changed")


def _field_sentences(
    was: RegistrationField, now: RegistrationField, before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[Message]:
    if was == now and (list(before.items()) == list(after.items()) or now.options_from):  # tracks are told as tracks
        return
    told = [*_wording(was, now), *_answers(was, now, before, after), *_bounds(was, now), *_meaning(was, now)]
    yield from told or [phrase("Form field changed: “{field}”", field=one_line(now.label))]


def _wording(was: RegistrationField, now: RegistrationField) -> Iterator[Message]:
    field = one_line(now.label)
    if was.label != now.label:
        yield phrase("Form field renamed: “{before}” → “{after}”", before=one_line(was.label), after=field)
    if was.required != now.required:
        required = phrase("The form field “{field}” is now required", field=field)
        yield required if now.required else phrase("The form field “{field}” is no longer required", field=field)
    if was.type != now.type:
        yield phrase("Form field “{field}”: the kind of field has changed", field=field)
    if was.help != now.help:
        yield _of_help(was, now, field)


def _of_help(was: RegistrationField, now: RegistrationField, field: str) -> Message:
    if not now.help:
        return phrase("Form field “{field}”: there is no explanation any more", field=field)
    if was.help:
        return phrase("Form field “{field}”: changed explanation – “{help}”", field=field, help=one_line(now.help))
    return phrase("Form field “{field}”: new explanation – “{help}”", field=field, help=one_line(now.help))


def _answers(
    was: RegistrationField, now: RegistrationField, before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[Message]:
    if was.options_from and now.options_from:
        return
    field = one_line(now.label)
    for key, text in before.items():
        answer = one_line(text)
        if key not in after:
            yield phrase("Form field “{field}”: the answer “{answer}” has been removed", field=field, answer=answer)
        elif after[key] != text:
            yield phrase(
                "Form field “{field}”: the answer “{before}” now reads “{after}”",
                field=field,
                before=answer,
                after=one_line(after[key]),
            )
    for key, text in after.items():
        if key not in before:
            yield phrase("Form field “{field}”: new answer “{answer}”", field=field, answer=one_line(text))
    if order_differs(tuple(before), tuple(after)):
        yield phrase("Form field “{field}”: the answers stand in another order", field=field)


def _bounds(was: RegistrationField, now: RegistrationField) -> Iterator[Message]:
    field = one_line(now.label)
    if was.max_length != now.max_length:
        yield _of_length(was.max_length, now.max_length, field)
    if was.maximum != now.maximum:
        yield _of_maximum(was.maximum, now.maximum, field)
    if was.lines != now.lines:
        yield phrase("Form field “{field}”: the number of lines has changed", field=field)
    if was.default != now.default:
        yield phrase("Form field “{field}”: the answer filled in beforehand has changed", field=field)


def _of_length(was: int | None, now: int | None, field: str) -> Message:
    if not now:
        return counted_phrase(
            "Form field “{field}”: there is no limit any more (previously {number} character)",
            "Form field “{field}”: there is no limit any more (previously {number} characters)",
            was or 0,
            field=field,
        )
    if was is None:
        return counted_phrase(
            "Form field “{field}”: at most {number} character can be entered",
            "Form field “{field}”: at most {number} characters can be entered",
            now,
            field=field,
        )
    return counted_phrase(
        "Form field “{field}”: at most {number} character can be entered (previously {before})",
        "Form field “{field}”: at most {number} characters can be entered (previously {before})",
        now,
        field=field,
        before=was,
    )


def _of_maximum(was: int | None, now: int | None, field: str) -> Message:
    if now is None:
        return phrase("Form field “{field}”: {before} is no longer the largest number", field=field, before=was or 0)
    if was is None:
        return phrase("Form field “{field}”: the largest number is {largest}", field=field, largest=now)
    return phrase(
        "Form field “{field}”: the largest number is now {largest} (previously {before})",
        field=field,
        largest=now,
        before=was,
    )


def _meaning(was: RegistrationField, now: RegistrationField) -> Iterator[Message]:
    """What the answer is for: recruitment, consents."""
    field = one_line(now.label)
    if was.criterion != now.criterion:
        if now.criterion:
            yield phrase(
                "Form field “{field}”: priority for applications {criterion}",
                field=field,
                criterion=one_line(now.criterion),
            )
        else:
            yield phrase("Form field “{field}”: the answer gives no priority any more", field=field)
    if was.purposes != now.purposes:
        yield phrase("Form field “{field}”: the purposes of the consent have changed", field=field)
    if was.consent != now.consent:
        yield phrase("Form field “{field}”: the consent that the answer needs has changed", field=field)


def _headings(visit: Visit, *sides: Mapping[str, object]) -> list[tuple[str, list[str]]]:
    """The form's headings, each with those of its fields that both forms have."""
    return [
        (part.section, [field.name for field in part.fields if all(field.name in side for side in sides)])
        for part in visit.registration.fields
    ]
