"""Polish words written with a full stop, and those written without one though they are shortened."""

import re

SHORT = frozenset({
    "al", "art", "dr", "godz", "im", "inż", "ks", "lek", "lit", "mgr", "np", "nr", "os", "pkt", "pl", "por", "poz",
    "prof", "red", "s", "str", "św", "tel", "tj", "tzn", "ul", "ust", "woj", "zob",
})  # fmt: skip
"""They do not end a sentence, though a capital or a number may follow."""

CONSONANTS = re.compile(r"[^\W\d_aąeęioóuyAĄEĘIOÓUY][^\W\d_aąeęioóuyA-ZĄĆĘŁŃÓŚŹŻ]+")
"""tzn, jw, Wlkp: no word has none of the vowels; acronyms, in capitals throughout, are words."""

WITHOUT_STOP = frozenset({
    "zł", "gr", "km", "cm", "mm", "kg", "dag", "ml", "kW", "mln", "mld", "bln",
    "pkt", "nr", "wg", "dr", "mgr", "mjr", "płk", "ppłk",
})  # fmt: skip
"""They end in the last letter of the word, or are symbols of units."""

WITH_VOWELS = frozenset({
    "itp", "itd", "etc", "in", "ok", "op", "ub", "godz", "min", "sek", "mies", "tys", "szt", "egz", "os", "maks",
    "ust", "art", "poz", "lit", "roz", "rozdz", "rozp", "zał", "tab", "rys", "ryc", "str", "zob", "por",
    "ul", "al", "pow", "woj", "gosp", "społ", "wsch", "zach", "płd", "wew", "zew", "ang", "niem",
    "hab", "inż", "prof", "red", "oprac", "wyd", "nakł", "adm", "dyr", "kier", "im", "up", "zam", "ewent", "sierż",
    "pon", "sob", "niedz",
})  # fmt: skip
