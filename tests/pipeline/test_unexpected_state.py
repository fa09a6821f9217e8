"""What stands in the folder of a pack may be damaged, or change while a build is at work: neither is a dead end."""

import pytest
from said import refused
from sample import FILES, SLUG, edit

from visitdocs.cli.main import run
from visitdocs.pipeline import Programme, Step, build, last_pack
from visitdocs.problems import StoreError
from visitdocs.store import is_intact, read_manifest


def test_a_slow_build_does_not_replace_the_pack_of_a_newer_one(built: Programme) -> None:
    edit(built, "places: 40", "places: 41")
    newer: list[Step] = []

    def edited_meanwhile(step: Step) -> None:
        if not newer:
            newer.append(step)
            edit(built, "places: 41", "places: 45")
            build(built)

    with refused(StoreError, "pack-newer"):
        build(built, edited_meanwhile)

    manifest = read_manifest(built.output)
    assert manifest is not None
    assert "45" in str(manifest.facts)
    assert is_intact(built.output, manifest)
    assert build(built).idle


def test_two_builds_of_the_same_definition_do_not_mind_each_other(built: Programme) -> None:
    edit(built, "places: 40", "places: 41")
    other: list[Step] = []

    def built_meanwhile(step: Step) -> None:
        if not other:
            other.append(step)
            build(built)

    assert build(built, built_meanwhile).commit.written == ()
    assert build(built).idle


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"revision": 1', '"revision": 1e999'),
        ('"programmes/logos/union.png"', '"programmes/\\u0000"'),
        ('"programmes/logos/union.png"', '"programmes/../../../secret"'),
        (f'"{FILES[0]}"', '"../victim"'),
        ('"files": [', '"files": {'),
    ],
)
def test_a_damaged_manifest_is_told_and_every_file_made_anew(built: Programme, old: str, new: str) -> None:
    path = built.output / "manifest.json"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert last_pack(built) is None

    done = build(built)

    assert [problem.code for problem in done.problems] == ["manifest-repaired"]
    assert is_intact(built.output, done.manifest)
    assert path.read_text(encoding="utf-8") == text
    assert build(built).idle


def test_a_damaged_journal_is_told_also_by_a_run_with_nothing_to_do(
    built: Programme, capsys: pytest.CaptureFixture[str]
) -> None:
    work = built.output / ".visitdocs.work"
    work.mkdir()
    (work / "forward.json").write_bytes(b"\0" * 100)
    assert run([SLUG], built.definition.parents[1]) == 0
    out, err = capsys.readouterr()
    assert "pliki są aktualne" in out
    assert "archive/unfinished-1" in err
    assert (built.output / "archive" / "unfinished-1" / "forward.json").exists()


def test_a_file_called_archive_is_named_by_every_run_until_it_is_moved(
    built: Programme, capsys: pytest.CaptureFixture[str]
) -> None:
    (built.output / "archive").write_bytes(b"mine")
    edit(built, "places: 40", "places: 41")
    for _ in range(2):
        assert run([SLUG], built.definition.parents[1]) == 3
        err = capsys.readouterr().err
        assert "przeszkadza coś o nazwie „archive”" in err
        assert "zostały takie, jakie były" in err
        assert "naprawi" not in err
    (built.output / "archive").unlink()
    assert run([SLUG], built.definition.parents[1]) == 0
