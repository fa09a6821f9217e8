from collections.abc import Mapping

import pytest
import yaml
from jinja2 import StrictUndefined, TemplateRuntimeError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from vocabulary import vocabulary
from whole_sample import WHOLE

from visitdocs.definition import Visit, read_definition
from visitdocs.templating.entries import Entry, Questions, Series
from visitdocs.word.values.context import FormFieldEntry, OptionEntry, template_context

ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)


@pytest.fixture(scope="module")
def visit() -> Visit:
    return read_definition(WHOLE.encode(), "x.yaml").visit


@pytest.fixture(scope="module")
def context(visit):
    return template_context(visit, "invitation")


def printed(context, template):
    return ENVIRONMENT.from_string(template).render(context)


PRINTED = [
    ("visit.title", "Poznaj i zainspiruj się wielkopolską infrastrukturą ekonomii społecznej"),
    ("visit.region", "Wielkopolska"),
    ("visit.region.to", "do Wielkopolski"),
    ("visit.destination", "w Wielkopolsce"),
    ("visit.region.in", "w Wielkopolsce"),
    ("visit.dates", "27–28 listopada 2017 r."),
    ("visit.dates.first", "27 listopada 2017 r."),
    ("visit.dates.first.short", "27.11.2017"),
    ("visit.dates.first.weekday", "poniedziałek"),
    ("visit.dates.first.day_month", "27 listopada"),
    ("visit.dates.first.month_year", "listopad 2017"),
    ("visit.dates.last.year", "2017"),
    ("visit.dates.numeric", "27-28_11_2017"),
    ("visit.dates.days", "2"),
    ("visit.year", "2017"),
    ("visit.revision + 1", "2"),
    ("visit.route|join(' – ')", "Puszczykowo – Piątkowo – Poznań – Dymaczewo Nowe – Jarocin"),
    ("organiser", "Dolnośląski Ośrodek Polityki Społecznej"),
    ("organiser.address", "ul. Przykładowa 1, 50-000 Wrocław"),
    ("organiser.address.postcode", "50-000"),
    ("organiser.logo.file", "logos/organiser.png"),
    (
        "project.logos|map(attribute='file')|join(' ')",
        "logos/funds.png logos/republic.png logos/region.png logos/union.png",
    ),
    ("project.years", "2017–2018"),
    ("project.years.last - project.years.first", "1"),
    ("hosts|map(attribute='key')|join(' ')", "cis-piatkowo barka jaroc-spoldzielnia zielony-jarocin zmysly"),
    ("hosts[0].run_by", "Stowarzyszenie ETAP"),
    ("hosts[1].run_by", ""),
    ("topics|length", "5"),
    ("tracks|join(', ')", "PES i JST, OWES"),
    ("tracks[0].key", "pes-jst"),
    ("agenda|map(attribute='ordinal')|join(' ')", "pierwszy drugi"),
    ("agenda[1].date.weekday", "wtorek"),
    ("agenda[0].sessions[0].start", "7:00"),
    ("agenda[0].sessions[0].kind", "travel"),
    ("registration.deadline", "21 listopada 2017 r."),
    ("registration.deadline_time", "15:00"),
    ("registration.is_signed", "True"),
    ("registration.sending.what", "skan podpisanego formularza albo plik PDF podpisany elektronicznie"),
    ("registration.sending.paper", "podpisany formularz na papierze"),
    ("registration.sending.electronic_signature", "kwalifikowany lub potwierdzony profilem zaufanym"),
    ("registration.signatures|join(', ')", "podpis osoby zgłaszanej, podpis osoby upoważnionej przez instytucję"),
    ("registration.sending.until", "do wtorku, 21 listopada 2017 r., do godz. 15:00"),
    ("registration.sending.deadline", "wtorek, 21 listopada 2017 r., godz. 15:00"),
    ("registration.sending.results", "środa, 22 listopada 2017 r."),
    ("registration.sending.on_paper", "ul. Przykładowa 1, 50-000 Wrocław"),
    ("data_protection.complaints_go", "do Generalnego Inspektora Ochrony Danych Osobowych"),
    ("data_protection.objected|length", "0"),
    ("data_protection.law", "ustawa z dnia 29 sierpnia 1997 r. o ochronie danych osobowych"),
    ("data_protection.administrator", "Dolnośląski Ośrodek Polityki Społecznej, ul. Przykładowa 1, 50-000 Wrocław"),
    ("data_protection.purposes[0].basis", "zgoda, art. 23 ust. 1 pkt 1 ustawy"),
    (
        "data_protection.rights|join(', ')",
        "dostępu do swoich danych, poprawiania swoich danych, cofnięcia zgody w dowolnej chwili",
    ),
    ("registration.places", "40"),
    ("registration.sections|map(attribute='title')|first", "Osoba zgłaszana"),
    ("regulations.dated.short", "10.07.2017"),
    ("regulations.year", "2017"),
    ("document.key", "invitation"),
    ("documents.regulations", "Regulamin uczestnictwa w projekcie 2017 z dnia 10.07.2017"),
    ("documents.form.title", "Formularz zgłoszeniowy projekt 2017–2018 – do regulaminu z 10.07.2017"),
    ("documents.form.template", "registration_form.docx"),
    ("documents.invitation.file_name", "Zaproszenie_wizyta_studyjna_27-28_11_2017"),
    ("documents.regulations.file_name", "Regulamin_uczestnictwa_w_projekcie_2017_z_dnia_10.07.2017"),
    ("documents.form.file_name", "Formularz_zgloszeniowy_projekt_2017-2018_do_regulaminu_z_10.07.2017"),
]


