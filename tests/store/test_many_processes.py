"""Many processes build and read one folder at once: nobody ever sees a mixture, and nothing is left behind."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import crowd
import pytest
from packs import manifest

from visitdocs.store import commit, read_pack

pytestmark = pytest.mark.slow

PROCESSES, ROUNDS = 8, 50


def test_eight_processes_build_and_read_one_folder_fifty_times_each(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    folder = tmp_path / "x"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(Path(crowd.__file__)), str(folder)]
    processes = [
        subprocess.Popen([*command, str(number), str(ROUNDS)], env=environment, stdout=subprocess.PIPE, text=True)
        for number in range(1, PROCESSES + 1)
    ]
    outputs = [process.communicate(timeout=600)[0] for process in processes]
    assert [process.returncode for process in processes] == [0] * PROCESSES

    written, read, busy = (sum(numbers) for numbers in zip(*(map(int, out.split()) for out in outputs), strict=True))
    record_property("told", f"{PROCESSES} processes × {ROUNDS}: {written} written, {read} read, {busy} told to wait")
    assert read + busy == PROCESSES * ROUNDS
    assert read >= PROCESSES

    assert crowd.is_whole(folder)
    assert not [path.name for path in folder.iterdir() if path.name == ".visitdocs.work"]
    archived = list((folder / "archive").iterdir())
    assert len(archived) == 10 + len([path for path in archived if "-first-" in path.name])
    for path in archived:
        author = (path / "a.pdf").read_text(encoding="ascii").split()[2]
        kept = {file.name: file.read_bytes() for file in path.iterdir() if file.name != "manifest.json"}
        assert kept == crowd.pack_of(author)


def test_a_pack_is_read_as_it_was_written_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "x"
    assert read_pack(folder) is None
    assert not folder.exists()
    files = {"a.pdf": b"a", "b.pdf": b"b"}
    commit(folder, files, manifest(files))
    assert read_pack(folder) == (manifest(files), files)
