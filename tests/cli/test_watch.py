"""`watch`: a save is followed by a new pack, mistakes are waited out, and Ctrl+C is a good end."""

import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cli_runs import ROOT, SAMPLE, copy_project, environment

from visitdocs.cli.main import run
from visitdocs.cli.watching import is_meant

ENDED = "Koniec obserwowania."
PATIENCE = 120
"""Seconds after which a test gives up; what it waits for takes about one."""


def _heed_ctrl_c() -> None:
    """A shell lets what it runs in the background ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Watching:
    """A running `watch` and its lines, in the order in which they came."""

    def __init__(self, project: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-u", str(project / "generate.py"), "watch"],
            cwd=project,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            preexec_fn=_heed_ctrl_c if os.name != "nt" else None,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def until(self, pattern: str) -> list[str]:
        """The lines up to the first that matches."""
        lines: list[str] = []
        while not lines or not re.search(pattern, lines[-1]):
            lines.append(self._lines.get(timeout=PATIENCE))
        return lines

    def stop(self) -> tuple[int, list[str]]:
        """Press Ctrl+C; the exit code and the lines that were still to come."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=PATIENCE)
        self._reader.join(timeout=PATIENCE)
        return code, list(self._lines.queue)

    def close(self) -> None:
        """Leave no process behind."""
        self.process.kill()
        self.process.wait(timeout=PATIENCE)
        self._reader.join(timeout=PATIENCE)
        if self.process.stdout is not None:
            self.process.stdout.close()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("watch"))


@pytest.fixture
def watching(project: Path) -> Iterator[Watching]:
    watching = Watching(project)
    yield watching
    watching.close()


@pytest.mark.slow
def test_saves_are_built_mistakes_waited_out_and_ctrl_c_is_a_good_end(
    project: Path, watching: Watching, record_property: Callable[[str, object], None]
) -> None:
    definition = project / "programmes" / f"{SAMPLE}.yaml"
    text = definition.read_text(encoding="utf-8")
    watching.until("^Czekam na zapis w folderach: programmes, templates. Koniec: Ctrl.C.$")

    started = time.monotonic()
    definition.write_text(text.replace("{start: 07:30, end: 08:30", "{start: 07:00, end: 08:00"), encoding="utf-8")
    lines = watching.until("^Gotowe w")
    record_property("told", f"{time.monotonic() - started:.2f} s from the save of a definition to the last line")
    assert "  – Punkt programu „Śniadanie” przeniesiony z 7:30 na 7:00" in lines

    definition.write_text(text.replace("places: 40", "plces: 40"), encoding="utf-8")
    lines = watching.until("zostały takie, jakie były")
    assert lines[0].startswith("błąd: ")
    definition.write_text(text.replace("places: 40", "places: 45"), encoding="utf-8")
    lines = watching.until("^Gotowe w")
    assert "  – Liczba miejsc zmieniona z 40 na 45" in lines
    assert "  – Punkt programu „Śniadanie” przeniesiony z 7:30 na 7:00" not in lines

    for name in ("~$invitation.docx", "~WRL0001.tmp", ".invitation.docx.swp", "notes.md"):
        (project / "templates" / name).write_bytes(b"open")
    draft = project / "templates" / "draft.tmp"
    shutil.copy(ROOT / "templates" / "invitation.docx", draft)
    os.replace(draft, project / "templates" / "regulations.docx")  # noqa: PTH105 -- as Word saves
    lines = watching.until("^Gotowe w")
    assert sum(line.startswith(f"{SAMPLE}:") and line.endswith(":") for line in lines) == 1
    assert any("zmieniony  Regulamin" in line for line in lines)

    shutil.copy(project / "programmes" / "logos" / "region.png", project / "programmes" / "logos" / "union.png")
    watching.until("^Gotowe w")

    if os.name != "nt":  # where Ctrl+C cannot be sent to one process alone
        assert watching.stop() == (0, [ENDED])


def test_ctrl_c_ends_watching_with_one_line_and_0(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_folders: object) -> Iterator[None]:
        raise KeyboardInterrupt
        yield

    monkeypatch.setattr("visitdocs.cli.watching.saves", interrupted)
    (tmp_path / "programmes").mkdir()
    (tmp_path / "programmes" / "a.yaml").write_bytes(b"")
    assert run(["watch"], tmp_path) == 0
    assert capsys.readouterr() == ("", ENDED + "\n")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("programmes/x.yaml", True), ("programmes/logos/a.PNG", True), ("templates/a.docx", True),
        ("templates/news.html", True), ("templates/~$a.docx", False), ("templates/~WRL1.tmp", False),
        ("programmes/.x.yaml.swp", False), ("programmes/x.yaml~", False), ("programmes/4913", False),
        ("output/x/news.html", False), ("output/x/archive/1-0/a.docx", False),
    ],
)  # fmt: skip
def test_only_what_can_change_a_pack_is_meant(name: str, meant: bool) -> None:
    assert is_meant(Path("/project") / name, [Path("/project/output/x")]) is meant