@pytest.mark.parametrize(("expression", "text"), PRINTED)
def test_a_name_of_the_sample_prints_as_documented(context, expression, text):
    assert printed(context, f"{{{{ {expression} }}}}") == text


PROGRAMME = """\
{% for day in agenda %}{{ day.number }}. {{ day.date.weekday }}: {{ day.tracks|join(' | ') }}
{% for slot in day.slots %}{{ slot.time }} {% if slot.common %}{{ slot.common|join(attribute='title') }}{% else %}\
{% for column in slot.columns %}[{% for session in column %}{{ session.title }} ({{ session.where }})\
{% endfor %}]{% endfor %}{% endif %}
{% endfor %}{% endfor %}"""


def test_the_programme_of_the_sample_reads_row_by_row(context):
    assert printed(context, PROGRAMME) == (
        "1. poniedziałek: PES i JST | OWES\n"
        "7:00–10:30 Przejazd autokarem z Wrocławia do Puszczykowa\n"
        "10:30–11:00 Rejestracja i kawa powitalna\n"
        "11:00–12:00 Powitanie i wprowadzenie do wizyty\n"
        "12:30–14:00 [Od reintegracji do zatrudnienia (Centrum Integracji Społecznej Piątkowo, Piątkowo)]"
        "[Warsztat dobrych praktyk OWES (Poznań)]\n"
        "14:15–15:00 Obiad\n"
        "15:15–17:00 [Usługi społeczne dla Miasta Poznania (Fundacja Barka, Poznań)]"
        "[OWES jako pośrednik między JST a PES (Poznań)]\n"
        "17:00–18:00 Przejazd do Dymaczewa Nowego i zakwaterowanie\n"
        "18:00–19:30 Samorząd zleca, podmiot wykonuje: formy współpracy finansowej\n"
        "19:30–21:00 Kolacja\n"
        "2. wtorek: \n"
        "7:30–8:30 Śniadanie\n"
        "8:30–10:00 Przejazd do Jarocina\n"
        "10:00–11:15 Spółdzielnia osób prawnych od środka\n"
        "11:30–12:30 Spacer po zespole pałacowo-parkowym\n"
        "12:45–13:45 Rehabilitacja dzieci i Kawiarnia Filmowa\n"
        "13:45–14:45 Obiad\n"
        "14:45–15:30 Podsumowanie i plan przeniesienia rozwiązań na Dolny Śląsk\n"
        "15:30–18:30 Powrót autokarem do Wrocławia\n"
    )


def test_a_field_carries_all_that_a_control_needs(context):
    fields = {field.name: field for section in context["registration"].sections for field in section.fields}
    assert fields["person.name"] == FormFieldEntry(
        name="person.name", label="Imię i nazwisko", type="text", required=True, max_length=50
    )
    assert fields["track"].options == (
        OptionEntry("pes-jst", "PES i JST", "track.pes-jst"),
        OptionEntry("owes", "OWES", "track.owes"),
    )
    assert fields["accommodation"].options[2] == OptionEntry("none", "bez noclegu", "accommodation.none")
    assert (fields["accessibility"].lines, fields["accessibility"].max_length) == (3, 200)
    assert fields["companions"].maximum == 2
    assert (fields["signature"].lines, fields["signature"].help, fields["signature"].options) == ("", "", ())


def test_absent_values_print_as_nothing_and_are_false(visit):
    bare = visit.model_copy(
        update={
            "visit": visit.visit.model_copy(update={"reason": None}),
            "organiser": visit.organiser.model_copy(update={"logo": None, "phone": None}),
            "project": visit.project.model_copy(update={"logos": ()}),
            "registration": visit.registration.model_copy(update={"deadline_time": None, "results": None}),
        }
    )
    context = template_context(bare, "form")
    names = "visit.reason organiser.logo organiser.phone project.logos registration.deadline_time registration.results"
    for name in names.split():
        assert printed(context, f"{{% if {name} %}}yes{{% else %}}no{{% endif %}}") == "no"
        if name != "project.logos":
            assert printed(context, f"{{{{ {name} }}}}") == ""


