"""The law on personal data in Polish."""

from visitdocs.wording.data_protection import DataProtectionWords, LawWords, Rights


def _moved(by_consent: bool, by_contract: bool) -> str:
    grounds = ["zgody"] * by_consent + ["umowy"] * by_contract
    return f"przeniesienia danych przetwarzanych na podstawie {' lub '.join(grounds)}"


DATA_PROTECTION = DataProtectionWords(
    laws={
        "act-1997": LawWords(
            name="ustawa z dnia 29 sierpnia 1997 r. o ochronie danych osobowych",
            short="ustawa o ochronie danych osobowych",
            of_law="ustawy",
            authority="Generalny Inspektor Ochrony Danych Osobowych",
            complaint="do Generalnego Inspektora Ochrony Danych Osobowych",
            bases={
                "consent": ("zgoda", "art. 23 ust. 1 pkt 1"),
                "explicit-consent": ("zgoda na piśmie", "art. 27 ust. 2 pkt 1"),
                "contract": ("umowa", "art. 23 ust. 1 pkt 3"),
                "legal-obligation": ("przepis prawa", "art. 23 ust. 1 pkt 2"),
                "public-task": ("zadanie realizowane dla dobra publicznego", "art. 23 ust. 1 pkt 4"),
                "legitimate-interest": ("prawnie usprawiedliwiony cel", "art. 23 ust. 1 pkt 5"),
            },
        ),
        "gdpr": LawWords(
            name="rozporządzenie Parlamentu Europejskiego i Rady (UE) 2016/679 z dnia 27 kwietnia 2016 r. (RODO)",
            short="RODO",
            of_law="RODO",
            authority="Prezes Urzędu Ochrony Danych Osobowych",
            complaint="do Prezesa Urzędu Ochrony Danych Osobowych",
            bases={
                "consent": ("zgoda", "art. 6 ust. 1 lit. a"),
                "explicit-consent": ("wyraźna zgoda", "art. 9 ust. 2 lit. a"),
                "contract": ("umowa", "art. 6 ust. 1 lit. b"),
                "legal-obligation": ("obowiązek prawny", "art. 6 ust. 1 lit. c"),
                "public-task": ("zadanie realizowane w interesie publicznym", "art. 6 ust. 1 lit. e"),
                "legitimate-interest": ("prawnie uzasadniony interes", "art. 6 ust. 1 lit. f"),
            },
        ),
    },
    rights_words=Rights(
        gdpr=(
            "dostępu do swoich danych i otrzymania ich kopii",
            "sprostowania danych",
            "usunięcia danych",
            "ograniczenia przetwarzania",
        ),
        act_1997=("dostępu do swoich danych", "poprawiania swoich danych"),
        stopped="żądania zaprzestania przetwarzania",
        withdrawn="cofnięcia zgody w dowolnej chwili",
        moved=_moved,
    ),
    other_complaint="do organu nadzorczego: {authority}",
)
