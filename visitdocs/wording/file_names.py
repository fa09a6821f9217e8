"""Names of files that any Windows disk and any web server takes, made from patterns in the definition."""

import re
import unicodedata
from collections.abc import Mapping

LONGEST = 120
"""Characters a name may have, without its suffix: Windows allows 260 for the whole path."""

PLACEHOLDER = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)+)\}")

# Letters that Unicode does not take apart into a Latin letter and a mark, and dashes of every length.
FOLDED = str.maketrans(
    {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss"}
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
)

# Device names of Windows: forbidden with any suffix, in any case.
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)


def fill_pattern(pattern: str, values: Mapping[str, str]) -> str:
    """The pattern with each `{name.part}` replaced by its value; other braces stay as they are.

    A value is put in as it is, never read as a pattern. Raises KeyError for a name that `values` does not have.
    """
    return PLACEHOLDER.sub(lambda match: values[match[1]], pattern)


def file_name(pattern_filled: str) -> str:
    """A safe name, without suffix: ASCII letters, digits and `. - _`, at most `LONGEST` characters.

    Polish and other accented letters lose their marks, dashes become hyphens, each run of anything else one `_`.
    The name never starts with a dot or hyphen, never ends with a dot, is never a Windows device, never empty.
    """
    letters = unicodedata.normalize("NFKD", pattern_filled.translate(FOLDED))
    base = "".join(letter for letter in letters if not unicodedata.combining(letter)).translate(FOLDED)
    name = re.sub(r"[^A-Za-z0-9._-]+", "_", base).lstrip(".-")
    if RESERVED.match(name):
        name = f"_{name}"
    return name[:LONGEST].rstrip(".") or "_"
