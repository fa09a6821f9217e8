"""A `Tree` of events, strictly: no duplicate keys, no tags, and no more nesting, aliases or values than is needed."""

import re
from collections.abc import Iterator
from typing import Protocol

from yaml import events

from visitdocs.definition.reading.parsers import position_of, start_of
from visitdocs.definition.reading.text_file import Position, ReadingError, TextFile
from visitdocs.definition.reading.tree import Mapping, Node, Scalar, Sequence, height
from visitdocs.messages import Message, Quoted, message, phrase
from visitdocs.problems import Problem, Severity

MAXIMUM_DEPTH = 12
MAXIMUM_NODES = 10_000
MAXIMUM_ALIASES = 50


class Events(Protocol):
    """A text as PyYAML's events, one after another."""

    def next_event(self) -> events.Event:
        """Return the next event."""
        ...


class TreeBuilder:
    """Builds nodes of events. `problems` are those that leave a tree worth checking further."""

    def __init__(self, file: TextFile, parser: Events) -> None:
        self.file = file
        self._parser = parser
        self.problems: list[Problem] = []
        self.last: events.Event | None = None
        self.brackets: list[Position] = []
        """Brackets and braces that are open."""
        self._anchored: dict[str, tuple[Node, int, int, events.Event]] = {}
        self._named: set[str] = set()
        """Anchors to which something refers."""
        self._aliases = 0
        self._nodes = 0

    def document(self) -> Node:
        """Build the one document of the file. Raises ReadingError, and what the parser raises."""
        self._next()
        self._next()
        root = self._node(self._next(), 0)
        self._next()
        following = self._next()
        for anchor in self._anchored.keys() - self._named:
            self._lost(anchor)
        if isinstance(following, events.DocumentStartEvent):
            raise ReadingError(
                message("two-definitions", "there is more than one definition in the file"),
                phrase("remove the line “---”, or move what follows it to a file of its own"),
                start_of(following),
            )
        return root

    def _next(self) -> events.Event:
        self.last = event = self._parser.next_event()
        return event

    def _node(self, event: events.Event, depth: int) -> Node:
        match event:
            case events.AliasEvent():
                return self._alias(event, depth)
            case events.ScalarEvent() | events.CollectionStartEvent():
                return self._value(event, depth)
            case _:
                raise AssertionError(f"PyYAML gave {event} where a value stands")

    def _value(self, event: events.ScalarEvent | events.CollectionStartEvent, depth: int) -> Node:
        self._count(1, depth, event)
        if event.tag is not None:
            tag = re.compile(r"!\S*").search(self.file.text, start_of(event).index)
            self._problem(
                message("yaml-tag", "the tag {tag} is not allowed", tag=Quoted(tag[0] if tag else "!")),
                phrase("remove it; if a text starts with an exclamation mark, put the text in quotes"),
                event,
            )
        before = self._nodes - 1
        node = self._scalar(event) if isinstance(event, events.ScalarEvent) else self._collection(event, depth)
        if event.anchor is not None:
            self._anchored[event.anchor] = node, self._nodes - before, height(node), event
        return node

    def _collection(self, event: events.CollectionStartEvent, depth: int) -> Sequence | Mapping:
        start = start_of(event)
        bracket = self.file.text[start.index] in "[{"
        if bracket:
            self.brackets.append(start)
        flow = bool(event.flow_style)
        node: Sequence | Mapping
        if isinstance(event, events.SequenceStartEvent):
            items = tuple(self._node(item, depth + 1) for item in self._until(events.SequenceEndEvent))
            node = Sequence(items, start, flow, file=self.file)
        else:
            node = Mapping(self._entries(depth), start, flow, file=self.file)
        if bracket:
            self.brackets.pop()
        return node

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
                    message("key-not-text", "neither a list nor a group of keys can be a key"),
                    phrase("if it is a text in brackets { } or [ ], put it in quotes"),
                    event,
                )
            elif key.text in entries:
                line = entries[key.text][0].start.line + 1
                self._problem(
                    message("repeated-key", "the key {key} appears here a second time", key=Quoted(key.text)),
                    phrase("it first appears in line {line}; keep one of them", line=line),
                    event,
                )
            else:
                entries[key.text] = key, value
        return entries

    def _alias(self, event: events.AliasEvent, depth: int) -> Node:
        self._aliases += 1
        if event.anchor not in self._anchored:
            raise ReadingError(
                message("text-starts-with-sign", "a text cannot start with the sign {sign}", sign=Quoted("*")),
                phrase("put the whole text in quotes"),
                start_of(event),
            )
        if self._aliases > MAXIMUM_ALIASES:
            raise ReadingError(
                message("too-many-aliases", "there are too many references “*” in the file"),
                phrase("write out what is repeated"),
                start_of(event),
            )
        self._named.add(event.anchor)
        node, size, levels, _ = self._anchored[event.anchor]
        self._count(size, depth + levels, event)
        return node

    def _lost(self, anchor: str) -> None:
        """Tell an anchor to which nothing refers: a word of a text that would be lost."""
        self._problem(
            message("text-starts-with-sign", "a text cannot start with the sign {sign}", sign=Quoted("&")),
            phrase("put the whole text in quotes"),
            self._anchored[anchor][3],
        )

    def _count(self, nodes: int, depth: int, event: events.Event) -> None:
        self._nodes += nodes
        if depth > MAXIMUM_DEPTH:
            raise ReadingError(
                message("nested-too-deeply", "the nesting is too deep"),
                phrase("check the indentation and the brackets here"),
                start_of(event),
            )
        if self._nodes > MAXIMUM_NODES:
            raise ReadingError(
                message("too-many-values", "there are more than {limit} values in the file", limit=MAXIMUM_NODES),
                phrase("remove what is not needed"),
                start_of(event),
            )

    def _problem(self, sentence: Message, hint: Message, event: events.Event) -> None:
        self.problems.append(Problem(Severity.ERROR, sentence, self.file.place(start_of(event)), hint))

    def _scalar(self, event: events.ScalarEvent) -> Scalar:
        style = event.style or ""
        # The line break that ends a block of text belongs to the file, not to the text.
        text = event.value.removesuffix("\n") if style in ("|", ">") else event.value
        return Scalar(text, start_of(event), position_of(event.end_mark), style, file=self.file)
