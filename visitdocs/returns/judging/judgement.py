"""One form beside the editions that were published: whose it is, what its answers are, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import assert_never

from visitdocs.fields.field_type import FieldKind
from visitdocs.messages import Listed, Quoted, message, phrase
from visitdocs.returns.asked_form import AskedField, AskedForm, Editions
from visitdocs.returns.judging.answers import AnswerReader
from visitdocs.returns.judging.doubts import about_a_doubt, is_of_the_sender
from visitdocs.returns.judging.prints import about_the_print
from visitdocs.returns.judging.scans import about_the_scan, not_read, pictures_by_field, refusal_of_scan
from visitdocs.returns.reasons import blank, no_form, of_another_visit
from visitdocs.returns.registration import Finding, Registration, State
from visitdocs.returns.returned_form import Format, ReturnedForm
from visitdocs.returns.sent_file import SentFile, Unusable

FOREIGN_BELOW = 0.5
"""A file that does not say whose form it is, and of whose controls fewer are the form's, is another form."""


def judge(file: SentFile, number: int, form: ReturnedForm, editions: Editions) -> Registration | Unusable:
    """Judge the form that is the `number`th in a file."""
    if form.programme and form.programme not in editions.now.programmes:
        return of_another_visit()
    asked = editions.of(form.edition) or editions.now
    expected = set(asked.controls())
    if not form.programme and len(expected & set(form.controls)) < FOREIGN_BELOW * len(form.controls):
        return no_form()
    if (refused := refusal_of_scan(form, editions.of(form.edition))) is not None:
        return refused
    reader = AnswerReader(form.controls, by_hand=not_read(form, asked))
    for field in editions.now.fields:
        reader.read(field)
    if not (any(form.controls.values()) or reader.by_hand or form.signatures or form.doubts or form.beside):
        return blank()
    findings = (
        *_about_the_edition(form, asked, editions),
        *_about_the_set_of_controls(form, asked),
        *_about_the_words(form, asked),
        *about_the_print(form),
        *about_the_scan(form, asked),
        *(about_a_doubt(doubt, editions.now) for doubt in form.doubts if is_of_the_sender(doubt, asked)),
        *_about_missing_answers(reader, editions.now),
        *reader.findings,
        *_about_consents(reader, editions.now),
        *_about_signatures(file, form, editions.now),
    )
    signers = tuple(signature.signer for signature in form.signatures)
    source = f"{sha256(file.data).hexdigest()[:24]}-{number}"
    return Registration(
        file.trail,
        source,
        file.received,
        form.format,
        reader.answers,
        findings,
        signers,
        pictures=pictures_by_field(form, asked),
    )


def _about_the_edition(form: ReturnedForm, asked: AskedForm, editions: Editions) -> Iterator[Finding]:
    if not (form.edition or form.programme):
        yield Finding(
            State.TO_BE_CHECKED,
            message("returned-without-identity", "the form does not say of which visit it is"),
        )
    elif form.edition != editions.now.edition:
        known = any(form.edition == asked.edition for asked in editions.earlier)
        yield Finding(
            State.OUTDATED,
            message("returned-outdated", "the form is an earlier edition, which was published before")
            if known
            else message("returned-unknown-edition", "the form is an edition of which the program has no record"),
            request=phrase("The form has changed since. Please fill in the present one and send it to us."),
        )
        yield from _about_questions_of_before(form, asked, editions.now)


def _about_questions_of_before(form: ReturnedForm, asked: AskedForm, now: AskedForm) -> Iterator[Finding]:
    """Answers to questions that the present form does not ask have no column."""
    there = {field.name for field in now.fields}
    gone = [field for field in asked.fields if field.name not in there and field.type.is_answered]
    answered = [
        field.label
        for field in gone
        if any(form.controls.get(control) or control in form.pictures for control in field.controls)
    ]
    if answered:
        yield Finding(
            State.OUTDATED,
            message(
                "returned-no-longer-asked",
                "the present form does not ask these questions any more, and their answers are only in the file: "
                "{fields}",
                fields=Listed(_once(answered)),
            ),
        )


