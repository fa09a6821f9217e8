"""Headings become names that templates use: „Imię i nazwisko” is `name`, „Telefon służbowy” `telefon_sluzbowy`."""

import re

from visitdocs.wording.file_names import file_name

_SYNONYMS = {
    "name": (
        "imie_i_nazwisko",
        "nazwisko_i_imie",
        "imie_nazwisko",
        "osoba",
        "adresat",
        "adresatka",
        "uczestnik",
        "full_name",
        "addressee",
    ),
    "greeting": (
        "zwrot",
        "zwrot_grzecznosciowy",
        "forma_grzecznosciowa",
        "forma_adresatywna",
        "powitanie",
        "salutation",
        "form_of_address",
    ),
    "institution": (
        "instytucja",
        "nazwa_instytucji",
        "organizacja",
        "nazwa_organizacji",
        "firma",
        "urzad",
        "podmiot",
        "organisation",
        "organization",
        "company",
        "office",
    ),
    "address": ("adres", "adres_instytucji", "adres_korespondencyjny", "adres_pocztowy", "postal_address"),
}
_STANDARD = {synonym: column for column, synonyms in _SYNONYMS.items() for synonym in synonyms}
FIRST_NAME, SURNAME = ("imie", "first_name"), ("nazwisko", "surname", "last_name")
"""Columns that make up `name` where a list has none."""


def column_of(heading: str) -> str:
    """The column's name: ASCII letters, digits and underscores, in small letters; "" for no heading."""
    plain = re.sub(r"[^a-z0-9]+", "_", file_name(heading).lower()).strip("_")
    if not plain:
        return ""
    name = plain if plain[0].isalpha() else f"column_{plain}"
    return _STANDARD.get(name, name)
