"""Polish numbers: in words, masculine; before a noun; as how long something lasts."""

from visitdocs.wording.numbers import Durations, NumberWords, Plurals, words_by_number

_ONES = words_by_number(
    "jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście "
    "piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście"
)
_TENS = words_by_number(
    "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt", 2
)
_HUNDREDS = words_by_number("sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset")
_FIRST = words_by_number(
    "pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty trzynasty "
    "czternasty piętnasty szesnasty siedemnasty osiemnasty dziewiętnasty"
)
_TENTH = words_by_number(
    "dwudziesty trzydziesty czterdziesty pięćdziesiąty sześćdziesiąty siedemdziesiąty osiemdziesiąty dziewięćdziesiąty",
    2,
)
_HUNDREDTH = words_by_number(
    "setny dwusetny trzechsetny czterechsetny pięćsetny sześćsetny siedemsetny osiemsetny dziewięćsetny"
)


def _cardinal(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = (0, rest) if rest < 20 else divmod(rest, 10)
    return " ".join(filter(None, (_HUNDREDS[hundreds], _TENS[tens], _ONES[ones])))


def _ordinal(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not rest:
        return _HUNDREDTH[hundreds]
    tens, ones = (0, rest) if rest < 20 else divmod(rest, 10)
    return " ".join(filter(None, (_HUNDREDS[hundreds], _TENTH[tens], _FIRST[ones])))


NUMBERS = NumberWords(_cardinal, _ordinal, lambda number: f"{number}.")


def _form(number: int) -> int:
    if number == 1:
        return 0
    return 1 if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else 2


PLURALS = Plurals(_form, ("miejsce", "miejsca", "miejsc"))


_DAYS = (
    *("jedno", "dwu", "trzy", "cztero", "pięcio", "sześcio", "siedmio", "ośmio", "dziewięcio", "dziesięcio"),
    *("jedenasto", "dwunasto", "trzynasto", "czternasto"),
)


def _lasting(days: int, name: str) -> str:
    """„dwudniowa wizyta studyjna”, „trzydniowe seminarium”, „jednodniowy wyjazd do Poznania”; from 15 on, „15-dniowy”.

    The gender is read from the first word: -a is feminine; -o, -e, -um, -y and -i are neuter or plural; else masculine.
    An adjective in -a behind a word that seems masculine shows a feminine one („podróż studyjna”).
    """
    number = _DAYS[days - 1] if 0 < days <= len(_DAYS) else f"{days}-"
    return f"{number}dniow{_ending(name.split())} {name}"


def _ending(words: list[str]) -> str:
    first, *others = (word.casefold().rstrip(".,:;") for word in words)
    if first.endswith("a"):
        return "a"
    if first.endswith(("o", "e", "um", "y", "i")):
        return "e"
    return "a" if others and others[0].endswith(("jna", "cza", "owa", "ska", "cka", "lna", "wna")) else "y"


DURATIONS = Durations(_lasting, frozenset({"wyjazd", "podróż", "wycieczka", "wyprawa", "objazd"}))
