"""Whatever these tests typeset has to keep every rule of PDF/UA-1 and PDF/A-2a."""

from collections.abc import Iterator

import pytest
from printed import MADE
from verapdf import violations


@pytest.fixture(scope="session", autouse=True)
def _every_pdf_keeps_the_rules(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if "not slow" not in request.config.option.markexpr:
        broken = [f"{test}: {rule}" for test, rules in violations(MADE).items() for rule in rules]
        assert not broken, "\n".join(["PDFs that tests made break rules:", *broken])
