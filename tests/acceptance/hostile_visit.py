"""A visit with room for any text in nearly every value: each slot of it holds a text of its own.

`visit` gives the definition's values for a mapping of slots to texts; slots that are not in it hold a plain word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from made_packs import sample_values

Slot = tuple[str | int, ...]

ROWS = 40
"""How many hosts, topics, sessions, fields and options there are."""

SCALARS: tuple[Slot, ...] = (
    ("visit", "kind"),
    ("visit", "title"),
    ("visit", "region", "name"),
    ("visit", "region", "to"),
    ("visit", "region", "in"),
    ("visit", "purpose"),
    ("visit", "reason"),
    ("visit", "partners"),
    ("organiser", "name"),
    ("organiser", "short_name"),
    ("organiser", "address", "street"),
    ("organiser", "address", "town"),
    ("organiser", "contact"),
    ("organiser", "logo", "alt"),
    ("project", "name"),
    ("project", "number"),
    ("project", "funding"),
    ("tracks", "pes-jst"),
    ("tracks", "owes"),
    ("registration", "costs"),
    ("regulations", "data_protection_act"),
    ("documents", "invitation", "title"),
    ("documents", "regulations", "title"),
    ("documents", "form", "title"),
)
"""The values that a visit has once."""


def row_slots(row: int) -> Iterator[Slot]:
    """The values that stand in row `row` of something."""
    yield from (("hosts", f"host-{row}", key) for key in ("name", "run_by", "town", "about"))
    yield from ((part, row) for part in ("topics",))
    yield from (("visit", part, row) for part in ("audience", "route"))
    yield from (("agenda", 0, "sessions", row, key) for key in ("title", "place", "about"))
    yield from (("agenda", 1, "sessions", row, key) for key in ("title",))
    yield from (("registration", "fields", 0, "fields", row, key) for key in ("label", "help"))
    yield from (("registration", "fields", 1, "fields", number, "options", f"option-{row}") for number in (0, 1, 2))
    if row < 4:
        yield "project", "logos", row, "alt"
    if row < 6:
        yield "registration", "fields", row + 2, "section"
        yield "registration", "fields", row + 2, "fields", 0, "label"


ALL_SLOTS = (*SCALARS, *(slot for row in range(ROWS) for slot in row_slots(row)))


def word(slot: Slot) -> str:
    """The plain word that marks a slot; no two are alike and typography leaves them alone."""
    return f"Q{ALL_SLOTS.index(slot):04}Q"


WORD = re.compile(r"Q(\d{4})Q")


def visit(texts: Mapping[Slot, str]) -> dict:
    """The values of the definition."""
    values = _frame()
    for slot in ALL_SLOTS:
        holder = values
        for step in slot[:-1]:
            holder = holder[step]
        holder[slot[-1]] = texts.get(slot, word(slot))
    return values


def _frame() -> dict:
    values = sample_values()
    values["visit"] |= {"audience": [""] * ROWS, "route": [""] * ROWS}
    values["topics"] = [""] * ROWS
    values["hosts"] = {f"host-{row}": {} for row in range(ROWS)}
    for day in values["agenda"]:
        day["sessions"] = [_hours(row) for row in range(ROWS)]
    for row, session in enumerate(values["agenda"][1]["sessions"]):
        session["host"] = f"host-{row}"
    values["agenda"][1]["sessions"].append(_hours(ROWS) | {"title": "Warsztat", "track": "owes"})
    kinds = ("dropdown", "multiple_choice", "single_choice")
    notes = ("note", "consent", "multiline", "text", "signature", "date")
    values["registration"]["fields"] = [
        {
            "section": "Teksty",
            "fields": [{"name": f"text-{row}".replace("-", "_"), "type": "text"} for row in range(ROWS)],
        },
        {"section": "Wybór", "fields": [{"name": kind, "type": kind, "label": kind, "options": {}} for kind in kinds]},
        *({"fields": [{"name": f"a_{kind}", "type": kind}]} for kind in notes),
    ]
    for logo in values["project"]["logos"]:
        del logo["alt"]
    return values


def _hours(row: int) -> dict[str, str]:
    return {"start": f"{6 + row // 4:02}:{row % 4 * 15:02}", "end": f"{6 + row // 4:02}:{row % 4 * 15 + 14:02}"}


def named(slot: Slot) -> str:
    """The slot as problems name it: positions in lists count from 1."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in slot).removeprefix(".")
