"""What people are told about their data, for templates: the law's own words beside what the definition says."""

from visitdocs.definition.model import DataProtection, Organiser, Purpose, Visit
from visitdocs.templating.entries import Entry, Series
from visitdocs.word.values.plain_values import parts_of, plain
from visitdocs.wording import data_protection as wording


def data_protection_entry(visit: Visit) -> Entry:
    """All that `data_protection` says, with what follows from the law: names, articles, rights, the authority."""
    notice, law = visit.data_protection, str(visit.data_protection.law)
    bases = [str(purpose.basis) for purpose in notice.purposes.values()]
    return Entry(
        parts_of(notice)
        | {
            "law": Entry({"key": law, "short": wording.SHORT_LAWS[law]}, wording.LAWS[law]),
            "administrator": _administrator(notice, visit.organiser),
            "purposes": Series(_purpose(key, purpose, law) for key, purpose in notice.purposes.items()),
            "rights": Series(wording.rights(law, bases)),
            "asks_consent": any(purpose.basis.is_consent for purpose in notice.purposes.values()),
            "objected": Series(
                _purpose(key, purpose, law)
                for key, purpose in notice.purposes.items()
                if wording.is_objected(law, str(purpose.basis))
            ),
            "complaints_to": notice.complaints_to or wording.AUTHORITIES[law],
            "complaints_go": _complaints_go(notice, law),
        }
    )


def _administrator(notice: DataProtection, organiser: Organiser) -> Entry:
    found = notice.administrator or organiser
    parts = {key: plain(getattr(found, key)) for key in ("name", "address", "email")}
    return Entry(parts, f"{found.name}, {parts['address']}")


def _complaints_go(notice: DataProtection, law: str) -> str:
    return f"do organu nadzorczego: {notice.complaints_to}" if notice.complaints_to else wording.TO_AUTHORITIES[law]


def _purpose(key: str, purpose: Purpose, law: str) -> Entry:
    words, article = wording.legal_basis(law, str(purpose.basis))
    basis = Entry({"key": str(purpose.basis), "words": words, "article": article}, f"{words}, {article}")
    return Entry(parts_of(purpose) | {"key": key, "basis": basis}, purpose.purpose)
