"""A definition together with the files that it extends: `extends: _office.yaml` says once what repeats in every visit.

The extended file lies beside the definition, its name begins with `_`, and it may extend another one in turn. Mappings
merge; a list or a text of the definition takes the place of the one it extends.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from visitdocs.dataclass import dataclass
from visitdocs.definition.model.schema import EXTENDS
from visitdocs.definition.reading.characters import text_problems
from visitdocs.definition.reading.reader import FIRST_LINE, read_yaml
from visitdocs.definition.reading.text_file import UnreadableDefinitionError
from visitdocs.definition.reading.tree import KeyPath, Scalar, Tree, merged, plain
from visitdocs.definition.reading.tree import Mapping as MappingNode
from visitdocs.definition.validation.as_meant import tree_as_meant
from visitdocs.definition.values.text import wrong_kind
from visitdocs.messages import FileName, Listed, Message, message, phrase
from visitdocs.problems import DefinitionError, Place, Problem, Severity
from visitdocs.wording import DEFAULT

LANGUAGE: KeyPath = ("visit", "language")
MAXIMUM_FILES = 6
"""A definition and five files below it: more levels than an office has."""

FileReader = Callable[[str, Place], bytes]
"""Gives the bytes of the file with that name, beside the definition. Raises DefinitionError at the place."""

_SHARED = re.compile(r"_[^/\\:*?\"<>|]*\.ya?ml", re.IGNORECASE)
_EXAMPLE = f"{EXTENDS}: _office.yaml"
_SHARED_FIRST_LINE = phrase("start with the line “organiser:”, and below it, indented, “name: …”")


@dataclass(frozen=True)
class WholeFile:
    """A definition with all that it extends as one tree; what is wrong and leaves one; the bytes of each file.

    `extends` is where the definition names the file that it extends, None if it extends nothing.
    """

    tree: Tree
    problems: list[Problem]
    files: Mapping[str, bytes]
    extends: Scalar | None


def read_whole(data: bytes, file: str, read_file: FileReader) -> WholeFile:
    """Read a definition and the files it extends. Raises DefinitionError if one of them is not there or no YAML.

    `file` is the definition's name in messages; the names of the others differ from it in their last part.
    """
    folder = file[: file.rfind("/") + 1]
    files, trees, problems = {file: data}, [], []
    tree, found = read_tree(data, file)
    while True:
        trees.append(tree)
        problems += found
        if EXTENDS not in tree.root.entries:
            break
        try:
            name, place = _extended(tree), tree.place((EXTENDS,))
            _refuse_circles([*files, folder + name], folder, place)
            data = files[folder + name] = read_file(name, place)
            tree, found = read_tree(data, folder + name, _SHARED_FIRST_LINE)
        except UnreadableDefinitionError:
            raise
        except DefinitionError as error:
            raise DefinitionError(*problems, *error.problems) from None
    return WholeFile(laid_over(*trees), problems, files, extends_of(trees[0]))


def extends_of(tree: Tree) -> Scalar | None:
    """Return the name of the file that a file extends, as typed there."""
    node = tree.root.entries[EXTENDS][1] if EXTENDS in tree.root.entries else None
    return node if isinstance(node, Scalar) else None


def extended_tree(files: Mapping[str, bytes]) -> Tree | None:
    """Return what the first of a definition's `files` extends, None if it extends nothing."""
    folder = next(iter(files)).rpartition("/")[0]
    rest = list(files.items())[1:]
    if not rest:
        return None
    return read_whole(rest[0][1], rest[0][0], lambda name, _: files[f"{folder}/{name}" if folder else name]).tree


def read_tree(data: bytes, file: str, first_line: Message = FIRST_LINE) -> tuple[Tree, list[Problem]]:
    """Read one file as it was meant, and what is wrong with its signs and letters. Raises DefinitionError."""
    tree, problems = read_yaml(data, file, first_line)
    tree, understood = tree_as_meant(tree)
    return tree, [*problems, *text_problems(tree), *understood]


def _extended(tree: Tree) -> str:
    """The name of the file that a tree extends. Raises DefinitionError if it cannot be one."""
    node, place = tree.root.entries[EXTENDS][1], tree.place((EXTENDS,))
    if not isinstance(node, Scalar) or not node.text:
        sentence = wrong_kind(phrase("the name of one file"), plain(node))
        raise _refusal(sentence, phrase("type, for example, “{example}”", example=_EXAMPLE), place)
    name = FileName(node.text)
    if "/" in node.text or "\\" in node.text:
        elsewhere = message("extended-elsewhere", "{name} does not lie in the folder of the definition", name=name)
        hint = phrase("move the file there and type only its name, for example “{example}”", example=_EXAMPLE)
        raise _refusal(elsewhere, hint, place)
    if not _SHARED.fullmatch(node.text):
        other = message("not-a-shared-file", "{name} is not the name of a file that visits share", name=name)
        hint = phrase("such a name begins with “_” and ends in .yaml, for example “{example}”", example=_EXAMPLE)
        raise _refusal(other, hint, place)
    return node.text


def _refuse_circles(files: list[str], folder: str, place: Place) -> None:
    """Raises DefinitionError if the last file was read before, or is one too many."""
    if files[-1] in files[:-1]:
        circle = files[files.index(files[-1]) :]
        names = Listed(tuple(FileName(file.removeprefix(folder)) for file in circle))
        sentence = message("extended-in-a-circle", "these files extend one another in a circle: {files}", files=names)
        raise _refusal(sentence, phrase("remove the line “extends” here"), place)
    if len(files) > MAXIMUM_FILES:
        sentence = message("extended-too-deeply", "more than {limit} files extend one another", limit=MAXIMUM_FILES)
        raise _refusal(sentence, phrase("put what they share into fewer files"), place)


def _refusal(sentence: Message, hint: Message, place: Place) -> DefinitionError:
    return DefinitionError(Problem(Severity.ERROR, sentence, place, hint))


def laid_over(*trees: Tree) -> Tree:
    """Make one tree of several, the uppermost first, without the lines that name the next file."""
    root = _without_extends(trees[-1].root)
    for tree in reversed(trees[:-1]):
        root = merged(_without_extends(tree.root), root)
    return Tree(tuple(file for tree in trees for file in tree.files), root)


def _without_extends(root: MappingNode) -> MappingNode:
    return replace(root, entries={name: entry for name, entry in root.entries.items() if name != EXTENDS})


def language_in(*trees: Tree | None) -> str:
    """Give the language of the documents before anything is checked: what the first tree says that says one."""
    for tree in trees:
        steps = tree.steps(LANGUAGE) if tree else []
        if len(steps) > len(LANGUAGE) and isinstance(steps[-1][1], Scalar):
            return steps[-1][1].text
    return DEFAULT
