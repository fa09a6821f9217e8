"""What is over today is told by check and build, and no byte of the pack depends on the day."""

from pathlib import Path

from cli_runs import SAMPLE, copy_project, run


def test_data_kept_too_long_are_told_from_the_day_after(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    assert run(project, VISITDOCS_TODAY="2033-12-31").err.count("przechowywane") == 0
    pack = {path.name: path.read_bytes() for path in (project / "output" / SAMPLE).iterdir() if path.is_file()}
    idle = run(project, VISITDOCS_TODAY="2034-01-01")
    assert (idle.code, idle.err.count("uwaga: dane osobowe miały być przechowywane do 2033-12-31")) == (0, 1)
    assert f"gdzie: programmes/{SAMPLE}.yaml, data_protection.kept_until" in idle.err
    checked = run(project, "check", VISITDOCS_TODAY="2034-01-01")
    assert (checked.code, checked.err.count("uwaga: dane osobowe")) == (0, 1)
    assert pack == {path.name: path.read_bytes() for path in (project / "output" / SAMPLE).iterdir() if path.is_file()}
