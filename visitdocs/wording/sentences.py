"""Polish text as its sentences."""

import re

SHORT = frozenset({
    "al", "art", "dr", "godz", "im", "inż", "ks", "lek", "lit", "mgr", "np", "nr", "os", "pkt", "pl", "por", "poz",
    "prof", "red", "s", "str", "św", "tel", "tj", "tzn", "ul", "ust", "woj", "zob",
})  # fmt: skip
"""Words that are written with a full stop and do not end a sentence, though a capital or a number may follow."""

_END = re.compile(r"(?<=[.!?…])(?P<closing>[”)\"»]*) (?=[„(\"«]*[A-ZĄĆĘŁŃÓŚŹŻ])")
_LAST_WORD = re.compile(r"(\w+)\.$")


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, spaces of every kind as one plain space; a heading is one sentence."""
    line, found, start = " ".join(text.split()), [], 0
    for match in _END.finditer(line):
        if _is_short(line[start : match.start()]):
            continue
        found.append(line[start : match.start()] + match["closing"])
        start = match.end()
    return [*found, line[start:]] if line[start:] else found


def _is_short(before: str) -> bool:
    word = _LAST_WORD.search(before)
    return word is not None and (word[1].casefold() in SHORT or (len(word[1]) == 1 and word[1].isupper()))
