"""Edits of the sample definition, each with the sentences that tell of it."""

import re
from collections.abc import Mapping
from pathlib import Path

from whole_sample import WHOLE as SAMPLE

from visitdocs.changes import Edition, PublishedFile, compare
from visitdocs.definition import Visit, read_definition

ROOT = Path(__file__).parents[2]

WALK = (
    "start: 11:30\n        end: 12:30\n        host: zielony-jarocin\n"
    "        title: Spacer po zespole pałacowo-parkowym\n"
)
(FILM,) = re.findall(r"      - start: 12:45\n(?:        .*\n)+", SAMPLE)
LATE_FILM = FILM.replace("12:45", "21:00").replace("13:45", "22:00")
(CIS,) = re.findall(r"      - start: 12:30\n        end: 14:00\n        track: pes-jst\n(?:        .*\n)+", SAMPLE)
BREAKFAST = "      - {start: 07:30, end: 08:30, kind: break, title: Śniadanie, place: Dymaczewo Nowe}\n"
COFFEE = "      - {start: 11:15, end: 11:30, kind: break, title: Kawa}\n"
DINNER = "      - {start: 14:15, end: 15:00, kind: break, title: Obiad, place: Poznań}\n"
OWES_WORKSHOP = "track: owes\n        title: Warsztat dobrych praktyk OWES\n"

Edit = tuple[tuple[tuple[str, str], ...], tuple[str, ...]]
"""Replacements in the sample's text, each of what stands there once, and the sentences."""

