"""The law on personal data as documents cite it: its name, the article of a legal basis, people's rights.

Laws and bases are named by their keys in a definition. Sources: GDPR Art. 6(1), 9(2)(a), 7(3), 15–18, 20, 21; the act
of 29 August 1997, Art. 7(5), 23(1), 27(2)(1), 32(1), consolidated text Dz. U. 2016 item 922.
"""

from collections.abc import Callable, Collection, Mapping

from visitdocs.dataclass import dataclass

CONSENTS = frozenset({"consent", "explicit-consent"})
OBJECTED = frozenset({"public-task", "legitimate-interest"})


@dataclass(frozen=True)
class Rights:
    """What people may ask for, as a language says it after „prawo do” or “the right to”.

    `moved` tells the right to data portability of data processed by consent, by a contract, or both (GDPR Art. 20).
    """

    gdpr: tuple[str, ...]
    act_1997: tuple[str, ...]
    stopped: str
    withdrawn: str
    moved: Callable[[bool, bool], str]


@dataclass(frozen=True)
class LawWords:
    """How a law is called: whole, for a regulation that cites it once; in short; behind an article of it.

    `authority` takes complaints; `complaint` is where one goes, as after „wnieść” or “lodge a complaint”. `bases` tell
    by their keys what makes processing lawful, and the article that says so.
    """

    name: str
    short: str
    of_law: str
    authority: str
    complaint: str
    bases: Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class DataProtectionWords:
    """The words of a language for the law on personal data. `other_complaint` has a place for another authority."""

    laws: Mapping[str, LawWords]
    rights_words: Rights
    other_complaint: str

    def legal_basis(self, law: str, basis: str) -> tuple[str, str]:
        """„zadanie realizowane w interesie publicznym” and „art. 6 ust. 1 lit. e RODO”"""
        words, article = self.laws[law].bases[basis]
        return words, f"{article} {self.laws[law].of_law}"

    def complaint(self, law: str, authority: str = "") -> str:
        """Where a complaint goes: to the law's authority, or to another one."""
        return self.other_complaint.format(authority=authority) if authority else self.laws[law].complaint

    def rights(self, law: str, bases: Collection[str]) -> tuple[str, ...]:
        """What people may ask for; some rights come only with one of the `bases`.

        The GDPR's right to object is told apart from them (Art. 21(4)): see `is_objected`.
        """
        words, given = self.rights_words, set(bases)
        has_consent, has_contract = bool(given & CONSENTS), "contract" in given
        if law == "act-1997":
            found = [*words.act_1997, *[words.stopped] * bool(given & OBJECTED)]
        else:
            found = [*words.gdpr, *[words.moved(has_consent, has_contract)] * (has_consent or has_contract)]
        return (*found, *[words.withdrawn] * has_consent)


def is_objected(law: str, basis: str) -> bool:
    """Whether people must be told, apart from their other rights, that they may object (GDPR Art. 21(1) and (4))."""
    return law == "gdpr" and basis in OBJECTED
