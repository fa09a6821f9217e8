"""Translations that no text asks for: the text was changed since, or mistyped.

A file that visits share may hold translations of what only some of them say.
"""

from collections.abc import Iterator

from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath, Tree
from visitdocs.definition.texts import Text, same_text, texts_of
from visitdocs.definition.translating import is_beginning, matches
from visitdocs.definition.validation.value_problem import ValueProblem, nearest
from visitdocs.messages import Message, Quoted, message, phrase
from visitdocs.problems import Severity


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
