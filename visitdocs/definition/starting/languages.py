"""The language that the documents of a definition are in, before anything is checked, and a town's name in it."""

from visitdocs.definition.reading.tree import KeyPath, Scalar, Tree
from visitdocs.messages import Language, phrase
from visitdocs.wording import DEFAULT

LANGUAGE: KeyPath = ("visit", "language")


def language_in(*trees: Tree | None) -> str:
    """Give what the first of the trees says that says anything, else the default language."""
    for tree in trees:
        steps = tree.steps(LANGUAGE) if tree else []
        if len(steps) > len(LANGUAGE) and isinstance(steps[-1][1], Scalar):
            return steps[-1][1].text
    return DEFAULT


def place_names(place: str, language: Language) -> dict[str, str]:
    """Return the keys of `visit.region` for a place, in words that are right for any name of a town."""
    to, within = phrase("to {place}", place=place), phrase("in {place}", place=place)
    return {"name": place, "to": language.say(to), "in": language.say(within)}
