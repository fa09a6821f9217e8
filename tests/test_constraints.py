"""The constraints hold one version of every library, also of those that libraries need, and allow what we ask for."""

import importlib.metadata
import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LINES = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
PINS = dict(line.split("==") for line in LINES if not line.startswith("#"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ASKED_FOR = [Requirement(text) for text in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"])]


def needed(requirement: Requirement, seen: set[str]) -> set[str]:
    """The names of what a requirement brings into this environment, itself among them."""
    name = canonicalize_name(requirement.name)
    if name in seen:
        return seen
    seen.add(name)
    for text in importlib.metadata.requires(name) or ():
        further = Requirement(text)
        if any(
            further.marker is None or further.marker.evaluate({"extra": extra}) for extra in ("", *requirement.extras)
        ):
            needed(further, seen)
    return seen


def test_every_line_pins_one_library_in_its_normal_spelling_and_in_order() -> None:
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*==[\w.]+", line) for line in LINES if not line.startswith("#"))
    assert list(PINS) == sorted(PINS)
    assert len(PINS) == len([line for line in LINES if "==" in line])


def test_what_is_asked_for_is_pinned_to_a_version_that_is_allowed() -> None:
    assert len(ASKED_FOR) > 30
    pinned = {requirement: PINS.get(canonicalize_name(requirement.name), "") for requirement in ASKED_FOR}
    assert [str(asked) for asked, version in pinned.items() if version not in asked.specifier] == []


def test_what_libraries_need_is_pinned_too() -> None:
    seen: set[str] = set()
    for requirement in ASKED_FOR:
        if requirement.marker is None or requirement.marker.evaluate():
            needed(requirement, seen)
    assert {"reportlab", "pytest", "charset-normalizer"} <= seen
    assert seen - PINS.keys() == set()
