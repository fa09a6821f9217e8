"""The language that the documents of a definition are in, read before anything is checked."""

from visitdocs.definition.reading.tree import KeyPath, Scalar, Tree
from visitdocs.wording import DEFAULT

LANGUAGE: KeyPath = ("visit", "language")


def language_in(*trees: Tree | None) -> str:
    """Give what the first of the trees says that says anything, else the default language."""
    for tree in trees:
        steps = tree.steps(LANGUAGE) if tree else []
        if len(steps) > len(LANGUAGE) and isinstance(steps[-1][1], Scalar):
            return steps[-1][1].text
    return DEFAULT
