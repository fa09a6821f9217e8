"""English words written with a full stop, and those that British English writes without one."""

import re

SHORT = frozenset({
    "a.m", "approx", "art", "dr", "e.g", "fig", "i.e", "incl", "mr", "mrs", "ms", "mt", "no", "nos",
    "p", "para", "p.m", "pp", "prof", "rev", "st", "tel", "ul", "viz", "vol", "vs",
})  # fmt: skip
"""They do not end a sentence, though a capital or a number may follow."""

CONSONANTS = re.compile(r"[^\W\d_aeiouyAEIOUY][^\W\d_aeiouyA-Z]+")
"""Ltd, vs, pp: no word has none of the vowels; acronyms, in capitals throughout, are words."""

WITHOUT_STOP = frozenset({
    "km", "cm", "mm", "kg", "ml", "kW", "bn", "th", "nd", "rd", "st", "Mr", "Mrs", "Ms", "Dr", "St",
})  # fmt: skip
"""They end in the last letter of the word, or are symbols of units."""

WITH_VOWELS = frozenset({
    "approx", "dept", "eds", "esp", "etc", "figs", "inc", "incl", "nos",
    "para", "prof", "tel", "vol",
})  # fmt: skip
