"""The sample pack, made once a test run."""

import pytest
from made_packs import FORM, INVITATION, REGULATIONS, MadeDocument, MadePack, make, project_in


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> MadePack:
    """The pack of the sample programme."""
    return make(project_in(tmp_path_factory.mktemp("sample")))


@pytest.fixture(scope="session", params=[INVITATION, REGULATIONS, FORM], ids=["invitation", "regulations", "form"])
def made(request: pytest.FixtureRequest, sample: MadePack) -> MadeDocument:
    """Each document of the sample pack in turn."""
    return sample.documents[request.param]
