"""A paragraph as its sentences."""

import re

from visitdocs.dataclass import dataclass

_END = r"(?<=[.!?…])(?P<closing>[”)\"»’]*) (?=[„“‘(\"«]*(?P<first>\w))"
_LAST_WORD = r"((?:\w\.)*\w+)\.$"


@dataclass(frozen=True)
class Sentences:
    """Where the sentences of a language end: `short` words, in small letters, have a full stop that ends none."""

    short: frozenset[str]

    def parted(self, text: str) -> list[str]:
        """The sentences of a paragraph, spaces of every kind as one plain space; a heading is one sentence."""
        line, found, start = " ".join(text.split()), [], 0
        for match in re.finditer(_END, line):
            if not match["first"].isupper() or self._is_short(line[start : match.start()]):
                continue
            found.append(line[start : match.start()] + match["closing"])
            start = match.end()
        return [*found, line[start:]] if line[start:] else found

    def _is_short(self, before: str) -> bool:
        found = re.search(_LAST_WORD, before)
        if found is None:
            return False
        word, last = found[1], found[1].rpartition(".")[2]
        return word.casefold() in self.short or last.casefold() in self.short or (len(last) == 1 and last.isupper())
