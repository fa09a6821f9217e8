"""The same template and the same definition give the same bytes, whatever the process, its hashes and its time zone."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from made_templates import ROOT, fill, sample_context

pytestmark = pytest.mark.slow

SCRIPT = """
import hashlib, sys
sys.path[:0] = [{root!r}, {here!r}, {root!r} + "/tests"]
from made_templates import ROOT, fill, sample_context
print(hashlib.sha256(fill((ROOT / "templates" / {name!r}).read_bytes(), sample_context())).hexdigest())
"""


@pytest.fixture(scope="module")
def data() -> bytes:
    return fill((ROOT / "templates" / "registration_form.docx").read_bytes(), sample_context())


@pytest.mark.parametrize(("seed", "zone"), [("0", "UTC"), ("4242", "Pacific/Kiritimati")])
def test_another_process_gives_the_same_bytes(data: bytes, seed: str, zone: str) -> None:
    script = SCRIPT.format(root=str(ROOT), here=str(Path(__file__).parent), name="registration_form.docx")
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.strip() == hashlib.sha256(data).hexdigest()


def test_the_archive_says_nothing_of_time_and_machine(data: bytes) -> None:
    with zipfile.ZipFile(BytesIO(data)) as package:
        entries = package.infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert [entry.filename for entry in entries[1:]] == sorted(entry.filename for entry in entries[1:])
    assert {(entry.date_time, entry.create_system, entry.external_attr) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0, 0x20)
    }
    assert {(entry.compress_type, entry.flag_bits & 8) for entry in entries} == {(zipfile.ZIP_DEFLATED, 0)}
