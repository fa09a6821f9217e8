"""What visits share stands once: files laid over one another, and every problem at the line of the file it is in."""

from collections.abc import Mapping

import pytest
from said import english, polish
from whole_sample import OFFICE, SAMPLE, WHOLE

from visitdocs.definition import Definition, read_definition
from visitdocs.definition.extending import MAXIMUM_FILES
from visitdocs.messages import message
from visitdocs.problems import DefinitionError, Place, Problem, Severity

VISIT, SHARED = SAMPLE.read_text(encoding="utf-8"), OFFICE.read_text(encoding="utf-8")


def read(definition: str, **others: str) -> Definition:
    """The definition beside files with these names, which stand here without the suffix .yaml."""

    def beside(name: str, place: Place) -> bytes:
        if name.removesuffix(".yaml") not in others:
            raise DefinitionError(Problem(Severity.ERROR, message("absent", "absent"), place))
        return others[name.removesuffix(".yaml")].encode()

    return read_definition(definition.encode(), "programmes/w.yaml", beside)


def refused(definition: str, **others: str) -> tuple[Problem, ...]:
    """What is wrong with it."""
    with pytest.raises(DefinitionError) as caught:
        read(definition, **others)
    return caught.value.problems


def where(problem: Problem, **files: str) -> tuple[str, str]:
    """The file of a problem, and the text of its line there."""
    name = problem.place.file.removeprefix("programmes/").removesuffix(".yaml")
    return name, files[name].splitlines()[(problem.place.line or 0) - 1].strip()


def test_the_sample_says_the_same_as_in_one_file() -> None:
    definition = read(VISIT, _office=SHARED)
    assert definition.visit == read_definition(WHOLE.encode(), "w.yaml").visit
    assert definition.files == {"programmes/w.yaml": VISIT.encode(), "programmes/_office.yaml": SHARED.encode()}


def test_mappings_merge_and_a_list_or_a_text_takes_the_place_of_the_other() -> None:
    own = "organiser:\n  phone: +48 71 111 11 11\nproject:\n  logos:\n    - {file: logos/one.png, alt: Jeden}\n"
    visit = read(VISIT + "\n" + own, _office=SHARED).visit
    assert (visit.organiser.phone, visit.organiser.short_name) == ("+48 71 111 11 11", "DOPS")
    assert ([logo.alt for logo in visit.project.logos], visit.project.number) == (["Jeden"], "ES-2017/01")


def test_what_the_shared_file_has_stands_first_and_what_is_added_last() -> None:
    shared = SHARED + "\ndocuments:\n  letter: {template: letter.docx, title: List, file_name: List}\n"
    changed = VISIT.replace("documents:\n", "documents:\n  letter: {title: Pismo}\n")
    documents = read(changed, _office=shared).visit.documents
    assert list(documents) == ["letter", "invitation", "regulations", "form"]
    assert (documents["letter"].title, documents["letter"].template) == ("Pismo", "letter.docx")


def test_a_shared_file_may_extend_another_one() -> None:
    region = "organiser:\n  short_name: REGION\n  contact: Region\n"
    office = "extends: _region.yaml\n" + SHARED.replace("  contact:", "  # contact:")
    definition = read(VISIT, _office=office, _region=region)
    assert (definition.visit.organiser.short_name, definition.visit.organiser.contact) == ("DOPS", "Region")
    assert list(definition.files) == ["programmes/w.yaml", "programmes/_office.yaml", "programmes/_region.yaml"]


def test_every_problem_points_to_its_own_file_and_line() -> None:
    files = {
        "w": VISIT.replace("places: 40 ", "places: czterdzieści "),
        "_office": SHARED.replace("postcode: 50-000", "postcode: 50000")
        .replace("complaint_days:", "complaint_dayz:")
        .replace("number: ES-2017/01", "number: ES-\u20ac\u4e2d"),
    }
    problems = refused(files["w"], _office=files["_office"])
    assert [where(problem, **files) for problem in problems] == [
        ("w", "places: czterdzieści                                                            # przykład"),
        ("_office", "address: {street: ul. Przykładowa 1, postcode: 50000, town: Wrocław}   # przykład"),
        ("_office", "number: ES-\u20ac\u4e2d                                                    # przykład"),
        ("_office", "complaint_dayz: 1"),
    ]


def test_a_warning_of_the_shared_file_is_told_with_its_line() -> None:
    shared = SHARED.replace("short_name: DOPS", "short_name: DOPS #1")
    (warning,) = read(VISIT, _office=shared).warnings
    assert (warning.code, where(warning, _office=shared)[0]) == ("text-in-comment", "_office")