EDITS: dict[str, Edit] = {
    "retimed": ((("{start: 07:30, end: 08:30", "{start: 07:00, end: 08:00"),),
        ("Punkt programu „Śniadanie” przeniesiony z 7:30 na 7:00",)),
    "retimed session": ((("start: 11:30\n        end: 12:30", "start: 11:20\n        end: 12:20"),),
        ("Sesja „Spacer po zespole pałacowo-parkowym” przeniesiona z 11:30 na 11:20",)),
    "longer": ((("start: 18:00\n        end: 19:30", "start: 18:00\n        end: 19:15"),),
        ("Sesja „Samorząd zleca, podmiot wykonuje: formy współpracy finansowej” potrwa do 19:15 (dotąd do 19:30)",)),
    "other hours": ((("{start: 14:45, end: 15:30", "{start: 14:50, end: 15:20"),),
        ("Sesja „Podsumowanie i plan przeniesienia rozwiązań na Dolny Śląsk”: nowe godziny 14:50–15:20 "
        "(dotąd 14:45–15:30)",)),
    "renamed": ((("title: Spółdzielnia osób prawnych od środka", "title: Spółdzielnia osób prawnych z bliska"),),
        ("Zmieniona nazwa: „Spółdzielnia osób prawnych od środka” → „Spółdzielnia osób prawnych z bliska”",)),
    "renamed altogether": ((("title: Od reintegracji do zatrudnienia", "title: Spotkanie w CIS"),),
        ("Zmieniona nazwa: „Od reintegracji do zatrudnienia” → „Spotkanie w CIS”",)),
    "renamed and retimed": (((WALK,
        WALK.replace("11:30", "11:25").replace("12:30", "12:25").replace("zespole", "pięknym zespole")),),
        ("Zmieniona nazwa: „Spacer po zespole pałacowo-parkowym” → „Spacer po pięknym zespole pałacowo-parkowym”",
        "Sesja „Spacer po pięknym zespole pałacowo-parkowym” przeniesiona z 11:30 na 11:25")),
    "moved to another day": (((FILM, ""), ("  - date: 2017-11-28\n", LATE_FILM + "  - date: 2017-11-28\n")),
        ("Sesja „Rehabilitacja dzieci i Kawiarnia Filmowa” przeniesiona z 28 na 27 listopada 2017 r., 21:00–22:00",)),
    "tracks swapped": ((("track: pes-jst\n        host: barka\n", "track: owes\n        host: barka\n"),
        ("track: owes\n        title: OWES jako", "track: pes-jst\n        title: OWES jako")),
        ("Sesja „Usługi społeczne dla Miasta Poznania” przeniesiona do ścieżki OWES",
        "Sesja „OWES jako pośrednik między JST a PES” przeniesiona do ścieżki PES i JST")),
    "moved into a track":
        ((("title: Powitanie i wprowadzenie do", "track: owes\n        title: Powitanie i wprowadzenie do"),),
        ("Sesja „Powitanie i wprowadzenie do wizyty” przeniesiona do ścieżki OWES",)),
    "moved to all": (((CIS, ""), (OWES_WORKSHOP, OWES_WORKSHOP.replace("track: owes\n        ", ""))),
        ("Odwołany punkt programu: „Od reintegracji do zatrudnienia” (27 listopada 2017 r., 12:30–14:00, "
        "ścieżka PES i JST)", "Sesja „Warsztat dobrych praktyk OWES” przeniesiona do wspólnej części programu")),
    "added": ((("      - start: 11:30\n", COFFEE + "      - start: 11:30\n"),),
        ("Nowy punkt programu: „Kawa” (28 listopada 2017 r., 11:15–11:30)",)),
    "removed": (((BREAKFAST, ""),), ("Odwołany punkt programu: „Śniadanie” (28 listopada 2017 r., 7:30–8:30)",)),
    "one of two of the same name retimed": (((DINNER, DINNER.replace("14:15", "14:20").replace("15:00", "15:05")),),
        ("Punkt programu „Obiad” (27 listopada) przeniesiony z 14:15 na 14:20",)),
    "one of two of the same name removed":
        (((DINNER, ""),), ("Odwołany punkt programu: „Obiad” (27 listopada 2017 r., 14:15–15:00)",)),
    "place of a session":
        ((("title: Podsumowanie i plan przeniesienia rozwiązań na Dolny Śląsk, place: Kawiarnia Filmowa",
        "title: Podsumowanie i plan przeniesienia rozwiązań na Dolny Śląsk, place: Ratusz"),),
        ("Sesja „Podsumowanie i plan przeniesienia rozwiązań na Dolny Śląsk”: nowe miejsce – Ratusz",)),
    "host of a session": ((("        host: barka\n", "        host: cis-piatkowo\n"),),
        ("Sesja „Usługi społeczne dla Miasta Poznania”: gospodarzem jest Centrum Integracji Społecznej Piątkowo",)),
    "description of a session":
        ((("about: Partnerstwa lokalne, standardy pracy i mierzenie efektów.", "about: Partnerstwa i efekty."),),
        ("Sesja „OWES jako pośrednik między JST a PES”: zmieniony opis",)),
    "replaced by something else":
        (((FILM, "      - {start: 12:45, end: 13:45, title: Koncert chóru, place: Kościół}\n"),),
        ("Odwołany punkt programu: „Rehabilitacja dzieci i Kawiarnia Filmowa” (28 listopada 2017 r., 12:45–13:45)",
        "Nowy punkt programu: „Koncert chóru” (28 listopada 2017 r., 12:45–13:45)")),
    "deadline": ((("deadline: 2017-11-21", "deadline: 2017-11-20"),),
        ("Termin zgłoszeń zmieniony z 21 na 20 listopada 2017 r.",)),
    "hour of the deadline": ((("deadline_time: 15:00", "deadline_time: 12:00"),),
        ("Godzina końca zgłoszeń zmieniona z 15:00 na 12:00",)),
    "hour of the deadline taken out":
        ((("  deadline_time: 15:00 ", "  #"),), ("Usunięta informacja: godzina końca zgłoszeń",)),
    "places": ((("places: 40", "places: 45"),), ("Liczba miejsc zmieniona z 40 na 45",)),
    "send_to": ((("send_to: wizyty@dops.example.org", "send_to: nabor@dops.example.org"),),
        ("Adres, na który przyjmujemy zgłoszenia, zmieniony z wizyty@dops.example.org na nabor@dops.example.org",)),
    "phone": ((("phone: +48 71 000 00 00", "phone: +48 71 000 00 11"),),
        ("Telefon organizatora zmieniony z +48 71 000 00 00 na +48 71 000 00 11",)),
    "contact": ((("w godzinach 8:00–15:00", "w godzinach 9:00–14:00"),),
        ("Kontakt zmieniony z „Zespół do spraw ekonomii społecznej, w dni robocze w godzinach 8:00–15:00” "
        "na „Zespół do spraw ekonomii społecznej, w dni robocze w godzinach 9:00–14:00”",)),
    "purpose": ((("i rozmawiamy o nich z osobami", "i pytamy o nie osoby"),), ("Zmieniona informacja: cel wizyty",)),
    "host renamed": ((("    name: Fundacja Barka\n", "    name: Fundacja Barka w Poznaniu\n"),),
        ("Zmieniona nazwa miejsca: Fundacja Barka → Fundacja Barka w Poznaniu",)),
    "host's description":
        ((("Porozmawiamy o tym, jak te usługi są zamawiane", "Opowie o tym, jak te usługi są zamawiane"),),
        ("Fundacja Barka: zmieniony opis",)),
    "founders of a host": ((("founded_by: dwie organizacje", "founded_by: trzy organizacje"),),
        ("Spółdzielnia Socjalna „ZMYSŁY”: zmieniona informacja, kto założył to miejsce",)),
    "gathering": ((("time: 06:45", "time: 06:40"),),
        ("Punkt programu „Przejazd autokarem z Wrocławia do Puszczykowa”: zbiórka o 6:40: Wrocław, parking przy "
        "ul. Przykładowej 1",)),
    "reason of the tracks": ((("pracujemy w dwóch ścieżkach", "dzielimy się na dwie ścieżki"),),
        ("Zmieniona informacja: powód podziału na ścieżki",)),
    "signatory": (((", position: z upoważnienia dyrektora", ""),),
        ("Zmieniona informacja: kto podpisuje zaproszenie",)),
    "approval": ((("approved_by: Dyrektor", "approved_by: Zastępca Dyrektora"),),
        ("Zmieniona informacja: kto zatwierdził regulamin",)),
    "key of a host": ((("  barka:\n", "  fundacja-barka:\n"), ("host: barka\n", "host: fundacja-barka\n")), ()),
    "track renamed": ((("pes-jst: PES i JST", "pes-jst: PES oraz JST"),),
        ("Zmieniona nazwa ścieżki: PES i JST → PES oraz JST",)),
    "topic reworded": ((("  - dobre praktyki w działaniu OWES i", "  - najlepsze praktyki w działaniu OWES i"),),
        ("Zmieniony temat: „dobre praktyki w działaniu OWES i w kształtowaniu współpracy JST z PES” → "
        "„najlepsze praktyki w działaniu OWES i w kształtowaniu współpracy JST z PES”",)),
    "topic added": ((("\n# Ścieżki", "  - zamówienia społeczne\n\n# Ścieżki"),),
        ("Nowy temat: „zamówienia społeczne”",)),
    "field added": (
        (("        - {name: roommate,", "        - {name: diet, type: text, label: Dieta}\n        - {name: roommate,"),),  # noqa: E501
        ("Nowe pole formularza: „Dieta”",),
    ),
    "field changed":
        ((("label: Telefon, required: true", "label: Telefon"),), ("Pole formularza „Telefon” nie jest już wymagane",)),
    "field required": ((("label: Data dołączenia,", "label: Data dołączenia, required: true,"),),
        ("Pole formularza „Data dołączenia” jest teraz wymagane",)),
    "label of a field": ((("label: Stanowisko lub funkcja", "label: Stanowisko"),),
        ("Zmieniona etykieta pola formularza: „Stanowisko lub funkcja” → „Stanowisko”",)),
    "help of a field": ((("Jeżeli nie jedziesz autokarem.", "Bez autokaru."),),
        ("Pole formularza „Data dołączenia”: zmienione objaśnienie – „Bez autokaru.”",)),
    "help of a field taken out": (((', help: "Ile osób będzie Ci pomagać, na przykład asystent."', ""),),
        ("Pole formularza „Osoby asystujące”: nie ma już objaśnienia",)),
    "limit of a field": ((("label: Miejscowość, required: true, max_length: 25",
        "label: Miejscowość, required: true, max_length: 122"),),
        ("Pole formularza „Miejscowość”: można wpisać najwyżej 122 znaki (dotąd 25)",)),
    "largest number": ((("maximum: 2", "maximum: 3"),),
        ("Pole formularza „Osoby asystujące”: największa liczba to 3 (dotąd 2)",)),
    "lines of a field": ((("          lines: 3\n", "          lines: 4\n"),),
        ("Pole formularza „Potrzeby związane z dostępnością lub dietą”: zmieniona liczba wierszy",)),
    "kind of a field": ((("name: institution.nip, type: nip", "name: institution.nip, type: text"),),
        ("Pole formularza „NIP”: zmieniony rodzaj pola",)),
    "answers of a field": ((("{shared: pokój dwuosobowy,", "{shared: pokój dla dwóch osób,"),
        ("none: bez noclegu}", "later: jeszcze nie wiem}")),
        ("Pole formularza „Nocleg między dniami wizyty”: odpowiedź „pokój dwuosobowy” brzmi teraz "
        "„pokój dla dwóch osób”",
        "Pole formularza „Nocleg między dniami wizyty”: usunięta odpowiedź „bez noclegu”",
        "Pole formularza „Nocleg między dniami wizyty”: nowa odpowiedź „jeszcze nie wiem”")),
    "criterion of a field": ((("label: Nocleg między dniami wizyty\n",
        "label: Nocleg między dniami wizyty\n          criterion: osób z daleka\n"),),
        ("Pole formularza „Nocleg między dniami wizyty”: pierwszeństwo zgłoszeń osób z daleka",)),
    "order of answers": ((("vegetarian: wegetariańskie, vegan: wegańskie",
        "vegan: wegańskie, vegetarian: wegetariańskie"),),
        ("Pole formularza „Posiłki”: inna kolejność odpowiedzi",)),
    "default of a field": ((("label: Stanowisko lub funkcja, required: true",
        "label: Stanowisko lub funkcja, default: x, required: true"),),
        ("Pole formularza „Stanowisko lub funkcja”: zmieniona odpowiedź wpisana z góry",)),
    "heading of the form": ((("section: Podpisy", "section: Podpisy i data"),), ("Zmieniony układ formularza",)),
    "regulations": ((("people_per_institution: 2", "people_per_institution: 3"),),
        ("Liczba osób z jednej instytucji zmieniona z 2 na 3",)),
    "title of a document": ((("title: Zaproszenie z programem", "title: Zaproszenie"),),
        ("Zmieniony tytuł dokumentu: „Zaproszenie z programem” → „Zaproszenie”",)),
    "only a comment": ((("# Godziny, sale,", "# Pory, sale,"),), ()),
    "id of a session":
        ((("title: Powitanie i wprowadzenie", "id: powitanie\n        title: Powitanie i wprowadzenie"),), ()),
}  # fmt: skip


