"""Time visitdocs as whole processes beside its peers, in turn, and print the tables of `docs/benchmarks.md`.

    python benchmarks/speed.py [--peers PYTHON] [--runs 5] [--only pack,idle,edit,pages,invite]

`--peers` names a Python in which docxtpl, office2pdf-python, rdocx and word2pdf are installed; LibreOffice is taken if
the command `soffice` is there. What is not installed is left out. Linux or macOS.
"""

import argparse
import itertools
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(Path(__file__).parent)]

from speed_timing import Command, Timed, in_turn  # noqa: E402

SAMPLE = ROOT / "programmes" / "2017-11-wielkopolska.yaml"
TOOLS = ("office2pdf", "rdocx", "word2pdf", "libreoffice")
PAGES, PEOPLE = (3, 10, 100, 600), 1_000
TASKS = ("pack", "idle", "edit", "pages", "invite")
OLD, NEW = "title: Spacer po zespole", "title: Przechadzka po zespole"
OURS = {"VISITDOCS_FONTS": "", "VISITDOCS_CACHE": ""}
"""Nothing of this machine, and nothing left on it, where a run is not timed."""
GENERATE = [sys.executable, str(ROOT / "generate.py")]
WARM_EDIT = """
import sys, time
from pathlib import Path
import visitdocs
definition = Path(sys.argv[1])
programme = visitdocs.open(definition)
programme.build(force=True)
text = definition.read_text(encoding="utf-8")
definition.write_text(text.replace(sys.argv[2], sys.argv[3]), encoding="utf-8")
began, used = time.perf_counter(), time.process_time()
done = programme.build()
print(time.perf_counter() - began, time.process_time() - used, *done.commit.replaced, sep="\\n")
"""


@dataclass
class Bench:
    """A folder to work in, the Python of the peers, how often to run."""

    folder: Path
    peers: str
    runs: int

    def __post_init__(self) -> None:
        self._numbers = itertools.count()

    def new(self) -> Path:
        """A folder that is not there yet."""
        return self.folder / f"new-{next(self._numbers)}"

    def time(self, commands: Sequence[Command]) -> list[Timed]:
        """The commands' runs, in turn."""
        return in_turn(commands, self.runs, self.folder / "compiled")

    def peer(self, task: str, tool: str, source: Path) -> Command:
        """A peer's command."""
        script = str(Path(__file__).with_name("speed_peer.py"))
        return lambda: [self.peers, script, task, tool, str(source), str(self.new())]

    def tools(self, source: Path) -> list[str]:
        """The peers that are installed and can typeset a short document."""
        return [tool for tool in TOOLS if self._works(tool, source)]

    def _works(self, tool: str, source: Path) -> bool:
        if tool == "libreoffice" and not shutil.which("soffice"):
            return False
        return subprocess.run(self.peer("typeset", tool, source)(), capture_output=True, check=False).returncode == 0


def make(what: str, *folders: Path) -> None:
    """Make documents, in a process of its own."""
    script = str(Path(__file__).with_name("speed_documents.py"))
    subprocess.run([sys.executable, script, what, *map(str, folders)], check=True)


def row(*cells: object) -> None:
    """Print a row of a table."""
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def head(*cells: str) -> None:
    """Print the first two rows of a table."""
    print()
    row(*cells)
    row("---", *(["---:"] * (len(cells) - 1)))


def against(ours: Timed, theirs: Timed) -> str:
    """How many times their processor time ours is."""
    return f"{ours.cpu / theirs.cpu:.2f}"


def seconds(timed: Timed) -> str:
    """Processor and wall time."""
    return f"{timed.cpu:.2f} / {timed.wall:.2f}"


def bench_pack(bench: Bench, tools: list[str]) -> None:
    """The three documents of the sample from nothing, and the same by docxtpl and a peer."""
    pack, templates = bench.new(), bench.new()
    templates.mkdir()
    subprocess.run([*GENERATE, str(SAMPLE), "-q", "-o", str(pack)], check=True, env=os.environ | OURS)
    make("templates", pack / SAMPLE.stem, templates)
    for path in (SAMPLE, SAMPLE.with_name("_office.yaml")):
        if path.exists():
            shutil.copy(path, templates)
    commands = [_pack(bench, cache) for cache in (str(bench.folder / "cache"), "")]
    ours, first, *theirs = bench.time([*commands, *(bench.peer("pack", tool, templates) for tool in tools)])
    head("cold pack", "CPU / wall, s", "ours : theirs (CPU)", "with no template kept", "MB")
    row("visitdocs", seconds(ours), "", "", f"{ours.megabytes:.0f}")
    row("visitdocs with no template kept", seconds(first), "", "", f"{first.megabytes:.0f}")
    for tool, timed in zip(tools, theirs, strict=True):
        ratios = against(ours, timed), against(first, timed)
        row(f"docxtpl + {tool}", seconds(timed), *ratios, f"{timed.megabytes:.0f}")


