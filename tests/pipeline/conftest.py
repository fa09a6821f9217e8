"""A programme that has its pack, for tests of what becomes of it."""

from pathlib import Path

import pytest
from sample import MarkingStages, sample_in

from visitdocs.pipeline import Programme, build


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programme:
    """The sample programme with its pack, made by stages that only mark what they were given."""
    MarkingStages().install(monkeypatch)
    programme = sample_in(tmp_path)
    build(programme)
    return programme
