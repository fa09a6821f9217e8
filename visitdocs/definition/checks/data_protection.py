"""What people are told about their data, and what they consent to.

The law has to be that of the visit's days, and all that it wants people to be told is told. Consents in the form and
what rests on them agree: the purposes in `data_protection`, answers that can reveal health.
"""

from collections.abc import Iterator
from datetime import date

from visitdocs.definition.checks.dates import dates_of
from visitdocs.definition.model.data_protection import GDPR_APPLIES, Basis, DataProtection, Law, Purpose
from visitdocs.definition.model.registration import RegistrationField
from visitdocs.definition.model.strict_model import known
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.validation.value_problem import ValueProblem, suggestion
from visitdocs.fields.field_type import FieldType
from visitdocs.messages import Message, Quoted, message, phrase

SECTION = "data_protection"
ARTICLE_13 = phrase("Art. 13 GDPR")
ARTICLE_24 = phrase("Art. 24 of the act of 1997")


def check_data_protection(visit: Visit) -> Iterator[ValueProblem]:
    """Yield a law that does not fit the visit's days, and what is not told though the law wants it told."""
    notice, dates = visit.data_protection, dates_of(visit)
    if notice is None or notice.law is None:
        return
    if dates:
        yield from _check_law(notice.law, dates.last)
    yield from _missing(notice)
    yield from _check_grounds(notice)


def _check_law(law: Law, last: date) -> Iterator[ValueProblem]:
    if law is Law.ACT_1997 and last >= GDPR_APPLIES:
        sentence = message("law-not-in-force", "the act of 1997 does not apply to a visit on {day}", day=str(last))
        yield ValueProblem((SECTION, "law"), sentence, phrase("type gdpr: GDPR (RODO) applies since 25 May 2018"))
    if law is Law.GDPR and last < GDPR_APPLIES:
        sentence = message("law-not-in-force", "GDPR does not apply yet to a visit on {day}", day=str(last))
        hint = phrase("type act-1997: the act of 29 August 1997 applied until 24 May 2018")
        yield ValueProblem((SECTION, "law"), sentence, hint)


def _missing(notice: DataProtection) -> Iterator[ValueProblem]:
    law = ARTICLE_13 if notice.law is Law.GDPR else ARTICLE_24
    wanted: list[tuple[str, object, Message, str]] = [
        (
            "purposes",
            notice.purposes,
            phrase("what the data are for"),
            "purposes: {recruitment: {purpose: …, basis: …}}",
        ),
        ("recipients", notice.recipients, phrase("who gets the data"), "recipients: [wykonawcy przejazdu i noclegu]"),
    ]
    if notice.law is Law.GDPR:
        wanted += [
            ("inspector", notice.inspector, phrase("who the data protection officer is"), "inspector: {email: iod@…}"),
            ("transfers", notice.transfers, phrase("whether data leave the European Economic Area"), "transfers: …"),
        ]
    for key, value, part, example in wanted:
        # In a draft None stands for what is wrong, and of that something is said already.
        if not value and (key not in notice.model_fields_set or value is not None):
            yield _unsaid((SECTION,), part, law, example)


def _unsaid(path: KeyPath, part: Message, law: Message, example: str) -> ValueProblem:
    sentence = message("notice-incomplete", "people are not told {part}, and {law} asks for it", part=part, law=law)
    return ValueProblem(path, sentence, phrase("add, for example, “{example}”", example=example), of_key=True)


def _check_grounds(notice: DataProtection) -> Iterator[ValueProblem]:
    """GDPR Art. 13(1)(c), 6(3): the basis is in an act of law; 13(1)(d): people are told of the interest."""
    if notice.law is not Law.GDPR:
        return
    for key, purpose in (notice.purposes or {}).items():
        if purpose is None or purpose.basis is None or purpose.grounds or "grounds" in purpose.model_fields_set:
            continue
        path = (SECTION, "purposes", key)
        match purpose.basis:
            case Basis.LEGAL_OBLIGATION | Basis.PUBLIC_TASK:
                part = phrase("which act of law lays down the duty or the task {key}", key=Quoted(key))
                yield _unsaid(path, part, ARTICLE_13, "grounds: ustawa z dnia 12 marca 2004 r. o pomocy społecznej")
            case Basis.LEGITIMATE_INTEREST:
                part = phrase("what the legitimate interest {key} is", key=Quoted(key))
                yield _unsaid(path, part, ARTICLE_13, "grounds: …")
            case Basis.CONSENT | Basis.EXPLICIT_CONSENT | Basis.CONTRACT:
                pass


