"""The commonest Polish words, in small letters, but for those that English spells alike (to, do, on, by, a)."""

SMALL_WORDS = frozenset({
    "w", "i", "z", "na", "się", "że", "nie", "jest", "o", "od", "dla", "oraz", "lub", "po", "za", "przez", "ze", "są",
    "które", "który", "która", "których", "którym", "jak", "tak", "co", "przy", "pod", "ich", "jej", "jego", "tym",
    "tej", "tego", "albo", "ale", "aby", "być", "będzie", "będą", "może", "mogą", "jeżeli", "także", "też", "już",
    "we", "u", "gdy", "gdzie", "jako", "bez", "nad", "między", "osób", "osoby",
})  # fmt: skip
