"""A WordPress of Debian's packages, started once, and projects that publish there."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

sys.path += [str(Path(__file__).parents[1] / folder) for folder in ("publication", "site")]

from site_projects import SiteProject, built_project

from visitdocs.pipeline import SiteAccess
from visitdocs.site.secret import Secret

START = Path(__file__).with_name("start.sh")


@dataclass(frozen=True)
class RealSite:
    """A site that runs: its address, the folder of its data, application passwords by role."""

    url: str
    folder: Path
    passwords: dict[str, str]

    def access(self, role: str = "editor") -> SiteAccess:
        """The account of a user with this role."""
        return SiteAccess(f"{self.url}/", f"user-{role}", Secret(self.passwords[role]))

    @property
    def uploads(self) -> dict[str, bytes]:
        """The files that are there."""
        folder = self.folder / "site" / "wp-content" / "uploads"
        return {path.name: path.read_bytes() for path in folder.rglob("*") if path.suffix in (".pdf", ".docx", ".ics")}

    def calls(self) -> list[str]:
        """Method and address of the calls so far."""
        lines = (self.folder / "run" / "calls").read_text(encoding="utf-8").splitlines()
        return [line for line in lines if "/wp-json/" in line]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealSite]:
    """The site, which ends with the tests."""
    folder = tmp_path_factory.mktemp("wordpress")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    try:
        done = subprocess.run(["bash", START, folder, str(port)], capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout.splitlines()[-1])
        yield RealSite(told["url"], folder, told["users"])
    finally:
        for name in ("php", "db"):
            number = folder / "run" / f"{name}.pid"
            if number.exists():
                os.killpg(int(number.read_text()), signal.SIGKILL)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> SiteProject:
    """A project whose pack is made."""
    return built_project(tmp_path_factory.mktemp("built") / "project")


@pytest.fixture
def project(built: SiteProject, site: RealSite, tmp_path: Path, request: pytest.FixtureRequest) -> SiteProject:
    """A project of the test's own, whose page has an address of its own."""
    mine = SiteProject(built.project.copy(tmp_path / "project"), site.access())
    slug = request.node.name.replace("_", "-").partition("[")[0]
    mine.edit("documents:\n", f"publication: {{slug: {slug}}}\n\ndocuments:\n")
    return mine
