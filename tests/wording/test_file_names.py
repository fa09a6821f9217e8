import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitdocs.wording.file_names import LONGEST, file_name, fill_pattern

VALUES = {"visit.dates": "27-28_11_2017", "regulations.dated": "10.07.2017", "project.years": "2017-2018"}


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("Zaproszenie_wizyta_studyjna_{visit.dates}", "Zaproszenie_wizyta_studyjna_27-28_11_2017"),
        (
            "Formularz_zgloszeniowy_projekt_{project.years}_do_regulaminu_z_{regulations.dated}",
            "Formularz_zgloszeniowy_projekt_2017-2018_do_regulaminu_z_10.07.2017",
        ),
        ("Formularz zgłoszeniowy – {project.years}", "Formularz_zgloszeniowy_-_2017-2018"),
    ],
)
def test_a_pattern_becomes_the_name_of_a_file(pattern, name):
    assert file_name(fill_pattern(pattern, VALUES)) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zażółć gęślą jaźń ŁÓDŹ", "Zazolc_gesla_jazn_LODZ"),
        ("Zażółć".replace("ż", "z\u0307"), "Zazolc"),
        ("Åse Møller, Straße", "Ase_Moller_Strasse"),
        ("łŁđĐøØæÆœŒß", "lLdDoOaeAEoeOEss"),
        ("a‐b‑c‒d–e—f−g", "a-b-c-d-e-f-g"),
        ("2017–2018 — wersja", "2017-2018_-_wersja"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\temp\\a", "C_temp_a"),
        ("-lista", "lista"),
        (".ukryty", "ukryty"),
        ("koniec...", "koniec"),
        ("CON", "_CON"),
        ("nul.2017", "_nul.2017"),
        ("Com7", "_Com7"),
        ("konto", "konto"),
        ("Привет", "_"),
        ("", "_"),
        ("😀 a", "_a"),
    ],
)
def test_a_name_is_safe_on_windows_and_on_a_web_server(text, name):
    assert file_name(text) == name


def test_a_long_name_is_cut():
    assert file_name("a" * 500) == "a" * LONGEST
    assert file_name("a" * 119 + ".bcd") == "a" * 119


@settings(derandomize=True, max_examples=300)
@given(st.text() | st.text("CONUL.- _1ł–", max_size=9))
def test_any_text_gives_a_safe_name_that_stays_as_it_is(text):
    name = file_name(text)
    assert re.fullmatch(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?", name)
    assert len(name) <= LONGEST
    assert not re.match(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)", name)
    assert file_name(name) == name


def test_a_value_is_never_read_as_a_pattern():
    assert fill_pattern("{a.b}{c.d}", {"a.b": "{c.d}", "c.d": r"\1 {0} {a.b}"}) == r"{c.d}\1 {0} {a.b}"


@pytest.mark.parametrize(
    "text", ["", "{", "}", "{}", "{0}", "{visit}", "{ visit.dates }", "{{ 7*7 }}", "{a.b!r}", "{a.b:>9}"]
)
def test_other_braces_stay_as_they_are(text):
    assert fill_pattern(text, VALUES) == text


def test_a_name_that_does_not_exist_is_refused():
    with pytest.raises(KeyError, match=r"visit\.date"):
        fill_pattern("Zaproszenie_{visit.date}_{visit.dates}", VALUES)
