"""Chains of edits, builds and publications of the Polish project, each with what `changes.md` says at their end."""

from chain_steps import (
    Chain,
    build,
    delete_output,
    edit,
    force,
    many_builds,
    moved,
    pair,
    publish,
    raised,
    rename,
    reword,
    save_again,
)

INVITATION, REGULATIONS, FORM = pair("Zaproszenie_15-16_03_2027"), pair("Regulamin"), pair("Formularz")
CALENDAR = "program_2027-03-tatry.ics"

MORE, FEWER = edit("places: 40", "places: 44"), edit("places: 44", "places: 40")
PLACES = "Liczba miejsc zmieniona z 40 na 44"
PLACES_TEXT = "Zaproszenie: „Przygotowaliśmy 40 miejsc.” → „Przygotowaliśmy 44 miejsca.”"
LATER, EARLIER = (
    edit("deadline: 2027-02-28", "deadline: 2027-02-27"),
    edit("deadline: 2027-02-27", "deadline: 2027-02-28"),
)
DEADLINE = "Termin zgłoszeń zmieniony z 28 na 27 lutego 2027 r."
DEADLINE_TEXT = (
    "Zaproszenie: „Zgłoszenia przyjmujemy do 28 lutego 2027 r.” → „Zgłoszenia przyjmujemy do 27 lutego 2027 r.”"
)
LETTER, POST = reword("regulations.docx", "pocztą", "listem"), reword("regulations.docx", "listem", "pocztą")
LETTER_TEXT = "Regulamin: „Potwierdzenie wysyłamy pocztą.” → „Potwierdzenie wysyłamy listem.”"
SECOND = "To jest wersja 2 z 9 lutego 2027 r. (poprzednio wersja 1 z 1 lutego 2027 r.)"
PHONE = edit("label: Telefon, required: true", "label: Telefon")
PHONE_TOLD = "Pole formularza „Telefon” nie jest już wymagane"
WALK = "      - {start: 09:00, end: 11:00, title: Pokaz ratownictwa lawinowego}\n"
NO_WALK = edit(WALK, "")
WALK_GONE = "Odwołany punkt programu: „Pokaz ratownictwa lawinowego” (16 marca 2027 r., 9:00–11:00)"
WALK_TEXT = "Zaproszenie: nie ma już zdania „9:00–11:00 Pokaz ratownictwa lawinowego”"
POSTER = edit("documents:\n", "documents:\n  poster: {template: regulations.docx, title: Plakat, file_name: Plakat}\n")
MOVED = pair("Zaproszenie_16-17_03_2027")

