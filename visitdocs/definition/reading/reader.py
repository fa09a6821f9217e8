"""Bytes to a `Tree`: libyaml or PyYAML scans and parses, the tree is built here.

YAML's own typing is left out: every scalar stays the text that was typed.
"""

from yaml import MarkedYAMLError, YAMLError, __with_libyaml__

from visitdocs.definition.reading.parsers import EventParser, QuickParser, UnsureError
from visitdocs.definition.reading.text_file import START, ReadingError, TextFile, UnreadableDefinitionError, decode
from visitdocs.definition.reading.tree import Mapping, Node, Tree
from visitdocs.definition.reading.tree_builder import TreeBuilder
from visitdocs.messages import Message, message, phrase
from visitdocs.problems import Problem

FIRST_LINE = phrase("start with the line “visit:”, and below it, indented, “title: …”")


def read_yaml(
    data: bytes, file: str, first_line: Message = FIRST_LINE, start: Message = START
) -> tuple[Tree, list[Problem]]:
    """Return the file as a tree, and what is wrong and leaves a tree. Raises UnreadableDefinitionError.

    `first_line` is the hint for a file that does not start with keys, `start` for an empty one.
    """
    text = decode(data, file, start)
    root = quickly_read(text)
    if isinstance(root, Mapping):
        return Tree((text,), root), []
    try:
        return _read(text, first_line)
    except ReadingError as error:
        raise UnreadableDefinitionError(error.placed(text), error.around) from None


def quickly_read(file: TextFile) -> Node | None:
    """Return the tree of a text in which nothing is wrong; None if something is, or may be read in two ways."""
    if not __with_libyaml__:
        return None
    try:
        builder = TreeBuilder(file, QuickParser(file.text))
        root = builder.document()
    except (YAMLError, ReadingError, ValueError, OverflowError, UnsureError):
        return None
    return None if builder.problems else root


def _read(text: TextFile, first_line: Message) -> tuple[Tree, list[Problem]]:
    """The tree by PyYAML's own parser, whose mistakes we know how to explain. Raises ReadingError."""
    parser = EventParser(text.text)
    builder = TreeBuilder(text, parser)
    try:
        root = builder.document()
    except MarkedYAMLError as error:
        from visitdocs.definition.reading.yaml_errors.explain import explained  # late: only what is wrong needs it

        bracket = builder.brackets[-1] if builder.brackets else None
        raise explained(error, builder.file, builder.last, bracket) from None
    except (ValueError, OverflowError):  # numbers in escapes and directives that Python cannot hold
        raise ReadingError(
            message("yaml-unreadable", "this cannot be read"),
            phrase("remove the signs “\\” and “%”"),
            parser.position(),
        ) from None
    if not isinstance(root, Mapping):
        raise ReadingError(
            message("no-keys", "the file does not start with keys"),
            first_line,
            root.start,
        )
    return Tree((text,), root), builder.problems