def visit_with(*names: str) -> Visit:
    """The sample with these edits."""
    text = SAMPLE
    for old, new in (replacement for name in names for replacement in EDITS[name][0]):
        assert text.count(old) == 1, (names, old)
        text = text.replace(old, new)
    return visit_of_text(text)


def can_be_made_together(one: str, other: str) -> bool:
    """Whether the words that the second edit replaces still stand there after the first one."""
    text = SAMPLE
    for old, new in EDITS[one][0]:
        text = text.replace(old, new)
    return all(text.count(old) == 1 for old, _ in EDITS[other][0])


def visit_of_text(text: str) -> Visit:
    """The visit of a definition's text."""
    return read_definition(text.encode("utf-8"), "x.yaml").visit


def in_english(visit: Visit) -> Visit:
    """The same visit, whose words are said to be English."""
    return visit.model_copy(update={"visit": visit.visit.model_copy(update={"language": "en"})})


def edition(visit: Visit | None, files: Mapping[str, str] | None = None, wording: str = "") -> Edition:
    """An edition whose files, by name, hold what the digests say."""
    titles = {key: document.title for key, document in visit.documents.items()} if visit else {}
    published = (
        PublishedFile(f"Tytuł {name}", name, digest, name.startswith("news")) for name, digest in (files or {}).items()
    )
    return Edition(visit, titles, tuple(published), wording)


def sentences(old: Visit, new: Visit) -> tuple[str, ...]:
    """What the report says of two visits."""
    return compare(edition(old), edition(new)).sentences
