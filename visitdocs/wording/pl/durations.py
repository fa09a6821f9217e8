"""How long something lasts, as a Polish adjective before its name: „dwudniowa wizyta studyjna”."""

from visitdocs.wording.durations import Durations

NUMBERS = (
    *("jedno", "dwu", "trzy", "cztero", "pięcio", "sześcio", "siedmio", "ośmio", "dziewięcio", "dziesięcio"),
    *("jedenasto", "dwunasto", "trzynasto", "czternasto"),
)


def lasting(days: int, name: str) -> str:
    """„dwudniowa wizyta studyjna”, „trzydniowe seminarium”, „jednodniowy wyjazd do Poznania”; from 15 on, „15-dniowy”.

    The gender is read from the first word: -a is feminine; -o, -e, -um, -y and -i are neuter or plural; else masculine.
    An adjective in -a behind a word that seems masculine shows a feminine one („podróż studyjna”).
    """
    number = NUMBERS[days - 1] if 0 < days <= len(NUMBERS) else f"{days}-"
    return f"{number}dniow{_ending(name.split())} {name}"


def _ending(words: list[str]) -> str:
    first, *others = (word.casefold().rstrip(".,:;") for word in words)
    if first.endswith("a"):
        return "a"
    if first.endswith(("o", "e", "um", "y", "i")):
        return "e"
    return "a" if others and others[0].endswith(("jna", "cza", "owa", "ska", "cka", "lna", "wna")) else "y"


DURATIONS = Durations(lasting, frozenset({"wyjazd", "podróż", "wycieczka", "wyprawa", "objazd"}))
