"""Which of our languages a text is written in, by the small words that every sentence of a language has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from visitdocs.frozen import dataclass
from visitdocs.wording.languages import languages
from visitdocs.wording.wording import wording_of

WORD = re.compile(r"[^\W\d_]+")
LEAST = 6
"""So many small words of a language have to be there, whatever else is."""

SHARE = 10
"""At least one word in so many has to be one of them; a language that we do not know has some, too."""

MARGIN = 4
"""So many times as many as those of any other language: names and a quoted sentence do not change the language."""


@dataclass(frozen=True)
class Recognised:
    """The language of a text by its code, "" if that is not clear; how many words the text has."""

    language: str
    words: int


def recognise(texts: Iterable[str]) -> Recognised:
    """Tell the language that texts are written in."""
    counts: Counter[str] = Counter()
    total = 0
    small = {code: wording_of(code).small_words for code in languages()}
    for text in texts:
        for word in WORD.findall(text):
            total += 1
            counts.update(code for code, words in small.items() if word in words or word.lower() in words)
    (first, most), *others = [*counts.most_common(2), ("", 0)][:2]
    is_clear = most >= max(LEAST, total / SHARE) and all(most >= MARGIN * count for _, count in others)
    return Recognised(first if is_clear else "", total)
