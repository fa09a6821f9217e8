"""Every form, empty, filled in by each hand, signed or awkward, keeps PDF/UA-1 and PDF/A-2a, and in Word its schema."""

from pathlib import Path

import pytest
from awkward_forms import FORMS
from filled_forms import by_command
from made_forms import EVERY_KIND, made_form
from openxml_audit import FileFormat, OpenXmlValidator

pytestmark = pytest.mark.slow


def test_every_form_is_accessible_and_archivable(verdicts: dict[str, list[str]]) -> None:
    assert {name: rules for name, rules in verdicts.items() if rules} == {}
    assert len(verdicts) == 6 + len(FORMS)


def test_word_finds_no_fault_in_a_filled_form_nor_in_one_with_every_kind_of_field(tmp_path: Path) -> None:
    (tmp_path / "every-kind.docx").write_bytes(made_form(EVERY_KIND)[0])
    by_command(tmp_path, ".docx")
    validator = OpenXmlValidator(file_format=FileFormat.OFFICE_2019)
    faults = {path.name: validator.validate(path).errors for path in tmp_path.glob("*.docx")}
    assert faults == {"every-kind.docx": [], "filled.docx": []}
