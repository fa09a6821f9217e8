"""Whatever these tests typeset has to keep every rule of PDF/UA-1 and PDF/A-2a."""

from collections.abc import Iterator

import pytest
from printed import MADE
from verapdf import violations


@pytest.fixture(scope="session", autouse=True)
def _every_pdf_keeps_the_rules() -> Iterator[None]:
    yield
    broken = {name: rules for name, rules in violations(MADE).items() if rules}
    assert broken == {}
