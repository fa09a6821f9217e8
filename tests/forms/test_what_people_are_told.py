"""What the form says: what is done with people's data, whole for each law; signatures only where there are any; and
how to send it, last."""

import pytest
from whole_forms import lines, whole_form

NOTICE = "Co zrobimy z Twoimi danymi"
DECLARATIONS = "Oświadczenia"
SENDING = "Jak wysłać zgłoszenie"
SAME = "Więcej mówi regulamin w paragrafie „Dane osobowe”."
HELP = "Podaj tylko to, czego potrzebujesz; nie opisuj stanu zdrowia."


def between(texts: list[str], first: str, after: str) -> list[str]:
    """What stands below one heading and above another."""
    return texts[texts.index(first) + 1 : texts.index(after)]


def test_under_gdpr_people_are_told_all_that_article_13_asks_for() -> None:
    assert between(lines(whole_form("gdpr")[0]), NOTICE, DECLARATIONS) == [
        "Administrator: Województwo Przykładowe, ul. Wzorcowa 2, 00-001 Warszawa. Zasady określa rozporządzenie "
        "Parlamentu Europejskiego i Rady (UE) 2016/679 z dnia 27 kwietnia 2016 r. (RODO).",
        "Inspektor ochrony danych: Anna Przykładowa, iod@dops.example.org, tel. +48 71 000 00 02.",
        "Po co i na jakiej podstawie: w celu przeprowadzenia rekrutacji i wizyty – zadanie realizowane w interesie "
        "publicznym, art. 6 ust. 1 lit. e RODO (ustawa z dnia 12 marca 2004 r. o pomocy społecznej); w celu "
        "dostosowania wizyty do potrzeb – wyraźna zgoda, art. 9 ust. 2 lit. a RODO; w celu pokazania wizyty w relacji "
        "– zgoda, art. 6 ust. 1 lit. a RODO.",
        "Kto otrzyma dane: instytucje, które kontrolują projekt; wykonawcy przejazdu i noclegu. Danych nie "
        "przekazujemy poza Europejski Obszar Gospodarczy.",
        "Jak długo je przechowujemy: do 31 grudnia 2027 r.",
        "Twoje prawa: w przypadkach określonych w RODO masz prawo do dostępu do swoich danych i otrzymania ich kopii, "
        "sprostowania danych, usunięcia danych, ograniczenia przetwarzania, przeniesienia danych przetwarzanych na "
        "podstawie zgody, cofnięcia zgody w dowolnej chwili. Cofnięcie zgody nie wpływa na to, co zrobiliśmy "
        "wcześniej. W dowolnej chwili możesz, z przyczyn związanych z Twoją szczególną sytuacją, wnieść sprzeciw wobec "
        "przetwarzania danych w celu przeprowadzenia rekrutacji i wizyty. Skargę przyjmuje Prezes Urzędu Ochrony "
        "Danych Osobowych.",
        f"Czy musisz podać dane: nie, ale bez pól z gwiazdką nie rozpatrzymy zgłoszenia. Nie podejmujemy decyzji "
        f"automatycznie. {SAME}",
    ]


def test_under_the_act_of_1997_people_are_told_all_that_its_article_24_asks_for() -> None:
    assert between(lines(whole_form()[0]), NOTICE, DECLARATIONS) == [
        "Administrator: Dolnośląski Ośrodek Polityki Społecznej, ul. Przykładowa 1, 50-000 Wrocław. Zasady określa "
        "ustawa z dnia 29 sierpnia 1997 r. o ochronie danych osobowych.",
        "Pytania o dane: dane@dops.example.org.",
        "Po co i na jakiej podstawie: w celu przeprowadzenia rekrutacji i wizyty – zgoda, art. 23 ust. 1 pkt 1 ustawy; "
        "w celu potwierdzenia udziału, rozliczenia, kontroli i oceny projektu – zgoda, art. 23 ust. 1 pkt 1 ustawy; "
        "w celu dostosowania wizyty i posiłków do potrzeb – zgoda na piśmie, art. 27 ust. 2 pkt 1 ustawy; w celu "
        "pokazania wizyty w relacji (wizerunek) – zgoda, art. 23 ust. 1 pkt 1 ustawy.",
        "Kto otrzyma dane: instytucje, które finansują i kontrolują projekt; wykonawcy przejazdu, noclegu i "
        "wyżywienia.",
        "Jak długo je przechowujemy: do 31 grudnia 2033 r.",
        "Twoje prawa: masz prawo do dostępu do swoich danych, poprawiania swoich danych, cofnięcia zgody w dowolnej "
        "chwili. Cofnięcie zgody nie wpływa na to, co zrobiliśmy wcześniej. Skargę przyjmuje Generalny Inspektor "
        "Ochrony Danych Osobowych.",
        f"Czy musisz podać dane: nie, ale bez pól z gwiazdką nie rozpatrzymy zgłoszenia. {SAME}",
    ]


def test_answers_that_can_reveal_health_say_to_tell_no_more_than_is_needed() -> None:
    texts = lines(whole_form()[0])
    assert [text.removeprefix("Na przykład dojazd bez schodów. ") for text in texts].count(HELP) == 2
    assert "Zaznacz, jeżeli podajesz te potrzeby. Bez zgody nie możemy ich uwzględnić." in texts


@pytest.mark.parametrize("law", ["act-1997", "gdpr"])
def test_the_form_ends_with_how_to_send_it(law: str) -> None:
    texts = lines(whole_form(law)[0])
    assert texts.count(SENDING) == 1
    assert texts[texts.index(SENDING) + 1 :] == [
        "Do kiedy",
        "wtorek, 21 listopada 2017 r., godz. 15:00 – decyduje chwila wpływu do nas",
        "Co",
        "skan podpisanego formularza albo plik PDF podpisany elektronicznie albo podpisany formularz na papierze",
        "Dokąd",
        "wizyty@dops.example.org albo na papierze: ul. Przykładowa 1, 50-000 Wrocław",
        "Wyniki",
        "środa, 22 listopada 2017 r. – tego dnia każda zgłoszona osoba dostanie e-mail",
        "Pytania",
        "Zespół do spraw ekonomii społecznej, w dni robocze w godzinach 8:00–15:00, tel. +48 71 000 00 00",
    ]
    assert "21 listopada" not in " ".join(texts[: texts.index(SENDING)])


def test_a_form_without_signature_fields_does_not_speak_of_signing() -> None:
    texts = lines(whole_form(signed=False)[0])
    assert [text for text in texts if "podpis" in text.lower() or "pieczęć" in text.lower()] == []
    assert texts[texts.index("Co") + 1] == "wypełniony formularz albo wypełniony formularz na papierze"
    signed = lines(whole_form()[0])
    assert sum("podpis" in text.lower() for text in signed) == 7


def test_each_signature_has_a_date_and_the_institutions_a_name_and_room_for_a_stamp() -> None:
    signatures = between(lines(whole_form()[0]), "Podpisy", SENDING)
    assert [text for text in signatures if not text.startswith(("wpisz", "[wpisz"))] == [
        "Data podpisu * dd.mm.rrrr",
        "Podpis osoby zgłaszanej *",
        "Data podpisu osoby upoważnionej * dd.mm.rrrr",
        "Imię, nazwisko, stanowisko *",
        "Podpis osoby upoważnionej przez instytucję *",
        "pieczęć, jeśli instytucja jej używa",
    ]
