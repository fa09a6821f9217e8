"""The widgets on the pages of a PDF, with what each of them holds and shows (ISO 32000-1, 12.5.6.19 and 12.7).

They are found on the pages and not in the form's tree of fields: programs that join files or copy pages lose the tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, StreamObject

from visitdocs.dataclass import dataclass
from visitdocs.returns.places import RADIO

MAXIMUM_PARENTS = 20
OFF = "/Off"


@dataclass(frozen=True)
class Widget:
    """One place to fill in. `name` is the full name of its field, `field` what tells fields of the same name apart.

    `value` is the field's, as pypdf gives it; `state` and `on` are the appearance states that the widget is in and
    that means ticked; `rectangle` is left, bottom, right and top in points.
    """

    name: str
    field: object
    page: int
    kind: str
    flags: int
    value: object
    state: str
    on: str
    position: int
    annotation: DictionaryObject
    options: tuple[str, ...] = ()
    rectangle: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)

    @property
    def corner(self) -> tuple[int, int]:
        """Its lower left corner in whole points."""
        return round(self.rectangle[0]), round(self.rectangle[1])

    @property
    def is_radio(self) -> bool:
        """Whether it is one of several buttons of which one is pressed."""
        return self.kind == "/Btn" and bool(self.flags & RADIO)


def control_name(widget: Widget) -> str:
    """Give the name that the control has in Word, too: a radio button is named by its state.

    Acrobat may replace the state by the number of an option.
    """
    if not widget.is_radio:
        return widget.name
    state = widget.on.removeprefix("/")
    if state.isdigit() and int(state) < len(widget.options):
        state = widget.options[int(state)]
    return f"{widget.name}.{state}"


def widgets(reader: PdfReader) -> Iterator[Widget]:
    """Give the widgets of all pages in their order. Raises what pypdf raises for damaged files."""
    for number, page in enumerate(reader.pages):
        for reference in _array(page.get("/Annots")):
            annotation = _object(reference)
            if isinstance(annotation, DictionaryObject) and annotation.get("/Subtype") == "/Widget":
                yield _widget(reference, annotation, number)


def _widget(reference: object, annotation: DictionaryObject, page: int) -> Widget:
    line = list(_ancestry(reference, annotation))
    named = [(owner, dictionary) for owner, dictionary in line if "/T" in dictionary]
    owner, field = named[0] if named else line[0]
    kids = [_object(kid) for kid in _array(field.get("/Kids"))]
    return Widget(
        name=".".join(str(dictionary["/T"]) for _, dictionary in reversed(named)),
        field=owner,
        page=page,
        kind=str(_inherited(line, "/FT") or ""),
        flags=int(str(_inherited(line, "/Ff") or 0)),
        value=_inherited(line, "/V"),
        state=str(_object(annotation.get("/AS")) or OFF),
        on=_on_state(annotation),
        position=next((index for index, kid in enumerate(kids) if kid is annotation), 0),
        annotation=annotation,
        options=tuple(_option(option) for option in _array(_inherited(line, "/Opt"))),
        rectangle=_rectangle(annotation),
    )


def _ancestry(reference: object, annotation: DictionaryObject) -> Iterator[tuple[object, DictionaryObject]]:
    """The widget, its field, and the fields that this is a part of, each with what identifies it."""
    here: Any = annotation
    for _ in range(MAXIMUM_PARENTS):
        yield _identity(reference, here), here
        reference = here.raw_get("/Parent") if "/Parent" in here else None
        here = _object(reference)
        if not isinstance(here, DictionaryObject):
            return


def _identity(reference: object, dictionary: DictionaryObject) -> object:
    return reference.idnum if isinstance(reference, IndirectObject) else id(dictionary)


def _inherited(line: list[tuple[object, DictionaryObject]], key: str) -> object:
    return next((_object(dictionary[key]) for _, dictionary in line if key in dictionary), None)


def _on_state(annotation: DictionaryObject) -> str:
    appearance = _object(annotation.get("/AP"))
    normal = _object(appearance.get("/N")) if isinstance(appearance, DictionaryObject) else None
    if not isinstance(normal, DictionaryObject) or isinstance(normal, StreamObject):
        return ""
    return next((str(name) for name in normal if name != OFF), "")


def _rectangle(annotation: DictionaryObject) -> tuple[float, float, float, float]:
    """The rectangle in points; its sides may be given in any order (ISO 32000-1, 7.9.5)."""
    sides = [float(_object(side)) for side in _array(annotation.get("/Rect"))]
    if len(sides) != 4:
        return (0.0, 0.0, 0.0, 0.0)
    return min(sides[0::2]), min(sides[1::2]), max(sides[0::2]), max(sides[1::2])


def _option(option: object) -> str:
    """What a choice or a state is called; of a pair of export value and text it is the text."""
    option = _object(option)
    return str(_object(option[-1])) if isinstance(option, list) and option else str(option)


def _array(value: object) -> list[Any]:
    value = _object(value)
    return value if isinstance(value, list) else []


def _object(value: object) -> Any:
    return value.get_object() if isinstance(value, IndirectObject) else value
