"""English words: the commonest ones, months, and those that are shortened."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""As they follow a day."""

SMALL_WORDS = frozenset({
    "the", "of", "and", "in", "is", "for", "with", "at", "from", "or", "be", "are", "this", "that", "these", "those",
    "will", "you", "your", "as", "it", "its", "not", "an", "which", "who", "whom", "have", "has", "had", "was", "were",
    "their", "they", "our", "can", "may", "must", "should", "if", "when", "where", "than", "then", "there", "but",
    "into", "about", "before", "after", "until", "please", "how", "what", "also", "between", "during",
})  # fmt: skip
"""The commonest English words, in small letters, but for those that Polish spells alike (to, do, on, by, a, we)."""

SHORT = frozenset({
    "a.m", "approx", "art", "dr", "e.g", "fig", "i.e", "incl", "mr", "mrs", "ms", "mt", "no", "nos",
    "p", "para", "p.m", "pp", "prof", "rev", "st", "tel", "ul", "viz", "vol", "vs",
})  # fmt: skip
"""They do not end a sentence, though a capital or a number may follow."""

CONSONANTS = r"[^\W\d_aeiouyAEIOUY][^\W\d_aeiouyA-Z]+"
"""Ltd, vs, pp: no word has none of the vowels; acronyms, in capitals throughout, are words."""

WITHOUT_STOP = frozenset({
    "km", "cm", "mm", "kg", "ml", "kW", "bn", "th", "nd", "rd", "st", "Mr", "Mrs", "Ms", "Dr", "St",
})  # fmt: skip
"""They end in the last letter of the word, or are symbols of units."""

WITH_VOWELS = frozenset({
    "approx", "dept", "eds", "esp", "etc", "figs", "inc", "incl", "nos",
    "para", "prof", "tel", "vol",
})  # fmt: skip
