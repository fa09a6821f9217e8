"""The commonest English words, in small letters, but for those that Polish spells alike (to, do, on, by, a, we)."""

SMALL_WORDS = frozenset({
    "the", "of", "and", "in", "is", "for", "with", "at", "from", "or", "be", "are", "this", "that", "these", "those",
    "will", "you", "your", "as", "it", "its", "not", "an", "which", "who", "whom", "have", "has", "had", "was", "were",
    "their", "they", "our", "can", "may", "must", "should", "if", "when", "where", "than", "then", "there", "but",
    "into", "about", "before", "after", "until", "please", "how", "what", "also", "between", "during",
})  # fmt: skip