def test_a_key_that_is_missing_is_told_where_its_section_stands() -> None:
    shared = SHARED.replace("  email:", "  # email:").replace("  send_to:", "  # send_to:")
    problems = refused(VISIT, _office=shared)
    assert [(problem.code, *where(problem, w=VISIT, _office=shared)) for problem in problems] == [
        ("missing-key", "w", "registration:"),
        ("missing-key", "_office", "organiser:"),
    ]


def test_values_are_compared_across_files() -> None:
    problems = refused(VISIT + "\nproject:\n  years: {last: 2016}\n", _office=SHARED)
    assert [problem.code for problem in problems] == ["project-years-reversed"]


def test_a_misspelt_extends_is_one_problem() -> None:
    (problem,) = refused(VISIT.replace("extends:", "extend:"), _office=SHARED)
    assert english(problem).endswith("hint: did you mean “extends”?")


CHAIN = {f"_{number}": f"extends: _{number + 1}.yaml\n" for number in range(MAXIMUM_FILES)}


@pytest.mark.parametrize(
    ("line", "others", "code", "place"),
    [
        ("_ofice.yaml", {}, "absent", ("w", "extends: _ofice.yaml")),
        ("[_office.yaml]", {}, "wrong-kind", ("w", "extends: [_office.yaml]")),
        ("", {}, "wrong-kind", ("w", "extends:")),
        ("../_office.yaml", {}, "extended-elsewhere", ("w", "extends: ../_office.yaml")),
        ("/etc/_office.yaml", {}, "extended-elsewhere", ("w", "extends: /etc/_office.yaml")),
        (r"C:\_office.yaml", {}, "extended-elsewhere", ("w", r"extends: C:\_office.yaml")),
        ("shared/_office.yaml", {}, "extended-elsewhere", ("w", "extends: shared/_office.yaml")),
        ("office.yaml", {}, "not-a-shared-file", ("w", "extends: office.yaml")),
        ("_office.docx", {}, "not-a-shared-file", ("w", "extends: _office.docx")),
        ("_office.yaml", {"_office": "- a\n"}, "no-keys", ("_office", "- a")),
        ("_office.yaml", {"_office": "tekst"}, "no-keys", ("_office", "tekst")),
        ("_office.yaml", {"_office": "a: [b\n"}, "bracket-not-closed", ("_office", "a: [b")),
        ("_a.yaml", {"_a": "extends: _a.yaml"}, "extended-in-a-circle", ("_a", "extends: _a.yaml")),
        (
            "_a.yaml",
            {"_a": "extends: _b.yaml", "_b": "extends: _a.yaml"},
            "extended-in-a-circle",
            ("_b", "extends: _a.yaml"),
        ),
        ("_0.yaml", CHAIN, "extended-too-deeply", ("_4", "extends: _5.yaml")),
    ],
)
def test_what_cannot_be_extended_is_one_clear_problem(
    line: str, others: Mapping[str, str], code: str, place: tuple[str, str]
) -> None:
    definition = VISIT.replace("extends: _office.yaml", f"extends: {line}".strip())
    (problem,) = refused(definition, **others)
    assert (problem.code, where(problem, w=definition, **others)) == (code, place)


def test_a_circle_is_told_with_its_files() -> None:
    (problem,) = refused("extends: _a.yaml\n", _a="extends: _b.yaml", _b="extends: _a.yaml")
    assert polish(problem.message) == "te pliki rozszerzają się nawzajem w kółko: „_a.yaml”, „_b.yaml”, „_a.yaml”"


def test_what_else_is_wrong_is_told_with_a_file_that_is_missing() -> None:
    definition = VISIT.replace("kind: wizyta studyjna", "kind: wizyta\u4e2d").replace("_office", "_ofice")
    assert [problem.code for problem in refused(definition)] == ["not-in-font", "absent"]


def test_without_files_beside_it_a_definition_extends_nothing() -> None:
    with pytest.raises(DefinitionError) as caught:
        read_definition(VISIT.encode(), "w.yaml")
    assert [problem.code for problem in caught.value.problems] == ["nothing-beside"]


@pytest.mark.parametrize("name", ["registraton", "zgloszenia"])
def test_a_misspelt_section_that_the_shared_file_has_too_is_one_problem(name: str) -> None:
    (problem,) = refused(VISIT.replace("\nregistration:\n", f"\n{name}:\n"), _office=SHARED)
    assert (problem.code, problem.place.where) == ("unknown-key", name)
    assert english(problem.hint) == "did you mean “registration”?"


@pytest.mark.parametrize(("section", "name"), [("agenda", "program"), ("hosts", "miejsca"), ("visit", "wizyta")])
def test_a_section_under_another_name_is_known_by_what_it_holds(section: str, name: str) -> None:
    (problem,) = refused(VISIT.replace(f"\n{section}:\n", f"\n{name}:\n"), _office=SHARED)
    assert (problem.code, english(problem.hint)) == ("unknown-key", f"did you mean “{section}”?")
