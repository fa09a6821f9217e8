"""How a registration is sent, in the words that form, invitation, regulations and page share."""

from datetime import date

from visitdocs.definition.model import Organiser, Registration
from visitdocs.templating.entries import Entry
from visitdocs.wording import dates

SIGNED = "skan podpisanego formularza albo plik PDF podpisany elektronicznie"
UNSIGNED = "wypełniony formularz"
SIGNED_PAPER = "podpisany formularz na papierze"

PERSONAL_SIGNATURES_SINCE = date(2019, 3, 4)
"""The day from which identity cards sign (act of 6 August 2010 on identity cards, Art. 12d)."""
ELECTRONIC_SIGNATURES = "kwalifikowany, zaufany lub osobisty"
EARLIER_ELECTRONIC_SIGNATURES = "kwalifikowany lub potwierdzony profilem zaufanym"


def sending_entry(registration: Registration, organiser: Organiser) -> Entry:
    """What to send, where, until when, when the results come, and whom to ask.

    `.what` and `.until` stand as after „prześlij” or „prosimy przesłać”; `.deadline` and `.results` are days with
    their weekday; `.to` is the e-mail address, `.on_paper` the address that also takes paper, or "",
    and `.paper` what is brought there; `.electronic_signature` the kinds of electronic signatures that count.
    """
    hour = registration.deadline_time
    results = registration.results
    return Entry(
        {
            "what": SIGNED if registration.is_signed else UNSIGNED,
            "to": registration.send_to,
            "on_paper": _address(organiser) if registration.on_paper else "",
            "paper": SIGNED_PAPER if registration.is_signed else f"{UNSIGNED} na papierze",
            "electronic_signature": _electronic_signatures(registration.deadline),
            "until": "do "
            + dates.until_day(registration.deadline)
            + (f", do godz. {dates.clock(hour)}" if hour else ""),
            "deadline": dates.named_day(registration.deadline) + (f", godz. {dates.clock(hour)}" if hour else ""),
            "results": dates.named_day(results) if results else "",
            "contact": _contact(organiser),
        }
    )


def _electronic_signatures(day: date) -> str:
    return ELECTRONIC_SIGNATURES if day >= PERSONAL_SIGNATURES_SINCE else EARLIER_ELECTRONIC_SIGNATURES


def _address(organiser: Organiser) -> str:
    address = organiser.address
    return f"{address.street}, {address.postcode} {address.town}"


def _contact(organiser: Organiser) -> str:
    who = organiser.contact or organiser.name
    return who + (f", tel. {organiser.phone}" if organiser.phone else "")
