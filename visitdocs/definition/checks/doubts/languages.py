"""Texts in another language than the visit is said to be in, and translations that no text asks for.

Documents would mix both languages. A translated text was changed since, or mistyped; a file that visits share may hold
translations of what only some of them say.
"""

from collections import defaultdict
from collections.abc import Iterator

from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath, Tree
from visitdocs.definition.texts import Text, is_beginning, matches, same_text, texts_of
from visitdocs.definition.validation.value_problem import ValueProblem, nearest
from visitdocs.messages import FileName, Message, Quoted, message, phrase
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


def check_translations(visit: Visit, tree: Tree) -> Iterator[ValueProblem]:
    """Yield a warning for each translation of the definition's own file that no text is found for."""
    texts = list(texts_of(visit)) if visit.translations else []
    for language, translations in visit.translations.items():
        path: KeyPath = ("translations", language)
        if language == visit.visit.language:
            if _is_own(tree, path):
                yield _needless(path, language)
            continue
        for typed in translations:
            here = (*path, typed)
            if _is_own(tree, here):
                yield from _doubts(here, typed, texts)


def _is_own(tree: Tree, path: KeyPath) -> bool:
    return tree.place(path, of_key=True).file == tree.files[0].file


def _needless(path: KeyPath, language: str) -> ValueProblem:
    said = message(
        "needless-translations", "the texts of this visit are in the language {language} already", language=language
    )
    hint = phrase("remove these translations, or type the language that they are in")
    return ValueProblem(path, said, hint, Severity.WARNING, of_key=True)


def _doubts(path: KeyPath, typed: str, texts: list[Text]) -> Iterator[ValueProblem]:
    found = {same_text(text.text) for text in texts if matches(typed, text.text)}
    if not found:
        said = message("stale-translation", "no text of this visit is {text}", text=Quoted(typed))
        yield ValueProblem(path, said, _meant(typed, texts), Severity.WARNING, of_key=True)
    elif len(found) > 1 and is_beginning(typed):
        said = message("doubtful-translation", "more than one text begins with {text}", text=Quoted(typed))
        hint = phrase("type more of the text that is meant, up to where it differs from the others")
        yield ValueProblem(path, said, hint, Severity.WARNING, of_key=True)


def _meant(typed: str, texts: list[Text]) -> Message:
    meant = nearest(same_text(typed), [same_text(text.text) for text in texts])
    if meant:
        return phrase("was it changed to {text}? then type that here, and check the translation", text=Quoted(meant))
    return phrase("type the text exactly as it stands in the definition, or its beginning with … behind it")
