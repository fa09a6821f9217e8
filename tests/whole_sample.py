"""The sample's definition with what it extends as one text, for tests that read or change the whole of it."""

import re
from pathlib import Path

PROGRAMMES = Path(__file__).parents[1] / "programmes"
SAMPLE = PROGRAMMES / "2017-11-wielkopolska.yaml"
OFFICE = PROGRAMMES / "_office.yaml"


def in_one(definition: str, shared: str) -> str:
    """One text that says what `definition` says, if it gives no key that stands in `shared` as well."""
    upper, lower = _sections(definition), _sections(shared)
    del upper["extends"]
    for name, section in lower.items():
        first, _, rest = section.partition("\n")
        upper[name] = upper[name].rstrip() + "\n" + rest if name in upper else f"{first}\n{rest}"
    return "".join(upper.values())


def _sections(text: str) -> dict[str, str]:
    """A definition's top keys, each with all that stands below it; what stands above them all under ""."""
    parts = re.split(r"(?m)^(?=[a-z_]+:)", text)
    return {part.partition(":")[0] if number else "": part for number, part in enumerate(parts)}


WHOLE = in_one(SAMPLE.read_text(encoding="utf-8"), OFFICE.read_text(encoding="utf-8"))
