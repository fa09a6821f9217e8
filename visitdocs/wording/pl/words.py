"""Polish words: the commonest ones, months, and those that are shortened."""

MONTHS = (
    *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca"),
    *("lipca", "sierpnia", "września", "października", "listopada", "grudnia"),
)
"""As they follow a day."""

SMALL_WORDS = frozenset({
    "w", "i", "z", "na", "się", "że", "nie", "jest", "o", "od", "dla", "oraz", "lub", "po", "za", "przez", "ze", "są",
    "które", "który", "która", "których", "którym", "jak", "tak", "co", "przy", "pod", "ich", "jej", "jego", "tym",
    "tej", "tego", "albo", "ale", "aby", "być", "będzie", "będą", "może", "mogą", "jeżeli", "także", "też", "już",
    "we", "u", "gdy", "gdzie", "jako", "bez", "nad", "między", "osób", "osoby",
})  # fmt: skip
"""The commonest Polish words, in small letters, but for those that English spells alike (to, do, on, by, a)."""

SHORT = frozenset({
    "al", "art", "dr", "godz", "im", "inż", "ks", "lek", "lit", "mgr", "np", "nr", "os", "pkt", "pl", "por", "poz",
    "prof", "red", "s", "str", "św", "tel", "tj", "tzn", "ul", "ust", "woj", "zob",
})  # fmt: skip
"""They do not end a sentence, though a capital or a number may follow."""

CONSONANTS = r"[^\W\d_aąeęioóuyAĄEĘIOÓUY][^\W\d_aąeęioóuyA-ZĄĆĘŁŃÓŚŹŻ]+"
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
