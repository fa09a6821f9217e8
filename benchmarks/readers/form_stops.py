"""The fields of a form in the order in which the tabulator visits them, with what to type or press in each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pypdf

CAPITALS = "HANNA DOMAGAŁA-NOWAKOWSKA GMINA OBORNIKI "  # as wide as Polish capitals in the mean
MULTILINE, RADIO = 1 << 12, 1 << 15
LONGEST = 200  # a text of more signs has two line breaks besides

Widget = tuple[int, str, pypdf.generic.DictionaryObject]


def widgets(form: Path) -> Iterator[Widget]:
    """(page, full name of the field, annotation) of every field but signatures."""
    return (stop for stop in _stops(form) if stop[2]["/Subtype"] == "/Widget")


def _stops(form: Path) -> Iterator[Widget]:
    """The same, and the links between fields, which have no name: some readers stop there."""
    for number, page in enumerate(pypdf.PdfReader(form).pages, 1):
        for annotation in page.get("/Annots", []):
            found = annotation.get_object()
            if found["/Subtype"] == "/Link" or inherited(found, "/FT") != "/Sig":
                yield number, _name(found), found


def inherited(widget: pypdf.generic.DictionaryObject, key: str) -> Any:
    """An entry of a field, from the field itself or from one above (ISO 32000-1 12.7.3.1)."""
    node = widget
    while key not in node and "/Parent" in node:
        node = node["/Parent"].get_object()
    return node.get(key)


def _name(widget: pypdf.generic.DictionaryObject) -> str:
    above = _name(widget["/Parent"].get_object()) if "/Parent" in widget else ""
    return ".".join(part for part in (above, str(widget.get("/T", ""))) if part)


def full_answers(form: Path) -> dict[str, str]:
    """As many capitals as each text field lets one type; the fields of at most 13 signs are for numbers and dates."""
    limits = {name: int(inherited(widget, "/MaxLen") or 0) for _, name, widget in widgets(form)}
    texts = {name: (CAPITALS * limit)[: limit - 1] + "N" for name, limit in limits.items() if limit > 13}
    return {name: text if len(text) < LONGEST else _broken(text) for name, text in texts.items()}


def _broken(text: str) -> str:
    return f"{text[:30]}\n{text[31:60]}\n{text[61:]}"


def write_stops(form: Path, answers: Mapping[str, str], target: Path) -> None:
    """Write what to type or press at each stop from the first field on; a link has no name."""
    stops = [{"page": page, "name": name, **_deed(widget, answers.get(name))} for page, name, widget in _stops(form)]
    while not stops[0]["name"]:
        del stops[0]
    target.write_text(json.dumps(stops), encoding="utf-8")


def _deed(widget: pypdf.generic.DictionaryObject, answer: str | None) -> dict[str, object]:
    if answer is None:
        return {}
    match inherited(widget, "/FT"):
        case "/Btn":
            return {"pressed": f"/{answer}" in widget["/AP"]["/N"]}
        case "/Ch":
            return {"entry": [str(option) for option in inherited(widget, "/Opt")].index(answer)}
        case _:
            return {"text": answer}
