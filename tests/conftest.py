"""Its being here puts this folder on the path, so that every test may import what stands in it.

What a test has measured, it tells with `record_property("told", …)`; that stands at the end of the run's output.
"""

import os

import pytest

os.environ["VISITDOCS_LANG"] = "pl"  # tests read what staff read, whatever language the machine speaks


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the tests told, also when they ran in other processes."""
    reports = terminalreporter.getreports("passed")
    for told in sorted(
        f"{report.nodeid.split('::')[-1]}: {value}" for report in reports for _, value in report.user_properties
    ):
        terminalreporter.write_line(told)
