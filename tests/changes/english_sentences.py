"""What each edit of `edits` is told as where the visit is in English; the names stay those of the sample."""

SUMMARY = "The session “Podsumowanie i plan przeniesienia rozwiązań na Dolny Śląsk”"
NIGHT = "Form field “Nocleg między dniami wizyty”:"

ENGLISH: dict[str, tuple[str, ...]] = {
    "retimed": ("“Śniadanie” has moved from 07:30 to 07:00",),
    "retimed session": ("The session “Spacer po zespole pałacowo-parkowym” has moved from 11:30 to 11:20",),
    "longer": (
        "The session “Samorząd zleca, podmiot wykonuje: formy współpracy finansowej” now ends at 19:15 "
        "(previously at 19:30)",
    ),
    "other hours": (f"{SUMMARY} has new hours: 14:50–15:20 (previously 14:45–15:30)",),
    "renamed": ("Renamed: “Spółdzielnia osób prawnych od środka” → “Spółdzielnia osób prawnych z bliska”",),
    "renamed altogether": ("Renamed: “Od reintegracji do zatrudnienia” → “Spotkanie w CIS”",),
    "renamed and retimed": (
        "Renamed: “Spacer po zespole pałacowo-parkowym” → “Spacer po pięknym zespole pałacowo-parkowym”",
        "The session “Spacer po pięknym zespole pałacowo-parkowym” has moved from 11:30 to 11:25",
    ),
    "moved to another day": (
        "The session “Rehabilitacja dzieci i Kawiarnia Filmowa” has moved from 28 to 27 November 2017, "
        "now at 21:00–22:00",
    ),
    "tracks swapped": (
        "The session “Usługi społeczne dla Miasta Poznania” has moved to the track OWES",
        "The session “OWES jako pośrednik między JST a PES” has moved to the track PES i JST",
    ),
    "moved into a track": ("The session “Powitanie i wprowadzenie do wizyty” has moved to the track OWES",),
    "moved to all": (
        "Cancelled: “Od reintegracji do zatrudnienia” (27 November 2017, 12:30–14:00, track PES i JST)",
        "The session “Warsztat dobrych praktyk OWES” has moved to the part of the programme that all tracks share",
    ),
    "added": ("New in the programme: “Kawa” (28 November 2017, 11:15–11:30)",),
    "removed": ("Cancelled: “Śniadanie” (28 November 2017, 07:30–08:30)",),
    "one of two of the same name retimed": ("“Obiad” (27 November) has moved from 14:15 to 14:20",),
    "one of two of the same name removed": ("Cancelled: “Obiad” (27 November 2017, 14:15–15:00)",),
    "place of a session": (f"{SUMMARY} has a new place: Ratusz",),
    "host of a session": (
        "The session “Usługi społeczne dla Miasta Poznania” is now hosted by Centrum Integracji Społecznej Piątkowo",
    ),
    "description of a session": ("The session “OWES jako pośrednik między JST a PES” has a new description",),
    "replaced by something else": (
        "Cancelled: “Rehabilitacja dzieci i Kawiarnia Filmowa” (28 November 2017, 12:45–13:45)",
        "New in the programme: “Koncert chóru” (28 November 2017, 12:45–13:45)",
    ),
    "deadline": ("The deadline for applications has moved from 21 to 20 November 2017",),
    "hour of the deadline": ("The time of the deadline has moved from 15:00 to 12:00",),
    "hour of the deadline taken out": ("Removed: time of the deadline",),
    "places": ("The number of places has changed from 40 to 45",),
    "send_to": ("The address for applications has changed from wizyty@dops.example.org to nabor@dops.example.org",),
    "phone": ("The telephone number of the organiser has changed from +48 71 000 00 00 to +48 71 000 00 11",),
    "contact": (
        "The contact has changed from “Zespół do spraw ekonomii społecznej, w dni robocze w godzinach 8:00–15:00” "
        "to “Zespół do spraw ekonomii społecznej, w dni robocze w godzinach 9:00–14:00”",
    ),
    "purpose": ("Changed: purpose of the visit",),
    "host renamed": ("Place renamed: Fundacja Barka → Fundacja Barka w Poznaniu",),
    "host's description": ("Fundacja Barka: the description has changed",),
    "founders of a host": ("Spółdzielnia Socjalna „ZMYSŁY”: the information on who founded this place has changed",),
    "gathering": (
        "The meeting point for “Przejazd autokarem z Wrocławia do Puszczykowa” is now Wrocław, parking przy "
        "ul. Przykładowej 1, at 06:40",
    ),
    "reason of the tracks": ("Changed: reason for the division into tracks",),
    "signatory": ("Changed: who signs the invitation",),
    "approval": ("Changed: who approved the rules",),
    "key of a host": (),
    "track renamed": ("Track renamed: PES i JST → PES oraz JST",),
    "topic reworded": (
        "Topic reworded: “dobre praktyki w działaniu OWES i w kształtowaniu współpracy JST z PES” → "
        "“najlepsze praktyki w działaniu OWES i w kształtowaniu współpracy JST z PES”",
    ),
    "topic added": ("New topic: “zamówienia społeczne”",),
    "field added": ("New field in the form: “Dieta”",),
    "field changed": ("The form field “Telefon” is no longer required",),
    "field required": ("The form field “Data dołączenia” is now required",),
    "label of a field": ("Form field renamed: “Stanowisko lub funkcja” → “Stanowisko”",),
    "help of a field": ("Form field “Data dołączenia”: changed explanation – “Bez autokaru.”",),
    "help of a field taken out": ("Form field “Osoby asystujące”: there is no explanation any more",),
    "limit of a field": ("Form field “Miejscowość”: at most 122 characters can be entered (previously 25)",),
    "largest number": ("Form field “Osoby asystujące”: the largest number is now 3 (previously 2)",),
    "lines of a field": ("Form field “Potrzeby związane z dostępnością lub dietą”: the number of lines has changed",),
    "kind of a field": ("Form field “NIP”: the kind of field has changed",),
    "answers of a field": (
        f"{NIGHT} the answer “pokój dwuosobowy” now reads “pokój dla dwóch osób”",
        f"{NIGHT} the answer “bez noclegu” has been removed",
        f"{NIGHT} new answer “jeszcze nie wiem”",
    ),
    "criterion of a field": (f"{NIGHT} priority for applications osób z daleka",),
    "order of answers": ("Form field “Posiłki”: the answers stand in another order",),
    "default of a field": ("Form field “Stanowisko lub funkcja”: the answer filled in beforehand has changed",),
    "heading of the form": ("The layout of the form has changed",),
    "regulations": ("The number of people from one institution has changed from 2 to 3",),
    "title of a document": ("Document renamed: “Zaproszenie z programem” → “Zaproszenie”",),
    "only a comment": (),
    "id of a session": (),
}
