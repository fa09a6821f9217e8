"""What would be right instead: an example of a value, as YAML in one line, that suits the rest of the file.

The examples of the schema are those of one visit, in November 2017. Beside another visit its days would be refused, so
they are moved; what has to be unique, or has to exist, is chosen by what the file has.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from visitdocs.dataclass import dataclass
from visitdocs.definition.model.data_protection import GDPR_APPLIES, Basis, Law
from visitdocs.definition.model.schema import Schema, declared
from visitdocs.definition.reading.tree import KeyPath, Mapping, Node, Scalar, Sequence, Tree, scalars

FIRST, LAST = date(2017, 11, 27), date(2017, 11, 28)
"""The days of the visit that the schema's examples come from."""

TYPES_BY_KEY = {
    "options": "single_choice",
    "options_from": "single_choice",
    "maximum": "number",
    "lines": "multiline",
    "purposes": "consent",
}


@dataclass(frozen=True)
class Examples:
    """Gives examples that suit a file."""

    tree: Tree

    def of(self, path: KeyPath) -> str:
        """Return the value that may stand at a path, as YAML in one line."""
        return in_one_line(self._chosen(path))

    def _chosen(self, path: KeyPath) -> Any:
        beside = self._beside(path)
        match path:
            case ("agenda", int(index), "date"):
                return str(min(self._first + timedelta(index), self._last))
            case ("agenda", int(), "sessions", int(), "start" | "end" as key):
                return self._hour(path[:-1], key)
            case ("registration", "opens" | "deadline" | "results" as key):
                return self._day_in_order(key)
            case ("registration", "fields", int(), "fields", int(), "type"):
                return next((kind for key, kind in TYPES_BY_KEY.items() if key in beside), "text")
            case ("documents" | "participant_documents", str(key), "file_name"):
                return f"{key.capitalize()}_{{visit.dates}}"
            case ("hosts",) if self._hosts:
                return {key: self._suited(_example(declared(("hosts", key)))) for key in self._hosts}
            case ("registration",):
                return self._suited(_example(declared(path))) | {"fields": self._chosen((*path, "fields"))}
            case ("registration", "fields"):
                return self._suited([self._section()])
            case ("data_protection",):
                return self._notice()
            case ("data_protection", "law"):
                return str(Law.ACT_1997 if self._last < GDPR_APPLIES else Law.GDPR)
            case ("data_protection", "purposes", str(key), "basis"):
                return str(Basis.CONSENT if key in self._consented else Basis.PUBLIC_TASK)
        return self._suited(_example(declared(path)))

    def _section(self) -> dict[str, Any]:
        """A section of the form that asks for every consent that is needed."""
        (section,) = _example(declared(("registration", "fields")))
        purposes = self._node(("data_protection", "purposes"))
        needed = [
            {"name": f"consent.{key}", "type": "consent", "label": "Zgadzam się.", "purposes": [key]}
            for key, (_, purpose) in (purposes.entries if isinstance(purposes, Mapping) else {}).items()
            if (("basis",), str(Basis.CONSENT)) in [(path, scalar.text) for path, scalar in scalars(purpose)]
        ]
        return {**section, "fields": [*section["fields"], *needed]}

    def _notice(self) -> dict[str, Any]:
        """All that people are told about their data under any law, the purposes that consents name among it."""
        schema = declared(("data_protection",))["properties"]
        told = {key: _example(schema[key]) for key in ("inspector", "recipients", "transfers")}
        purposes = {
            key: {**purpose, "grounds": _example(declared(("data_protection", "purposes", key, "grounds")))}
            for key, purpose in _example(schema["purposes"]).items()
        }
        purposes |= {key: {"purpose": "…", "basis": str(Basis.CONSENT)} for key in self._consented}
        told["purposes"] = purposes
        law, kept_until = ("data_protection", "law"), ("data_protection", "kept_until")
        return {"law": self._chosen(law), **told, "kept_until": self._chosen(kept_until)}

    def _suited(self, value: Any) -> Any:
        """An example with days and years of this visit, and with a field name that is not taken."""
        match value:
            case dict():
                return {key: self._suited(item) for key, item in value.items()}
            case list():
                return [self._suited(item) for item in value]
            case bool():
                return value
            case int() if FIRST.year <= value <= LAST.year + 1:
                return value + self._first.year - FIRST.year
            case str() if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
                day = date.fromisoformat(value)
                return str(self._last if day == LAST else day + (self._first - FIRST))
            case "person.name" if "person.name" in self._field_names:
                return next(
                    name for number in range(1, 10_000) if (name := f"question_{number}") not in self._field_names
                )
        return value

    def _beside(self, path: KeyPath) -> dict[str, tuple[Scalar, Node]]:
        node = self._node(path[:-1])
        return node.entries if isinstance(node, Mapping) else {}

    def _node(self, path: KeyPath) -> Node | None:
        steps = self.tree.steps(path)
        return steps[-1][1] if len(steps) == len(path) + 1 else None

    def _day(self, *path: str | int) -> date | None:
        node = self._node(path)
        try:
            return date.fromisoformat(node.text) if isinstance(node, Scalar) and len(node.text) == 10 else None
        except ValueError:
            return None

    @cached_property
    def _days(self) -> list[date]:
        agenda = self._node(("agenda",))
        count = len(agenda.items) if isinstance(agenda, Sequence) else 0
        return [day for index in range(count) if (day := self._day("agenda", index, "date"))]

    @cached_property
    def _first(self) -> date:
        last = self._day("visit", "dates", "last")
        first = self._day("visit", "dates", "first") or min(self._days, default=None)
        return first or (last - (LAST - FIRST) if last else FIRST)

    @cached_property
    def _last(self) -> date:
        return self._day("visit", "dates", "last") or max(self._days, default=self._first + (LAST - FIRST))

    @cached_property
    def _hosts(self) -> list[str]:
        """The keys of hosts that sessions name."""
        return self._texts_of("host", "agenda")

    @cached_property
    def _field_names(self) -> list[str]:
        return self._texts_of("name", "registration")

    @cached_property
    def _consented(self) -> list[str]:
        """The keys of purposes that consents in the form name."""
        found = (key for path, key in self._scalars("registration") if "purposes" in path)
        return list(dict.fromkeys(found))

    def _texts_of(self, key: str, section: str) -> list[str]:
        return list(dict.fromkeys(text for path, text in self._scalars(section) if path[-1] == key))

    def _scalars(self, section: str) -> Iterator[tuple[KeyPath, str]]:
        node = self._node((section,))
        return ((path, scalar.text) for path, scalar in scalars(node, (section,))) if node else iter(())

    def _day_in_order(self, key: str) -> str:
        """A day of the registration that comes neither before nor after what it may not."""
        opens, deadline, results = (self._day("registration", name) for name in ("opens", "deadline", "results"))
        after = {"opens": None, "deadline": opens, "results": deadline or opens}[key]
        before = {"opens": deadline or results, "deadline": results, "results": None}[key]
        day = date.fromisoformat(self._suited(_example(declared(("registration", key)))))
        day = min(day, before) if before else day
        return str(max(day, after) if after else day)

    def _hour(self, session: KeyPath, key: str) -> str:
        """An hour that the session beside it leaves free."""
        *day, index = session
        assert isinstance(index, int)
        own = self._minutes(session, "end" if key == "start" else "start")
        if key == "start":
            free = self._minutes((*day, index - 1), "end") if index else None
            end = own if own is not None else 11 * 60
            return _clock(free if free is not None and free < end else max(end - 60, 0))
        start = own if own is not None else 9 * 60 + 30
        free = self._minutes((*day, index + 1), "start")
        return _clock(free if free is not None and free > start else min(start + 60, 23 * 60 + 59))

    def _minutes(self, session: KeyPath, key: str) -> int | None:
        node = self._node((*session, key))
        match = re.fullmatch("([0-9]{2}):([0-9]{2})", node.text) if isinstance(node, Scalar) else None
        return int(match[1]) * 60 + int(match[2]) if match else None


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _example(schema: Schema) -> Any:
    """The example that stands in the schema, or one put together of the required keys."""
    if examples := schema.get("examples"):
        return examples[0]
    properties = schema.get("properties", {})
    return {key: _example(properties[key]) for key in schema.get("required", ())} or "…"


def in_one_line(value: Any) -> str:
    """Return a value as YAML in one line."""
    match value:
        case dict():
            return f"{{{', '.join(f'{key}: {in_one_line(item)}' for key, item in value.items())}}}"
        case list():
            return f"[{', '.join(map(in_one_line, value))}]"
        case bool():
            return str(value).lower()
        case str() if not _is_plain(value):
            return f'"{value}"' if not set(value) & {'"', "\\"} else "'" + value.replace("'", "''") + "'"
    return str(value)


def _is_plain(text: str) -> bool:
    """Whether a text can stand without quotes, between brackets, too."""
    return bool(text) and not re.search(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|[,\[\]{}]|:(\s|$)|\s#|\s$", text)
