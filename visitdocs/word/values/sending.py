"""How a registration is sent, in the words that form, invitation, regulations and page share."""

from datetime import date

from visitdocs.definition.model import Organiser, Registration
from visitdocs.messages import Message, phrase
from visitdocs.templating.entries import Entry
from visitdocs.word.values.interpreter import PLACE, Interpreter
from visitdocs.word.values.plain_values import address_entry

SIGNED = phrase("a scan of the signed form or an electronically signed PDF file")
UNSIGNED = phrase("the completed form")
SIGNED_PAPER = phrase("the signed form on paper")
UNSIGNED_PAPER = phrase("the completed form on paper")

PERSONAL_SIGNATURES_SINCE = date(2019, 3, 4)
"""The day from which identity cards sign (act of 6 August 2010 on identity cards, Art. 12d)."""
ELECTRONIC_SIGNATURES = phrase("qualified, trusted or personal")
EARLIER_ELECTRONIC_SIGNATURES = phrase("qualified, or confirmed by a trusted profile")


def sending_entry(registration: Registration, organiser: Organiser, interpreter: Interpreter) -> Entry:
    """What to send, where, until when, when the results come, and whom to ask.

    `.what` and `.until` stand as after „prześlij” or „prosimy przesłać”; `.deadline` and `.results` are days with
    their weekday; `.to` is the e-mail address, `.on_paper` the address that also takes paper, or "",
    and `.paper` what is brought there; `.electronic_signature` the kinds of electronic signatures that count.
    """
    hour, say, dates = registration.deadline_time, interpreter.say, interpreter.wording.dates
    results = registration.results
    return Entry(
        {
            "what": say(SIGNED if registration.is_signed else UNSIGNED),
            "to": registration.send_to,
            "on_paper": str(address_entry(organiser.address, interpreter)) if registration.on_paper else "",
            "paper": say(SIGNED_PAPER if registration.is_signed else UNSIGNED_PAPER),
            "electronic_signature": say(_electronic_signatures(registration.deadline)),
            "until": dates.until_day(registration.deadline, hour),
            "deadline": dates.named_day(registration.deadline, hour),
            "results": dates.named_day(results) if results else "",
            "contact": _contact(organiser, interpreter),
        }
    )


def _electronic_signatures(day: date) -> Message:
    return ELECTRONIC_SIGNATURES if day >= PERSONAL_SIGNATURES_SINCE else EARLIER_ELECTRONIC_SIGNATURES


def _contact(organiser: Organiser, interpreter: Interpreter) -> str:
    who = interpreter.text(organiser.contact or organiser.name, is_name=not organiser.contact)
    if not organiser.phone:
        return who
    return interpreter.say(phrase("{who}, tel. {number}", who=PLACE, number=organiser.phone), who)
