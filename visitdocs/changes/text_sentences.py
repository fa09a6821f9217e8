"""What documents say otherwise than before: old sentence → new sentence, document by document."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from visitdocs.changes.matching import likeness
from visitdocs.definition import Visit
from visitdocs.messages import Message, counted_phrase, phrase
from visitdocs.wording import Wording

ALIKE = 0.5
"""The likeness from which two sentences are one that was reworded."""
MAXIMUM = 12
"""Changes of one document that are quoted; a longer list is not read, and the document has to be."""
AROUND = 5
"""Words that are quoted on each side of what changed in a long sentence."""

MAXIMUM_COMPARED = 2_500
"""Pairs of sentences in one place that are compared; where more are other, the place was written anew."""

PAGE_CODE = re.compile(r"V[0-9]+-[A-Z2-7]{10}-[A-Z2-7]{16}-[0-9]*")
"""The code of a form's pages as text; it is another one whenever anything in the form is."""

Pair = tuple[str, str]
"""What was said and what is said instead, "" for nothing."""


def text_sentences(title: str, pairs: Sequence[Pair]) -> Iterator[Message]:
    """The changes of the document `title`, each quoted."""
    for was, now in pairs[:MAXIMUM]:
        yield _told(title, was, now)
    more = len(pairs) - MAXIMUM
    if more > 0:
        yield counted_phrase(
            "{title}: and {number} other sentence", "{title}: and {number} other sentences", more, title=title
        )


def changed_texts(old: Iterable[str], new: Iterable[str]) -> list[Pair]:
    """What is said in one of two texts only, in reading order; sentences that are alike are one that was reworded."""
    before, after = list(old), list(new)
    gone, fresh = Counter(before) - Counter(after), Counter(after) - Counter(before)
    pairs: list[Pair] = []
    for tag, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            pairs += _paired(_taken(before[first:last], gone), _taken(after[start:end], fresh))
    return pairs


def without_told(pairs: Iterable[Pair], told: Iterable[str], old: Visit, new: Visit, wording: Wording) -> list[Pair]:
    """Without what the sentences on facts quote already, without hours and numbers that stand alone, as facts tell
    them, without the codes of pages, and without the revision, which is told apart."""
    said = "\n".join(told)
    return [
        (was, now)
        for was, now in pairs
        if any(map(str.isalpha, was + now))
        and not PAGE_CODE.fullmatch(now or was)
        and not (was in said and now in said)
        and not _is_about_revision(was, now, old, new, wording)
    ]


def _taken(sentences: Iterable[str], left: Counter[str]) -> list[str]:
    """Those that are left to be told, each as often as it is."""
    found = []
    for sentence in sentences:
        if left[sentence] > 0:
            left[sentence] -= 1
            found.append(sentence)
    return found


def _paired(gone: list[str], fresh: list[str]) -> list[Pair]:
    """The most alike first; in the order of the new text, what is gone before what stands in its place."""
    if len(gone) * len(fresh) > MAXIMUM_COMPARED:
        return [*((was, "") for was in gone), *(("", now) for now in fresh)]
    scores = sorted(
        (-score, here, there)
        for here, was in enumerate(gone)
        for there, now in enumerate(fresh)
        if (score := likeness(was, now)) >= ALIKE
    )
    of_old: dict[int, int] = {}
    for _, here, there in scores:
        if here not in of_old and there not in of_old.values():
            of_old[here] = there
    alone = [(was, "") for here, was in enumerate(gone) if here not in of_old]
    old_of = {there: here for here, there in of_old.items()}
    return alone + [(gone[old_of[there]] if there in old_of else "", now) for there, now in enumerate(fresh)]


def _told(title: str, was: str, now: str) -> Message:
    if not was:
        return phrase("{title}: new sentence “{after}”", title=title, after=now)
    if not now:
        return phrase("{title}: the sentence “{before}” has been removed", title=title, before=was)
    before, after = _shortened(was.split(), now.split())
    return phrase("{title}: “{before}” → “{after}”", title=title, before=before, after=after)


def _shortened(was: list[str], now: list[str]) -> Iterator[str]:
    """Both sentences, without words that are far from what changed."""
    shortest = min(len(was), len(now))
    same = [one == other for one, other in zip(was, now, strict=False)]
    before = same.index(False) if False in same else shortest
    backwards = [one == other for one, other in zip(reversed(was), reversed(now), strict=False)]
    after = min(backwards.index(False) if False in backwards else shortest, shortest - before)
    left, right = max(before - AROUND, 0), max(after - AROUND, 0)
    for words in (was, now):
        kept = " ".join(words[left : len(words) - right])
        yield f"{'… ' if left else ''}{kept}{' …' if right else ''}"


def _is_about_revision(was: str, now: str, old: Visit, new: Visit, wording: Wording) -> bool:
    """Whether two sentences differ in nothing but the number and the day of the revision."""
    before, after = was.split(), now.split()
    return (
        len(before) == len(after)
        and _differ_in(before, after, _revision_words(old, wording))
        and _differ_in(after, before, _revision_words(new, wording))
    )


def _differ_in(words: list[str], others: list[str], allowed: Container[str]) -> bool:
    return all(word.strip(".,;()") in allowed for word, other in zip(words, others, strict=True) if word != other)


def _revision_words(visit: Visit, wording: Wording) -> set[str]:
    day, dates = visit.visit.revised, wording.dates
    said = f"{visit.visit.revision} {dates.long_date(day)} {dates.short_date(day)} {day}"
    return {word.strip(".,;()") for word in said.split()}
