"""Texts in another language than the visit is said to be in: all its documents would mix both."""

from collections import defaultdict
from collections.abc import Iterator

from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath, Tree
from visitdocs.definition.texts import texts_of
from visitdocs.definition.validation.value_problem import ValueProblem
from visitdocs.messages import FileName, message, phrase
from visitdocs.problems import Severity
from visitdocs.wording.recognition import recognise

LANGUAGE: KeyPath = ("visit", "language")
LEAST = 50
"""So many words tell the language of a file; fewer may be names and a quotation."""


def check_written_language(visit: Visit, tree: Tree) -> Iterator[ValueProblem]:
    """Yield a warning for the first file whose sentences, taken together, are clearly in another language."""
    asked = visit.visit.language
    by_file: defaultdict[str, list[str]] = defaultdict(list)
    for text in texts_of(visit):
        if not text.is_name:
            by_file[tree.steps(text.path)[-1][1].file.file].append(text.text)
    for file in tree.files:
        found = recognise(by_file[file.file])
        if found.language not in ("", asked) and found.words >= LEAST:
            yield _other_language(file.file, found.language, asked, is_own=file is tree.files[0])
            return


def _other_language(file: str, written: str, asked: str, *, is_own: bool) -> ValueProblem:
    said = message(
        "texts-in-another-language",
        "the texts in {file} are written in the language {written}, and the language of the visit is {asked}",
        file=FileName(file),
        written=written,
        asked=asked,
    )
    if is_own:
        hint = phrase("translate the texts into {asked}, or type language: {written}", asked=asked, written=written)
    else:
        hint = phrase(
            "extend a file whose texts are in {asked}, or type language: {written}", asked=asked, written=written
        )
    return ValueProblem(LANGUAGE, said, hint, Severity.WARNING)
