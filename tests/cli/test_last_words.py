"""The disk fails, Ctrl+C is pressed or the process dies at any operation of a build: what was said last was true."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from injections import Injection, Scene, judged, scene_with_full_archive, scene_without_pack
from sample import MarkingStages

from visitdocs.definition import Definition, FileReader, read_definition
from visitdocs.pipeline.inputs import definition_file
from visitdocs.store import disk, lock

Tell = Callable[[str, object], None]
SCENES = {"a full archive": scene_with_full_archive, "no pack yet": scene_without_pack}
FAILURES = ("full", "broken", "refused", "short write")
SHARE = 10
"""One injection in so many is tried in the ordinary suite; the long run takes all, in so many shares."""


@pytest.fixture(autouse=True)
def stages_that_only_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    """No document is made in earnest, a definition is read once, and whatever a test installs is taken out again."""
    MarkingStages().install(monkeypatch)
    read: dict[bytes, Definition] = {}

    def read_once(data: bytes, name: str, beside: FileReader) -> Definition:
        if data not in read:
            read[data] = read_definition(data, name, beside)
        return read[data]

    monkeypatch.setattr(definition_file, "read_definition", read_once)
    monkeypatch.setattr(disk, "os", disk.os)
    monkeypatch.setattr(lock, "os", lock.os)


@pytest.fixture(params=SCENES)
def scene(request: pytest.FixtureRequest, tmp_path: Path) -> Scene:
    """A project to be built."""
    return SCENES[request.param](tmp_path)


def all_injections(scene: Scene) -> list[Injection]:
    """A kill before and after every operation, Ctrl+C, twice, too, and in turn every failure; failures of looks."""
    return [
        *(injection for number in range(1, scene.operations + 1) for injection in at_operation(number)),
        *(Injection(FAILURES[number % 3], number, looks=True) for number in range(1, scene.with_looks + 1, 7)),
    ]


def at_operation(number: int) -> Iterator[Injection]:
    """What goes wrong at one operation."""
    yield Injection("kill", number)
    yield Injection("kill", number, afterwards=True)
    yield Injection("Ctrl+C", number, afterwards=number % 2 == 0)
    yield Injection("Ctrl+C", number, again=1 + number % 17)
    yield Injection(FAILURES[number % 4], number, afterwards=number % 8 > 3)
    if number % 3 == 0:
        yield Injection(FAILURES[number % 4], number, for_good=True)


@pytest.mark.slow
def test_in_a_seeded_tenth_of_all_injections_the_last_words_are_true_and_the_next_run_makes_a_whole_pack(
    scene: Scene, tmp_path: Path, record_property: Tell
) -> None:
    everything = all_injections(scene)
    chosen = Random(11).sample(everything, len(everything) // SHARE)
    met = judged(scene, chosen, tmp_path)
    assert met > 40
    record_property("told", f"{met} injections of {len(everything)}")


@pytest.mark.long
@pytest.mark.parametrize("share", range(SHARE))
def test_in_all_injections_the_last_words_are_true_and_the_next_run_makes_a_whole_pack(
    scene: Scene, tmp_path: Path, share: int, record_property: Tell
) -> None:
    met = judged(scene, all_injections(scene)[share::SHARE], tmp_path)
    assert met > 40
    record_property("told", f"{met} injections")
