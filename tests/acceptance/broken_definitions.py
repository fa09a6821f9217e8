"""Mistakes that people make in a definition, each with the line it is reported at and what the report must say."""

from __future__ import annotations

from dataclasses import dataclass

from whole_sample import WHOLE

TEXT = WHOLE


@dataclass(frozen=True)
class Broken:
    """A broken file: `line` is where the report points (None: at the file), `says` what it must contain."""

    name: str
    data: bytes
    line: int | None
    says: tuple[str, ...]


def edited(name: str, old: str, new: str, *says: str, at: str = "") -> Broken:
    """The sample with one stretch replaced; the report points at the line of `at`, else at the first changed one."""
    assert TEXT.count(old) == 1, (name, TEXT.count(old))
    text = TEXT.replace(old, new)
    changed = next((i for i, (a, b) in enumerate(zip(TEXT.split("\n"), text.split("\n"), strict=False)) if a != b), 0)
    line = text[: text.index(at)].count("\n") if at else changed
    return Broken(name, text.encode("utf-8"), line + 1, says)


def whole(name: str, data: bytes, line: int | None, *says: str) -> Broken:
    """A file that is not the sample at all."""
    return Broken(name, data, line, says)


BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
)

BROKEN = [
    edited("missing key", "  places: 40  ", "  # places", "places", "registration", at="registration:"),
    edited("missing section", "topics:\n", "thoughts:\n", "topics", "thoughts"),
    edited("misspelt key", "  purpose: >-", "  purpsoe: >-", "purpsoe", "czy chodziło o „purpose”"),
    edited("key in Polish", "    town: Poznań", "    miasto: Poznań", "miasto"),
    edited("unknown key", "  revision: 1\n", "  revision: 1\n  budget: 100\n", "budget"),
    edited("text where a number belongs", "places: 40 ", "places: czterdzieści ", "czterdzieści", "liczb"),
    edited("number with a unit", "places: 40 ", "places: 40 osób ", "40 osób", "liczb"),
    edited("number too large", "participation_percent: 80", "participation_percent: 180", "180", "100"),
    edited("negative number", "places: 40 ", "places: -40 ", "-40", "liczb"),
    edited("no such day", "last: 2017-11-28}", "last: 2017-02-30}", "30 lutego 2017", "2017-02-28"),
    edited("American date", "deadline: 2017-11-21", "deadline: 11/21/2017", "11/21/2017", "2017-11-21"),
    edited("month 13", "published: 2017-11-16", "published: 2017-13-16", "13"),
    edited("hour 25", "start: 12:45", "start: 25:00", "25:00", "23:59"),
    edited("minute 75", "end: 13:45\n", "end: 13:75\n", "13:75"),
    edited("hour without minutes", "deadline_time: 15:00", "deadline_time: 15", "15", "09:30"),
    edited("ends before it starts", "{start: 08:30, end: 10:00", "{start: 08:30, end: 08:00", "08:30", "08:00"),
    edited("a word for true", "required: true, options_from: tracks", "required: zawsze, options_from: tracks",
        "zawsze", "true"),
    edited("duplicate key", "  revision: 1\n", "  revision: 1\n  revision: 2\n", "revision", "drugi raz",
        at="  revision: 2"),
    edited("duplicate host", "  zmysly:\n", "  barka:\n", "barka", "drugi raz"),
    edited("unknown host", "host: zmysly", "host: zmyzly", "zmyzly", "zmysly"),
    edited("unknown track", "track: owes\n        title: Warsztat", "track: owess\n        title: Warsztat", "owess",
        "owes"),
    edited("overlapping sessions", "start: 11:30", "start: 11:00", "nakłada się", "track"),
    edited("sessions out of order", "{start: 10:30, end: 11:00, kind", "{start: 06:30, end: 06:45, kind", "06:30",
        "07:00"),
    edited("day outside the visit", "- date: 2017-11-28", "- date: 2017-12-28", "2017-12-28", "nie jest dniem wizyty"),
    edited("the same day twice", "- date: 2017-11-28", "- date: 2017-11-27", "2017-11-27", "drugi raz"),
    edited("last day first", "dates: {first: 2017-11-27", "dates: {first: 2017-11-29", "2017-11-29", "2017-11-28"),
    edited("deadline after the visit", "deadline: 2017-11-21", "deadline: 2017-12-22", "2017-12-22", "2017-11-27"),
    edited("wrong e-mail", "send_to: wizyty@dops.example.org", "send_to: wizyty.dops.example.org",
        "wizyty.dops.example.org", "@"),
    edited("wrong phone", "phone: +48 71 000 00 00", "phone: +48 71 00", "+48 71 00"),
    edited("wrong postcode", "postcode: 50-000", "postcode: 50000", "50000", "50-000"),
    edited("unknown kind of session", "kind: travel, title: Przejazd do Jarocina",
        "kind: bus, title: Przejazd do Jarocina", "bus", "travel"),
    edited("unknown kind of field", "{name: roommate, type: text", "{name: roommate, type: string", "string", "text"),
    edited("choice without options",
        "type: single_choice, label: Ścieżka pierwszego dnia, required: true, options_from: tracks",
        "type: single_choice, label: Ścieżka", "single_choice", "options"),
    edited("field name twice", "{name: roommate,", "{name: accessibility,", "accessibility",
        at="- name: accessibility"),
    edited("list where a mapping belongs", "organiser:\n", "organiser: []\nother:\n", "organiser"),
    edited("mapping where a text belongs", "  title: Poznaj i", "  title: {pl: Poznaj}\n  subtitle: Poznaj i", "title"),
    edited("text where a list belongs", "route: [Puszczykowo, Piątkowo, Poznań, Dymaczewo Nowe, Jarocin]",
        "route: Puszczykowo", "route"),
    edited("empty value", "  kind: wizyta studyjna", "  kind:", "kind", "nie ma wartości"),
    edited("empty list", "topics:\n", "topics: []\nrest:\n", "topics"),
    edited("tab for indent", "  kind: wizyta studyjna", "\tkind: wizyta studyjna", "tabulator"),
    edited("colon in a plain text", "title: Powitanie i wprowadzenie", "title: Powitanie: wprowadzenie", "cudzysłów"),
    edited("bracket not closed", "Dymaczewo Nowe, Jarocin]", "Dymaczewo Nowe, Jarocin", "nawias"),
    edited("quote not closed", 'title: "Samorząd zleca, podmiot wykonuje: formy współpracy finansowej"',
        'title: "Samorząd', "cudzysłów"),
    edited("indent gone wrong", "  purpose: >-", "   purpose: >-", "wcięt"),
    edited("python object", "  kind: wizyta studyjna", "  kind: !!python/object/apply:os.system [ls]", "!!python"),
    edited("unknown tag", "  kind: wizyta studyjna", "  kind: !kind wizyta", "!kind"),
    edited("merge key", "  barka:\n", "  barka:\n    <<: *x\n", "x"),
    edited("emoji", "  kind: wizyta studyjna", "  kind: wizyta 🎉", "U+1F389"),
    edited("control character", "  kind: wizyta studyjna", '  kind: "wizyta\\u0007"', "U+0007"),
    edited("missing template", "template: invitation.docx", "template: invitaton.docx", "invitaton.docx",
        "invitation.docx"),
    edited("template from elsewhere", "template: invitation.docx", "template: ../invitation.docx", "invitation.docx",
        "templates"),
    edited("missing logo", "file: logos/union.png", "file: logos/unia.png", "unia.png", "union.png"),
    edited("unknown placeholder", "Zaproszenie_wizyta_studyjna_{visit.dates}", "Zaproszenie_{visit.date}",
        "{visit.date}", "{visit.dates}"),
    edited("the same file twice", "Zaproszenie_wizyta_studyjna_{visit.dates}",
        "Regulamin_uczestnictwa_w_projekcie_{regulations.year}_z_dnia_{regulations.dated}", "regulations", "nazw",
        at="    file_name: Regulamin_uczestnictwa_w_projekcie_{regulations.year}_z_dnia_{regulations.dated}\n  form"),
    whole("empty file", b"", None, "pusty"),
    whole("only comments", b"# nic\n", None, "pusty"),
    whole("not UTF-8", TEXT.encode("cp1250", "replace"), 3, "UTF-8"),
    whole("UTF-16", TEXT.encode("utf-16"), None, "UTF-8"),
    whole("a picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", None, "UTF-8"),
    whole("a list", b"- visit\n- organiser\n", 1, "visit:"),
    whole("one word", b"wizyta\n", 1, "visit:"),
    whole("two documents", b"visit: x\n---\nvisit: y\n", 2, "---"),
    whole("alias bomb", BOMB.encode(), None, "wartości"),
    whole("too deep", b"visit: " + b"[" * 3000 + b"]" * 3000, 1, "zagnieżdżenie"),
    whole("too large", b"visit: |\n" + b"  x\n" * 2_000_000, None, "8000009", "1000000"),
]  # fmt: skip
