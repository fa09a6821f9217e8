"""In these tests ~ stands for the no-break space."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitdocs.wording import languages, wording_of

TYPOGRAPHY, DATES = wording_of("pl").typography, wording_of("pl").dates
polish, set_characters = TYPOGRAPHY.set_text, TYPOGRAPHY.set_characters
clock, long_date, short_date = DATES.clock, DATES.long_date, DATES.short_date


SPACES = [
    ("W domu i w lesie, a tu z nim u nas o tym", "W~domu i~w~lesie, a~tu z~nim u~nas o~tym"),
    ("i w domu (w lesie) „z nim” [o tym]", "i~w~domu (w~lesie) „z~nim” [o~tym]"),
    ("Po co i", "Po co i"),
    ("w~domu", "w~domu"),
    ("x-o y, 5a b, ów dom", "x-o y, 5a b, ów dom"),
    ("100 km, 5 m, 3 cm, 10 kg, 24 h, 30 min, 10 s", "100~km, 5~m, 3~cm, 10~kg, 24~h, 30~min, 10~s"),
    ("5 zł, 50 gr, 80 %, 20 °C, 120 kB, 3 MB", "5~zł, 50~gr, 80~%, 20~°C, 120~kB, 3~MB"),
    ("5 mln zł, 12 tys. zł, 12 500 zł, 1 234 567,89 zł", "5~mln~zł, 12~tys.~zł, 12~500~zł, 1~234~567,89~zł"),
    ("8 godz. i 5 minut oraz 3 gromady", "8~godz. i~5 minut oraz 3 gromady"),
    ("27 listopada 2017 r. oraz 1 maja", "27~listopada 2017~r. oraz 1~maja"),
    ("27–28 listopada 2017 r.", "27–28~listopada 2017~r."),
    ("z dnia 10.07.2017, z dniem 1 maja, dnia trzeciego", "z~dnia~10.07.2017, z~dniem~1~maja, dnia trzeciego"),
    ("30 listopada – 1 grudnia 2017 r.", "30~listopada~–~1~grudnia 2017~r."),
    ("31 grudnia 2017 r. – 1 stycznia 2018 r.", "31~grudnia 2017~r.~–~1~stycznia 2018~r."),
    ("§ 3 ust. 2 pkt 3 lit. a", "§~3 ust.~2~pkt~3 lit.~a"),
    ("art. 6 ust. 1 lit. e RODO", "art.~6 ust.~1~lit.~e RODO"),
    ("projekt nr US-2026/02, numer nr A", "projekt nr~US-2026/02, numer nr A"),
    ("§§ 3 i 4, Art. 5, poz. 7, nr 5, s. 12, godz. 10:00", "§§~3 i~4, Art.~5, poz.~7, nr~5, s.~12, godz.~10:00"),
    ("numer 5, las. 12, pkt trzeci", "numer 5, las. 12, pkt trzeci"),
    ("przy ul. Przykładowej 1, os. 3 Maja, 5 os. z listy", "przy ul.~Przykładowej 1, os.~3 Maja, 5~os. z~listy"),
    ("tekst – dalszy — i koniec –", "tekst~– dalszy~— i~koniec~–"),
    ("– na początku", "– na początku"),
    ("tel. +48 71 000 00 00", "tel.~+48~71~000~00~00"),
    ("Tel.: 71 000 00 00, faks 600 000 000", "Tel.:~71~000~00~00, faks~600~000~000"),
    ("71 000 00 00", "71~000~00~00"),
    ("Sala 5, 100 osób", "Sala 5, 100 osób"),
    ("… i co dalej...", "… i~co dalej..."),
]

DASHES = [
    ("8:00-9:30 i 15:00-17:00", "8:00–9:30 i~15:00–17:00"),
    ("w latach 2017-2018.", "w~latach 2017–2018."),
    ("10-12 osób, s. 3-5, (7-9), „1-2”, 0-7 lat", "10–12 osób, s.~3–5, (7–9), „1–2”, 0–7 lat"),
    ("10-12% zł, 100-150 osób", "10–12% zł, 100–150 osób"),
    ("27-28 listopada", "27–28~listopada"),
    ("50-001 Wrocław, 50-950 Wrocław", "50-001 Wrocław, 50-950 Wrocław"),
    ("2017-11-27, 27-11-2017, 2017-11", "2017-11-27, 27-11-2017, 2017-11"),
    ("71-000-00-00, 71 100-200, (71) 100-200, tel. 100-200", "71-000-00-00, 71 100-200, (71) 100-200, tel.~100-200"),
    ("10-12 345", "10-12 345"),
    ("NIP 123-456-32-18, 123-45-67-819", "NIP 123-456-32-18, 123-45-67-819"),
    ("ES-2017/01, A-2, COVID-19, F16-20, 10-12/17, 1-2a", "ES-2017/01, A-2, COVID-19, F16-20, 10-12/17, 1-2a"),
    (
        "2-3-krotnie, biało-czerwony, 12-5, 2018-2017, 1.2-3.4, 3000-5678",
        "2-3-krotnie, biało-czerwony, 12-5, 2018-2017, 1.2-3.4, 3000-5678",
    ),
    ("a-1-2@example.org, https://example.org/10-12", "a-1-2@example.org, https://example.org/10-12"),
    ("10-12.example.org, 10-12.pdf, wizyta_27-28_11_2017", "10-12.example.org, 10-12.pdf, wizyta_27-28_11_2017"),
    ("tak - nie", "tak - nie"),
    ("sala 8:00-9, sala 8-9:00", "sala 8:00-9, sala 8-9:00"),
    ("s. 9-10, s. 9-9, s. 10-9, 99-100, 999-1000", "s.~9–10, s.~9-9, s.~10-9, 99-100, 999-1000"),
]

STOPS = [
    ("do 27 listopada 2017 r..", "do 27~listopada 2017~r."),
    ("sp. z o.o.. Zob. str. 5..", "sp. z~o.o. Zob. str.~5."),
    ("Koniec.. Koniec.... Koniec...", "Koniec. Koniec... Koniec..."),
    ("Czy?. Tak!. Może….", "Czy? Tak! Może…"),
    ("Naprawdę?..", "Naprawdę?.."),
    ("Tytuł „Poznaj nas.”. Do 2017 r., „w 2017 r.”.", "Tytuł „Poznaj nas”. Do 2017~r., „w~2017~r.”."),
    ("zdanie.; drugie., „trzecie”.; (czwarte).;", "zdanie; drugie, „trzecie”; (czwarte);"),
    ("z JST.; w UE., 40.; o 15:00.; 5 zł.; 5 km., 3 h.;", "z~JST; w~UE, 40; o~15:00; 5~zł; 5~km, 3~h;"),
    ("w 2017 r.; itp., itd.; m.in.; n.p.m., 5 tys.; XX w.;", "w~2017~r.; itp., itd.; m.in.; n.p.m., 5~tys.; XX w.;"),
    ("Kowalska J., Nowak A.; Ostrów Wlkp.; Sp. z o.o.,", "Kowalska J., Nowak A.; Ostrów Wlkp.; Sp. z~o.o.,"),
    ("1., 2. i 3. klasa oraz 4.;", "1., 2. i~3. klasa oraz 4;"),
    ("zdanie..; 2017 r..;", "zdanie; 2017~r.;"),
    ("wizyty@example.org.; https://example.org.,", "wizyty@example.org; https://example.org,"),
    ("../plik, a..b, ........, 1.2.3, dom.pl", "../plik, a..b, ........, 1.2.3, dom.pl"),
]

REPEATED_SPACES = [
    ("dom  i   las", "dom i~las"),
    ("w ~domu i~ las, 5  km", "w~domu i~las, 5~km"),
    ("  na początku i na końcu  ", "  na początku i~na końcu  "),
]

JOINED = [
    ("8:00-9:30, 8:00–9:30", "8:00–|9:30, 8:00–|9:30"),
    ("27–28 listopada 2017 r. (2017–2018)", "27–|28~listopada 2017~r. (2017–|2018)"),
    ("27.11–28.11.2017, 10%–12%, XIX–XX w.", "27.11–|28.11.2017, 10%–|12%, XIX–|XX w."),
    ("Poznań–Jarocin, 2–krotnie, a@b.pl/1–2, x–1", "Poznań–Jarocin, 2–krotnie, a@b.pl/1–2, x–1"),
]

QUOTES = [
    ('Spółdzielnia "Tajemniczy Ogród".', "Spółdzielnia „Tajemniczy Ogród”."),
    ('"Tak", ("nie") - "może?" –"a"', "„Tak”, („nie”) - „może?” –„a”"),
    ('"R&D"', "„R&D”"),
    ('rura 5" i 7" długa', 'rura 5" i~7" długa'),
    ('"niezamknięty', '"niezamknięty'),
    ('" odstęp" i "odstęp "', '" odstęp" i~"odstęp "'),
    ('"a<b" "x=1" "{a}" "a|b" "a/b" "c\\d"', '"a<b" "x=1" "{a}" "a|b" "a/b" "c\\d"'),
    ('x="a" y="b"', 'x="a" y="b"'),
    ('"jan"@example.org', '"jan"@example.org'),
    ("„już” 'tak'", "„już” 'tak'"),
    ('"a „b” c"', '"a~„b” c"'),
    ('„Ala" i "Ola” i “Ela” i „Iza“', "„Ala” i~„Ola” i~„Ela” i~„Iza”"),
    ('""', '""'),
]


@pytest.mark.parametrize(("typed", "expected"), SPACES)
def test_spaces_hold_what_belongs_together(typed, expected):
    assert polish(typed.replace("~", "\u00a0")).replace("\u00a0", "~").replace("\u2060", "") == expected


@pytest.mark.parametrize(("typed", "expected"), DASHES)
def test_hyphens_become_dashes_in_ranges_only(typed, expected):
    assert polish(typed).replace("\u00a0", "~").replace("\u2060", "") == expected


@pytest.mark.parametrize(("typed", "expected"), [*STOPS, *REPEATED_SPACES])
def test_stops_and_spaces_that_are_too_many_go(typed, expected):
    assert polish(typed.replace("~", "\u00a0")).replace("\u00a0", "~") == expected


@pytest.mark.parametrize(("typed", "expected"), JOINED)
def test_ranges_do_not_part_at_their_dash(typed, expected):
    assert polish(typed).replace("\u00a0", "~").replace("\u2060", "|") == expected


@pytest.mark.parametrize(("typed", "expected"), QUOTES)
def test_straight_quotes_become_polish_in_plain_prose_only(typed, expected):
    assert polish(typed).replace("\u00a0", "~") == expected


PIECES = [
    *'wziaou \u00a0-–"„”()[]+.,:;!?/\\|<>={}%§@_#\n\t0159AłąΩ',
    *["27", "10", "12", "2017", "2018", "8:00", "9:30", "000", "001", "+48", "tel.", "NIP", "zł", "km", "mln", "tys."],
    *["listopada", "r.", "ust.", "pkt", "lit.", "godz.", "dom", " – ", "...", "a@b.example.org", "10-12", '"Ogród"'],
]
TEXTS = st.text(max_size=40) | st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
ALLOWED = {
    *[(" ", "\u00a0"), ("-", "–"), ("-", "–\u2060"), ("–", "–\u2060")],
    *[(quote, curled) for quote in '"“”„' for curled in "„”"],
    *[(".", ""), (" ", ""), ("\u00a0", "")],
}
"""What may become of a character."""

SHORTENED = st.one_of(
    st.dates().map(long_date),
    st.sampled_from(["XX w.", "Ostrów Wlkp.", "Nowak A."]),
    st.sampled_from(["itp.", "itd.", "m.in.", "sp. z o.o.", "godz.", "ul.", "woj.", "tys."]).map("dom i {}".format),
)
"""Values that end in a stop of their own."""

WHOLE = st.one_of(
    st.dates().map(short_date),
    st.times().map(clock),
    st.integers(0, 9999).map(str),
    st.sampled_from(["JST", "UE", "„Ogród”", "(ZAZ)", "5 zł", "10%", "https://example.org", "biuro@example.org"]),
    st.text("abcdefghijklmnoprstuwyząćęłńóśźż ", max_size=20).map("W{}owanie".format),
)
"""Values that end without one, though who types them may end them like a sentence."""


def behind(value: str, mark: str) -> str:
    """A value with a mark behind it, in a sentence; ~ as everywhere."""
    return polish(f"Oto {value}{mark} dalej.").removeprefix("Oto ").removesuffix(" dalej.").replace("\u2060", "")


@settings(derandomize=True, max_examples=1500)
@given(TEXTS)
def test_any_text_keeps_every_character_but_stops_spaces_dashes_and_quotes(text):
    done = set_characters(text)
    assert len(done) == len(text)
    assert {(old, new) for old, new in zip(text, done, strict=True) if old != new} <= ALLOWED


@settings(derandomize=True, max_examples=1000)
@given(SHORTENED)
def test_the_stop_of_an_abbreviation_is_single_and_stays(value):
    assert behind(value, ".") == behind(value, "")
    assert [behind(value, mark) for mark in (";", ",")] == [behind(value, "") + mark for mark in (";", ",")]


@settings(derandomize=True, max_examples=1000)
@given(WHOLE)
def test_the_stop_of_a_sentence_is_single_and_gives_way(value):
    assert (behind(value, "."), behind(value, "..")) == (behind(value, "") + ".", behind(value, "") + ".")
    assert [behind(value, mark) for mark in (".;", ".,")] == [behind(value, mark) for mark in (";", ",")]


@settings(derandomize=True, max_examples=1500)
@given(TEXTS)
def test_doing_it_twice_changes_nothing_more(text):
    assert polish(polish(text)) == polish(text)


@pytest.mark.parametrize("piece", ["1 000 ", '"a ', "10-12 ", "(", "a", "w ", "+1 11 ", "1", "– "])
def test_a_long_text_takes_time_in_proportion(piece):
    text = piece * 20_000
    assert len(set_characters(text)) == len(text)


@pytest.mark.parametrize("code", languages())
def test_patterns_that_are_tried_only_where_there_is_a_digit_match_nothing_without_one(code: str) -> None:
    patterns = wording_of(code).typography.unbroken_numbers
    texts = [re.sub(r"\d", "", text) for pair in SPACES for text in pair]
    assert len(patterns) > 5
    assert [(pattern.pattern, text) for pattern in patterns for text in texts if pattern.search(text)] == []