def _pack(bench: Bench, cache: str) -> Command:
    """The pack from nothing; templates as they were read by the run before lie in `cache`, unless that is ""."""
    kept = ["env", f"VISITDOCS_CACHE={cache}"]
    return lambda: [*kept, *GENERATE, str(SAMPLE), "-q", "-o", str(bench.new())]


def bench_idle(bench: Bench) -> None:
    """A run with nothing to do, and the imports that it is measured by."""
    pack = bench.new()
    imports = [sys.executable, "-c", "import pydantic, yaml"]
    ours, theirs = bench.time([lambda: [*GENERATE, str(SAMPLE), "-q", "-o", str(pack)], lambda: imports])
    head("nothing to do", "CPU / wall, s", "ours : theirs (CPU)")
    row("visitdocs", seconds(ours), "")
    row("`import pydantic, yaml`", seconds(theirs), against(ours, theirs))


def bench_edit(bench: Bench) -> None:
    """The title of a session is edited: a process of its own, and the next build of a process that is warm."""
    projects = []

    def project() -> Path:
        folder = bench.new()
        for name in ("programmes", "templates"):
            shutil.copytree(ROOT / name, folder / name)
        return folder

    def edited() -> list[str]:
        folder = project()
        definition, output = folder / "programmes" / SAMPLE.name, folder / "output"
        command = [*GENERATE, str(definition), "-q", "-o", str(output)]
        subprocess.run(command, check=True, env=os.environ | OURS, capture_output=True)
        definition.write_text(definition.read_text(encoding="utf-8").replace(OLD, NEW), encoding="utf-8")
        projects.append(output)
        return command

    (ours,) = bench.time([edited])
    definition = project() / "programmes" / SAMPLE.name
    warm = subprocess.run(
        [sys.executable, "-c", WARM_EDIT, str(definition), OLD, NEW],
        cwd=ROOT, check=True, capture_output=True, encoding="utf-8",
    ).stdout.split("\n")  # fmt: skip
    head("one edit of the agenda", "CPU / wall, s")
    row("a process of its own", seconds(ours))
    row("the next build of a warm process (`watch`)", f"{float(warm[1]):.2f} / {float(warm[0]):.2f}")
    print(f"\nChanged: {', '.join(name for name in warm[2:] if name)}")


def bench_pages(bench: Bench, tools: list[str]) -> None:
    """Word files of so many pages, and a long table, typeset."""
    sources = {f"{count} pages": (count, bench.folder / f"pages-{count}.docx") for count in PAGES}
    sources["5,000 × 5 table"] = (0, bench.folder / "table.docx")
    head("typeset, CPU s", "visitdocs", *tools, "MB (visitdocs)")
    per_page: dict[int, float] = {}
    for name, (count, path) in sources.items():
        ours, *theirs = bench.time([_typeset(bench, path), *_fit_for(bench, tools, path)])
        per_page[count] = ours.cpu / (count or 1)
        shown = [f"{timed.cpu:.2f}" for timed in theirs] or ["–"] * len(tools)
        row(name, f"{ours.cpu:.2f}", *shown, f"{ours.megabytes:.0f}")
    print(f"\nTime a page at 600 : at 10 = {per_page[600] / per_page[10]:.2f}")


def _typeset(bench: Bench, path: Path) -> Command:
    def command() -> list[str]:
        folder = bench.new()
        folder.mkdir()
        return [*GENERATE, "typeset", str(path), "-q", "-o", str(folder / "a.pdf")]

    return command


def _fit_for(bench: Bench, tools: list[str], path: Path) -> Iterator[Command]:
    for tool in tools:
        yield bench.peer("typeset", tool, path)


def bench_invite(bench: Bench) -> None:
    """A thousand personal copies on one process and on two."""
    head(f"{PEOPLE} invitations as PDF", "CPU / wall, s", "copies a second", "MB of a process")
    for jobs in (1, 2):
        command = [*GENERATE, "invite", str(SAMPLE), str(bench.folder / "people.csv"), "--jobs", str(jobs), "-q", "-o"]
        (timed,) = in_turn([lambda command=command: [*command, str(bench.new())]], 1, bench.folder / "compiled")
        row(
            f"{jobs} process{'es' * (jobs > 1)}", seconds(timed), f"{PEOPLE / timed.wall:.0f}", f"{timed.megabytes:.0f}"
        )


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", default=sys.executable)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default=",".join(TASKS))
    chosen = parser.parse_args()
    asked = chosen.only.split(",")
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), chosen.peers, chosen.runs)
        make("documents", bench.folder)
        tools = bench.tools(bench.folder / "pages-1.docx")
        machine = f"{platform.system()}, {os.cpu_count()} processors, Python {platform.python_version()}"
        print(f"{machine}; peers: {', '.join(tools)}")
        if "pack" in asked:
            bench_pack(bench, tools)
        if "idle" in asked:
            bench_idle(bench)
        if "edit" in asked:
            bench_edit(bench)
        if "pages" in asked:
            bench_pages(bench, tools)
        if "invite" in asked:
            bench_invite(bench)


if __name__ == "__main__":
    main()
