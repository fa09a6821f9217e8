"""Numbers in Polish words, masculine."""

from visitdocs.wording.number_words import NumberWords, words_by_number

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
