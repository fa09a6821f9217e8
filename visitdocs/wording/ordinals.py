"""Ordinal numbers in words, masculine: „dzień pierwszy”, „dzień drugi”."""

ORDINALS = (
    *("pierwszy", "drugi", "trzeci", "czwarty", "piąty", "szósty", "siódmy"),
    *("ósmy", "dziewiąty", "dziesiąty", "jedenasty", "dwunasty", "trzynasty", "czternasty"),
)


def ordinal(number: int) -> str:
    """„pierwszy” for 1 up to „czternasty” for 14; from there on digits with a full stop („15.”)."""
    return ORDINALS[number - 1] if 1 <= number <= len(ORDINALS) else f"{number}."
