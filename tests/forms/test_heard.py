"""What a screen reader says of a field: its label, its help, for an answer its question, how to write it; once each."""

import re
from io import BytesIO
from zipfile import ZipFile

import pypdf
from made_forms import made_form

LONG = "Czy zgadzasz się na nocleg w pokoju wieloosobowym, jeżeli zabraknie miejsc w pokojach dwuosobowych?"
ANSWER = "tak, jeżeli pokój będzie najwyżej czteroosobowy i na tym samym piętrze"
FIELDS = [
    {"name": "day", "type": "date", "label": "Data dołączenia", "help": "Tylko bez autokaru.", "required": "true"},
    {"name": "mail", "type": "email", "label": "Adres e-mail"},
    {"name": "room", "type": "single_choice", "label": LONG, "help": "Odpowiedz.", "required": "true"}
    | {"options": {"a": ANSWER, "b": "nie"}},
    {
        "name": "meal",
        "type": "multiple_choice",
        "label": "Wyżywienie",
        "help": "Zaznacz.",
        "options": {"a": "wegańskie"},
    },
]
MINIMUM_CONTRAST = 3.0


def _names(pdf: bytes) -> dict[str, list[str]]:
    """The names of each field and of its buttons."""
    found = {}
    for name, field in (pypdf.PdfReader(BytesIO(pdf)).get_fields() or {}).items():
        entry = field.indirect_reference.get_object()
        if "/TU" in entry:
            kids = [kid.get_object() for kid in entry.get("/Kids", [])]
            found[name] = [str(part["/TU"]) for part in (entry, *kids) if "/TU" in part]
    return found


def test_a_name_is_label_help_and_format_whole_and_an_answer_has_its_question() -> None:
    assert _names(made_form(FIELDS)[1]) == {
        "day": ["Data dołączenia. Tylko bez autokaru. Wpisz datę: dd.mm.rrrr"],
        "mail": ["Adres e-mail, do 80 znaków"],
        "room": [f"{LONG} Odpowiedz.", f"{LONG}: {ANSWER}", f"{LONG}: nie"],
        "meal.a": ["Wyżywienie: wegańskie. Zaznacz."],
    }


def test_that_an_answer_is_required_is_said_once_by_the_flag(form: tuple[bytes, bytes]) -> None:
    fields = pypdf.PdfReader(BytesIO(form[1])).get_fields() or {}
    entries = [field.indirect_reference.get_object() for field in fields.values()]
    assert sum(bool(entry.get("/Ff", 0) & 2) for entry in entries) == 23
    assert [name for names in _names(form[1]).values() for name in names if "wymagane" in name] == []


def test_no_table_speaks_of_a_column_that_it_may_not_have(form: tuple[bytes, bytes]) -> None:
    descriptions = re.findall(
        r'<w:tblDescription w:val="([^"]*)"', ZipFile(BytesIO(form[0])).read("word/document.xml").decode()
    )
    fields = "Każdy wiersz to jedno pytanie i miejsce na odpowiedź; krótkie pytania stoją w wierszu po dwa."
    assert descriptions == [fields] * 5 + ["Do kiedy, co i dokąd wysłać, kiedy będą wyniki i kogo pytać."]


def test_the_lines_of_the_form_can_be_seen(form: tuple[bytes, bytes]) -> None:
    styles = ZipFile(BytesIO(form[0])).read("word/styles.xml").decode()
    style = re.search(r'w:styleId="TabelaFormularza".*?</w:style>', styles)[0]
    lines = set(re.findall(r'w:color="([0-9A-F]{6})"', style))
    assert len(lines) == 1
    assert min(_contrast(*lines, paper) for paper in ("FFFFFF", "EAF1F3")) >= MINIMUM_CONTRAST


def _contrast(one: str, other: str) -> float:
    """WCAG 2.1, contrast ratio."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[index : index + 2], 16) / 255 for index in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
