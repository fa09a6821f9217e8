"""What a run that was cut short left is looked at before it is obeyed, and nothing it holds is a dead end."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from packs import NEW, OLD, manifest, pack_in
from said import refused

from visitdocs.problems import StoreError
from visitdocs.store import commit, is_intact, read_manifest, recover

GOOD = {"removed": ["gone.pdf"], "added": ["b.pdf"], "replaced": ["a.docx"], "archive": "1-0123456789ab"}
JOURNALS = ("forward.json", "back.json", "done.json")
BROKEN = {
    "empty": b"",
    "zeros": b"\0" * 512,
    "garbage": b"\x89PNG\r\n",
    "no object": b"[1, 2]",
    "a key missing": json.dumps({"removed": [], "added": [], "replaced": []}).encode(),
    "deep nesting": b"[" * 100_000,
    "a number of a million digits": b'{"removed": ' + b"9" * 1_000_000 + b"}",
    "a path upwards": json.dumps(GOOD | {"removed": ["../victim.txt"]}).encode(),
    "a path from the root": json.dumps(GOOD | {"added": ["/etc/hostname"]}).encode(),
    "a path downwards": json.dumps(GOOD | {"replaced": ["sub/victim.txt"]}).encode(),
    "a Windows path": json.dumps(GOOD | {"replaced": ["C:\\victim.txt"]}).encode(),
    "a zero in a name": json.dumps(GOOD | {"added": ["a\0b"]}).encode(),
    "no text for a name": json.dumps(GOOD | {"added": [7]}).encode(),
    "a text for names": json.dumps(GOOD | {"removed": "ab", "added": "", "replaced": ""}).encode(),
    "a name twice": json.dumps(GOOD | {"added": ["c.pdf", "c.pdf"]}).encode(),
    "an archive elsewhere": json.dumps(GOOD | {"archive": "../../victim"}).encode(),
    "an archive that is no name": json.dumps(GOOD | {"archive": None}).encode(),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the old pack, a file of the user's in it and another beside it."""
    (tmp_path / "victim.txt").write_bytes(b"mine")
    commit(tmp_path / "x", OLD, manifest(OLD))
    (tmp_path / "x" / "sub").mkdir()
    (tmp_path / "x" / "sub" / "victim.txt").write_bytes(b"mine too")
    return tmp_path / "x"


def leave(folder: Path, journal: str, content: bytes) -> None:
    """Leave a work folder as a run that was cut short would."""
    work = folder / ".visitdocs.work"
    for name in ("new", "old"):
        (work / name).mkdir(parents=True)
    (work / "old" / "letter.txt").write_bytes(b"the only copy")
    (work / journal).write_bytes(content)


def assert_repaired(folder: Path) -> None:
    """Nothing of the user's is lost, the old pack is there, and the next one can be made."""
    assert (folder.parent / "victim.txt").read_bytes() == b"mine"
    assert pack_in(folder) == OLD | {"sub/victim.txt": b"mine too"}
    assert is_intact(folder, manifest(OLD))
    assert (folder / "archive" / "unfinished-1" / "old" / "letter.txt").read_bytes() == b"the only copy"
    commit(folder, NEW, manifest(NEW, revision=2))
    assert read_manifest(folder) == manifest(NEW, revision=2)
    assert pack_in(folder) == NEW | {"sub/victim.txt": b"mine too"}


@pytest.mark.parametrize("journal", JOURNALS)
@pytest.mark.parametrize("broken", BROKEN)
def test_a_journal_that_no_run_wrote_is_not_obeyed_and_put_aside(folder: Path, journal: str, broken: str) -> None:
    leave(folder, journal, BROKEN[broken])
    (told,) = recover(folder)
    assert told.code == "journal-damaged"
    assert recover(folder) == ()
    assert_repaired(folder)


def test_a_journal_that_would_delete_files_without_a_copy_is_not_obeyed(folder: Path) -> None:
    leave(folder, "forward.json", json.dumps(GOOD).encode())
    assert [problem.code for problem in recover(folder)] == ["journal-damaged"]
    assert_repaired(folder)


