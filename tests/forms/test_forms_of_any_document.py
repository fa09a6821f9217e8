"""What becomes of a form that nobody made with this program: nothing is lost in silence, and the PDF stays sound."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pikepdf
from awkward_forms import pdf_of
from said import polish


@cache
def form_of(name: str) -> Form:
    """One of the forms; it stays open, for its fields live no longer than it."""
    return Form(name)


class Form:
    """A form as pikepdf sees it: `fields` by full name, and what the typesetter `told`."""

    def __init__(self, name: str) -> None:
        done = pdf_of(name)
        self.pdf = pikepdf.open(BytesIO(done.pdf))
        self.fields = found(self.pdf)
        self.told = [polish(problem.message) for problem in done.problems]


def found(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Dictionary]:
    """Every field that has a type, by its full name."""
    fields: dict[str, pikepdf.Dictionary] = {}

    def walk(field: pikepdf.Dictionary, above: str) -> None:
        assert "." not in str(field.get("/T", ""))
        name = f"{above}.{field.T}" if above else str(field.T)
        kids = [kid for kid in field.get("/Kids", []) if "/T" in kid]
        assert not ("/FT" in field and kids), "a field is either a field or the parent of fields"
        if "/FT" in field:
            assert name not in fields
            fields[name] = field
        for kid in kids:
            walk(kid, name)

    for field in pdf.Root.AcroForm.Fields:
        walk(field, "")
    return fields


def test_names_that_cannot_stand_side_by_side_become_others_and_are_told() -> None:
    form = form_of("clashes")
    assert list(form.fields) == ["a", "a_b", "a_b_c", "d.e", "d-2", "visitdocs_revision"]
    assert form.told[0] == "pole „a.b” ma w PDF nazwę „a_b”: jego nazwa nie może stać obok nazwy innego pola"
    assert len(form.told) == 4


def test_each_of_several_fields_of_one_name_has_its_own_value_and_that_is_told_once() -> None:
    form = form_of("twice")
    assert {name: str(field.get("/V", "")) for name, field in form.fields.items()} == {
        "name": "", "name-2": "Łódź", "name-3": ""
    }  # fmt: skip
    assert form.told == [
        "kilka pól ma nazwę „name”; w PDF każde jest osobnym polem, a drugie nazywa się „name-2”",
    ]


def test_each_of_several_check_boxes_of_one_name_is_on_or_off_by_itself() -> None:
    form = form_of("one box twice")
    states = {name: (str(field.V), str(field.AS)) for name, field in form.fields.items()}
    assert states == {"box": ("/Off", "/Off"), "box-2": ("/Yes", "/Yes"), "box-3": ("/Off", "/Off")}
    assert len(form.told) == 1


def test_a_copied_question_is_a_group_of_radio_buttons_of_its_own() -> None:
    form = form_of("question twice")
    assert {name: (str(field.V), len(field.Kids)) for name, field in form.fields.items()} == {
        "q": ("/yes", 2), "q-2": ("/no", 2)
    }  # fmt: skip
    assert len(form.told) == 1


def test_names_that_differ_only_in_spaces_are_names_of_two_fields() -> None:
    assert list(form_of("spaces").fields) == ["a", "a-2", "b.c", "b.c-2"]


def test_foreign_names_and_answers_keep_their_letters_and_get_plain_states() -> None:
    form = form_of("foreign")
    assert list(form.fields) == ["płeć", "Imię i nazwisko", "імʼя", "a._.b"]
    group = form.fields["płeć"]
    states = [sorted(str(name) for name in kid.AP.N) for kid in group.Kids]
    assert states == [["/Off", "/option-1"], ["/Off", "/option-2"], ["/Off", "/inna"]]
    assert [str(entry.TU) for entry in (group, *group.Kids)] == ["płeć", "płeć: żeńska", "płeć: Off", "płeć: inna"]
    assert form.told == []


def test_of_several_ticked_radio_buttons_the_first_is_on_and_the_others_are_told() -> None:
    form = form_of("two ticked")
    field = form.fields["track"]
    assert (str(field.V), [str(kid.AS) for kid in field.Kids]) == ("/a", ["/a", "/Off"])
    assert form.told == ["w polu „track” zaznaczono kilka odpowiedzi, a może być jedna; w PDF jest pierwsza"]


def test_a_long_value_is_set_smaller_and_told_when_no_legible_size_fits() -> None:
    form = form_of("long")
    assert 7 <= float(str(form.fields["fits"].DA).split()[1]) < 10
    assert form.told == ["treść pola „does_not” nie mieści się w nim"]
    assert str(form.fields["does_not"].V) == "x" * 300
    assert [field.Rect[2] <= 595.3 - 70.8 for field in form.fields.values()] == [True, True]


def test_a_character_that_the_font_lacks_is_told_and_stays_in_the_value() -> None:
    form = form_of("characters")
    assert str(form.fields["name"].V) == "漢字 Nguyễn Ґанна"
    assert form.told == ["czcionka pól formularza nie ma znaków: 漢字 (pole „name”)"]


def test_awkward_signs_come_back_from_the_value() -> None:
    assert str(form_of("signs").fields["many"].V) == "(a \\ b) ) <c> /d %e\nf"


def test_a_choice_can_be_taken_back_and_free_text_stays() -> None:
    form = form_of("choices")
    fields = form.fields
    assert [[str(option) for option in field.Opt] for field in fields.values()] == [["", "jeden", "dwa"]] * 2
    assert ["/V" in field for field in fields.values()] == [False, True]
    assert [bool(int(field.Ff) & 1 << 18) for field in fields.values()] == [False, True]
    assert form.told == ["na liście „other” można też pisać; widać 14 znaków, a PDF nie może ograniczyć ich liczby"]


def test_a_field_in_a_header_is_for_the_pen_and_told_once() -> None:
    form = form_of("header")
    assert list(form.fields) == ["name"]
    assert len(form.pdf.pages) > 1
    assert form.told == ["pole „number” w nagłówku lub stopce można wypełnić tylko odręcznie"]


def test_a_field_alone_in_a_cell_fills_it_however_deep_the_table() -> None:
    assert size(form_of("cells").fields["inner"]) == (139.2, 60.0)


def test_a_field_in_a_line_has_room_for_a_pen_even_in_small_type() -> None:
    sizes = [size(field) for field in form_of("small").fields.values()]
    assert [(width >= 113.3, height >= 19.8) for width, height in sizes] == [(True, True)] * 4  # 40 mm and 7 mm


def size(field: pikepdf.Dictionary) -> tuple[float, float]:
    left, bottom, right, top = map(float, field.Rect)
    return round(right - left, 1), round(top - bottom, 1)


def test_a_field_stays_in_the_line_of_its_label_in_a_narrow_cell() -> None:
    form = form_of("narrow")
    assert [size(form.fields[name])[0] for name in ("date", "tiny", "alone")] == [76.9, 39.2, 453.5]
    assert form.told == ["pole „tiny” ma tylko 14 mm szerokości"]
