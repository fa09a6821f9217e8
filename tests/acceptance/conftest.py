"""The packs that are looked at, each made once a test run: those of the samples and of other programmes."""

from collections.abc import Callable
from functools import cache

import pytest
from made_packs import SAMPLES, SLUG, MadeDocument, MadePack, make, project_in, written
from other_programmes import PROGRAMMES


@pytest.fixture(scope="session")
def pack_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], MadePack]:
    """The pack of one of the samples by its slug."""
    return cache(lambda slug: make(project_in(tmp_path_factory.mktemp(slug), slug=slug)))


@pytest.fixture(scope="session")
def sample(pack_of: Callable[[str], MadePack]) -> MadePack:
    """The pack of the programme of 2017."""
    return pack_of(SLUG)


@pytest.fixture(scope="session")
def samples(pack_of: Callable[[str], MadePack]) -> dict[str, MadePack]:
    """The packs of all samples, by slug."""
    return {slug: pack_of(slug) for slug in SAMPLES}


@pytest.fixture(
    scope="session",
    params=[(slug, name) for slug, names in SAMPLES.items() for name in names],
    ids=[f"{slug[:7]}-{kind}" for slug in SAMPLES for kind in ("invitation", "regulations", "form")],
)
def made(request: pytest.FixtureRequest, pack_of: Callable[[str], MadePack]) -> MadeDocument:
    """Each document of each sample in turn."""
    slug, name = request.param
    return pack_of(slug).documents[name]


@pytest.fixture(scope="session")
def others(tmp_path_factory: pytest.TempPathFactory) -> dict[str, MadePack]:
    """The packs of all programmes that are not the sample, by slug."""
    root = tmp_path_factory.mktemp("others")
    return {slug: make(project_in(root / slug, written(values()), slug)) for slug, values in PROGRAMMES.items()}
