"""A folder of 200 files, 150 of them good: a row for each person, the right reason for each other file, in bounds."""

import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from filled_forms import WHOLE, by_pypdf, empty_form
from openpyxl import load_workbook
from returned import RECEIVED, asked_of
from sent_folder import Forms, Sent
from signing import signed

from visitdocs.returns import Collected, Editions, SentFile, State, collect

GOOD, BAD = 150, 50
SECONDS, MEGABYTES = 180, 1000
PROGRAM = "import sys, pathlib; from visitdocs.cli.main import run; sys.exit(run(sys.argv[1:], pathlib.Path.cwd()))"
MISTRUSTED = {State.CHANGED_AFTER_SIGNING, State.TO_BE_CHECKED, State.OUTDATED}


@pytest.fixture(scope="module")
def earlier() -> tuple[bytes, bytes]:
    """The form as it was before its first label was changed."""
    return empty_form(WHOLE.replace("label: Imię i nazwisko", "label: Nazwisko i imię"))


@pytest.fixture(scope="module")
def files(form: tuple[bytes, bytes], filled: dict[str, bytes], earlier: tuple[bytes, bytes]) -> list[Sent]:
    """What is in the folder."""
    return Forms(*form, filled, signed(filled["fill, PDF"], "signature"), by_pypdf(earlier[1])).folder(GOOD, BAD)


@pytest.fixture(scope="module")
def editions(form: tuple[bytes, bytes], earlier: tuple[bytes, bytes]) -> Editions:
    """The form, and the one before."""
    return Editions(asked_of(*form), (asked_of(*earlier),))


def judged(files: list[Sent], editions: Editions) -> dict[str, tuple[tuple[str, ...], set[str], bool]]:
    """By the name of each file: the people in its rows, all that is said of it, whether its answers are mistrusted."""
    sources = [SentFile((sent.name,), sent.make(), RECEIVED) for sent in files]
    return _by_file(collect(sources, lambda file: file, editions, lambda: None))


def _by_file(collected: Collected) -> dict[str, tuple[tuple[str, ...], set[str], bool]]:
    ends: dict[str, tuple[tuple[str, ...], set[str], bool]] = {}
    for one in collected.registrations:
        people, codes, mistrusted = ends.get(one.trail[0], ((), set(), False))
        found = {finding.message.code for finding in one.findings}
        person = str(one.answers["person.name"])
        assert one.earlier == ()
        ends[one.trail[0]] = ((*people, person), codes | found, mistrusted or one.state in MISTRUSTED)
    for refused in collected.refused:
        assert refused.trail[0] not in ends
        ends[refused.trail[0]] = ((), {refused.why.reason.code}, False)
    return ends


def wrong(files: list[Sent], ends: dict[str, tuple[tuple[str, ...], set[str], bool]]) -> dict[str, object]:
    """The files of which something else became than had to."""
    return {sent.name: ends.get(sent.name) for sent in files if not _is_right(sent, ends.get(sent.name))}


def _is_right(sent: Sent, end: tuple[tuple[str, ...], set[str], bool] | None) -> bool:
    if end is None:
        return False
    people, codes, mistrusted = end
    return people == sent.people and (sent.code in codes if sent.code else not mistrusted)


@pytest.mark.slow
def test_a_tenth_of_the_folder_ends_as_it_has_to(files: list[Sent], editions: Editions) -> None:
    chosen = random.Random("tenth").sample(files, (GOOD + BAD) // 10)
    assert wrong(chosen, judged(chosen, editions)) == {}
    assert len({sent.code for sent in chosen}) > 3


@pytest.mark.long
def test_every_file_of_the_folder_ends_as_it_has_to_twice(files: list[Sent], editions: Editions) -> None:
    once = judged(files, editions)
    assert wrong(files, once) == {}
    assert sum(len(sent.people) for sent in files if not sent.code) >= GOOD
    assert judged(files, editions) == once


@pytest.mark.long
def test_the_register_of_the_folder_is_made_in_bounds(
    files: list[Sent], sample_project: Path, record_property: Callable[[str, object], None]
) -> None:
    folder = sample_project / "forms"
    for sent in files:
        (folder / sent.name).parent.mkdir(parents=True, exist_ok=True)
        (folder / sent.name).write_bytes(sent.make())
    first, seconds, megabytes = _collected(sample_project, "a.xlsx")
    record_property("told", f"{seconds:.0f} s, {megabytes:.0f} MB")
    second, _, _ = _collected(sample_project, "b.xlsx")
    assert first == second
    assert len(first) == sum(len(sent.people) for sent in files)
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


def _collected(project: Path, register: str) -> tuple[list[tuple[object, ...]], float, float]:
    """The rows of a new register, how long it took, and how much memory its processes held together at most."""
    command = [sys.executable, "-c", PROGRAM, "collect", "2017-11-wielkopolska", "forms", "-o", register]
    started = time.monotonic()
    process = subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = [0]
    watch = threading.Thread(target=_watch, args=(process, most))
    watch.start()
    assert process.wait(600) == 0
    watch.join()
    rows = load_workbook(project / register).worksheets[0].iter_rows(min_row=2, values_only=True)
    return list(rows), time.monotonic() - started, most[0] / 1e6


def _watch(process: subprocess.Popen[bytes], most: list[int]) -> None:
    """Note the most memory that a process and its children hold, what they share counted once (PSS)."""
    while process.poll() is None:
        total = 0
        try:
            for one in (psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)):
                total += one.memory_full_info().pss
        except psutil.Error:
            continue
        most[0] = max(most[0], total)
        time.sleep(0.1)
