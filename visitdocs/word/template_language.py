"""Whether a template is written in the language of its document, and its text marked as what it is written in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from lxml import etree

from visitdocs.messages import Message, Quoted, counted, message, phrase
from visitdocs.ooxml.namespaces import W
from visitdocs.problems import Place, Problem, Severity
from visitdocs.word.finishing.run_languages import RunLanguages
from visitdocs.wording import DEFAULT
from visitdocs.wording.recognition import recognise

CODE = "template-language"
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
SHOWN = 50
"""Characters of a text that are quoted."""


def language_problems(
    roots: Iterable[etree._Element], languages: RunLanguages, template: str, title: str
) -> list[Problem]:
    """Look at the parts of a template that is not filled yet; what is printed by its tags is left out.

    A few foreign words, or a paragraph that is marked as being in another language, are as they should be.
    """
    by_mark: defaultdict[str, list[str]] = defaultdict(list)
    for root in roots:
        for mark, text in _texts(root, languages):
            by_mark[mark].append(text)
    asked = languages.wording.code
    written = recognise(text for texts in by_mark.values() for text in texts).language
    if written not in ("", asked):
        return [_other_language(written, asked, template, title)]
    return [problem for mark, texts in by_mark.items() for problem in _wrong_mark(mark, texts, template)]


def _texts(root: etree._Element, languages: RunLanguages) -> Iterator[tuple[str, str]]:
    """The texts of every paragraph without tags, each with the language that it is marked with."""
    for paragraph in root.iter(f"{W}p"):
        runs = [(languages.code(text), text.text) for text in paragraph.iter(f"{W}t") if text.text]
        whole = "".join(text for _, text in runs)
        if not whole:
            continue
        tags = [match.span() for match in TAG.finditer(whole)] if "{" in whole else []
        start = 0
        for mark, texts in groupby(runs, key=itemgetter(0)):
            end = start + sum(len(text) for _, text in texts)
            yield from ((mark, text) for text in _between(whole, tags, start, end))
            start = end


def _between(whole: str, tags: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[str]:
    """What of the text from `start` to `end` stands between the tags."""
    for first, last in tags:
        if start < min(first, end):
            yield whole[start : min(first, end)]
        start = max(start, last)
    if start < end:
        yield whole[start:end]


def _other_language(written: str, asked: str, template: str, title: str) -> Problem:
    said = message(
        CODE,
        "the template {template} is written in the language {written}, and the document “{title}” is in {asked}",
        template=template,
        written=written,
        title=title,
        asked=asked,
    )
    return Problem(Severity.WARNING, said, Place(file=template), _right_template(written, asked))


def _right_template(written: str, asked: str) -> Message:
    if asked == DEFAULT:
        return phrase(
            "name a template in {asked}, or type language: {written} for this document", asked=asked, written=written
        )
    return phrase(
        "put a template in {asked} into the folder templates/{asked}, or type language: {written} for this document",
        asked=asked,
        written=written,
    )


def _wrong_mark(mark: str, texts: list[str], template: str) -> Iterator[Problem]:
    """Look at all text with one mark together, then at each paragraph of it."""
    wrong = texts if _is_other(mark, texts) else [text for text in texts if _is_other(mark, [text])]
    if not wrong:
        return
    found = recognise(wrong)
    longest = " ".join(max(wrong, key=len).split())
    said = counted(
        "language-mark",
        "{number} word of the template is marked as being in the language {mark} and written in {written}: {text}",
        "{number} words of the template are marked as being in the language {mark} and written in {written}: {text}",
        found.words,
        mark=mark,
        written=found.language,
        text=Quoted(longest[:SHOWN]),
    )
    hint = phrase("select them in Word and choose: Review → Language → Set Proofing Language")
    yield Problem(Severity.WARNING, said, Place(file=template), hint)


def _is_other(mark: str, texts: list[str]) -> bool:
    return recognise(texts).language not in ("", mark)