def _about_the_set_of_controls(form: ReturnedForm, asked: AskedForm) -> Iterator[Finding]:
    expected, found = set(asked.controls()), set(form.controls)
    lost = [
        asked.label_of(control)
        for control in asked.controls()
        if control not in found and control not in form.unread and _is_read(asked, control, form)
    ]
    if lost:
        yield Finding(
            State.TO_BE_CHECKED,
            message(
                "returned-fields-lost", "these fields are missing from the form: {fields}", fields=Listed(_once(lost))
            ),
            request=phrase("Some of the form's pages or fields are missing. Please send it to us once more."),
        )
    added = sorted(found - expected)
    if added:
        fields = Listed(tuple(Quoted(name) for name in added))
        yield Finding(
            State.TO_BE_CHECKED,
            message("returned-fields-added", "the form has fields that it did not have: {fields}", fields=fields),
        )


def _is_read(asked: AskedForm, control: str, form: ReturnedForm) -> bool:
    """In Word a signature put in as a picture replaces its control."""
    field = asked.field_of(control)
    return not (form.format is Format.WORD and field is not None and field.type.traits.kind is FieldKind.SIGNATURE)


def _about_the_words(form: ReturnedForm, asked: AskedForm) -> Iterator[Finding]:
    if form.words and asked.words and "".join(form.words) != "".join(asked.words):
        yield Finding(
            State.TO_BE_CHECKED,
            message("returned-reworded", "the wording around the fields is not that of the form"),
            request=phrase("Please use the form as we published it."),
        )


def _about_missing_answers(reader: AnswerReader, asked: AskedForm) -> Iterator[Finding]:
    missing = [
        field.label
        for field in asked.fields
        if field.required and field.type.is_answered and not reader.is_answered(field.name)
    ]
    if missing:
        labels = Listed(_once(missing))
        yield Finding(
            State.INCOMPLETE,
            message("returned-answers-missing", "required answers are missing: {fields}", fields=labels),
            request=phrase("Please fill in what is missing: {fields}.", fields=labels),
        )


def _about_consents(reader: AnswerReader, asked: AskedForm) -> Iterator[Finding]:
    """An answer that can reveal health needs a consent of its own (GDPR, Art. 9(2)(a))."""
    for field in asked.fields:
        if field.consent and reader.is_answered(field.name) and not reader.is_answered(field.consent):
            consent = asked.label_of(field.consent)
            yield Finding(
                State.INCOMPLETE,
                message(
                    "returned-consent-missing", "{field}: the consent to use this answer is missing", field=field.label
                ),
                field.name,
                phrase("Please give the consent, or tell us to delete the answer: {consent}.", consent=consent),
            )


def _about_signatures(file: SentFile, form: ReturnedForm, asked: AskedForm) -> Iterator[Finding]:
    for signature in form.signatures:
        if not signature.intact:
            yield Finding(
                State.CHANGED_AFTER_SIGNING,
                message(
                    "returned-signature-broken",
                    "what {signer} signed was changed afterwards",
                    signer=Quoted(signature.signer),
                ),
                request=phrase("Please sign the form once more and send it to us."),
            )
        elif signature.changed:
            fields = Listed(_once([asked.label_of(control) for control in signature.changed]))
            yield Finding(
                State.CHANGED_AFTER_SIGNING,
                message(
                    "returned-changed-after-signing",
                    "answers were changed after {signer} had signed: {fields}",
                    signer=Quoted(signature.signer),
                    fields=fields,
                ),
                request=phrase("Please sign the form once more and send it to us."),
            )
    places = [field for field in asked.fields if field.type.traits.kind is FieldKind.SIGNATURE and field.required]
    if places and not file.signed and not any(_is_signed(place, form) for place in places):
        yield Finding(
            State.UNSIGNED,
            message("returned-unsigned", "the places for signatures are empty")
            if form.format is Format.SCAN
            else message("returned-unsigned", "the form is not signed electronically"),
            request=phrase("Please send us the signed form: signed electronically, or a scan of the signed print."),
        )


def _is_signed(place: AskedField, form: ReturnedForm) -> bool:
    """Signed electronically in its place, which a print has lost, or a picture was put there in Word, or by hand."""
    match form.format:
        case Format.PDF:
            return form.controls.get(place.name) is True
        case Format.WORD:
            return form.controls.get(place.name) is True or place.name not in form.controls
        case Format.PRINT:
            return bool(form.signatures)
        case Format.SCAN:
            doubtful = place.name in {doubt.control for doubt in form.doubts}
            return form.controls.get(place.name, True) is True or doubtful or bool(form.signatures)
        case _:
            assert_never(form.format)


def _once(labels: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(labels))
