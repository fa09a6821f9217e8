"""A copy made by putting texts into a prepared document is, byte for byte, the one that the template would make."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from invited_people import LETTER, PEOPLE, visit_in
from word_files import docx, paragraph, piece, run

from visitdocs.addressees import Addressee, take_addressees
from visitdocs.pipeline.invitations.copy_order import CopyOrder
from visitdocs.pipeline.invitations.general_road import general_copy
from visitdocs.pipeline.invitations.quick_road import QuickRoad

WIDE = "ĄĆĘŁŃÓŚŹŻąćęłńóśźż"
RICH = (
    paragraph(run("{%p if addressee %}"))
    + paragraph(run("Pan/Pani ") + run("{{ addressee.name }}", "<w:b/>") + run(" z „{{ addressee.institution }}”."))
    + paragraph(run('W "{{ addressee.institution }}" i {{ addressee.town }} - {{ addressee.name }}, 2017 r.'))
    + paragraph(run("{% if addressee.institution %}{{ addressee.institution }}: {% endif %}{{ addressee.address }}"))
    + paragraph(run("{% if not addressee.greeting %}{{ visit.title }}{% else %}{{ addressee.greeting }},{% endif %}"))
    + paragraph(run("{{ addressee.greeting or 'Szanowni Państwo' }} {{ addressee.town if addressee.town else '–' }}"))
    + "<w:tbl><w:tblGrid><w:gridCol w:w='4000'/><w:gridCol w:w='2000'/></w:tblGrid><w:tr>"
    + f"<w:tc>{paragraph(run('{{ addressee.name }}'))}</w:tc><w:tc>{paragraph(run('{{ addressee.address }}'))}</w:tc>"
    + "</w:tr></w:tbl>"
    + paragraph(run("{%p endif %}"))
    + paragraph(run("tel. ") + piece("<w:tab/>") + run("5 {{ addressee.town }} 10-12"))
)
NAMES = ("name", "greeting", "institution", "address", "town")


def words() -> st.SearchStrategy[str]:
    """What people type into lists."""
    letters = st.sampled_from([*"abkwzio ", *WIDE, *"R&D<>{}%'\"„”-–./,:;()12 ", "\u00ad", "é"])
    odd = st.sampled_from(
        ["中", "Ж", "{{ x }}", "{% if %}", "&lt;", "10-12", "w", "i", "§ 3", "  ", "....", "\u2060", "…"]
    )
    pieces = st.lists(st.one_of(st.text(letters, max_size=12), odd), max_size=6)
    return st.one_of(st.just(""), pieces.map(" ".join), st.text(letters, min_size=200, max_size=400))


def people() -> st.SearchStrategy[dict[str, str]]:
    """Rows of a list; some have an address of several lines."""
    one = st.fixed_dictionaries({name: words() for name in NAMES})
    lines = st.lists(words(), max_size=3).map("\n".join)
    return st.tuples(one, st.one_of(st.just(None), lines)).map(
        lambda both: both[0] | ({} if both[1] is None else {"address": both[1]}) | {"name": both[0]["name"] or "Jan"}
    )


def plain_people() -> st.SearchStrategy[dict[str, str]]:
    """Rows that hold nothing unusual: Polish words, one-letter words, quotes, ampersands, braces, empty cells."""
    signs = ["w", "i", '"Łąka"', "R&D", "{x}", "<b>", "Żółć", "ul.", "5", "zł", "2017", "r.", "A" * 90, "’"]
    word = st.sampled_from(signs)
    text = st.lists(word, max_size=5).map(" ".join)
    lines = st.lists(text, min_size=1, max_size=3).map("\n".join)
    return st.fixed_dictionaries({"name": text, "greeting": text, "institution": text, "address": lines, "town": text})


def order_for(folder: Path, letter: str, **parts: str) -> CopyOrder:
    """An order of copies of a letter, in both formats."""
    people = [dict.fromkeys(NAMES, "jan@example.com")]
    return visit_in(folder, letter, **parts).invite(people, formats=("docx", "pdf")).wanted


@pytest.fixture(scope="module")
def roads(tmp_path_factory: pytest.TempPathFactory) -> tuple[CopyOrder, QuickRoad]:
    """The letter with everything, and the quick road for it."""
    header = paragraph(run("{{ visit.title }} · {{ addressee.name if addressee else '' }}"))
    wanted = order_for(tmp_path_factory.mktemp("rich"), RICH + SECTION, header1=header)
    return wanted, QuickRoad(wanted)


SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'


@settings(max_examples=25)
@given(values=people())
@example(values={"name": "Jan", "greeting": "", "institution": "", "address": "", "town": ""})
@example(
    values={"name": 'Anna "Ania" R&D', "greeting": "Pani", "institution": "{{ x }}", "address": "a\n\nb", "town": "w"}
)
@example(values={"name": "5", "greeting": "2017-2018", "institution": "i", "address": "§ 3", "town": "10 km"})
@example(values={"name": "Іван", "greeting": "Пан", "institution": "中", "address": "", "town": "Łódź"})
def test_the_bytes_are_those_of_the_template(roads: tuple[CopyOrder, QuickRoad], values: dict[str, str]) -> None:
    wanted, quick = roads
    (person,) = take_addressees([values]).people
    made = quick.copy(person)
    if made is not None:
        assert made == general_copy(wanted, person)


@settings(max_examples=20)
@given(values=plain_people())
def test_plain_people_go_the_quick_road(roads: tuple[CopyOrder, QuickRoad], values: dict[str, str]) -> None:
    wanted, quick = roads
    (person,) = take_addressees([values | {"name": values["name"] or "Jan"}]).people
    assert quick.copy(person) == general_copy(wanted, person)


def quick(wanted: CopyOrder, **values: str) -> bool:
    """Whether a person goes the quick road, with the bytes of the general one."""
    person = Addressee(1, dict.fromkeys((*NAMES, *wanted.columns), "") | values)
    made = QuickRoad(wanted).copy(person)
    if made is not None:
        assert made == general_copy(wanted, person)
    return made is not None


def test_people_as_they_are_go_the_quick_road(roads: tuple[CopyOrder, QuickRoad]) -> None:
    for person in PEOPLE:
        assert quick(roads[0], **person)
    assert quick(roads[0], name='Zażółć "gęślą" R&D', institution="Dom {jaźni}", address="ul. A 1\nm. 2")


def test_letters_that_the_fonts_would_be_cut_for_go_the_general_road(roads: tuple[CopyOrder, QuickRoad]) -> None:
    assert [quick(roads[0], name=name) for name in ("Іван", "中", "a  b", "Jan....")] == [False] * 4


TREATED = (
    "{{ addressee.name|upper }}",
    "{{ addressee.name.lower() }}",
    "{{ addressee.name|length }}",
    "{{ addressee.name|replace('a', 'b') }}",
    "{{ addressee.name + '!' }}",
    "{{ [addressee.name]|join(', ') }}",
    "{{ addressee.name[0] }}",
    "{{ addressee.name[:3] }}",
    "{% if addressee.name == 'Jan' %}a{% else %}b{% endif %}",
    "{% if 'J' in addressee.name %}a{% endif %}",
    "{% if addressee.name is string %}a{% endif %}",
    "{% if addressee.name in ['Jan'] %}a{% endif %}",
    "{% if addressee.name &lt; 'K' %}a{% endif %}",
    "{{ addressee }}",
    "{% for letter in addressee.name|list %}{{ letter }}{% endfor %}",
    "{{r addressee.name|link }}",
)


@pytest.mark.parametrize("tag", TREATED)
def test_a_template_that_does_more_than_print_goes_the_general_road(tmp_path: Path, tag: str) -> None:
    wanted = order_for(tmp_path, LETTER.replace("{{ addressee.name }}", tag))
    assert not quick(wanted, name="jan@example.com")


ASKED = (
    "{{ addressee.greeting|default('Szanowni Państwo') }}",
    "{{ addressee.stanowisko|default('brak') }}",
    "{% if addressee.greeting is defined and addressee.greeting is not none %}{{ addressee.greeting }}{% endif %}",
    "{{ addressee.greeting if addressee.greeting else addressee.name }}",
)


@pytest.mark.parametrize("tag", ASKED)
def test_a_template_that_only_asks_whether_a_text_is_there_goes_the_quick_road(tmp_path: Path, tag: str) -> None:
    wanted = order_for(tmp_path, LETTER.replace("{{ addressee.name }}", tag))
    assert quick(wanted, name="Jan")
    assert quick(wanted, name="Jan", greeting="Szanowny Panie")


def test_a_value_that_is_kept_under_another_name_is_still_only_printed(tmp_path: Path) -> None:
    wanted = order_for(tmp_path, paragraph(run("{% set who = addressee.name %}{{ who }}, {{ who or 'x' }}")))
    assert quick(wanted, name="Jan")


def test_a_document_with_a_code_on_its_pages_goes_the_general_road(tmp_path: Path) -> None:
    wanted = order_for(tmp_path, LETTER + paragraph(run("{{r document|page_code }}")))
    assert not quick(wanted, name="Jan")


def test_a_name_in_a_symbol_font_or_in_a_field_goes_the_general_road(tmp_path: Path) -> None:
    symbol = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
    assert not quick(order_for(tmp_path / "symbol", paragraph(run("{{ addressee.name }}", symbol))), name="Jan")
    control = paragraph(run("{{r registration.fields[0].fields[0]|control }} {{ addressee.name }}"))
    assert docx(control)
    assert quick(order_for(tmp_path / "control", control), name="Jan")
