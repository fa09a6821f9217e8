"""Its being here puts this folder on the path, so that every test may import what stands in it.

Nothing depends on the machine: the fonts installed on it are not seen, and no example of hypothesis has a deadline.
A test that takes seconds is marked `slow`; `-m "not slow"` leaves the rest. A test marked `long` repeats at length what
an ordinary test does in part; it runs only where `-m` asks for it, whole, or with `--tenth=SEED` a tenth of each.

What a test has measured, it tells with `record_property("told", …)`; that stands at the end of the run's output.
"""

import os
import random
from collections.abc import Iterator
from itertools import groupby

import pytest
from hypothesis import HealthCheck, settings

from visitdocs.pdf.fonts import search

settings.register_profile("any machine", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


@pytest.fixture(scope="session", autouse=True)
def _without_the_fonts_of_this_machine() -> Iterator[None]:
    """Fonts come from the documents and from packages alone, here and in processes that a test starts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "system_folders", tuple)
        patch.setitem(os.environ, "VISITDOCS_FONTS", "")
        patch.setitem(os.environ, "VISITDOCS_CACHE", "")
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--tenth`."""
    parser.addoption("--tenth", metavar="SEED", help="of each long run, run a tenth that SEED chooses")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the long runs and those on other programs unless they are asked for, and of each long one all but a
    tenth if so much is asked for."""
    for mark in ("dask", "wordpress", "libreoffice", "printers"):
        if mark not in config.option.markexpr:
            config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker(mark)])
            items[:] = [item for item in items if not item.get_closest_marker(mark)]
    long_runs = [item for item in items if item.get_closest_marker("long")]
    seed = config.getoption("--tenth")
    if "long" not in config.option.markexpr:
        chosen = set()
    elif seed is None:
        chosen = set(long_runs)
    else:
        chosen = {item for run in _by_function(long_runs) for item in _tenth(run, seed)}
    config.hook.pytest_deselected(items=[item for item in long_runs if item not in chosen])
    items[:] = [item for item in items if item in chosen or not item.get_closest_marker("long")]


def _by_function(items: list[pytest.Item]) -> list[list[pytest.Item]]:
    return [list(run) for _, run in groupby(items, key=lambda item: item.nodeid.partition("[")[0])]


def _tenth(run: list[pytest.Item], seed: str) -> list[pytest.Item]:
    """Of fewer than ten none: their tenth is an ordinary test beside them."""
    return random.Random(f"{seed} {run[0].nodeid}").sample(run, len(run) // 10)


os.environ["VISITDOCS_LANG"] = "pl"  # tests read what staff read, whatever language the machine speaks


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the tests told, also when they ran in other processes."""
    reports = terminalreporter.getreports("passed")
    for told in sorted(
        f"{report.nodeid.split('::')[-1]}: {value}" for report in reports for _, value in report.user_properties
    ):
        terminalreporter.write_line(told)
