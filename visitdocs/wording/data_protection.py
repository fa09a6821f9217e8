"""The law on personal data as Polish documents cite it: its name, the article of a legal basis, people's rights.

Laws and bases are named by their keys in a definition. Sources: GDPR Art. 6(1), 9(2)(a), 7(3), 15–18, 20, 21; the act
of 29 August 1997, Art. 7(5), 23(1), 27(2)(1), 32(1), consolidated text Dz. U. 2016 item 922.
"""

from collections.abc import Collection

LAWS = {
    "act-1997": "ustawa z dnia 29 sierpnia 1997 r. o ochronie danych osobowych",
    "gdpr": "rozporządzenie Parlamentu Europejskiego i Rady (UE) 2016/679 z dnia 27 kwietnia 2016 r. (RODO)",
}
"""Full names, for a regulation that cites its law once."""

SHORT_LAWS = {"act-1997": "ustawa o ochronie danych osobowych", "gdpr": "RODO"}

AUTHORITIES = {
    "act-1997": "Generalny Inspektor Ochrony Danych Osobowych",
    "gdpr": "Prezes Urzędu Ochrony Danych Osobowych",
}

BASES = {
    "act-1997": {
        "consent": ("zgoda", "art. 23 ust. 1 pkt 1"),
        "explicit-consent": ("zgoda na piśmie", "art. 27 ust. 2 pkt 1"),
        "contract": ("umowa", "art. 23 ust. 1 pkt 3"),
        "legal-obligation": ("przepis prawa", "art. 23 ust. 1 pkt 2"),
        "public-task": ("zadanie realizowane dla dobra publicznego", "art. 23 ust. 1 pkt 4"),
        "legitimate-interest": ("prawnie usprawiedliwiony cel", "art. 23 ust. 1 pkt 5"),
    },
    "gdpr": {
        "consent": ("zgoda", "art. 6 ust. 1 lit. a"),
        "explicit-consent": ("wyraźna zgoda", "art. 9 ust. 2 lit. a"),
        "contract": ("umowa", "art. 6 ust. 1 lit. b"),
        "legal-obligation": ("obowiązek prawny", "art. 6 ust. 1 lit. c"),
        "public-task": ("zadanie realizowane w interesie publicznym", "art. 6 ust. 1 lit. e"),
        "legitimate-interest": ("prawnie uzasadniony interes", "art. 6 ust. 1 lit. f"),
    },
}
"""What makes it lawful, and the article that says so."""

TO_AUTHORITIES = {
    "act-1997": "do Generalnego Inspektora Ochrony Danych Osobowych",
    "gdpr": "do Prezesa Urzędu Ochrony Danych Osobowych",
}
"""Where a complaint goes, as after „wnieść”."""

OF_LAWS = {"act-1997": "ustawy", "gdpr": "RODO"}
"""How an article's law is called where the law itself is named nearby."""

CONSENTS = {"consent", "explicit-consent"}
OBJECTED = {"public-task", "legitimate-interest"}


def legal_basis(law: str, basis: str) -> tuple[str, str]:
    """„zadanie realizowane w interesie publicznym” and „art. 6 ust. 1 lit. e RODO”"""
    words, article = BASES[law][basis]
    return words, f"{article} {OF_LAWS[law]}"


def rights(law: str, bases: Collection[str]) -> tuple[str, ...]:
    """What people may ask for, as after „prawo do”; some rights come only with one of the `bases`.

    The GDPR's right to object is told apart from them (Art. 21(4)): see `is_objected`.
    """
    given = set(bases)
    if law == "act-1997":
        found = ["dostępu do swoich danych", "poprawiania swoich danych"]
        found += ["żądania zaprzestania przetwarzania"] * bool(given & OBJECTED)
    else:
        found = ["dostępu do swoich danych i otrzymania ich kopii", "sprostowania danych", "usunięcia danych"]
        found += ["ograniczenia przetwarzania"]
        moved = ["zgody"] * bool(given & CONSENTS) + ["umowy"] * ("contract" in given)
        found += [f"przeniesienia danych przetwarzanych na podstawie {' lub '.join(moved)}"] * bool(moved)
    return (*found, *["cofnięcia zgody w dowolnej chwili"] * bool(given & CONSENTS))


def is_objected(law: str, basis: str) -> bool:
    """Whether people must be told, apart from their other rights, that they may object (GDPR Art. 21(1) and (4))."""
    return law == "gdpr" and basis in OBJECTED