PURPOSES = ("data_protection", "purposes")


def check_consents(visit: Visit) -> Iterator[ValueProblem]:
    """Yield consents that nothing needs or nobody gives freely, and what needs one and has none."""
    notice = visit.data_protection
    fields = list(_fields(visit))
    consents = {field.name: field for _, field in fields if field.name and field.type is FieldType.CONSENT}
    for path, field in fields:
        if field.consent is not None:
            yield from _check_needed(field.consent, (*path, "consent"), consents)
        if notice is not None and notice.purposes is not None:
            yield from _check_purposes(field, path, notice.purposes)
            if notice.law is Law.GDPR:
                yield from _check_free(field, path, notice.purposes)
    if notice is not None and visit.registration is not None and visit.registration.fields is not None:
        given = {key for _, field in fields for key in field.purposes or ()}
        yield from _without_consent(notice.purposes or {}, given)


def _fields(visit: Visit) -> Iterator[tuple[KeyPath, RegistrationField]]:
    for section_index, section in known(visit.registration.fields if visit.registration else ()):
        for index, field in known(section.fields):
            yield ("registration", "fields", section_index, "fields", index), field


def _check_needed(name: str, path: KeyPath, consents: dict[str, RegistrationField]) -> Iterator[ValueProblem]:
    if name not in consents:
        sentence = message("unknown-consent", "there is no consent {name} in the form", name=Quoted(name))
        hint = suggestion(name, consents) if consents else phrase("add a field of the type consent to the form")
        yield ValueProblem(path, sentence, hint)
    elif consents[name].required:
        sentence = message(
            "consent-always-required",
            "the consent {name} goes with answers that may be left out, and is required of everybody",
            name=Quoted(name),
        )
        yield ValueProblem(path, sentence, phrase("remove “required: true” from this consent"))


def _check_purposes(field: RegistrationField, path: KeyPath, purposes: dict[str, Purpose]) -> Iterator[ValueProblem]:
    for index, key in known(field.purposes):
        here = (*path, "purposes", index)
        if key not in purposes:
            sentence = message(
                "unknown-reference",
                "there is no key {key} in the section {section}",
                key=Quoted(key),
                section=Quoted(".".join(PURPOSES)),
            )
            hint = suggestion(key, purposes) if purposes else phrase("add the purpose, or remove this value")
            yield ValueProblem(here, sentence, hint)
        elif (purpose := purposes[key]) is not None and purpose.basis is not None and not purpose.basis.is_consent:
            sentence = message(
                "consent-without-need",
                "people are asked to consent to {key}, and its basis is {basis}, not consent",
                key=Quoted(key),
                basis=str(purpose.basis),
            )
            yield ValueProblem(here, sentence, phrase("remove this value, or correct the basis of the purpose"))


def _check_free(field: RegistrationField, path: KeyPath, purposes: dict[str, Purpose]) -> Iterator[ValueProblem]:
    """GDPR Art. 7(4): a consent that one cannot refuse is none; Art. 9(2)(a): one to data on health stands apart."""
    if field.purposes and field.required:
        sentence = message("consent-not-free", "the consent {name} cannot be refused", name=Quoted(field.name))
        hint = phrase("remove “required: true”; recruitment by a public office rests on its task (public-task)")
        yield ValueProblem((*path, "required"), sentence, hint)
    bases = {purposes[key].basis for key in field.purposes or () if purposes.get(key)}
    if Basis.EXPLICIT_CONSENT in bases and len(bases) > 1:
        sentence = message("consents-together", "one consent is for data on health and for others")
        yield ValueProblem((*path, "purposes"), sentence, phrase("ask for each consent in a field of its own"))


def _without_consent(purposes: dict[str, Purpose], given: set[str]) -> Iterator[ValueProblem]:
    for key, purpose in purposes.items():
        if purpose is not None and purpose.basis is not None and purpose.basis.is_consent and key not in given:
            yield ValueProblem(
                (*PURPOSES, key),
                message("purpose-without-consent", "nothing in the form asks for consent to {key}", key=Quoted(key)),
                phrase("add “purposes: [{key}]” to a field of the type consent, or correct the basis", key=key),
                of_key=True,
            )