def test_every_value_of_the_yaml_stands_under_its_path(context):
    raw = yaml.load(WHOLE.encode(), Loader=yaml.BaseLoader)
    del raw["participant_documents"]  # no fact of the visit
    assert list(_missing(raw, context, "")) == []


def _missing(raw, value, path):
    """The YAML paths that a template cannot follow."""
    if isinstance(raw, list):
        pairs = [(f"{path}[]", *pair) for pair in zip(raw, value, strict=True)]
    elif isinstance(raw, dict) and isinstance(value, Series):  # keyed parts are lists in the same order
        assert [getattr(item, "key", None) or item.value for item in value] == list(raw)
        pairs = [(f"{path}[]", *pair) for pair in zip(raw.values(), value, strict=True)]
    elif isinstance(raw, dict):
        pairs = [(f"{path}.{key}", inner, _part(value, key)) for key, inner in raw.items()]
    else:
        return
    for inner_path, inner, found in pairs:
        if found is None:
            yield inner_path
        else:
            yield from _missing(inner, found, inner_path)


def _part(value, key):
    return value.get(key) if isinstance(value, Mapping) else getattr(value, key, None)


def test_every_name_of_the_reference_can_be_used_in_a_template(context):
    names = vocabulary(context)
    assert len(names) > 150
    for name in names:
        *lists, last = name.split("[]")
        template = f"{{{{ item{len(lists)}{last} is defined }}}}" if lists else f"{{{{ {last} is defined }}}}"
        for depth in range(len(lists), 0, -1):
            source = lists[0] if depth == 1 else f"item{depth - 1}{lists[depth - 1]}"
            template = f"{{% for item{depth} in {source} %}}{template}{{% endfor %}}"
        assert "True" in printed(context, template), name


def test_the_reference_gives_an_example_of_what_a_name_prints(context):
    names = vocabulary(context)
    assert names["visit.dates.first.weekday"] == "poniedziałek"
    assert names["agenda[].slots[].columns[][].where"] == "Centrum Integracji Społecznej Piątkowo, Piątkowo"
    assert names["registration.sections[].fields[].options[].name"] == "institution.kind.jst"
    assert names["document.file_name"] == "Zaproszenie_wizyta_studyjna_27-28_11_2017"
    assert "registration" not in names


@pytest.mark.parametrize("name", ["visit", "registration", "agenda", "visit.route", "agenda[0]", "agenda[0].slots[0]"])
def test_what_is_many_values_refuses_to_print_as_one(context, name):
    with pytest.raises(TemplateRuntimeError, match="several values"):
        printed(context, f"{{{{ {name} }}}}")


@pytest.mark.parametrize(
    "expression",
    [
        "visit.__class__",
        "visit.__class__.__mro__",
        "visit._values",
        "visit.dates._text",
        "visit.title.__class__",
        "visit|attr('_values')",
        "visit|attr('__dict__')",
        "visit.__init__.__globals__",
        "agenda.__class__",
        "agenda[0].slots[0].__getattr__",
        "registration.sections[0].fields[0].__dataclass_fields__",
        "document.__reduce__",
    ],
)
def test_nothing_leads_to_python(context, expression):
    with pytest.raises((SecurityError, UndefinedError)):
        printed(context, f"{{{{ {expression} }}}}")


@pytest.mark.parametrize(
    "expression", ["visit.titel", "visit.model_dump()", "visit.dates.first.strftime", "visit['x']"]
)
def test_what_is_not_in_the_vocabulary_is_undefined(context, expression):
    with pytest.raises(UndefinedError):
        printed(context, f"{{{{ {expression} }}}}")


def test_a_context_holds_nothing_but_plain_read_only_values(context):
    assert {"visit", "agenda", "registration", "document"} <= context.keys()
    for name, value in context.items():
        _assert_plain(value, name)


def _assert_plain(value, name):
    assert type(value) in (Entry, Questions, Series, FormFieldEntry, OptionEntry, str, int, bool), name
    parts = list(value) if isinstance(value, Series) else []
    if isinstance(value, Entry):
        parts = [getattr(value, part) for part in dir(value)]
        with pytest.raises(AttributeError):
            value.title = "other"
    elif isinstance(value, FormFieldEntry | OptionEntry):
        parts = list(vars(value).values())
    for part in parts:
        _assert_plain(part, name)


def test_texts_reach_templates_as_typed(visit):
    hostile = 'R&D <b> {{ 7*7 }} {% x %} "a" 8:00-9:30 w domu'
    changed = visit.model_copy(update={"topics": (hostile,)})
    assert template_context(changed, "form")["topics"] == (hostile,)
