"""The packs that are looked at, each made once a test run: the sample's and those of other programmes."""

import pytest
from made_packs import FORM, INVITATION, REGULATIONS, MadeDocument, MadePack, make, project_in, written
from other_programmes import PROGRAMMES


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> MadePack:
    """The pack of the sample programme."""
    return make(project_in(tmp_path_factory.mktemp("sample")))


@pytest.fixture(scope="session", params=[INVITATION, REGULATIONS, FORM], ids=["invitation", "regulations", "form"])
def made(request: pytest.FixtureRequest, sample: MadePack) -> MadeDocument:
    """Each document of the sample pack in turn."""
    return sample.documents[request.param]


@pytest.fixture(scope="session")
def others(tmp_path_factory: pytest.TempPathFactory) -> dict[str, MadePack]:
    """The packs of all programmes that are not the sample, by slug."""
    root = tmp_path_factory.mktemp("others")
    return {slug: make(project_in(root / slug, written(values()), slug)) for slug, values in PROGRAMMES.items()}
