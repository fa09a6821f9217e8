"""What people are told about their data: the law of the visit's days, and all that this law wants them to be told."""

from collections.abc import Iterator
from datetime import date

from visitdocs.definition.checks.dates import dates_of
from visitdocs.definition.model.data_protection import GDPR_APPLIES, Basis, DataProtection, Law
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.validation.value_problem import ValueProblem
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