CHAINS = {
    "more places, and the revision raised": Chain(
        (MORE, raised(9)), (PLACES, SECOND), (PLACES_TEXT,), INVITATION),
    "the revision raised at once": Chain(
        (edit("revision: 1   #", "revision: 2   #"), MORE),
        (PLACES, "To jest wersja 2 z 1 lutego 2027 r. (poprzednio wersja 1 z 1 lutego 2027 r.)"), (PLACES_TEXT,),
        INVITATION),
    "nothing": Chain((build, force, build)),
    "built again and again": Chain((MORE, build, force, build), (PLACES,), (PLACES_TEXT,), INVITATION),
    "two edits in two builds": Chain(
        (MORE, LATER), (DEADLINE, PLACES), (PLACES_TEXT, DEADLINE_TEXT), INVITATION),
    "an edit undone": Chain((MORE, FEWER)),
    "one of two edits undone": Chain((MORE, LATER, FEWER), (DEADLINE,), (DEADLINE_TEXT,), INVITATION),
    "published": Chain((MORE, publish(3))),
    "an edit after a publication": Chain((publish(3), MORE), (PLACES,), (PLACES_TEXT,), INVITATION),
    "an edit after a publication, and the revision raised": Chain(
        (publish(3), MORE, raised(9)), (PLACES, SECOND), (PLACES_TEXT,), INVITATION),
    "edits on both sides of raising the revision": Chain(
        (publish(3), MORE, raised(9), LATER), (DEADLINE, PLACES, SECOND), (PLACES_TEXT, DEADLINE_TEXT), INVITATION),
    "an edit between two publications": Chain(
        (publish(3), MORE, raised(9), publish(9), LATER), (DEADLINE,), (DEADLINE_TEXT,), INVITATION),
    "an edit undone after a publication": Chain((publish(3), MORE, FEWER)),
    "an edit undone after its publication": Chain(
        (publish(3), MORE, publish(4), FEWER), ("Liczba miejsc zmieniona z 44 na 40",),
        ("Zaproszenie: „Przygotowaliśmy 44 miejsca.” → „Przygotowaliśmy 40 miejsc.”",), INVITATION),
    "an edit undone, and the revision raised": Chain((publish(3), MORE, raised(9), FEWER), (SECOND,), (), INVITATION),
    "the revision alone": Chain((publish(3), raised(9)), (SECOND,), (), INVITATION),
    "a template reworded": Chain((LETTER,), (), (LETTER_TEXT,), REGULATIONS),
    "a template reworded after a publication, and the revision raised": Chain(
        (publish(3), LETTER, raised(9)), (SECOND,), (LETTER_TEXT,), (*INVITATION, *REGULATIONS)),
    "a template reworded and taken back": Chain((publish(3), LETTER, build, POST)),
    "a template reworded, published, and taken back": Chain(
        (LETTER, publish(3), POST), (),
        ("Regulamin: „Potwierdzenie wysyłamy listem.” → „Potwierdzenie wysyłamy pocztą.”",),
        REGULATIONS),
    "a sentence more in a template": Chain(
        (publish(3), reword("regulations.docx", "pocztą.", "pocztą. Skargi przyjmuje biuro.")), (),
        ("Regulamin: nowe zdanie „Skargi przyjmuje biuro.”",), REGULATIONS),
    "a template saved again": Chain((publish(3), save_again)),
    "output deleted after a publication": Chain(
        (publish(3), MORE, delete_output, build), (PLACES,), (PLACES_TEXT,), INVITATION),
    "output deleted before a publication": Chain((MORE, delete_output)),
    "output deleted before a publication, then an edit": Chain(
        (MORE, delete_output, LATER), (DEADLINE,), (DEADLINE_TEXT,), INVITATION),
    "a definition renamed": Chain((publish(3), rename)),
    "a definition renamed, then an edit": Chain((publish(3), rename, MORE), (PLACES,), (PLACES_TEXT,), INVITATION),
    "an edit, then the definition renamed": Chain((publish(3), MORE, rename), (PLACES,), (PLACES_TEXT,), INVITATION),
    "three revisions, none published": Chain(
        (MORE, raised(9), LATER, raised(10)),
        (DEADLINE, "To jest wersja 3 z 10 lutego 2027 r. (poprzednio wersja 2 z 9 lutego 2027 r.)"), (DEADLINE_TEXT,),
        INVITATION),
    "more builds than are kept": Chain(
        (MORE, many_builds, raised(9)), ("Liczba miejsc zmieniona z 40 na 57", SECOND),
        ("Zaproszenie: „Przygotowaliśmy 40 miejsc.” → „Przygotowaliśmy 57 miejsc.”",), INVITATION),
    "more revisions than are kept, none published": Chain(
        (MORE, *(raised(day) for day in range(9, 22)), LATER),
        (DEADLINE, "To jest wersja 14 z 21 lutego 2027 r. (poprzednio wersja 13 z 20 lutego 2027 r.)"),
        (DEADLINE_TEXT,),
        INVITATION),
    "the deadline in another month": Chain(
        (publish(3), edit("deadline: 2027-02-28", "deadline: 2027-03-01")),
        ("Termin zgłoszeń zmieniony z 28 lutego na 1 marca 2027 r.",),
        ("Zaproszenie: „Zgłoszenia przyjmujemy do 28 lutego 2027 r.” → „Zgłoszenia przyjmujemy do 1 marca 2027 r.”",),
        INVITATION),
    "the whole visit moved": Chain(
        (publish(3), moved), ("Termin wizyty zmieniony z 15–16 na 16–17 marca 2027 r.",), (),
        (*MOVED, CALENDAR), INVITATION),
    "a field no longer required": Chain((publish(3), PHONE), (PHONE_TOLD,), (), FORM),
    "a field no longer required, and the revision raised": Chain(
        (publish(3), PHONE, raised(9)), (PHONE_TOLD, SECOND), (), (*INVITATION, *FORM)),
    "an answer more": Chain(
        (publish(3), edit("vegan: wegański", "vegan: wegański, fish: ryba")),
        ("Pole formularza „Obiad”: nowa odpowiedź „ryba”",),
        ("Formularz: „Obiad: z mięsem wegański” → „Obiad: z mięsem wegański ryba”",), FORM),
    "the agenda, and the revision raised": Chain(
        (publish(3), edit("start: 10:30, end: 12:00", "start: 10:45, end: 12:00"), raised(9)),
        ("Sesja „Jak działa pogotowie górskie”: nowe godziny 10:45–12:00 (dotąd 10:30–12:00)", SECOND),
        ("Zaproszenie: „10:30–12:00 Jak działa pogotowie górskie” → „10:45–12:00 Jak działa pogotowie górskie”",),
        (*INVITATION, CALENDAR)),
    "a session gone": Chain((publish(3), NO_WALK), (WALK_GONE,), (WALK_TEXT,), (*INVITATION, CALENDAR)),
    "a session gone and published": Chain((publish(3), NO_WALK, publish(4), force)),
    "a session gone and back": Chain(
        (publish(3), NO_WALK, edit("date: 2027-03-16\n    sessions:\n", f"date: 2027-03-16\n    sessions:\n{WALK}"))),
    "a document more": Chain((publish(3), POSTER), ("Nowy dokument: „Plakat”",), (), pair("Plakat")),
    "a document less": Chain(
        (POSTER, publish(3), edit("  poster: {template: regulations.docx, title: Plakat, file_name: Plakat}\n", "")),
        ("Usunięty dokument: „Plakat”",), (), (), pair("Plakat")),
    "a document off the page": Chain(
        (publish(3), edit("title: Regulamin,", "title: Regulamin, public: false,")),
        ("Usunięty dokument: „Regulamin”",), (), (), REGULATIONS),
}  # fmt: skip
