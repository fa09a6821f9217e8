"""A site on this computer, and a project that publishes there."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "publication"))

from fake_site import FakeSite, served
from site_projects import SiteProject, built_project


@pytest.fixture
def site() -> Iterator[FakeSite]:
    """A site without contents."""
    with served() as site:
        yield site


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> SiteProject:
    """A project whose pack is made; tests copy it."""
    return built_project(tmp_path_factory.mktemp("built") / "project")


@pytest.fixture
def project(built: SiteProject, site: FakeSite, tmp_path: Path) -> SiteProject:
    """A project of the test's own, which publishes on its site."""
    return built.copy_for(tmp_path / "project", site.url)


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    """The computer's store of passwords, by service and name."""
    import keyring

    passwords: dict[tuple[str, str], str] = {}
    monkeypatch.setattr(keyring, "get_password", lambda *key: passwords.get(key))
    monkeypatch.setattr(keyring, "set_password", lambda service, name, text: passwords.update({(service, name): text}))
    return passwords
