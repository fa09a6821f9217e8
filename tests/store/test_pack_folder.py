"""A pack is committed as a whole, and nothing that is not ours is touched."""

import os
from pathlib import Path

import pytest
from packs import NEW, OLD, manifest, pack_in
from said import polish, refused

from visitdocs.problems import StoreError
from visitdocs.store import Commit, commit, disk, is_intact, read_manifest, recover, write_file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The output folder of programme x, which no run has made yet."""
    return tmp_path / "output" / "x"


def messages(error: pytest.ExceptionInfo[StoreError]) -> list[str]:
    return [polish(problem.message) for problem in error.value.problems]


def test_a_first_commit_writes_the_files_and_a_manifest_that_describes_them(folder: Path) -> None:
    done = commit(folder, OLD, manifest(OLD))

    assert done == Commit(added=("a.docx", "a.pdf", "gone.pdf"))
    assert pack_in(folder) == OLD
    assert read_manifest(folder) == manifest(OLD)
    assert is_intact(folder, manifest(OLD))


def test_the_next_commit_names_what_it_added_replaced_removed_and_left_alone(folder: Path) -> None:
    commit(folder, OLD, manifest(OLD))

    done = commit(folder, NEW, manifest(NEW, revision=2))

    assert (done.added, done.replaced, done.unchanged, done.removed) == (
        ("b.pdf",),
        ("a.docx",),
        ("a.pdf",),
        ("gone.pdf",),
    )
    assert done.written == ("b.pdf", "a.docx")
    assert pack_in(folder) == NEW
    assert read_manifest(folder) == manifest(NEW, revision=2)


def test_the_replaced_pack_is_kept_whole_in_the_archive(folder: Path) -> None:
    commit(folder, OLD, manifest(OLD))
    done = commit(folder, NEW, manifest(NEW, revision=2))

    assert done.archive.startswith("archive/1-")
    assert pack_in(folder / done.archive) == {}  # `pack_in` leaves archives out
    kept = {path.name: path.read_bytes() for path in (folder / done.archive).iterdir()}
    assert kept == OLD | {"manifest.json": manifest(OLD).to_bytes()}


def test_an_unchanged_file_keeps_its_bytes_and_its_time(folder: Path) -> None:
    commit(folder, OLD, manifest(OLD))
    for name in OLD:
        os.utime(folder / name, ns=(10**18, 10**18))

    commit(folder, NEW, manifest(NEW))

    assert (folder / "a.pdf").stat().st_mtime_ns == 10**18
    assert (folder / "a.docx").stat().st_mtime_ns != 10**18


def test_a_commit_of_the_same_pack_writes_nothing_at_all(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(folder, OLD, manifest(OLD))
    monkeypatch.setattr(disk, "write_new", lambda *_: pytest.fail("wrote"))
    monkeypatch.setattr(disk, "replace", lambda *_: pytest.fail("moved"))

    assert commit(folder, OLD, manifest(OLD)) == Commit(unchanged=tuple(OLD))


def test_when_only_the_inputs_changed_only_the_manifest_is_replaced_and_nothing_archived(folder: Path) -> None:
    commit(folder, OLD, manifest(OLD))
    changed = manifest(OLD, inputs={"x.yaml": "1" * 64})

    assert commit(folder, OLD, changed) == Commit(unchanged=tuple(OLD))
    assert read_manifest(folder) == changed
    assert sorted(path.name for path in folder.iterdir()) == [".visitdocs.lock", *sorted(OLD), "manifest.json"]


def test_a_file_that_the_user_deleted_is_written_again(folder: Path) -> None:
    commit(folder, OLD, manifest(OLD))
    (folder / "a.pdf").unlink()
    assert not is_intact(folder, manifest(OLD))

    assert commit(folder, OLD, manifest(OLD)).added == ("a.pdf",)
    assert is_intact(folder, manifest(OLD))


def test_a_file_changed_by_hand_is_named_and_kept_in_the_archive(folder: Path) -> None:
    commit(folder, OLD, manifest(OLD))
    (folder / "a.docx").write_bytes(b"by hand")

    done = commit(folder, OLD, manifest(OLD))

    assert done.changed_by_hand == ("a.docx",)
    assert (folder / done.archive / "a.docx").read_bytes() == b"by hand"
    assert pack_in(folder) == OLD


def test_a_foreign_file_at_a_name_of_the_pack_is_refused_and_left_alone(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "a.docx").write_bytes(b"mine")
    (folder / "a.pdf").mkdir()

    with pytest.raises(StoreError) as error:
        commit(folder, OLD, manifest(OLD))

    assert messages(error) == [
        "plik „a.docx” nie został utworzony przez ten program, więc go nie zastąpię",
        "plik „a.pdf” nie został utworzony przez ten program, więc go nie zastąpię",
    ]
    assert error.value.exit_code == 3
    assert sorted(path.name for path in folder.iterdir()) == [".visitdocs.lock", "a.docx", "a.pdf"]
    assert (folder / "a.docx").read_bytes() == b"mine"


def test_a_foreign_file_that_holds_the_very_bytes_is_adopted(folder: Path) -> None:
    commit(folder, OLD, manifest(OLD))
    (folder / "manifest.json").unlink()

    assert commit(folder, OLD, manifest(OLD)).unchanged == tuple(OLD)
    assert read_manifest(folder) == manifest(OLD)


def test_foreign_files_beside_the_pack_stay(folder: Path) -> None:
    commit(folder, OLD, manifest(OLD))
    (folder / "notes.txt").write_bytes(b"mine")
    (folder / "archive").mkdir()
    (folder / "archive" / "letter.txt").write_bytes(b"mine too")

    commit(folder, NEW, manifest(NEW))

    assert (folder / "notes.txt").read_bytes() == b"mine"
    assert (folder / "archive" / "letter.txt").read_bytes() == b"mine too"


def test_the_last_ten_replaced_packs_are_kept_but_one_with_foreign_files_stays_for_good(folder: Path) -> None:
    commit(folder, {"a": b"0"}, manifest({"a": b"0"}))
    for number in range(1, 15):
        files = {"a": str(number).encode()}
        done = commit(folder, files, manifest(files))
        os.utime(folder / done.archive, ns=(number * 10**9, number * 10**9))
        if number == 2:
            (folder / done.archive / "notes.txt").write_bytes(b"mine")

    kept = sorted(int((path / "a").read_bytes()) for path in (folder / "archive").iterdir())
    assert kept == [0, 1, *range(4, 14)]


def test_a_pack_that_is_replaced_twice_is_archived_once(folder: Path) -> None:
    for files in (OLD, NEW, OLD, NEW, OLD):
        commit(folder, files, manifest(files))

    assert len(list((folder / "archive").iterdir())) == 2


@pytest.mark.parametrize("link", ["x", "x/archive", "x/.visitdocs.work", "x/.visitdocs.lock", "x/a.docx"])
def test_a_link_that_leads_elsewhere_is_refused(tmp_path: Path, link: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    path = tmp_path / "output" / link
    path.parent.mkdir(parents=True)
    path.symlink_to(elsewhere, target_is_directory=True)

    with pytest.raises(StoreError):
        commit(tmp_path / "output" / "x", OLD, manifest(OLD))

    assert list(elsewhere.iterdir()) == []


def test_a_file_that_another_program_holds_changes_nothing_and_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(folder, OLD, manifest(OLD))
    rename = os.rename

    def held_by_word(source: Path, target: Path) -> None:
        if source == folder / "a.docx":
            raise PermissionError(13, "Access is denied", str(source), None, str(target))
        rename(source, target)

    monkeypatch.setattr(disk.os, "rename", held_by_word)
    with pytest.raises(StoreError) as error:
        commit(folder, NEW, manifest(NEW))

    problem = error.value.problems[0]
    assert polish(problem.message) == (
        "nie mogę zastąpić pliku „a.docx”: jest otwarty w innym programie albo chroniony przed zapisem"
    )
    assert polish(problem.hint) == "zamknij plik „a.docx” w Wordzie (lub w czytniku PDF) i uruchom jeszcze raz"
    assert pack_in(folder) == OLD


def test_a_file_that_word_opens_at_the_last_instant_turns_the_whole_commit_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(folder, OLD, manifest(OLD))
    times = {name: (folder / name).stat().st_mtime_ns for name in OLD}
    replace = os.replace

    def held_by_word(source: Path, target: Path) -> None:
        if target == folder / "a.docx" and source.parent.name == "new":
            raise PermissionError(13, "Access is denied", str(source), None, str(target))
        replace(source, target)

    monkeypatch.setattr(disk.os, "replace", held_by_word)
    with pytest.raises(StoreError, match=r"a\.docx"):
        commit(folder, NEW, manifest(NEW))

    assert pack_in(folder) == OLD
    assert {name: (folder / name).stat().st_mtime_ns for name in OLD} == times
    assert is_intact(folder, manifest(OLD))


def test_recover_makes_no_folder_and_no_lock_where_nothing_was_left(folder: Path) -> None:
    recover(folder)
    assert not folder.exists()


def test_an_output_path_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"")
    with refused(StoreError, "folder-impossible"):
        commit(tmp_path / "output" / "x", OLD, manifest(OLD))


def test_a_single_file_is_written_whole_and_replaced_whole(tmp_path: Path) -> None:
    write_file(tmp_path / "a.pdf", b"one")
    write_file(tmp_path / "a.pdf", b"two")
    assert pack_in(tmp_path) == {"a.pdf": b"two"}


def test_a_single_file_never_takes_the_place_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with refused(StoreError, "folder-in-the-way"):
        write_file(tmp_path / "a.pdf", b"one")


def test_a_single_file_that_cannot_be_written_leaves_the_old_one_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_file(tmp_path / "a.pdf", b"one")

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk.os, "write", full)
    with refused(StoreError, "disk-full"):
        write_file(tmp_path / "a.pdf", b"two")
    assert pack_in(tmp_path) == {"a.pdf": b"one"}
