"""Bytes to a `Tree`, strictly: PyYAML scans and parses, the tree is built here.

YAML's own typing is left out: every scalar stays the text that was typed. Refused are duplicate keys, tags, nesting,
aliases and sizes beyond what a definition needs, and more than one document in a file.
"""

import re
from collections.abc import Iterator

from yaml import Mark, MarkedYAMLError, events
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from visitdocs.definition.quoting import quoted
from visitdocs.definition.reading.decoding import decode
from visitdocs.definition.reading.syntax_errors import ReadingError, reading_error
from visitdocs.definition.reading.text_file import TextFile
from visitdocs.definition.reading.tree import Mapping, Node, Scalar, Sequence, Tree, height
from visitdocs.problems import DefinitionError, Problem, Severity

MAXIMUM_DEPTH = 12
MAXIMUM_NODES = 10_000
MAXIMUM_ALIASES = 50


class _Parser(Reader, Scanner, Parser):
    """PyYAML's event parser over text that `decode` has already looked at."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def check_printable(self, data: str) -> None:
        """Nothing: which characters a text may hold is the business of `decoding` and `text`."""


class _TreeBuilder:
    """Builds nodes of events. `problems` are those that leave a tree worth checking further."""

    def __init__(self, source: TextFile) -> None:
        self.source = source
        self.parser = _Parser(source.text)
        self.problems: list[Problem] = []
        self.last: events.Event | None = None
        self.opened: list[Mark] = []
        self._anchored: dict[str, tuple[Node, int, int]] = {}
        self._aliases = 0
        self._nodes = 0

    def document(self) -> Node:
        """The one document of the file."""
        self._next()
        self._next()
        root = self._node(self._next(), 0)
        self._next()
        following = self._next()
        if isinstance(following, events.DocumentStartEvent):
            raise ReadingError(
                "w pliku jest więcej niż jedna definicja",
                "usuń wiersz „---” albo przenieś dalszą część do osobnego pliku",
                following.start_mark,
            )
        return root

    def _next(self) -> events.Event:
        event = self.parser.get_event()
        self.last = event
        return event

    def _node(self, event: events.Event, depth: int) -> Node:
        if isinstance(event, events.AliasEvent):
            return self._alias(event, depth)
        self._count(1, depth, event)
        if event.tag is not None:
            tag = re.compile(r"!\S*").search(self.source.text, event.start_mark.index)
            hint = "usuń go; tekst z wykrzyknikiem na początku ujmij w cudzysłów"
            self._problem(f"znacznik {quoted(tag[0] if tag else '!')} nie jest dozwolony", hint, event)
        before = self._nodes - 1
        node = self._of_kind(event, depth)
        if event.anchor is not None:
            self._anchored[event.anchor] = node, self._nodes - before, height(node)
        return node

    def _of_kind(self, event: events.Event, depth: int) -> Node:
        if isinstance(event, events.ScalarEvent):
            style = event.style or ""
            # The line break that ends a block of text belongs to the file, not to the text.
            text = event.value.removesuffix("\n") if style in ("|", ">") else event.value
            return Scalar(text, event.start_mark, event.end_mark, style)
        bracket = self.source.text[event.start_mark.index] in "[{"
        if bracket:
            self.opened.append(event.start_mark)
        node = self._collection(event, depth)
        if bracket:
            self.opened.pop()
        return node

    def _collection(self, event: events.CollectionStartEvent, depth: int) -> Sequence | Mapping:
        if isinstance(event, events.SequenceStartEvent):
            items = tuple(self._node(item, depth + 1) for item in self._until(events.SequenceEndEvent))
            return Sequence(items, event.start_mark, bool(event.flow_style))
        return Mapping(self._entries(depth), event.start_mark, bool(event.flow_style))

    def _until(self, end: type[events.Event]) -> Iterator[events.Event]:
        while not isinstance(event := self._next(), end):
            yield event

    def _entries(self, depth: int) -> dict[str, tuple[Scalar, Node]]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in self._until(events.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(self._next(), depth + 1)
            if not isinstance(key, Scalar):
                self._problem(
                    "kluczem nie może być lista ani grupa kluczy",
                    "tekst w nawiasach { } albo [ ] ujmij w cudzysłów",
                    event,
                )
            elif key.text in entries:
                first = entries[key.text][0].start.line + 1
                self._problem(
                    f"klucz {quoted(key.text)} jest tu drugi raz",
                    f"pierwszy raz stoi w wierszu {first}; zostaw jeden z nich",
                    event,
                )
            else:
                entries[key.text] = key, value
        return entries

    def _alias(self, event: events.AliasEvent, depth: int) -> Node:
        self._aliases += 1
        if event.anchor not in self._anchored:
            raise ReadingError(
                "tekst nie może zaczynać się od znaku „*”", "ujmij cały tekst w cudzysłów", event.start_mark
            )
        if self._aliases > MAXIMUM_ALIASES:
            raise ReadingError("w pliku jest zbyt wiele odwołań „*”", "wpisz powtarzaną treść wprost", event.start_mark)
        node, size, levels = self._anchored[event.anchor]
        self._count(size, depth + levels, event)
        return node

    def _count(self, nodes: int, depth: int, event: events.Event) -> None:
        self._nodes += nodes
        if depth > MAXIMUM_DEPTH:
            raise ReadingError(
                "zagnieżdżenie jest zbyt głębokie", "sprawdź wcięcia i nawiasy w tym miejscu", event.start_mark
            )
        if self._nodes > MAXIMUM_NODES:
            raise ReadingError(
                f"w pliku jest więcej niż {MAXIMUM_NODES} wartości", "usuń zbędną treść", event.start_mark
            )

    def _problem(self, message: str, hint: str, event: events.Event) -> None:
        place = self.source.place_of_mark(event.start_mark)
        self.problems.append(Problem(Severity.ERROR, message, place, hint))


def read_yaml(data: bytes, file: str) -> tuple[Tree, list[Problem]]:
    """The file as a tree, and those problems of it that leave a tree. Raises DefinitionError when none is left."""
    source = decode(data, file)
    builder = _TreeBuilder(source)
    try:
        root = builder.document()
    except ReadingError as refusal:
        raise DefinitionError(*builder.problems, refusal.problem(source)) from None
    except MarkedYAMLError as error:
        opened = builder.opened[-1] if builder.opened else None
        raise DefinitionError(
            *builder.problems, reading_error(error, source, builder.last, opened).problem(source)
        ) from None
    except (ValueError, OverflowError):  # numbers in escapes and directives that Python cannot hold
        refusal = ReadingError("tego zapisu nie da się odczytać", "usuń znaki „\\” i „%”", builder.parser.get_mark())
        raise DefinitionError(*builder.problems, refusal.problem(source)) from None
    if not isinstance(root, Mapping):
        refusal = ReadingError(
            "plik nie zaczyna się od kluczy",
            "zacznij od wiersza „visit:”, a pod nim, z wcięciem, „title: …”",
            root.start,
        )
        raise DefinitionError(*builder.problems, refusal.problem(source))
    return Tree(source, root), builder.problems
