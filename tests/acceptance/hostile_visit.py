"""A visit with room for any text in nearly every value: each slot of it holds a text of its own.

`visit` gives the definition's values for a mapping of slots to texts; slots that are not in it hold a plain word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from made_packs import sample_values

Slot = tuple[str | int, ...]

ROWS = 120
"""How many hosts, sessions and fields there are."""

SCALARS: tuple[Slot, ...] = (
    ("visit", "kind"), ("visit", "title"), ("visit", "purpose"), ("visit", "reason"), ("visit", "partners"),
    ("visit", "region", "name"), ("visit", "region", "to"), ("visit", "region", "in"),
    ("organiser", "name"), ("organiser", "short_name"), ("organiser", "contact"), ("organiser", "logo", "alt"),
    ("organiser", "address", "street"), ("organiser", "address", "town"),
    ("project", "name"), ("project", "number"), ("project", "funding"), ("tracks", "pes-jst"), ("tracks", "owes"),
    ("registration", "costs"), ("data_protection", "complaints_to"),
    ("documents", "invitation", "title"), ("documents", "regulations", "title"), ("documents", "form", "title"),
)  # fmt: skip
"""The values that a visit has once."""


def row_slots(row: int) -> Iterator[Slot]:
    """Where the text of row `row` stands: in three places always, in three more by turns."""
    yield from (("hosts", f"host-{row}", key) for key in ("name", "about"))
    yield "agenda", 0, "sessions", row, "title"
    yield "registration", "fields", 0, "fields", row, "label"
    turn = row // 5
    yield (
        ("topics", turn),
        ("visit", "audience", turn),
        ("visit", "route", turn),
        ("registration", "fields", 1 + turn % 3, "fields", 0, "options", f"option-{turn}"),
        ("hosts", f"host-{row}", "run_by"),
    )[row % 5]
    yield (
        ("agenda", 0, "sessions", row, "place"),
        ("agenda", 0, "sessions", row, "about"),
        ("registration", "fields", 0, "fields", row, "help"),
    )[row % 3]
    if row < 4:
        yield "project", "logos", row, "alt"
    if row < 6:
        yield "registration", "fields", row + 4, "section"
        yield "registration", "fields", row + 4, "fields", 0, "label"


ALL_SLOTS = (*SCALARS, *(slot for row in range(ROWS) for slot in row_slots(row)))


def word(slot: Slot) -> str:
    """The plain word that marks a slot; no two are alike and typography leaves them alone."""
    return f"Q{ALL_SLOTS.index(slot):04}Q"


WORD = re.compile(r"Q(\d{4})Q")


LONG_OPTION = {"other": "odpowiedź tak długa, że wszystkie odpowiedzi stoją w wierszach, a nie obok siebie"}
"""Without it the length of the others would decide how a question is laid out."""


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
    del values["visit"]["tracks_reason"]  # without it the invitation names the tracks
    values["visit"] |= {"audience": [""] * (ROWS // 5), "route": [""] * (ROWS // 5)}
    values["topics"] = [""] * (ROWS // 5)
    values["hosts"] = {f"host-{row}": {"town": "Jarocin"} for row in range(ROWS)}
    first, second = values["agenda"]
    first["sessions"] = [_hours(row) | {"host": f"host-{row}"} for row in range(ROWS)]
    second["sessions"] = [_hours(40) | {"title": "Warsztat", "track": "owes"}]
    kinds = ("dropdown", "multiple_choice", "single_choice")
    others = ("note", "consent", "multiline", "text", "signature", "date")
    values["registration"]["fields"] = [
        {"section": "Teksty", "fields": [{"name": f"text_{row}", "type": "text"} for row in range(ROWS)]},
        *(
            {"section": "Wybór", "fields": [{"name": kind, "type": kind, "label": "?", "options": dict(LONG_OPTION)}]}
            for kind in kinds
        ),
        *({"fields": [{"name": f"a_{kind}", "type": kind}]} for kind in others),
    ]
    values["data_protection"]["purposes"] = {"visit": {"purpose": "przeprowadzenia wizyty", "basis": "public-task"}}
    for logo in values["project"]["logos"]:
        del logo["alt"]
    return values


def _hours(row: int) -> dict[str, str]:
    minute = row * 12
    start, end = (f"{time // 60:02}:{time % 60:02}" for time in (minute, minute + 11))
    return {"start": start, "end": end}


def named(slot: Slot) -> str:
    """The slot as problems name it: positions in lists count from 1."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in slot).removeprefix(".")
