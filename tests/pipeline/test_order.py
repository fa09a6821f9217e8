"""Only what an edit changes is made anew, and the pack is byte for byte what making all of it anew would give."""

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest
from sample import SLUG, edit

from visitdocs.messages import message
from visitdocs.pipeline import Programme, Step, build, last_pack
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.order import Made, Order, kept, record_of
from visitdocs.pipeline.pack import Pack, document_orders, fill_order, make_pack, read_sources
from visitdocs.pipeline.progress import unseen
from visitdocs.problems import Problem, Severity, VisitdocsError

ROOT = Path(__file__).parents[2]
INVITATION, REGULATIONS, FORM = (
    f"templates/{name}.docx" for name in ("invitation", "regulations", "registration_form")
)
WORD = re.compile(r"(?<=[ \"])[a-ząćęłńóśźż]{5,}(?=[ ,.\"\n])")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def pack_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack of the sample, made by the real stages once."""
    folder = tmp_path_factory.mktemp("packs") / SLUG
    build(Programme(ROOT / "programmes" / f"{SLUG}.yaml", ROOT / "templates", folder))
    return folder


@pytest.fixture
def programme(tmp_path: Path, pack_folder: Path) -> Programme:
    """The sample with a definition of its own, and its pack."""
    (tmp_path / "programmes").mkdir()
    (tmp_path / "programmes" / "logos").symlink_to(ROOT / "programmes" / "logos")
    definition = tmp_path / "programmes" / f"{SLUG}.yaml"
    for name in (definition.name, "_office.yaml"):
        definition.with_name(name).write_bytes((ROOT / "programmes" / name).read_bytes())
    folder = tmp_path / "output" / SLUG
    folder.mkdir(parents=True)
    for path in pack_folder.glob("*.*"):
        (folder / path.name).write_bytes(path.read_bytes())
    return Programme(definition, ROOT / "templates", folder)


def orders_of(programme: Programme) -> list[Order]:
    definition = read_definition_file(programme)
    return document_orders(programme, definition, read_sources(programme, definition))


def filled_anew(programme: Programme) -> list[str]:
    """Build, and give the templates that were filled."""
    steps: list[Step] = []
    build(programme, steps.append)
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))
    assert {step.total for step in steps} in (set(), {len(steps)})
    return [str(dict(step.doing.values)["name"]) for step in steps[::3]]


def assert_same(one: Pack, other: Pack) -> None:
    assert one.files == other.files
    assert one.manifest == other.manifest


def same_as_anew(programme: Programme) -> bool:
    """Whether the pack in the folder has the bytes that making it from nothing gives."""
    fresh = make_pack(programme, unseen)
    there = {path.name: path.read_bytes() for path in programme.output.glob("*.*") if path.name in fresh.files}
    return there == fresh.files


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Spacer po zespole", "Przechadzka po zespole", [INVITATION]),
        ("participation_percent: 80", "participation_percent: 75", [REGULATIONS]),
    ],
)
def test_an_edit_makes_anew_the_documents_that_ask_for_it(
    programme: Programme, old: str, new: str, expected: list[str]
) -> None:
    edit(programme, old, new)
    assert filled_anew(programme) == expected
    assert same_as_anew(programme)


def test_what_every_document_prints_makes_all_of_them_anew(programme: Programme) -> None:
    edit(programme, "town: Wrocław", "town: Legnica")
    last = last_pack(programme)
    assert [kept(order, last, programme.output) for order in orders_of(programme)] == [None] * 3


def test_a_comment_in_the_definition_makes_no_document_anew(programme: Programme) -> None:
    programme.definition.write_text(programme.definition.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
    assert filled_anew(programme) == []
    assert same_as_anew(programme)


def test_a_limit_too_large_is_told_at_its_line_also_when_the_line_has_moved(programme: Programme) -> None:
    edit(programme, "max_length: 200", "max_length: 5000")
    first = [problem for problem in build(programme).problems if problem.code == "field-limit-too-large"]
    path = programme.definition.with_name("_office.yaml")
    path.write_text("# earlier\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert filled_anew(programme) == []
    (told,) = [problem for problem in build(programme).problems if problem.code == "field-limit-too-large"]
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [place.line for place in (first[0].place, told.place)] == [told.place.line - 1, told.place.line]
    assert (told.place.file, "max_length: 5000" in lines[told.place.line - 1]) == ("programmes/_office.yaml", True)


def test_a_file_that_is_not_as_it_was_written_is_made_anew(programme: Programme) -> None:
    edit(programme, "Spacer po zespole", "Przechadzka po zespole")
    next(programme.output.glob("Regulamin*.pdf")).write_bytes(b"by hand")
    next(programme.output.glob("Formularz*.docx")).unlink()
    assert filled_anew(programme) == [INVITATION, REGULATIONS, FORM]
    assert same_as_anew(programme)


@pytest.mark.parametrize(
    ("old", "new"),
    [('"inputs": "', '"inputs": "0'), ('"asked": [', '"asked": [7, '), ('"problems": []', '"problems": [99]')],
)
def test_a_record_that_says_nothing_sensible_keeps_nothing(programme: Programme, old: str, new: str) -> None:
    manifest = programme.output / "manifest.json"
    start, documents, rest = manifest.read_text(encoding="utf-8").partition('"documents"')
    manifest.write_text(start + documents + rest.replace(old, new), encoding="utf-8")
    last = last_pack(programme)
    assert last is not None
    assert [kept(order, last, programme.output) for order in orders_of(programme)] == [None] * 3


def test_force_makes_everything_anew(programme: Programme) -> None:
    steps: list[Step] = []
    build(programme, steps.append, force=True)
    assert len(steps) == 9


def kept_with(programme: Programme, problem: Problem) -> Made | None:
    """What is kept of the regulations, if the last build told this problem of them."""
    last = last_pack(programme)
    assert last is not None
    order = orders_of(programme)[1]
    asked = tuple(last.documents[order.key]["asked"])
    other = Problem(Severity.WARNING, message("other", "something else"))
    record = record_of(Made(order, b"", b"", (problem, problem), asked), (other, problem))
    manifest = replace(last, problems=(other, problem), documents={order.key: record})
    return kept(order, manifest, programme.output)


def test_what_is_kept_has_the_problems_that_it_had(programme: Programme) -> None:
    problem = Problem(Severity.WARNING, message("low-contrast", "too light"))
    found = kept_with(programme, problem)
    assert found is not None
    assert found.problems == (problem,)


def test_what_depends_on_the_fonts_of_the_machine_is_made_anew(programme: Programme) -> None:
    assert kept_with(programme, Problem(Severity.WARNING, message("missing-font", "no font"))) is None


def random_edits(text: str, seed: int) -> str:
    """The definition with a few of its words replaced, wherever they stand."""
    chance = random.Random(seed)
    found = [
        match for match in WORD.finditer(text) if not text[: match.start()].rpartition("\n")[2].lstrip().startswith("#")
    ]
    for match in sorted(chance.sample(found, chance.choice([1, 1, 2, 4])), key=lambda match: -match.start()):
        text = text[: match.start()] + chance.choice(["dłuższe słowo", "krótko", "w", "& <b>"]) + text[match.end() :]
    return text


def kept_ones_are_as_filled_anew(programme: Programme, pack_folder: Path, seed: int) -> int:
    """How many documents are kept after a random edit; each of them is what filling it anew gives."""
    programme.definition.write_text(
        random_edits((ROOT / "programmes" / f"{SLUG}.yaml").read_text(encoding="utf-8"), seed), encoding="utf-8"
    )
    try:
        orders = orders_of(programme)
    except VisitdocsError:
        return 0
    last = last_pack(Programme(programme.definition, programme.templates, pack_folder))
    found = [document for order in orders if (document := kept(order, last, pack_folder))]
    assert [fill_order(document.order) for document in found] == [document.docx for document in found]
    return len(found)


def test_whatever_is_edited_what_is_kept_is_what_filling_it_anew_gives(programme: Programme, pack_folder: Path) -> None:
    assert sum(kept_ones_are_as_filled_anew(programme, pack_folder, seed) for seed in range(12)) > 5


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1000, 1400))
def test_whatever_is_edited_the_pack_is_what_making_it_anew_gives(programme: Programme, seed: int) -> None:
    text = programme.definition.read_text(encoding="utf-8")
    programme.definition.write_text(random_edits(text, seed), encoding="utf-8")
    try:
        fresh = make_pack(programme, unseen)
    except VisitdocsError as error:
        with pytest.raises(type(error)):
            make_pack(programme, unseen, last=last_pack(programme))
    else:
        assert_same(make_pack(programme, unseen, last=last_pack(programme)), fresh)
