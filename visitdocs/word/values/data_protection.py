"""What people are told about their data, for templates: the law's own words beside what the definition says."""

from visitdocs.definition.model import DataProtection, Organiser, Purpose, Visit
from visitdocs.templating.entries import Entry, Series
from visitdocs.word.values.plain_values import parts_of, plain
from visitdocs.wording import Wording
from visitdocs.wording.data_protection import is_objected


def data_protection_entry(visit: Visit, wording: Wording) -> Entry:
    """All that `data_protection` says, with what follows from the law: names, articles, rights, the authority."""
    notice, law = visit.data_protection, str(visit.data_protection.law)
    words = wording.data_protection
    bases = [str(purpose.basis) for purpose in notice.purposes.values()]
    return Entry(
        parts_of(notice, wording)
        | {
            "law": Entry({"key": law, "short": words.laws[law].short}, words.laws[law].name),
            "administrator": _administrator(notice, visit.organiser, wording),
            "purposes": Series(_purpose(key, purpose, law, wording) for key, purpose in notice.purposes.items()),
            "rights": Series(words.rights(law, bases)),
            "asks_consent": any(purpose.basis.is_consent for purpose in notice.purposes.values()),
            "objected": Series(
                _purpose(key, purpose, law, wording)
                for key, purpose in notice.purposes.items()
                if is_objected(law, str(purpose.basis))
            ),
            "complaints_to": notice.complaints_to or words.laws[law].authority,
            "complaints_go": words.complaint(law, notice.complaints_to or ""),
        }
    )


def _administrator(notice: DataProtection, organiser: Organiser, wording: Wording) -> Entry:
    found = notice.administrator or organiser
    parts = {key: plain(getattr(found, key), wording) for key in ("name", "address", "email")}
    return Entry(parts, f"{found.name}, {parts['address']}")


def _purpose(key: str, purpose: Purpose, law: str, wording: Wording) -> Entry:
    words, article = wording.data_protection.legal_basis(law, str(purpose.basis))
    basis = Entry({"key": str(purpose.basis), "words": words, "article": article}, f"{words}, {article}")
    return Entry(parts_of(purpose, wording) | {"key": key, "basis": basis}, purpose.purpose)
