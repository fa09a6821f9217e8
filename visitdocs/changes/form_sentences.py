"""What happened to the fields of the form, in sentences."""

from collections.abc import Iterator, Mapping

from visitdocs.changes.matching import order_differs
from visitdocs.definition import Visit
from visitdocs.definition.model import RegistrationField
from visitdocs.wording import DEFAULT, wording_of

WORDING = wording_of(DEFAULT)


def form_sentences(old: Visit, new: Visit) -> Iterator[str]:
    """The form's fields, by name: what they ask, how they may be answered, their order and headings."""
    before = {field.name: field for field in old.registration.all_fields()}
    after = {field.name: field for field in new.registration.all_fields()}
    yield from (f"Usunięte pole formularza: {_quoted(before[name].label)}" for name in before if name not in after)
    for name, field in after.items():
        if name not in before:
            yield f"Nowe pole formularza: {_quoted(field.label)}"
        else:
            yield from _field_sentences(before[name], field, old.options_of(before[name]), new.options_of(field))
    if order_differs(tuple(before), tuple(after)) or _headings(old, before, after) != _headings(new, before, after):
        yield "Zmieniony układ formularza"


def _field_sentences(
    was: RegistrationField, now: RegistrationField, before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[str]:
    if was == now and (list(before.items()) == list(after.items()) or now.options_from):  # tracks are told as tracks
        return
    told = [*_wording(was, now), *_answers(was, now, before, after), *_bounds(was, now), *_meaning(was, now)]
    yield from told or [f"Zmienione pole formularza: {_quoted(now.label)}"]


def _wording(was: RegistrationField, now: RegistrationField) -> Iterator[str]:
    name = f"Pole formularza {_quoted(now.label)}"
    if was.label != now.label:
        yield f"Zmieniona etykieta pola formularza: {_quoted(was.label)} → {_quoted(now.label)}"
    if was.required != now.required:
        yield f"{name} jest teraz wymagane" if now.required else f"{name} nie jest już wymagane"
    if was.type != now.type:
        yield f"{name}: zmieniony rodzaj pola"
    if was.help != now.help:
        if not now.help:
            yield f"{name}: nie ma już objaśnienia"
        else:
            yield f"{name}: {'zmienione' if was.help else 'nowe'} objaśnienie – {_quoted(now.help)}"


def _answers(
    was: RegistrationField, now: RegistrationField, before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[str]:
    if was.options_from and now.options_from:
        return
    name = f"Pole formularza {_quoted(now.label)}"
    for key, text in before.items():
        if key not in after:
            yield f"{name}: usunięta odpowiedź {_quoted(text)}"
        elif after[key] != text:
            yield f"{name}: odpowiedź {_quoted(text)} brzmi teraz {_quoted(after[key])}"
    yield from (f"{name}: nowa odpowiedź {_quoted(text)}" for key, text in after.items() if key not in before)
    if order_differs(tuple(before), tuple(after)):
        yield f"{name}: inna kolejność odpowiedzi"


def _bounds(was: RegistrationField, now: RegistrationField) -> Iterator[str]:
    name = f"Pole formularza {_quoted(now.label)}"
    if was.max_length != now.max_length:
        yield f"{name}: " + (
            f"można wpisać najwyżej {_characters(now.max_length)}{_until(was.max_length)}"
            if now.max_length
            else f"nie ma już limitu (dotąd {_characters(was.max_length or 0)})"
        )
    if was.maximum != now.maximum:
        yield f"{name}: " + (
            f"największa liczba to {now.maximum}{_until(was.maximum)}"
            if now.maximum is not None
            else f"{was.maximum} nie jest już największą liczbą"
        )
    if was.lines != now.lines:
        yield f"{name}: zmieniona liczba wierszy"
    if was.default != now.default:
        yield f"{name}: zmieniona odpowiedź wpisana z góry"


def _characters(number: int) -> str:
    return WORDING.plurals.with_noun(number, "znak", "znaki", "znaków").replace("\u00a0", " ")


def _meaning(was: RegistrationField, now: RegistrationField) -> Iterator[str]:
    """What the answer is for: recruitment, consents."""
    name = f"Pole formularza {_quoted(now.label)}"
    if was.criterion != now.criterion:
        yield f"{name}: " + (
            f"pierwszeństwo zgłoszeń {now.criterion}" if now.criterion else "odpowiedź nie daje już pierwszeństwa"
        )
    if was.purposes != now.purposes:
        yield f"{name}: zmienione cele, których dotyczy zgoda"
    if was.consent != now.consent:
        yield f"{name}: zmieniona zgoda, której wymaga odpowiedź"


def _until(was: int | None) -> str:
    return "" if was is None else f" (dotąd {was})"


def _headings(visit: Visit, *sides: Mapping[str, object]) -> list[tuple[str, list[str]]]:
    """The form's headings, each with those of its fields that both forms have."""
    return [
        (part.section, [field.name for field in part.fields if all(field.name in side for side in sides)])
        for part in visit.registration.fields
    ]


def _quoted(text: str) -> str:
    return f"„{' '.join(text.split())}”"
