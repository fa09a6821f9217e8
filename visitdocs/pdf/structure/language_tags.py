"""Language tags as PDF wants them (RFC 3066, ISO 32000-1 14.9.2)."""

import re

TAG = re.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
DEFAULT = "pl-PL"


def language_tag(language: str, default: str = DEFAULT) -> str:
    """`language` as a tag; `default` if it is none."""
    tag = language.replace("_", "-").strip()
    return tag if TAG.fullmatch(tag) else default