@pytest.mark.parametrize("journal", JOURNALS)
def test_a_folder_in_a_journals_place_is_put_aside(folder: Path, journal: str) -> None:
    leave(folder, "x.json", b"")
    (folder / ".visitdocs.work" / journal).mkdir()
    assert [problem.code for problem in recover(folder)] == ["journal-damaged"]
    assert_repaired(folder)


def test_a_work_folder_without_a_journal_is_deleted_and_its_links_are_not_followed(folder: Path) -> None:
    work = folder / ".visitdocs.work"
    (work / "new" / "deep" / "deeper").mkdir(parents=True)
    (work / "new" / "deep" / "deeper" / "a.pdf").write_bytes(b"draft")
    (work / "old").symlink_to(folder / "sub", target_is_directory=True)
    assert recover(folder) == ()
    assert not work.exists()
    assert (folder / "sub" / "victim.txt").read_bytes() == b"mine too"


def _file(path: Path) -> None:
    path.write_bytes(b"mine")


def _folder(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


@pytest.mark.parametrize(
    ("name", "make"), [("archive", _file), (".visitdocs.work", _file), (".visitdocs.lock", _folder)]
)
def test_what_is_in_the_way_of_the_store_is_named_and_not_promised_to_be_repaired(
    folder: Path, name: str, make: Callable[[Path], None]
) -> None:
    make(folder / name)
    for _ in range(2):
        with refused(StoreError, "name-is-taken") as error:
            commit(folder, NEW, manifest(NEW, revision=2))
        assert error.value.problems[0].place.file == str(folder / name)
    assert is_intact(folder, manifest(OLD)) == (name != ".visitdocs.work")
    (folder / name).rename(folder / "elsewhere")
    commit(folder, NEW, manifest(NEW, revision=2))
    assert is_intact(folder, manifest(NEW, revision=2))


def test_an_archive_that_has_lost_or_changed_files_is_not_taken_for_the_pack(folder: Path) -> None:
    first = commit(folder, NEW, manifest(NEW, revision=2))
    (folder / first.archive / "gone.pdf").unlink()
    commit(folder, OLD, manifest(OLD))
    again = commit(folder, NEW, manifest(NEW, revision=2))
    assert again.archive == f"{first.archive}-2"
    kept = {path.name: path.read_bytes() for path in (folder / again.archive).iterdir()}
    assert kept == OLD | {"manifest.json": manifest(OLD).to_bytes()}

    (folder / again.archive / "a.docx").write_bytes(b"by hand")
    commit(folder, OLD, manifest(OLD))
    assert commit(folder, NEW, manifest(NEW, revision=2)).archive == f"{first.archive}-3"


def test_a_file_in_the_place_of_an_archived_pack_stays_and_the_pack_is_kept_beside_it(folder: Path) -> None:
    done = commit(folder, NEW, manifest(NEW, revision=2))
    (folder / done.archive).rename(folder / "elsewhere")
    (folder / done.archive).write_bytes(b"mine")
    commit(folder, OLD, manifest(OLD))
    assert commit(folder, NEW, manifest(NEW, revision=2)).archive == f"{done.archive}-2"
    assert (folder / done.archive).read_bytes() == b"mine"


def test_a_slow_build_does_not_replace_a_newer_pack(folder: Path) -> None:
    seen = read_manifest(folder)
    commit(folder, NEW, manifest(NEW, revision=2))
    slow = {"a.docx": b"made of what stood in the definition an hour ago"}
    with refused(StoreError, "pack-newer"):
        commit(folder, slow, manifest(slow), seen)
    assert is_intact(folder, manifest(NEW, revision=2))
    assert commit(folder, NEW, manifest(NEW, revision=2), seen).written == ()
    assert commit(folder, slow, manifest(slow), manifest(NEW, revision=2)).replaced == ("a.docx",)


def test_a_first_build_that_is_slow_does_not_replace_a_pack_that_came_meanwhile(folder: Path) -> None:
    with refused(StoreError, "pack-newer"):
        commit(folder, NEW, manifest(NEW), None)
