"""Forms that nobody made with this program: clashing and foreign names, tags used twice, too much text, headers."""

from dataclasses import replace

from visitdocs.document.model import (
    Block,
    Cell,
    Document,
    FieldKind,
    FormField,
    HeadersFooters,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
    TextStyle,
)
from visitdocs.pdf import Typeset, typeset

WRITTEN = (FieldKind.TEXT, FieldKind.DATE, FieldKind.DROPDOWN, FieldKind.MULTILINE)
OPTIONS = (("1", "jeden"), ("2", "dwa"))
HEADER = HeadersFooters((Paragraph((Text("Nr: "), FormField("number", FieldKind.TEXT))),))


def text_field(name: str, value: str = "", kind: FieldKind = FieldKind.TEXT, **facts: object) -> FormField:
    return FormField(name, kind, f"Pole {name}", value, **facts)


def radio_buttons(group: str, *answers: str, checked: bool = False) -> list[FormField]:
    return [
        FormField(f"{group}.{answer}", FieldKind.RADIO, f"{group}: {answer}", checked=checked) for answer in answers
    ]


def in_lines(*fields: FormField) -> tuple[Block, ...]:
    """Each field in a line of its own."""
    return tuple(Paragraph((Text("Wpisz: "), field)) for field in fields)


def nested_table() -> Table:
    inner = Table((Row((Cell((Paragraph((text_field("inner"),)),)),), height=60.0),), (150.0,))
    return Table((Row((Cell((Paragraph((Text("Opis"),)),)), Cell((inner,), column=1))),), (100.0, 180.0))


FORMS: dict[str, tuple[Block, ...]] = {
    "clashes": in_lines(*map(text_field, ["a", "a.b", "a.b.c", "d.e", "d", "visitdocs.revision"])),
    "twice": in_lines(text_field("name"), text_field("name", "Łódź"), text_field("name")),
    "two kinds": in_lines(text_field("name", "A"), FormField("name", FieldKind.CHECKBOX, "Zaznacz", checked=True)),
    "question twice": in_lines(
        *[
            replace(radio_buttons("q", answer)[0], checked=ticked)
            for answer, ticked in (("yes", True), ("no", False), ("yes", False), ("no", True))
        ]
    ),
    "spaces": in_lines(*map(text_field, ["a", " a", "b.c", "b . c"])),
    "foreign": in_lines(
        *radio_buttons("płeć", "żeńska", "Off", "inna"), *map(text_field, ["Imię i nazwisko", "імʼя", "a..b "])
    ),
    "two ticked": in_lines(*radio_buttons("track", "a", "b", checked=True)),
    "one box twice": in_lines(
        *[FormField("box", FieldKind.CHECKBOX, "Zaznacz", checked=ticked) for ticked in (0, 1, 0)]
    ),
    "long": in_lines(text_field("fits", "x" * 78), text_field("does_not", "x" * 300)),
    "characters": in_lines(text_field("name", "漢字 Nguyễn Ґанна")),
    "signs": in_lines(text_field("many", "(a \\ b) ) <c> /d %e\nf", FieldKind.MULTILINE)),
    "choices": in_lines(
        text_field("one", kind=FieldKind.DROPDOWN, options=OPTIONS),
        text_field("other", "trzy", kind=FieldKind.DROPDOWN, options=OPTIONS),
    ),
    "header": (*in_lines(text_field("name")), *(Paragraph((Text("x"),)) for _ in range(120))),
    "cells": (nested_table(),),
    "narrow": (
        Table(
            (
                Row(
                    (
                        Cell(in_lines(text_field("date", kind=FieldKind.DATE))),
                        Cell((Paragraph((text_field("tiny"),)),), column=1),
                    )
                ),
            ),
            (120.0, 50.0),
        ),
        Paragraph((text_field("alone"),)),
    ),
    "small": in_lines(*(text_field(str(kind), kind=kind, style=TextStyle(size=7.0)) for kind in WRITTEN)),
}


def pdf_of(name: str) -> Typeset:
    headers = HEADER if name == "header" else HeadersFooters()
    return typeset(Document((Section(FORMS[name], headers=headers),), title=name), name)
