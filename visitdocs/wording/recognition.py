"""Which of our languages a text is written in, by the small words that every sentence of a language has."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib import import_module

from visitdocs.dataclass import dataclass
from visitdocs.wording.wording import languages

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
    words = Counter(map(str.lower, WORD.findall("\n".join(texts))))
    total = words.total()
    if total < LEAST:
        return Recognised("", total)
    counts = Counter(
        {code: sum(words[word] for word in words.keys() & small) for code, small in _small_words().items()}
    )
    (first, most), *others = [*counts.most_common(2), ("", 0)][:2]
    is_clear = most >= max(LEAST, total / SHARE) and all(most >= MARGIN * count for _, count in others)
    return Recognised(first if is_clear else "", total)


@cache
def _small_words() -> dict[str, frozenset[str]]:
    """Those of each language: no more of it is imported, as few texts are in any but one."""
    return {code: import_module(f"visitdocs.wording.{code}.words").SMALL_WORDS for code in languages()}
