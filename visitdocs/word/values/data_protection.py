"""What people are told about their data, for templates: the law's own words beside what the definition says."""

from visitdocs.definition.model import DataProtection, Organiser, Purpose, Visit
from visitdocs.templating.entries import Entry, Series
from visitdocs.templating.spoken_text import put_in, spoken
from visitdocs.word.values.interpreter import PLACE, Interpreter
from visitdocs.word.values.plain_values import parts_of
from visitdocs.wording.data_protection import is_objected


def data_protection_entry(visit: Visit, interpreter: Interpreter) -> Entry:
    """All that `data_protection` says, with what follows from the law: names, articles, rights, the authority."""
    notice, law = visit.data_protection, str(visit.data_protection.law)
    authority = interpreter.text(notice.complaints_to or "", is_name=True)
    words = interpreter.wording.data_protection
    bases = [str(purpose.basis) for purpose in notice.purposes.values()]
    return Entry(
        parts_of(notice, interpreter)
        | {
            "law": Entry({"key": law, "short": words.laws[law].short}, words.laws[law].name),
            "administrator": _administrator(notice, visit.organiser, interpreter),
            "purposes": Series(_purpose(*entry, law, interpreter) for entry in notice.purposes.items()),
            "rights": Series(words.rights(law, bases)),
            "asks_consent": any(purpose.basis.is_consent for purpose in notice.purposes.values()),
            "objected": Series(
                _purpose(key, purpose, law, interpreter)
                for key, purpose in notice.purposes.items()
                if is_objected(law, str(purpose.basis))
            ),
            "complaints_to": authority or words.laws[law].authority,
            "complaints_go": put_in(words.complaint(law, PLACE if authority else ""), PLACE, authority),
        }
    )


def _administrator(notice: DataProtection, organiser: Organiser, interpreter: Interpreter) -> Entry:
    found = notice.administrator or organiser
    parts = {key: part for key, part in parts_of(found, interpreter).items() if key in ("name", "address", "email")}
    return Entry(parts, spoken(str(parts["name"]), ", ", str(parts["address"])))


def _purpose(key: str, purpose: Purpose, law: str, interpreter: Interpreter) -> Entry:
    words, article = interpreter.wording.data_protection.legal_basis(law, str(purpose.basis))
    basis = Entry({"key": str(purpose.basis), "words": words, "article": article}, f"{words}, {article}")
    return Entry(parts_of(purpose, interpreter) | {"key": key, "basis": basis}, interpreter.text(purpose.purpose))
