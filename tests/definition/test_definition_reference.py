"""docs/definition.md says what the model says."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

from visitdocs.definition import json_schema
from visitdocs.messages import ENGLISH

ROOT = Path(__file__).parents[2]


def tool() -> ModuleType:
    """The tool that renews the page."""
    spec = importlib.util.spec_from_file_location("definition_reference", ROOT / "tools" / "definition_reference.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_as_the_tool_writes_it() -> None:
    page = (ROOT / "docs" / "definition.md").read_text(encoding="utf-8")
    assert page == tool().page(), "run: python tools/definition_reference.py"
    keys = [line for line in page.splitlines() if line.startswith(("| `", "| **`"))]
    assert len(keys) > 90
    assert [line for line in keys if len(line.replace("\\|", "").split("|")) != 6] == []


def test_an_empty_file_is_offered_all_that_is_needed() -> None:
    schema = json.loads(json_schema(ENGLISH))
    (snippet,) = schema["defaultSnippets"]
    assert snippet["label"] == "visitdocs"
    assert {"visit", "organiser", "hosts", "agenda", "registration", "documents"} <= snippet["body"].keys()
    assert snippet["body"]["visit"]["dates"] == {"first": "2017-11-27", "last": "2017-11-28"}
